import { dues } from '../../shared/contract/dues'
import { AppError } from '../../shared/errors'
import { associationNow } from '../_kit/association'
import { useCase } from '../_kit/use-case'
import { billOf, receiptOf } from './bill-view'
import { keepsBooks, seesAll } from './who-sees'

/** Years and receipts of one unit: decades of both. */
const most = 200

export const unit = useCase(dues.calls.unit, async ({ db, now, caller }, { id }) => {
  const unitId = id ?? caller.unitId
  if (unitId !== caller.unitId && !seesAll(caller)) throw new AppError('NOT_FOUND')
  const [found, bills, receipts, { dues: account }] = await Promise.all([
    db.units.find(unitId),
    db.bills.query({ unitId }, { orderBy: [['year', 'desc']], limit: most }),
    db.receipts.query({ unitId }, { orderBy: [['_id', 'desc']], limit: most }),
    associationNow(),
  ])
  if (!found) throw new AppError('NOT_FOUND')
  const views = bills.map(bill => billOf(bill, now))
  const open = (which: typeof views) => which.reduce((sum, bill) => sum + bill.open, 0)
  return {
    now: now.getTime(),
    unit: { id: unitId, name: found.name, grade: found.grade, state: found.state },
    bills: views,
    receipts: receipts.map(receiptOf),
    open: open(views),
    overdue: open(views.filter(({ overdue }) => overdue)),
    keeps: keepsBooks(caller),
    payTo: { accountName: account.accountName, account: account.account, bank: account.bank },
  }
})
