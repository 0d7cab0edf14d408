import { parseQuarterKey, quarterName, type Quarter } from './quarter'

/** What is reckoned anew: `2026Q2`, or `2026` for all of a year. */
export const periodPattern = /^20\d\d(Q[1-4])?$/

/** The quarters of a period, in order. @throws RangeError when the text is no period */
export function quartersOf(period: string): Quarter[] {
  if (!periodPattern.test(period)) throw new RangeError(`not a period: ${period}`)
  const quarter = parseQuarterKey(period)
  if (quarter) return [quarter]
  return ([1, 2, 3, 4] as const).map(each => ({ year: Number(period), quarter: each }))
}

/** `2026 年第 2 季度`, `2026 年全年` */
export function periodName(period: string): string {
  const quarter = parseQuarterKey(period)
  return quarter ? quarterName(quarter) : `${period} 年全年`
}
