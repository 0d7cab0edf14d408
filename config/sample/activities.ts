import type { ActivityDocument, RegistrationDocument } from '../../cloudfunctions/_kit/documents'
import { plainPlan } from '../../shared/domain/plain-plan'
import { holdsSeat } from '../../shared/domain/registration-rules'
import { checkinOf } from './checkin'
import { leaguePlan } from './league'
import { openPlans } from './open-plans'
import { pastPlans, runningPlan, setAsidePlans } from './other-plans'
import type { People } from './people'
import type { SamplePlan } from './plan-parts'
import { day, hour, type Times } from './times'
import { recorded } from './trail'
import { arrivingToday, noticeTraining } from './trainings'

export const samplePlans = (times: Times): SamplePlan[] => [
  arrivingToday(times),
  noticeTraining(times),
  ...openPlans(times),
  leaguePlan(times),
  runningPlan(times),
  ...pastPlans(times),
  ...setAsidePlans(times),
]

/** An activity as its registrations have left it: its counters are theirs. */
export function activityDocument(
  { _id, status, cancelReason = '', plan, checkin }: SamplePlan,
  registrations: readonly RegistrationDocument[],
  people: People,
  times: Times,
): ActivityDocument {
  const staff = people.named('周以宁')
  const draftedAt = Math.min(plan.registrationOpensAt - 2 * day, times.lately(1, '15:20'))
  const acts = [
    { at: draftedAt, by: staff, what: 'drafted' },
    { at: draftedAt + 2 * hour, by: staff, what: 'published' },
    { at: times.lately(0, '08:40'), by: staff, what: 'cancelled', why: cancelReason },
  ].slice(0, { draft: 1, published: 2, cancelled: 3 }[status])

  const own = registrations.filter(({ activityId }) => activityId === _id)
  const count = (wanted: RegistrationDocument['status']) => own.filter(each => each.status === wanted).length
  return {
    _id,
    ...inDates(plan),
    status,
    cancelReason,
    revision: acts.length - 1,
    taken: count('registered') + count('offered'),
    unitTaken: byUnit(own.filter(({ status }) => holdsSeat(status))),
    waiting: count('waitlisted'),
    pending: count('pending'),
    eventTeams: {},
    checkin: checkinOf(checkin, people),
    announcement: null,
    reminded: false,
    tickets: own.reduce((highest, { number }) => Math.max(highest, number), 0),
    claims: [],
    ...recorded(_id, checkin ? [...acts, { at: draftedAt + 3 * hour, by: staff, what: 'checkin-arranged' }] : acts),
  }
}

function byUnit(held: readonly RegistrationDocument[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { unitId } of held) counts[unitId] = (counts[unitId] ?? 0) + 1
  return counts
}

/** A plan as the database keeps it; what a sample leaves out is what the contract takes for it. */
const inDates = (plan: SamplePlan['plan']) => ({
  ...plainPlan,
  ...plan,
  startsAt: new Date(plan.startsAt),
  endsAt: new Date(plan.endsAt),
  registrationOpensAt: new Date(plan.registrationOpensAt),
  registrationClosesAt: new Date(plan.registrationClosesAt),
  arrivalFrom: new Date(plan.arrivalFrom),
  arrivalUntil: new Date(plan.arrivalUntil),
  headCountDue: plan.headCountDue ? new Date(plan.headCountDue) : null,
  cancelUntil: plan.cancelUntil ? new Date(plan.cancelUntil) : null,
  schedule: plan.schedule.map(({ startsAt, endsAt, title }) => ({ title, startsAt: new Date(startsAt), endsAt: new Date(endsAt) })),
})
