import type { CheckinList } from './checkin-lists'
import { dateKey, parseLocal, startOfDay, type Instant } from './instant'

type Days = Pick<CheckinList, 'from' | 'until' | 'repeats'>

const day = 24 * 60 * 60_000

/** The days of a daily list, `2025-05-14`, the first at the front; none of a list that people are on once. */
export function daysOf({ from, until, repeats }: Days): string[] {
  if (repeats === 'once') return []
  const first = startOfDay(from)
  const count = (startOfDay(until - 1) - first) / day + 1
  return Array.from({ length: count }, (_, index) => dateKey(first + index * day))
}

/**
 * A moment by which to look at a list: within the day that is asked for, or now; of days that are not the list's the
 * nearest one that is.
 *
 * @param wanted a date key; empty for today
 */
export function momentOn({ from, until }: Days, wanted: string, now: Instant): Instant {
  const moment = wanted ? parseLocal(`${wanted} 12:00`) : now
  return Math.min(Math.max(moment, from), until - 1)
}
