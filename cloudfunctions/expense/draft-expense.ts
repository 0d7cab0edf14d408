import { expense } from '../../shared/contract/expense'
import { idFor } from '../_kit/ids'
import { useCase } from '../_kit/use-case'
import { readVouchers } from './read-vouchers'

export const draft = useCase(expense.calls.draft, async ({ db, now, caller, requestId, trail }, { vouchers: named, ...said }) => {
  const read = await readVouchers(named, caller.openid)
  if (read.outcome === 'refused') return read
  const _id = idFor(caller._id, requestId)
  // One that is there already is of this very request.
  await db.expenses.insert({
    _id,
    ...said,
    vouchers: read.vouchers,
    status: 'draft',
    madeBy: { id: caller._id, name: caller.name },
    madeAt: now,
    signoff: null,
    approvedAt: null,
    payment: null,
    paymentKey: _id,
    revision: 0,
    history: [trail('made')],
    requestId,
  })
  return { outcome: 'kept', id: _id, revision: 0 }
})
