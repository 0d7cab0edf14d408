import { requestFailed } from '../errors'
import { RANK, rankOf } from './compare'
import { printEjson } from './ejson'
import { fitsLong, isNumeric, toNumber, type Numeric } from './numbers'
import { isBinary, isDate, isObjectId, isPlainObject, isRegExp } from './values'

/** A value as two parts of an ordered key: the rank of its type in Mongo's order of types, and itself. */
export type KeyPart = readonly [rank: number, payload: number | string]

/** What an index may hold of one value, bytes of UTF-8. */
export const MAX_INDEXED_BYTES = 1024

/** NaN comes before all other numbers. */
export const NAN_RANK = 2

/** @throws DATABASE_REQUEST_FAILED for a value longer than an index may hold */
export function keyPart(value: unknown): KeyPart {
  const part = encode(value)
  if (!fits(part)) {
    throw requestFailed(`[FailedOperation] an indexed value is longer than ${MAX_INDEXED_BYTES} bytes`)
  }
  return part
}

/** Whether an index could hold the value: what it cannot hold is not to be looked up in one. */
export const isIndexable = (value: unknown): boolean => fits(encode(value))

const fits = ([, payload]: KeyPart) =>
  typeof payload !== 'string' || payload.length * 3 <= MAX_INDEXED_BYTES || Buffer.byteLength(payload) <= MAX_INDEXED_BYTES

function encode(value: unknown): KeyPart {
  if (value === undefined || value === null) return [RANK.null, 0]
  if (typeof value === 'string') return [RANK.string, value]
  if (isNumeric(value)) return Number.isNaN(toNumber(value)) ? [NAN_RANK, 0] : [RANK.number, worth(value)]
  if (typeof value === 'boolean') return [RANK.boolean, value ? 1 : 0]
  if (isDate(value)) return [RANK.date, value.getTime()]
  if (isObjectId(value)) return [RANK.objectId, value.toHexString()]
  if (isBinary(value)) return [RANK.binary, value.toString('base64')]
  if (isRegExp(value)) return [RANK.regExp, String(value)]
  return [rankOf(value), textOf(value)]
}

/** One form for all numbers that are equal: a JS number, beyond 2^53 a `bigint`. */
function worth(value: Numeric): number {
  const near = toNumber(value)
  if (Number.isSafeInteger(near)) return near === 0 ? 0 : near
  if (typeof value === 'bigint') return exactKey(value)
  return Number.isInteger(near) && fitsLong(BigInt(near)) ? exactKey(BigInt(near)) : near
}

/** lmdb orders a `bigint` among the numbers to the last digit; its types do not say so. */
const exactKey = (value: bigint) => value as unknown as number

/** One text for all objects and arrays that are equal. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(textOf).join(',')}]`
  if (isNumeric(value)) return String(Number.isNaN(toNumber(value)) ? NaN : worth(value))
  if (!isPlainObject(value)) return printEjson(value)
  return `{${Object.entries(value).map(([key, child]) => `${JSON.stringify(key)}:${textOf(child)}`).join(',')}}`
}

/** One document's `_id` as a string that no other `_id` gives. */
export const idKeyOf = (id: unknown): string => {
  const [rank, payload] = keyPart(id)
  return `${rank}:${payload}`
}
