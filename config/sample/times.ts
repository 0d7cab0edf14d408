import { dateKey, parseLocal, startOfDay, type Instant } from '../../shared/domain/instant'

export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour

/** Reads and sets clocks around one moment, by the calendar of UTC+8. */
export interface Times {
  now: Instant
  /** `days` from today at a time of day: `on(-3, '09:00')`; `24:00` is that day's end. */
  on(days: number, time: string): Instant
  /** The last time that it was that time of day, `days` days ago or, where that is still to come, a day earlier. */
  lately(days: number, time: string): Instant
}

export function timesAround(now: Instant): Times {
  const today = startOfDay(now)
  const on = (days: number, time: string) => parseLocal(`${dateKey(today + days * day)} ${time}`)
  const lately = (days: number, time: string) => {
    const wanted = on(-days, time)
    return wanted <= now ? wanted : wanted - day
  }
  return { now, on, lately }
}
