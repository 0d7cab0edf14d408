import { dues } from '../../shared/contract/dues'
import { openOf } from '../../shared/domain/dues-rules'
import { contactsOf } from '../_kit/contacts-of'
import type { BillDocument } from '../_kit/documents'
import { useCase } from '../_kit/use-case'
import { readArrears } from './read-arrears'

const pageSize = 50

export const arrears = useCase(dues.calls.arrears, async ({ now }, { page }) => {
  const found = await readArrears(now)
  const shown = found.slice(page * pageSize, (page + 1) * pageSize)
  const contacts = shown.length > 0 ? await contactsOf(shown.map(({ unitId }) => unitId)) : () => []
  return {
    now: now.getTime(),
    years: byYear(found.flatMap(({ bills }) => bills)),
    units: shown.map(({ unitId, unitName, bills, open }) => ({
      unitId,
      unitName,
      grade: bills.at(-1)!.grade,
      years: bills.map(bill => ({ billId: bill._id, year: bill.year, open: openOf(bill) })),
      open,
      remindedAt: lastReminded(bills),
      unreachable: contacts(unitId).length === 0,
    })),
    total: found.length,
    open: found.reduce((sum, unit) => sum + unit.open, 0),
  }
})

/** The latest year first. */
function byYear(bills: readonly BillDocument[]) {
  const years = [...new Set(bills.map(({ year }) => year))].sort().reverse()
  return years.map(year => {
    const of = bills.filter(bill => bill.year === year)
    return { year, units: of.length, open: of.reduce((sum, bill) => sum + openOf(bill), 0) }
  })
}

/** When a unit was last reminded of any of its bills. */
export function lastReminded(bills: readonly BillDocument[]): number | null {
  const times = bills.flatMap(({ remindedAt }) => (remindedAt ? [remindedAt.getTime()] : []))
  return times.length > 0 ? Math.max(...times) : null
}
