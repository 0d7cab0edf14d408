import { requestFailed } from '../errors'
import { printEjson } from './ejson'
import { isBinary, isDate, isObjectId, isPlainObject, isRegExp, type Doc } from './values'

/** A value as two parts of an ordered key: the rank of its type in Mongo's order of types, and itself. */
export type KeyPart = readonly [rank: number, payload: number | string]

/** What an index may hold of one value, bytes of UTF-8. */
export const MAX_INDEXED_BYTES = 1024

const RANK = { null: 1, nan: 2, number: 3, string: 4, object: 5, array: 6, binary: 7, objectId: 8, boolean: 9, date: 10, regExp: 11 }

/** @throws DATABASE_REQUEST_FAILED for a value longer than an index may hold */
export function keyPart(value: unknown): KeyPart {
  const part = encode(value)
  if (typeof part[1] === 'string' && part[1].length * 3 > MAX_INDEXED_BYTES && Buffer.byteLength(part[1]) > MAX_INDEXED_BYTES) {
    throw requestFailed(`[FailedOperation] an indexed value is longer than ${MAX_INDEXED_BYTES} bytes`)
  }
  return part
}

function encode(value: unknown): KeyPart {
  if (value === undefined || value === null) return [RANK.null, 0]
  if (typeof value === 'number') return Number.isNaN(value) ? [RANK.nan, 0] : [RANK.number, value === 0 ? 0 : value]
  if (typeof value === 'string') return [RANK.string, value]
  if (typeof value === 'boolean') return [RANK.boolean, value ? 1 : 0]
  if (isDate(value)) return [RANK.date, value.getTime()]
  if (isObjectId(value)) return [RANK.objectId, value.toHexString()]
  if (isBinary(value)) return [RANK.binary, value.toString('base64')]
  if (isRegExp(value)) return [RANK.regExp, String(value)]
  return [Array.isArray(value) ? RANK.array : RANK.object, printEjson(sorted(value))]
}

/** Objects that are equal whatever the order of their fields must give one key. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (!isPlainObject(value)) return value
  const result: Doc = {}
  for (const key of Object.keys(value).sort()) result[key] = sorted(value[key])
  return result
}

/** One document's `_id` as a string that no other `_id` gives. */
export const idKeyOf = (id: unknown): string => {
  const [rank, payload] = keyPart(id)
  return `${rank}:${payload}`
}
