import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)

/** A moment: milliseconds since 1970-01-01T00:00Z. @source design.md, "Data": stored as UTC, shown in UTC+8 */
export type Instant = number

const minutesEastOfGreenwich = 480
const minute = 60_000
const day = 24 * 60 * minute
const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const

/** The wall clock in China. A fixed offset, because phones' engines lack Intl time zones (facts.md, "WeChat"). */
const local = (instant: Instant) => dayjs.utc(instant).utcOffset(minutesEastOfGreenwich)
const dayNumber = (instant: Instant) => Math.floor((instant + minutesEastOfGreenwich * minute) / day)
const isMidnight = (instant: Instant) => (instant + minutesEastOfGreenwich * minute) % day === 0
const sameYear = (a: Instant, b: Instant) => local(a).year() === local(b).year()

/** `5月13日` */
export const dayOf = (instant: Instant): string => local(instant).format('M月D日')

/** `2025年5月13日` */
export const fullDayOf = (instant: Instant): string => local(instant).format('YYYY年M月D日')

/** `周二` */
export const weekdayOf = (instant: Instant): string => weekdays[local(instant).day()]!

/** `14:00` */
export const timeOf = (instant: Instant): string => local(instant).format('HH:mm')

/** `5月13日 14:00` */
export const dayAndTime = (instant: Instant): string => local(instant).format('M月D日 HH:mm')

/** `2025-05-13`: sorts as text, and is what a date picker takes. */
export const dateKey = (instant: Instant): string => local(instant).format('YYYY-MM-DD')

/** `2025-05` */
export const monthKey = (instant: Instant): string => local(instant).format('YYYY-MM')

/**
 * Reads the wall clock in China.
 *
 * @param text `2025-05-13 14:00`; `24:00` is the end of that day
 * @throws RangeError when the text has another form or names no moment (30 February, 25:00)
 */
export function parseLocal(text: string): Instant {
  const match = /^(\d{4}-\d{2}-\d{2}) (\d{2}):(\d{2})$/.exec(text)
  const midnight = match ? Date.parse(`${match[1]}T00:00:00Z`) - minutesEastOfGreenwich * minute : NaN
  const minutes = match ? Number(match[2]) * 60 + Number(match[3]) : NaN
  if (!match || !(minutes <= 24 * 60) || Number(match[3]) > 59 || Number.isNaN(midnight) || dateKey(midnight) !== match[1]) {
    throw new RangeError(`not a local time: ${text}`)
  }
  return midnight + minutes * minute
}

/** The first moment of the day that holds `instant`. */
export const startOfDay = (instant: Instant): Instant => dayNumber(instant) * day - minutesEastOfGreenwich * minute

/**
 * Calendar days from one moment to another: 0 on the same day, 1 for tomorrow however few hours away, negative for the past.
 */
export const daysUntil = (now: Instant, then: Instant): number => dayNumber(then) - dayNumber(now)

/** `今天`, `昨天`, else `5月13日`, with the year when it is another one. */
export function relativeDay(now: Instant, instant: Instant): string {
  const days = daysUntil(now, instant)
  if (days === 0) return '今天'
  if (days === -1) return '昨天'
  return sameYear(now, instant) ? dayOf(instant) : fullDayOf(instant)
}

/** `14:00–20:00`; an end at midnight reads `24:00`; across days `5月13日 14:00–5月14日 02:00`. */
export function timeRange(from: Instant, to: Instant): string {
  const lastDay = lastMomentBefore(from, to)
  if (daysUntil(from, lastDay) !== 0) return `${dayAndTime(from)}–${dayAndTime(to)}`
  return `${timeOf(from)}–${lastDay === to ? timeOf(to) : '24:00'}`
}

/** `5月14日至16日`, `5月30日至6月1日`, `2025年12月30日至2026年1月2日`, or one day alone; an end at midnight closes the day before. */
export function dayRange(from: Instant, to: Instant): string {
  const lastDay = lastMomentBefore(from, to)
  if (daysUntil(from, lastDay) === 0) return dayOf(from)
  if (!sameYear(from, lastDay)) return `${fullDayOf(from)}至${fullDayOf(lastDay)}`
  const sameMonth = monthKey(from) === monthKey(lastDay)
  return `${dayOf(from)}至${sameMonth ? local(lastDay).format('D日') : dayOf(lastDay)}`
}

const lastMomentBefore = (from: Instant, to: Instant): Instant => (to > from && isMidnight(to) ? to - 1 : to)

/**
 * When a deadline really falls. Midnight and 23:59 are both the end of a day:
 * 23:59 means the whole of that minute, so nobody is refused before the
 * `24:00` they read.
 *
 * @source look.md §6: `5月7日 24:00 截止，还有 9 天`
 */
export function effectiveDeadline(deadline: Instant): Instant {
  const minutesIntoDay = Math.floor((deadline - startOfDay(deadline)) / minute)
  return minutesIntoDay === 24 * 60 - 1 ? startOfDay(deadline) + day : deadline
}

/** True from the deadline's own moment on. */
export const deadlinePassed = (deadline: Instant, now: Instant): boolean => now >= effectiveDeadline(deadline)

/** `5月7日 24:00` or `5月7日 18:00` */
export function deadline(instant: Instant): string {
  const end = effectiveDeadline(instant)
  return end === startOfDay(end) ? `${dayOf(end - 1)} 24:00` : `${dayOf(end)} ${timeOf(end)}`
}

/** `5月7日 周三 24:00` */
export function deadlineWithWeekday(instant: Instant): string {
  const lastMoment = effectiveDeadline(instant) - 1
  return deadline(instant).replace(dayOf(lastMoment), `${dayOf(lastMoment)} ${weekdayOf(lastMoment)}`)
}

/** Calendar days left to the deadline's last day: 0 on that day, negative when it has passed. */
export const daysUntilDeadline = (now: Instant, deadline: Instant): number => daysUntil(now, effectiveDeadline(deadline) - 1)
