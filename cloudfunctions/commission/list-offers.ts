import { commission } from '../../shared/contract/commission'
import { _ } from '../_kit/cloud'
import { useCase } from '../_kit/use-case'
import { orderOf, standingWith } from './commission-view'
import { deliveriesTo } from './deliveries'
import { offeredTo } from './offered-to'

/** What can still be accepted, and what was. */
export const offers = useCase(commission.calls.offers, async ({ db, now, caller }) => {
  const open = _.and([{ status: 'open', deadline: _.gt(now) }, offeredTo(caller._id)])
  const found = await db.commissions.query(_.or([open, { 'accepted.memberId': caller._id }]) as never, { orderBy: [['deadline', 'desc']], limit: 100 })
  const deliveries = await deliveriesTo(found.map(({ _id }) => _id), caller._id)
  return {
    now: now.getTime(),
    offers: found.map(each => ({ ...orderOf(each), ...standingWith(each, caller._id, deliveries, now), closedWhy: each.closedWhy })),
  }
})
