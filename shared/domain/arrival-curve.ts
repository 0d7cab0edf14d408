import { startOfDay, type Instant } from './instant'

/** How many came from `at` on, until the next point. */
export interface CurvePoint {
  at: Instant
  count: number
}

export interface ArrivalCurve {
  /** Minutes from point to point. */
  minutes: number
  /** Without gaps, from the first arrival to the last; none where nobody came. */
  points: CurvePoint[]
}

/** More than these no screen tells apart. */
export const mostPoints = 240

const minute = 60_000
const dayOfMinutes = 24 * 60

/** Minutes from point to point: each divides the day, so that points stand on whole hours. */
const steps = [1, 5, 15, 60, 360, dayOfMinutes]

/**
 * Arrivals as a curve: by the minute as long as that fits, then coarser.
 *
 * @param counted how many came at which moments, in any order
 * @source issue 6, "The hall at a glance"
 */
export function arrivalCurve(counted: readonly CurvePoint[]): ArrivalCurve {
  if (counted.length === 0) return { minutes: steps[0]!, points: [] }
  const moments = counted.map(({ at }) => at)
  const first = moments.reduce((a, b) => Math.min(a, b))
  const last = moments.reduce((a, b) => Math.max(a, b))
  const midnight = startOfDay(first)
  const placeOf = (at: Instant, minutes: number) => Math.floor((at - midnight) / (minutes * minute))
  const length = (minutes: number) => placeOf(last, minutes) - placeOf(first, minutes) + 1

  const minutes = steps.find(step => length(step) <= mostPoints) ?? Math.ceil(length(dayOfMinutes) / mostPoints) * dayOfMinutes
  const start = placeOf(first, minutes)
  const points = Array.from({ length: length(minutes) }, (_, index) => ({ at: midnight + (start + index) * minutes * minute, count: 0 }))
  for (const { at, count } of counted) points[placeOf(at, minutes) - start]!.count += count
  return { minutes, points }
}
