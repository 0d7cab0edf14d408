import { bank } from '../../shared/contract/bank'
import { placeOn } from '../../shared/domain/dues-matching'
import { openOf } from '../../shared/domain/dues-rules'
import { AppError } from '../../shared/errors'
import { useCase } from '../_kit/use-case'
import { billFields, openBillOf } from './ground'

/** Years that one unit may owe for. */
const mostBills = 50

export const place = useCase(bank.calls.place, async ({ db }, { rowId, unitId }) => {
  const [row, unit, found] = await Promise.all([
    db.bankRows.find(rowId),
    db.units.find(unitId),
    db.bills.query({ unitId, status: 'open' }, { orderBy: [['dueBy', 'asc'], ['_id', 'asc']], limit: mostBills, fields: billFields }),
  ])
  if (!row || !unit) throw new AppError('NOT_FOUND')
  const bills = found.map(openBillOf)
  return {
    placing: placeOn(row, { id: unitId, name: unit.name }, 'chosen', { bills }),
    bills: bills.map(bill => ({ billId: bill.id, year: bill.year, amount: bill.amount, open: openOf(bill) })).filter(({ open }) => open > 0),
  }
})
