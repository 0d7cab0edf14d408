import type { NewsItem } from '../../../shared/contract/newsroom'
import { daysUntil, dayOf, relativeDay, weekdayOf, type Instant } from '../../../shared/domain/instant'

export interface NewsDay {
  /** 今天, 昨天 or the date */
  title: string
  /** the date beside 今天, the weekday beside a date */
  end: string
  items: NewsItem[]
}

/** What was published, day by day, in the order it came. */
export function byDay(items: readonly NewsItem[], now: Instant): NewsDay[] {
  const days: NewsDay[] = []
  for (const item of items) {
    const title = relativeDay(now, item.publishedAt)
    const last = days[days.length - 1]
    if (last?.title === title) last.items.push(item)
    else days.push({ title, end: besideOf(now, item.publishedAt), items: [item] })
  }
  return days
}

function besideOf(now: Instant, at: Instant) {
  const days = daysUntil(now, at)
  if (days === 0) return `${dayOf(at)} ${weekdayOf(at)}`
  return weekdayOf(at)
}
