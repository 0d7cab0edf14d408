import { nextQuarter, parseQuarterKey, previousQuarter, quarterKey, quarterOf, type Quarter } from '../../shared/domain/quarter'
import { AppError } from '../../shared/errors'

/** Of the current quarter, where a call names none. @throws AppError INVALID_INPUT, which a key that the contract accepts never causes */
export function quarterAsked(key: string | undefined, now: Date): Quarter {
  const quarter = key === undefined ? quarterOf(now.getTime()) : parseQuarterKey(key)
  if (!quarter) throw new AppError('INVALID_INPUT', { fields: ['quarter'] })
  return quarter
}

/** A quarter and those before it, the latest first. */
export function quartersBack(from: Quarter, count: number): Quarter[] {
  const quarters = [from]
  while (quarters.length < count) quarters.push(previousQuarter(quarters.at(-1)!))
  return quarters
}

/** Those that editors leaf through: the next one, which they set ahead, and eight back from it. */
export const editorsQuarters = (now: Date): string[] => quartersBack(nextQuarter(quarterOf(now.getTime())), 9).map(quarterKey)
