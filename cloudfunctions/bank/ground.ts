import type { Ground, OpenBill, UnplacedRow } from '../../shared/domain/dues-matching'
import { plainName } from '../../shared/domain/payer-name'
import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import type { BankRowDocument, BillDocument } from '../_kit/documents'
import { readAll } from '../_kit/read-all'

export const billFields = ['amount', 'paid', 'status', 'dueBy', 'unitId', 'year']

export const openBillOf = ({ _id, year, unitId, amount, paid, status, dueBy }: BillDocument): OpenBill =>
  ({ id: _id, year, unitId, amount, paid, status, dueBy: dueBy.getTime() })

export const unplacedOf = ({ _id, day, amount, payer, remark, alike }: BankRowDocument): UnplacedRow => ({ id: _id, day, amount, payer, remark, alike })

/** What these rows are placed by: all units but those that only applied, all that is owed, and who paid for whom before. */
export async function groundFor(rows: readonly BankRowDocument[]): Promise<Ground> {
  const names = [...new Set(rows.map(({ payer }) => plainName(payer)).filter(Boolean))]
  const [units, bills, payers] = await Promise.all([
    readAll(db.units, { state: _.neq('applying') }, ['name']),
    readAll(db.bills, { status: 'open' }, billFields),
    names.length > 0 ? readAll(db.bankPayers, { payer: _.in(names) }, ['payer', 'unitId']) : [],
  ])
  return {
    units: units.map(({ _id, name }) => ({ id: _id, name })),
    bills: bills.map(openBillOf),
    payers: payers.map(({ payer, unitId }) => ({ payer, unitId })),
  }
}
