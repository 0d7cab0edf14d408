import { monthKey, type Instant } from '../../../shared/domain/instant'

interface Month<T> {
  key: string
  /** `5月`, with the year when it is another one than now */
  title: string
  activities: T[]
}

/** Activities under the months they start in, in the order they come. */
export function byMonth<T extends { startsAt: Instant }>(activities: readonly T[], now: Instant): Month<T>[] {
  const months = new Map<string, Month<T>>()
  for (const activity of activities) {
    const key = monthKey(activity.startsAt)
    if (!months.has(key)) months.set(key, { key, title: titleOf(key, now), activities: [] })
    months.get(key)!.activities.push(activity)
  }
  return [...months.values()]
}

function titleOf(key: string, now: Instant): string {
  const [year, month] = key.split('-')
  const name = `${Number(month)}月`
  return year === monthKey(now).slice(0, 4) ? name : `${year}年${name}`
}
