import type { ActivityPlan } from '../../shared/contract/activity-plan'

export const dateOf = (instant: number | null) => (instant === null ? null : new Date(instant))

/** A plan as it is kept: instants as dates. */
export function fieldsOf(plan: ActivityPlan) {
  return {
    ...plan,
    asks: [...new Set(plan.asks)],
    startsAt: new Date(plan.startsAt),
    endsAt: new Date(plan.endsAt),
    registrationOpensAt: new Date(plan.registrationOpensAt),
    registrationClosesAt: new Date(plan.registrationClosesAt),
    headCountDue: dateOf(plan.headCountDue),
    cancelUntil: dateOf(plan.cancelUntil),
    arrivalFrom: new Date(plan.arrivalFrom),
    arrivalUntil: new Date(plan.arrivalUntil),
    schedule: plan.schedule.map(({ startsAt, endsAt, title }) => ({
      startsAt: new Date(startsAt),
      endsAt: new Date(endsAt),
      title,
    })),
  }
}
