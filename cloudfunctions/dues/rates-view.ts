import type { DuesRates } from '../../shared/contract/dues'
import { dueDayOf } from '../../shared/domain/dues-rules'
import type { DuesRatesDocument } from '../_kit/documents'

export function ratesOf({ _id, amounts, dueBy, note, revision, history }: DuesRatesDocument): DuesRates {
  const { at, byName } = history.at(-1)!
  return { year: _id, amounts, dueOn: dueDayOf(dueBy.getTime()), note, revision, changedAt: at.getTime(), changedBy: byName }
}
