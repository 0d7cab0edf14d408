import { expense } from '../../shared/contract/expense'
import { payNumberProblem, whyNotPay } from '../../shared/domain/expense-rules'
import { expenseContent, paymentContent } from '../../shared/domain/ledger-contents'
import { formatYuan } from '../../shared/domain/money'
import { payWayNames, paymentInWords, transactionNumber } from '../../shared/domain/paying-rules'
import { AppError } from '../../shared/errors'
import { _ } from '../_kit/cloud'
import { isDuplicate } from '../_kit/collection'
import { digest, record } from '../_kit/ledger'
import { notice, telling } from '../_kit/notice'
import { noting } from '../_kit/noting'
import { transact } from '../_kit/transaction'
import { useCase } from '../_kit/use-case'
import { payableOf } from './expense-view'

/** An approved expense changes in one way alone, which is this: its status is the guard. */
export const pay = useCase(expense.calls.pay, async ({ db, now, caller, requestId, trail }, { id, way, number: typed }) => {
  const found = await db.expenses.find(id)
  if (!found) throw new AppError('NOT_FOUND')
  if (found.history.some(line => line.requestId === requestId)) return { outcome: 'paid' }
  const against = whyNotPay(payableOf(found), caller._id)
  if (against) return { outcome: 'refused', reason: against }
  if (payNumberProblem(way, typed)) return { outcome: 'refused', reason: 'number-wrong' }

  const { amount, purpose, madeBy } = found
  const number = way === 'wechat' ? transactionNumber(typed) : way === 'cash' ? '' : typed
  const payment = { way, number, at: now, by: { id: caller._id, name: caller.name } }
  const told = notice('expense-paid', madeBy.id, { purpose, amount: formatYuan(amount), way: payWayNames[way], id }, { now, requestId })
  const content = paymentContent(digest(expenseContent(found)), { ...payment, amount })
  try {
    const paid = await transact(async transaction => {
      const there = await transaction.find(db.expenses, id)
      if (there?.status !== 'approved') return there?.requestId === requestId
      await transaction.change(db.expenses, id, {
        status: 'paid',
        payment: _.set(payment),
        paymentKey: way === 'wechat' ? `wechat:${number}` : id,
        revision: _.inc(1),
        ...noting(trail('paid', paymentInWords(way, amount))),
        ...telling(told),
      })
      await record(transaction, { kind: 'paid', about: `expense:${id}`, digest: digest(content), by: caller._id, at: now })
      return true
    })
    return paid ? { outcome: 'paid' } : { outcome: 'refused', reason: 'paid' }
  } catch (error) {
    if (isDuplicate(error)) return { outcome: 'refused', reason: 'number-used' }
    throw error
  }
})
