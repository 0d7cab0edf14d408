import { daysUntil, dayOf, relativeDay, weekdayOf, type Instant } from '../../shared/domain/instant'

export interface OneDay<T> {
  /** 今天, 昨天 or the date */
  title: string
  /** the date beside 今天, the weekday beside a date */
  end: string
  items: T[]
}

/** What there is, day by day, in the order it came. */
export function byDay<T>(items: readonly T[], now: Instant, at: (item: T) => Instant): OneDay<T>[] {
  const days: OneDay<T>[] = []
  for (const item of items) {
    const title = relativeDay(now, at(item))
    const last = days[days.length - 1]
    if (last?.title === title) last.items.push(item)
    else days.push({ title, end: besideOf(now, at(item)), items: [item] })
  }
  return days
}

function besideOf(now: Instant, at: Instant) {
  const days = daysUntil(now, at)
  if (days === 0) return `${dayOf(at)} ${weekdayOf(at)}`
  return weekdayOf(at)
}
