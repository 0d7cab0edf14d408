import { dues } from '../../shared/contract/dues'
import { dueByOf, statusOf } from '../../shared/domain/dues-rules'
import { formatYuan } from '../../shared/domain/money'
import { AppError } from '../../shared/errors'
import { _ } from '../_kit/cloud'
import { contactsOf } from '../_kit/contacts-of'
import { notice, telling } from '../_kit/notice'
import { noting } from '../_kit/noting'
import { useCase } from '../_kit/use-case'
import { billOf } from './bill-view'

/** The revision is of the bill with all its payments: a payment in between refuses the change. */
export const adjust = useCase(dues.calls.adjust, async ({ db, now, requestId, trail }, { billId, revision, amount, dueOn, why }) => {
  const found = await db.bills.find(billId)
  if (!found) throw new AppError('NOT_FOUND')
  if (found.requestId === requestId) return { outcome: 'kept', bill: billOf(found, now) }
  if (found.revision !== revision) return { outcome: 'refused', reason: 'changed-meanwhile' }
  if (found.status === 'waived') return { outcome: 'refused', reason: 'waived' }
  if (amount < found.paid) return { outcome: 'refused', reason: 'less-than-paid' }

  const contacts = (await contactsOf([found.unitId]))(found.unitId)
  const said = `${formatYuan(found.amount)} 元改为 ${formatYuan(amount)} 元，${dueOn} 前缴，${why}`
  const words = { unit: found.unitName, year: found.year, words: said }
  const after = await db.bills.changeAndGet(
    { _id: billId, revision },
    {
      amount,
      status: statusOf(amount, found.paid),
      dueBy: new Date(dueByOf(dueOn)),
      revision: _.inc(1),
      ...noting(trail('adjusted', said)),
      ...telling(...contacts.map(id => notice('dues-changed', id, words, { now, requestId }))),
    },
  )
  return after ? { outcome: 'kept', bill: billOf(after, now) } : { outcome: 'refused', reason: 'changed-meanwhile' }
})
