import { dues } from '../../shared/contract/dues'
import { statusOf } from '../../shared/domain/dues-rules'
import { AppError } from '../../shared/errors'
import { _ } from '../_kit/cloud'
import { contactsOf } from '../_kit/contacts-of'
import { notice, telling } from '../_kit/notice'
import { noting } from '../_kit/noting'
import { useCase } from '../_kit/use-case'
import { billOf } from './bill-view'

export const waive = useCase(dues.calls.waive, async ({ db, now, caller, requestId, trail }, { billId, revision, waived, why }) => {
  const found = await db.bills.find(billId)
  if (!found) throw new AppError('NOT_FOUND')
  if (found.requestId === requestId) return { outcome: 'kept', bill: billOf(found, now) }
  if (found.revision !== revision || (found.status === 'waived') === waived) return { outcome: 'refused', reason: 'changed-meanwhile' }
  if (found.status === 'settled') return { outcome: 'refused', reason: 'settled' }

  const contacts = (await contactsOf([found.unitId]))(found.unitId)
  const words = { unit: found.unitName, year: found.year, words: waived ? `免缴，${why}` : `恢复收缴，${why}` }
  const after = await db.bills.changeAndGet(
    { _id: billId, revision },
    {
      status: waived ? 'waived' : statusOf(found.amount, found.paid),
      waived: _.set(waived ? { by: { id: caller._id, name: caller.name }, at: now, why } : null),
      revision: _.inc(1),
      ...noting(trail(waived ? 'waived' : 'unwaived', why)),
      ...telling(...contacts.map(id => notice('dues-changed', id, words, { now, requestId }))),
    },
  )
  return after ? { outcome: 'kept', bill: billOf(after, now) } : { outcome: 'refused', reason: 'changed-meanwhile' }
})
