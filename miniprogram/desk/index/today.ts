import type { ActivitySummary } from '../../../shared/contract/activity'
import { startOfDay, type Instant } from '../../../shared/domain/instant'

const day = 24 * 60 * 60_000

/** Whether people are received, or the activity goes on, at any time of the day that holds `now`. */
export function isToday({ status, startsAt, endsAt, arrivalFrom, arrivalUntil }: ActivitySummary, now: Instant): boolean {
  const from = startOfDay(now)
  const meets = (begin: Instant, end: Instant) => begin < from + day && end > from
  return status === 'published' && (meets(startsAt, endsAt) || meets(arrivalFrom, arrivalUntil))
}

/** What is published and still to come, the nearest first. */
export const comingUp = (activities: readonly ActivitySummary[], now: Instant): ActivitySummary[] =>
  activities
    .filter(each => each.status === 'published' && each.phase !== 'ended' && !isToday(each, now))
    .sort((a, b) => a.arrivalFrom - b.arrivalFrom)
