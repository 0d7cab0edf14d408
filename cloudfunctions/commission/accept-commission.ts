import { commission } from '../../shared/contract/commission'
import { AppError } from '../../shared/errors'
import { _ } from '../_kit/cloud'
import { noting } from '../_kit/noting'
import { useCase } from '../_kit/use-case'
import { offeredTo } from './offered-to'

/**
 * First come: the condition asks that one is left, in the very update that takes it, so that however many accept at
 * once no more do than are wanted.
 */
export const accept = useCase(commission.calls.accept, async ({ db, now, caller, trail }, { id }) => {
  const { _id: memberId, name, unitName } = caller
  const open = { '_id': id, 'status': 'open', 'deadline': _.gt(now), 'left': _.gt(0), 'accepted.memberId': _.neq(memberId) }
  const taken = await db.commissions.change(_.and([open, offeredTo(memberId)]) as never, {
    left: _.inc(-1),
    accepted: _.push([{ memberId, name, unitName, at: now }]),
    declined: _.pull({ memberId }),
    revision: _.inc(1),
    ...noting(trail('accepted')),
  })
  if (taken > 0) return { outcome: 'accepted' }

  const found = await db.commissions.find(id)
  if (!found || !(found.everyone || found.invited.some(each => each.memberId === memberId))) throw new AppError('NOT_FOUND')
  if (found.accepted.some(each => each.memberId === memberId)) return { outcome: 'accepted' }
  return { outcome: 'refused', reason: found.status === 'closed' || found.deadline <= now ? 'over' : 'full' }
})
