import type { Commission } from '../../shared/contract/commission'
import { standingOf } from '../../shared/domain/commission-rules'
import type { CommissionDocument } from '../_kit/documents'
import type { deliveriesTo } from './deliveries'

type Deliveries = Awaited<ReturnType<typeof deliveriesTo>>

/** What was ordered, which everybody who may know of it is told. */
export const orderOf = ({ _id, subject, kind, brief, deadline, pieces, left }: CommissionDocument) => ({
  id: _id,
  subject,
  kind,
  brief,
  deadline: deadline.getTime(),
  pieces,
  left,
})

/** How it stands with one officer. */
export function standingWith(commission: CommissionDocument, memberId: string, deliveries: Deliveries, now: Date) {
  const names = (people: readonly { memberId: string }[]) => people.some(each => each.memberId === memberId)
  const delivery = deliveries.of(commission._id, memberId)
  const offered = { status: commission.status, deadline: commission.deadline.getTime(), left: commission.left }
  const answered = { accepted: names(commission.accepted), declined: names(commission.declined), deliveredAt: delivery?.at ?? null }
  return { standing: standingOf(offered, answered, now.getTime()), delivery }
}

/** All of it, for editors. */
export function commissionOf(commission: CommissionDocument, deliveries: Deliveries, now: Date): Commission {
  const { status, everyone, offered, invited, accepted, declined, revision, madeBy, madeAt, closedWhy } = commission
  return {
    ...orderOf(commission),
    status,
    everyone,
    offered,
    invited,
    accepted: accepted.map(({ at, ...person }) => ({ ...person, at: at.getTime(), ...standingWith(commission, person.memberId, deliveries, now) })),
    declined: declined.map(({ memberId, name, unitName, why }) => ({ memberId, name, unitName, why })),
    revision,
    madeBy,
    madeAt: madeAt.getTime(),
    closedWhy,
  }
}
