import { relativeDay, timeOf, type Instant } from '../../../shared/domain/instant'

/** `14:05` today, `5月13日 14:05` on another day. */
export const arrivalTime = (at: Instant, now: Instant): string => {
  const day = relativeDay(now, at)
  return day === '今天' ? timeOf(at) : `${day} ${timeOf(at)}`
}
