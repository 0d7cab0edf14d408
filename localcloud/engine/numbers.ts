import { Decimal128, Double } from 'bson'
import { requestFailed } from '../errors'
import { bsonType } from './values'

/**
 * A number as Mongo has it, in the lightest form that still tells its type:
 * - Int32: a JS number
 * - Long: a JS number if it is beyond 32 bits and exact as one, else a `bigint`
 * - Double: a JS number if it has a fraction or is beyond 2^53, else bson's `Double`
 * - Decimal128: bson's
 *
 * So what programs send is a plain number, whatever the type, because the SDK gives integers the smallest type.
 */
export type Numeric = number | bigint | Double | Decimal128

export type NumberType = 'int' | 'long' | 'double' | 'decimal'

const MAX_INT = 2 ** 31 - 1
const MIN_INT = -(2 ** 31)
const MAX_LONG = 2n ** 63n - 1n
const MIN_LONG = -(2n ** 63n)

export const isDouble = (value: unknown): value is Double => bsonType(value) === 'Double'

export const isDecimal = (value: unknown): value is Decimal128 => bsonType(value) === 'Decimal128'

export const isNumeric = (value: unknown): value is Numeric =>
  typeof value === 'number' || typeof value === 'bigint' || (typeof value === 'object' && (isDouble(value) || isDecimal(value)))

export function numberType(value: Numeric): NumberType {
  if (typeof value === 'bigint') return 'long'
  if (typeof value !== 'number') return isDouble(value) ? 'double' : 'decimal'
  if (!Number.isSafeInteger(value) || Object.is(value, -0)) return 'double'
  return value >= MIN_INT && value <= MAX_INT ? 'int' : 'long'
}

/** The nearest JS number. */
export function toNumber(value: Numeric): number {
  if (typeof value === 'number') return value
  if (typeof value === 'bigint') return Number(value)
  return isDouble(value) ? value.value : Number(String(value))
}

export const asDouble = (value: number): Numeric =>
  Number.isSafeInteger(value) && !Object.is(value, -0) ? new Double(value) : value

export const asLong = (value: bigint): Numeric => {
  const exact = value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER
  return exact && !fitsInt(value) ? Number(value) : value
}

export const fitsInt = (value: bigint) => value >= MIN_INT && value <= MAX_INT

export const fitsLong = (value: bigint) => value >= MIN_LONG && value <= MAX_LONG

/**
 * Mongo's order of numbers, across their types; NaN comes before all others and equals itself.
 * A Decimal128 stands where its nearest double stands.
 */
export function compareNumbers(a: Numeric, b: Numeric): number {
  const [x, y] = [bare(a), bare(b)]
  if (x === y) return 0
  if (Number.isNaN(x)) return Number.isNaN(y) ? 0 : -1
  if (Number.isNaN(y)) return 1
  return x < y ? -1 : x > y ? 1 : 0
}

const bare = (value: Numeric): number | bigint => (typeof value === 'bigint' ? value : toNumber(value))

/** @throws DATABASE_REQUEST_FAILED where two integers give more than 64 bits */
export const add = (a: Numeric, b: Numeric): Numeric =>
  combine(a, b, (x, y) => x + y, (x, y) => x + y, addDecimals)

/** @throws DATABASE_REQUEST_FAILED where two integers give more than 64 bits */
export const multiply = (a: Numeric, b: Numeric): Numeric =>
  combine(a, b, (x, y) => x * y, (x, y) => x * y, multiplyDecimals)

/** The result has the wider of the two types; only Int32 grows, to Long, where it must. */
function combine(
  a: Numeric,
  b: Numeric,
  doubles: (x: number, y: number) => number,
  longs: (x: bigint, y: bigint) => bigint,
  decimals: (x: Parts, y: Parts) => Parts
): Numeric {
  const types = [numberType(a), numberType(b)]
  if (types.includes('decimal')) return ofDecimals(a, b, doubles, decimals)
  if (types.includes('double')) return asDouble(doubles(toNumber(a), toNumber(b)))
  const exact = longs(BigInt(bare(a)), BigInt(bare(b)))
  if (!fitsLong(exact)) throw requestFailed(`the result of ${String(a)} and ${String(b)} does not fit a 64-bit integer`)
  if (types.includes('long')) return asLong(exact)
  return fitsInt(exact) ? Number(exact) : asLong(exact)
}

/** A decimal as digits times ten to an exponent. */
interface Parts {
  digits: bigint
  exponent: number
}

function ofDecimals(a: Numeric, b: Numeric, doubles: (x: number, y: number) => number, decimals: (x: Parts, y: Parts) => Parts): Decimal128 {
  const [x, y] = [partsOf(a), partsOf(b)]
  if (!x || !y) return Decimal128.fromString(String(doubles(toNumber(a), toNumber(b))))
  const { digits, exponent } = decimals(x, y)
  return Decimal128.fromStringWithRounding(`${digits}E${exponent}`)
}

/** Undefined for infinities and NaN. */
function partsOf(value: Numeric): Parts | undefined {
  const found = /^(-?)(\d+)(?:\.(\d+))?(?:E([+-]?\d+))?$/i.exec(String(isDouble(value) ? value.value : value))
  if (!found) return undefined
  const [, sign, whole, fraction = '', exponent = '0'] = found
  return { digits: BigInt(`${sign}${whole}${fraction}`), exponent: Number(exponent) - fraction.length }
}

function addDecimals(x: Parts, y: Parts): Parts {
  const exponent = Math.min(x.exponent, y.exponent)
  const gap = Math.abs(x.exponent - y.exponent)
  // Further apart than a decimal has digits, the smaller one does not count.
  if (gap > 70) return x.exponent > y.exponent ? x : y
  const at = (part: Parts) => part.digits * 10n ** BigInt(part.exponent - exponent)
  return { digits: at(x) + at(y), exponent }
}

const multiplyDecimals = (x: Parts, y: Parts): Parts => ({ digits: x.digits * y.digits, exponent: x.exponent + y.exponent })
