import type { Activity } from '../../../shared/contract/activity'
import { dayOf, dayRange, daysUntil, timeOf, timeRange, weekdayOf, type Instant } from '../../../shared/domain/instant'

export interface TimetableStep {
  title: string
  details: string[]
}

type Scheduled = Pick<Activity, 'startsAt' | 'endsAt' | 'arrivalFrom' | 'arrivalUntil' | 'arrivalPlace' | 'schedule'>

/** When to be where: the arrival, then the sessions, or the whole where there are none; in the order of time, day by day. */
export function timetableOf({
  startsAt,
  endsAt,
  arrivalFrom,
  arrivalUntil,
  arrivalPlace,
  schedule,
}: Scheduled): TimetableStep[] {
  const sessions = schedule.length > 0 ? schedule : [{ startsAt, endsAt, title: '' }]
  const steps: TimetableStep[] = []
  const all = [{ startsAt: arrivalFrom, endsAt: arrivalUntil, title: `报到，${arrivalPlace}` }, ...sessions]
  for (const { startsAt: from, endsAt: until, title } of all.sort((a, b) => a.startsAt - b.startsAt)) {
    const detail = `${hours(from, until)} ${title}`.trim()
    const latest = steps[steps.length - 1]
    if (latest?.title === days(from, until)) latest.details.push(detail)
    else steps.push({ title: days(from, until), details: [detail] })
  }
  return steps
}

const isOneDay = (from: Instant, until: Instant) => daysUntil(from, until - 1) === 0

const days = (from: Instant, until: Instant) =>
  isOneDay(from, until) ? `${dayOf(from)} ${weekdayOf(from)}` : dayRange(from, until)

/** Of several days, the hours of each. */
const hours = (from: Instant, until: Instant) =>
  isOneDay(from, until) ? timeRange(from, until) : `${timeOf(from)}–${timeOf(until)}`
