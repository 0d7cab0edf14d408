import { dues } from '../../shared/contract/dues'
import { _ } from '../_kit/cloud'
import type { DuesRulesDocument } from '../_kit/documents'
import { duesRulesId } from '../_kit/dues-rules-now'
import { noting } from '../_kit/noting'
import { useCase } from '../_kit/use-case'
import { keptRules } from './rules-view'

/** Instances go by the old ones for up to a minute. */
export const setRules = useCase(dues.calls.setRules, async ({ db, requestId, trail }, { rules, revision }) => {
  const entry = trail('set')
  if (revision === 0) {
    const first: DuesRulesDocument = { _id: duesRulesId, ...rules, revision: 1, history: [entry], requestId }
    if (await db.duesRules.insert(first)) return { outcome: 'kept', ...keptRules(first) }
  } else {
    const { closes, fromYears, remindBefore, remindEvery } = rules
    const change = { closes: _.set(closes), fromYears, remindBefore, remindEvery, revision: _.inc(1), ...noting(entry) }
    const after = await db.duesRules.changeAndGet({ _id: duesRulesId, revision }, change)
    if (after) return { outcome: 'kept', ...keptRules(after) }
  }
  const there = await db.duesRules.find(duesRulesId)
  return there?.requestId === requestId ? { outcome: 'kept', ...keptRules(there) } : { outcome: 'refused', reason: 'changed-meanwhile' }
})
