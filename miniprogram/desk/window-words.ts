import { dayOf, daysUntil, timeRange, type Instant } from '../../shared/domain/instant'

/** `5月13日 14:00–20:00`; across days both ends say theirs: `5月13日 14:00–5月14日 02:00`. */
export function windowWords(from: Instant, until: Instant): string {
  const oneDay = daysUntil(from, until - 1) === 0
  return oneDay ? `${dayOf(from)} ${timeRange(from, until)}` : timeRange(from, until)
}
