import { commission } from '../../shared/contract/commission'
import { AppError } from '../../shared/errors'
import { _ } from '../_kit/cloud'
import { noting } from '../_kit/noting'
import { useCase } from '../_kit/use-case'
import { offeredTo } from './offered-to'

/** What was accepted goes back, for another to accept; what was not is only noted. */
export const decline = useCase(commission.calls.decline, async ({ db, now, caller, trail }, { id, why }) => {
  const { _id: memberId, name, unitName } = caller
  const found = await db.commissions.findOne(_.and([{ _id: id }, offeredTo(memberId)]) as never)
  if (!found) throw new AppError('NOT_FOUND')
  const names = (people: readonly { memberId: string }[]) => people.some(each => each.memberId === memberId)
  if (names(found.declined)) return { outcome: 'declined' }
  if (found.status === 'closed') return { outcome: 'refused', reason: 'over' }

  const held = names(found.accepted)
  const changed = await db.commissions.change(
    { '_id': id, 'status': 'open', 'declined.memberId': _.neq(memberId), 'accepted.memberId': held ? memberId : _.neq(memberId) },
    {
      ...(held && { left: _.inc(1), accepted: _.pull({ memberId }) }),
      declined: _.push([{ memberId, name, unitName, at: now, why }]),
      revision: _.inc(1),
      ...noting(trail('declined', why)),
    },
  )
  // Overtaken by the person's own other tap, or by the end.
  return changed > 0 ? { outcome: 'declined' } : { outcome: 'refused', reason: 'over' }
})
