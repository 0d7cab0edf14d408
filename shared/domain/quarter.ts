import { dateKey, parseLocal, type Instant } from './instant'

/** A calendar quarter in UTC+8. @source domain.md §3: remuneration is paid once a quarter (seed 001, annex 3, article 5) */
export interface Quarter {
  year: number
  quarter: 1 | 2 | 3 | 4
}

export function quarterOf(instant: Instant): Quarter {
  const [year, month] = dateKey(instant).split('-').map(Number) as [number, number]
  return { year, quarter: Math.ceil(month / 3) as Quarter['quarter'] }
}

/** `2025Q2`: sorts as text. */
export const quarterKey = ({ year, quarter }: Quarter): string => `${String(year).padStart(4, '0')}Q${quarter}`

/** @returns null when the text is no quarter key */
export function parseQuarterKey(key: string): Quarter | null {
  const match = /^(\d{4})Q([1-4])$/.exec(key)
  return match ? { year: Number(match[1]), quarter: Number(match[2]) as Quarter['quarter'] } : null
}

/** The first moment of the quarter. */
export const quarterStart = ({ year, quarter }: Quarter): Instant =>
  parseLocal(`${String(year).padStart(4, '0')}-${String(quarter * 3 - 2).padStart(2, '0')}-01 00:00`)

/** The first moment after the quarter: `start <= t < end`. */
export const quarterEnd = (quarter: Quarter): Instant => quarterStart(nextQuarter(quarter))

/** `2025 年第 2 季度` */
export const quarterName = ({ year, quarter }: Quarter): string => `${year} 年第 ${quarter} 季度`

export const nextQuarter = ({ year, quarter }: Quarter): Quarter =>
  quarter === 4 ? { year: year + 1, quarter: 1 } : { year, quarter: (quarter + 1) as Quarter['quarter'] }

export const previousQuarter = ({ year, quarter }: Quarter): Quarter =>
  quarter === 1 ? { year: year - 1, quarter: 4 } : { year, quarter: (quarter - 1) as Quarter['quarter'] }
