import type { Instant } from './instant'

/** A code that is the one to show for a moment, half-open; the cloud gives out several in order. */
export interface MomentCode {
  from: Instant
  until: Instant
  token: string
}

/** With less than this left, more are asked for. ms */
const reserve = 120_000

/**
 * The code of now. A clock that goes a little behind that of the cloud shows the first.
 *
 * @returns null when they have run out
 */
export function codeAt(codes: readonly MomentCode[], now: Instant): MomentCode | null {
  const [first] = codes
  if (first && now < first.from) return first
  return codes.find(({ from, until }) => from <= now && now < until) ?? null
}

/** Whether it is time to ask for more. */
export const runsLow = (codes: readonly MomentCode[], now: Instant): boolean => codes.length > 0 && codes.at(-1)!.until - now < reserve
