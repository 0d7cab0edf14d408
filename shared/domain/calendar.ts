import { dateKey, type Instant } from './instant'

/** `2025-05` */
export type Month = string
/** `2025-05-13`, in China; sorts as text. */
export type Day = string

const pad = (number: number) => String(number).padStart(2, '0')

function parts(month: Month): [year: number, month: number] {
  const [year, number] = month.split('-').map(Number)
  return [year!, number!]
}

/** The month so many months later; earlier for a negative number. */
export function monthAfter(month: Month, by = 1): Month {
  const [year, number] = parts(month)
  const moved = new Date(Date.UTC(year, number - 1 + by, 1))
  return `${moved.getUTCFullYear()}-${pad(moved.getUTCMonth() + 1)}`
}

/** A month's days in weeks from Monday to Sunday; null for the days of the months beside it. */
export function weeksOf(month: Month): (Day | null)[][] {
  const [year, number] = parts(month)
  const days = new Date(Date.UTC(year, number, 0)).getUTCDate()
  const before = (new Date(Date.UTC(year, number - 1, 1)).getUTCDay() + 6) % 7
  const weeks = Math.ceil((before + days) / 7)
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => {
      const day = week * 7 + weekday - before + 1
      return day >= 1 && day <= days ? `${month}-${pad(day)}` : null
    }),
  )
}

interface Timed {
  startsAt: Instant
  endsAt: Instant
}

/** Whether something goes on, on a day; what ends at midnight ended the day before. */
export const isOnDay = ({ startsAt, endsAt }: Timed, day: Day): boolean => dateKey(startsAt) <= day && day <= dateKey(endsAt - 1)

/** Whether something goes on in a month. */
export const isInMonth = ({ startsAt, endsAt }: Timed, month: Month): boolean =>
  dateKey(startsAt).slice(0, 7) <= month && month <= dateKey(endsAt - 1).slice(0, 7)
