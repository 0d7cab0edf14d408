import type { ActivityDocument, RegistrationDocument } from '../../cloudfunctions/_kit/documents'
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
  runningPlan(times),
  ...pastPlans(times),
  ...setAsidePlans(times),
]

/** An activity as its registrations have left it: its counters are theirs. */
export function activityDocument(
  { _id, status, cancelReason = '', plan }: SamplePlan,
  registrations: readonly RegistrationDocument[],
  { named }: People,
  times: Times,
): ActivityDocument {
  const staff = named('周以宁')
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
    taken: count('registered'),
    waiting: count('waitlisted'),
    tickets: own.reduce((highest, { number }) => Math.max(highest, number), 0),
    claims: [],
    ...recorded(_id, acts),
  }
}

/** A plan as the database keeps it. */
const inDates = (plan: SamplePlan['plan']) => ({
  ...plan,
  startsAt: new Date(plan.startsAt),
  endsAt: new Date(plan.endsAt),
  registrationOpensAt: new Date(plan.registrationOpensAt),
  registrationClosesAt: new Date(plan.registrationClosesAt),
  arrivalFrom: new Date(plan.arrivalFrom),
  arrivalUntil: new Date(plan.arrivalUntil),
  schedule: plan.schedule.map(({ startsAt, endsAt, title }) => ({ title, startsAt: new Date(startsAt), endsAt: new Date(endsAt) })),
})
