import { quarterKey, quarterOf } from './quarter'
import type { Instant } from './instant'

const minute = 60_000
const day = 24 * 60 * minute

/** How far ahead an issue may be set to come out, days. */
export const mostDaysAhead = 60

/** Why an issue cannot be set to come out at that moment; null where it can. */
export function whyNotAt(at: Instant, now: Instant): 'too-early' | 'too-late' | null {
  if (at <= now) return 'too-early'
  return at > now + mostDaysAhead * day ? 'too-late' : null
}

/**
 * When an issue that comes out by itself counts as published: the moment that its editor named, however late the timer
 * is, so that a slow minute changes neither the order of the news nor the policy that prices it. In a quarter that is
 * over nothing comes out any more: its statement may be closed, and what came late would never be paid.
 *
 * @param due the moment named
 * @param now when it really comes out
 */
export const momentOf = (due: Instant, now: Instant): Instant =>
  quarterKey(quarterOf(due)) === quarterKey(quarterOf(now)) ? due : now
