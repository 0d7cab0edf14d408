import type { ActivityPlan, Question } from '../contract/activity-plan'
import { dateKey, type Instant } from './instant'

const day = 86_400_000
const week = 7 * day

/**
 * The plan of the same activity a year on: its dates go by whole weeks to the same weekday nearest to the same day of
 * the first year in which it is still to begin. Questions and teams' events are new ones: what was answered last time
 * was answered to the old.
 *
 * @param newId of a question, an option or an event
 */
export function copyPlan(plan: ActivityPlan, now: Instant, newId: () => string): ActivityPlan {
  const ahead = shiftOf(plan.startsAt, now)
  const later = (at: Instant) => at + ahead
  const orNone = (at: Instant | null) => (at === null ? null : later(at))
  return {
    ...plan,
    startsAt: later(plan.startsAt),
    endsAt: later(plan.endsAt),
    schedule: plan.schedule.map(session => ({ ...session, startsAt: later(session.startsAt), endsAt: later(session.endsAt) })),
    registrationOpensAt: later(plan.registrationOpensAt),
    registrationClosesAt: later(plan.registrationClosesAt),
    headCountDue: orNone(plan.headCountDue),
    cancelUntil: orNone(plan.cancelUntil),
    arrivalFrom: later(plan.arrivalFrom),
    arrivalUntil: later(plan.arrivalUntil),
    questions: withNewIds(plan.questions, newId),
    teamEvents: plan.teamEvents.map(event => ({ ...event, id: newId() })),
  }
}

function shiftOf(startsAt: Instant, now: Instant): number {
  const [year, month, date] = dateKey(startsAt).split('-').map(Number) as [number, number, number]
  for (let years = 1; ; years++) {
    const ahead = Math.round((Date.UTC(year + years, month - 1, date) - Date.UTC(year, month - 1, date)) / week) * week
    if (startsAt + ahead > now) return ahead
  }
}

function withNewIds(questions: readonly Question[], newId: () => string): Question[] {
  const ids = new Map<string, string>()
  const renewed = (id: string) => {
    const known = ids.get(id) ?? newId()
    ids.set(id, known)
    return known
  }
  return questions.map(({ id, options, when, ...question }) => ({
    ...question,
    id: renewed(id),
    options: options.map(option => ({ ...option, id: renewed(`${id}.${option.id}`) })),
    when: when && {
      questionId: renewed(when.questionId),
      optionIds: when.optionIds.map(optionId => renewed(`${when.questionId}.${optionId}`)),
    },
  }))
}
