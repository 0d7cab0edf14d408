import { dues } from '../../shared/contract/dues'
import { receivedDayProblem } from '../../shared/domain/dues-rules'
import { transactionNumber, transactionNumberProblem } from '../../shared/domain/paying-rules'
import { isDuplicate } from '../_kit/collection'
import { contactsOf } from '../_kit/contacts-of'
import { takePayment } from '../_kit/dues-payment'
import { transact } from '../_kit/transaction'
import { useCase } from '../_kit/use-case'

export const take = useCase(dues.calls.take, async ({ now, caller, requestId, trail }, { unitId, parts, way, reference, payer, receivedOn }) => {
  if (receivedDayProblem(receivedOn, now.getTime())) return { outcome: 'not-booked', reason: 'day-wrong' }
  if (way === 'wechat' && transactionNumberProblem(reference)) return { outcome: 'not-booked', reason: 'number-wrong' }

  const number = way === 'wechat' ? transactionNumber(reference) : way === 'cash' ? '' : reference
  const contacts = (await contactsOf([unitId]))(unitId)
  const payment = { unitId, parts, way, number, payer, receivedOn, bankRow: null }
  const scene = { now, requestId, by: { id: caller._id, name: caller.name }, trail, contacts }
  try {
    return await transact(transaction => takePayment(transaction, payment, scene))
  } catch (error) {
    if (isDuplicate(error)) return { outcome: 'not-booked', reason: 'number-used' }
    throw error
  }
})
