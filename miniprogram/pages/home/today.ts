import type { ActivitySummary, Mine } from '../../../shared/contract/activity'
import { daysUntil, timeOf, timeRange, type Instant } from '../../../shared/domain/instant'

type Registered = Mine & { activity: ActivitySummary }

export interface Today {
  registration: Registered
  /** the sentence of the strip: its subject is the time */
  sentence: string
}

/** The first thing that a person with a place has to go to today; null on most days. @source look.md §5, 今日条 */
export function todayOf(registrations: readonly Registered[], now: Instant): Today | null {
  for (const registration of registrations) {
    const { status, activity } = registration
    if (status !== 'registered' || activity.status !== 'published') continue
    const sentence = sentenceFor(registration, now)
    if (sentence) return { registration, sentence }
  }
  return null
}

function sentenceFor({ arrivedAt, activity }: Registered, now: Instant): string | null {
  const { arrivalFrom, arrivalUntil, startsAt, endsAt } = activity
  if (now >= endsAt) return null
  const receives = daysUntil(now, arrivalFrom) <= 0 && now < arrivalUntil
  if (receives && arrivedAt === null) return `${arrivalHours(arrivalFrom, arrivalUntil, now)} 报到`
  if (daysUntil(now, startsAt) <= 0) return activityHours(startsAt, endsAt, now)
  return receives ? `已于 ${timeOf(arrivedAt!)} 报到` : null
}

/** Of a window of several days only what is left of it matters. */
function arrivalHours(from: Instant, until: Instant, now: Instant): string {
  if (daysUntil(from, until - 1) === 0) return timeRange(from, until)
  if (daysUntil(now, until - 1) === 0) return `${timeOf(until)} 前`
  return daysUntil(now, from) === 0 ? `${timeOf(from)} 起` : '全天'
}

function activityHours(from: Instant, until: Instant, now: Instant): string {
  if (daysUntil(from, until - 1) === 0) return timeRange(from, until)
  if (daysUntil(now, from) === 0) return `${timeOf(from)} 开始`
  return daysUntil(now, until - 1) === 0 ? `${timeOf(until)} 结束` : '今天继续'
}
