import { dues } from '../../shared/contract/dues'
import { dueByOf, duesYears } from '../../shared/domain/dues-rules'
import { formatYuan } from '../../shared/domain/money'
import { _ } from '../_kit/cloud'
import type { DuesRatesDocument } from '../_kit/documents'
import { noting } from '../_kit/noting'
import { useCase } from '../_kit/use-case'
import { ratesOf } from './rates-view'

export const setRates = useCase(dues.calls.setRates, async ({ db, now, requestId, trail }, { year, revision, amounts, dueOn, note }) => {
  const { first, last } = duesYears(now.getTime())
  if (Number(year) < first || Number(year) > last) return { outcome: 'refused', reason: 'year-out-of-range' }
  // Dues of a year are paid in that year, or soon after.
  if (dueOn.slice(0, 4) < year || Number(dueOn.slice(0, 4)) > Number(year) + 1) return { outcome: 'refused', reason: 'due-day-wrong' }

  const dueBy = new Date(dueByOf(dueOn))
  const entry = trail('set', Object.values(amounts).map(formatYuan).join(' / '))
  if (revision === null) {
    const document: DuesRatesDocument = { _id: year, amounts, dueBy, note, revision: 1, history: [entry], requestId }
    if (await db.duesRates.insert(document)) return { outcome: 'kept', rates: ratesOf(document) }
  } else {
    const after = await db.duesRates.changeAndGet({ _id: year, revision }, { amounts: _.set(amounts), dueBy, note, revision: _.inc(1), ...noting(entry) })
    if (after) return { outcome: 'kept', rates: ratesOf(after) }
  }
  const there = await db.duesRates.find(year)
  return there?.requestId === requestId ? { outcome: 'kept', rates: ratesOf(there) } : { outcome: 'refused', reason: 'changed-meanwhile' }
})
