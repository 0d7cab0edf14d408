import { dues } from '../../shared/contract/dues'
import { AppError } from '../../shared/errors'
import { contactsOf } from '../_kit/contacts-of'
import { takeBackPayment } from '../_kit/dues-payment'
import { transact } from '../_kit/transaction'
import { useCase } from '../_kit/use-case'

export const takeBack = useCase(dues.calls.takeBack, async ({ db, now, caller, requestId, trail }, { receipt, why }) => {
  const found = await db.receipts.find(receipt)
  if (!found) throw new AppError('NOT_FOUND')
  const contacts = (await contactsOf([found.unitId]))(found.unitId)
  const scene = { now, requestId, by: { id: caller._id, name: caller.name }, trail, contacts }
  const taken = await transact(transaction => takeBackPayment(transaction, receipt, why, scene))
  return taken ? { outcome: 'taken-back' } : { outcome: 'refused', reason: 'taken-back-already' }
})
