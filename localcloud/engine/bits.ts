import { requestFailed } from '../errors'
import { isNumeric, toNumber, type Numeric } from './numbers'

const whole = (value: Numeric): bigint | undefined =>
  typeof value === 'bigint' ? value : Number.isInteger(toNumber(value)) ? BigInt(toNumber(value)) : undefined

/**
 * Mongo's four tests of bits, for a mask or a list of positions.
 * @throws DATABASE_REQUEST_FAILED for a mask that is neither
 */
export function testBits(operator: string, argument: unknown): (value: unknown) => boolean {
  const mask = maskOf(operator, argument)
  return value => {
    const bits = isNumeric(value) ? whole(value) : undefined
    if (bits === undefined) return false
    const set = bits & mask
    if (operator === '$bitsAllSet') return set === mask
    if (operator === '$bitsAllClear') return set === 0n
    return operator === '$bitsAnySet' ? set !== 0n : set !== mask
  }
}

function maskOf(operator: string, argument: unknown): bigint {
  if (Array.isArray(argument)) return (argument as unknown[]).reduce<bigint>((mask, place) => mask | (1n << placeOf(operator, place)), 0n)
  const mask = isNumeric(argument) ? whole(argument) : undefined
  if (mask === undefined || mask < 0n) throw requestFailed(`${operator} takes a number that is not negative, or a list of positions`)
  return mask
}

function placeOf(operator: string, place: unknown): bigint {
  const number = isNumeric(place) ? toNumber(place) : NaN
  if (!Number.isInteger(number) || number < 0 || number > 63) throw requestFailed(`${operator} takes bit positions from 0 to 63`)
  return BigInt(number)
}
