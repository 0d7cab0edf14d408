import { deadlinePassed, type Instant } from './instant'

interface Window {
  registrationOpensAt: Instant
  registrationClosesAt: Instant
  headCountDue: Instant | null
}

/**
 * The dates of an activity whose registration ends now, before its time: units need not tell their numbers any longer
 * either.
 *
 * @returns `not-open` where registration has not opened, `closed` where it ended before
 */
export function closedNow({ registrationOpensAt, registrationClosesAt, headCountDue }: Window, now: Instant) {
  if (deadlinePassed(registrationClosesAt, now)) return 'closed'
  // The last minute of a day counts as open until midnight.
  const closesAt = deadlinePassed(now, now) ? now : now - 60_000
  if (registrationOpensAt >= closesAt) return 'not-open'
  return { registrationClosesAt: closesAt, headCountDue: headCountDue === null ? null : Math.min(headCountDue, closesAt) }
}
