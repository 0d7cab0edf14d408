import { usualDuesRules, type DuesRules } from '../../shared/domain/arrears-rules'
import type { DuesRulesDocument } from '../_kit/documents'

const rulesIn = ({ closes, fromYears, remindBefore, remindEvery }: DuesRules) => ({ closes: [...closes], fromYears, remindBefore, remindEvery })

/** Revision 0 is before anybody set anything. */
export function keptRules(kept: DuesRulesDocument | null) {
  const last = kept?.history.at(-1)
  return { rules: rulesIn(kept ?? usualDuesRules), revision: kept?.revision ?? 0, changedAt: last?.at.getTime() ?? null, changedBy: last?.byName ?? '' }
}
