import { daysUntil, relativeDay, timeOf, type Instant } from './instant'

/** `席位为您留到 今天 18:00`, then `明天 09:00`, then `5月8日 18:00`. */
export function offerWords(until: Instant, now: Instant): string {
  const day = daysUntil(now, until) === 1 ? '明天' : relativeDay(now, until)
  return `席位为您留到 ${day} ${timeOf(until)}`
}
