import { dues } from '../../shared/contract/dues'
import { AppError } from '../../shared/errors'
import { _ } from '../_kit/cloud'
import { useCase } from '../_kit/use-case'
import { billOf, receiptOf, trailOf } from './bill-view'

export const bill = useCase(dues.calls.bill, async ({ db, now }, { billId }) => {
  const found = await db.bills.find(billId)
  if (!found) throw new AppError('NOT_FOUND')
  const numbers = found.payments.map(({ receipt }) => receipt)
  const receipts = numbers.length > 0 ? await db.receipts.query({ _id: _.in(numbers) }, { orderBy: [['_id', 'desc']], limit: 1_000 }) : []
  return { now: now.getTime(), bill: billOf(found, now), receipts: receipts.map(receiptOf), history: trailOf(found.history) }
})
