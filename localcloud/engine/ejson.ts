import { Binary, Decimal128, ObjectId } from 'bson'
import { invalidParam, requestFailed } from '../errors'
import { asDouble, asLong, fitsLong, isDecimal, isDouble, isNumeric, toNumber, type Numeric } from './numbers'
import { isBinary, isDate, isObjectId, isRegExp, type Doc } from './values'

/** Mongo's own limit on how deep a document may nest. */
export const MAX_DEPTH = 100

/**
 * Reads the EJSON of a request, canonical or relaxed. Every number keeps its type, see `numbers.ts`.
 * @param now what `db.serverDate()` stands for, ms; every one in a request gives the same moment
 * @throws INVALID_PARAM for text that is no EJSON, nests too deep, or has a key that reaches for a prototype
 */
export function parseRequest(text: unknown, now: number): unknown {
  if (typeof text !== 'string') return revive(text, now, 0)
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    throw invalidParam('the request holds text that is not EJSON')
  }
  return revive(parsed, now, 0)
}

/** Reads a document as `printEjson` wrote it; a fresh copy each time. */
export function parseStored(text: string): Doc {
  const parsed = JSON.parse(text) as Doc
  // How deep it nests was looked at before it was stored.
  return text.includes('{"$') ? (revive(parsed, 0, -Infinity) as Doc) : parsed
}

function revive(value: unknown, now: number, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (depth > MAX_DEPTH) throw invalidParam(`nested deeper than ${MAX_DEPTH} levels`)
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i += 1) value[i] = revive(value[i], now, depth + 1)
    return value
  }
  const object = value as Doc
  const keys = Object.keys(object)
  if (keys.length === 1 || (keys.length === 2 && keys[0]?.startsWith('$binary'))) {
    const key = keys[0] as string
    const reader = key.startsWith('$') ? TYPES[key] : undefined
    if (reader) return reader(revive(object[key], now, depth + 1), now)
  }
  for (const key of keys) {
    if (reachesPrototype(key) || key.includes('\0')) throw invalidParam(`the key ${JSON.stringify(key)} is not allowed`)
    const child = object[key]
    if (typeof child === 'object' && child !== null) object[key] = revive(child, now, depth + 1)
  }
  return object
}

/** Whether a path goes by an object's prototype. */
export const reachesPrototype = (path: string) => path.includes('__proto__') && path.split('.').includes('__proto__')

const bad = (type: string) => invalidParam(`malformed ${type} in EJSON`)

function readInt(raw: unknown): number {
  const value = Number(readInteger('$numberInt', raw))
  if (Math.abs(value + 0.5) > 2 ** 31) throw bad('$numberInt')
  return value
}

function readLong(raw: unknown): Numeric {
  const value = readInteger('$numberLong', raw)
  if (!fitsLong(value)) throw bad('$numberLong')
  return asLong(value)
}

function readInteger(type: string, raw: unknown): bigint {
  const text = String(raw)
  if (!/^[+-]?\d{1,30}$/.test(text)) throw bad(type)
  return BigInt(text)
}

function readDouble(raw: unknown): Numeric {
  const text = String(raw).trim()
  const value = /^[+-]?inf(inity)?$/i.test(text) ? (text.startsWith('-') ? -Infinity : Infinity) : Number(text)
  if (text === '' || (Number.isNaN(value) && !/^nan$/i.test(text))) throw bad('$numberDouble')
  return asDouble(value)
}

function readDecimal(raw: unknown): Decimal128 {
  try {
    return Decimal128.fromString(String(raw))
  } catch {
    throw bad('$numberDecimal')
  }
}

function readDate(raw: unknown): Date {
  const date = new Date(isNumeric(raw) ? toNumber(raw) : typeof raw === 'string' ? raw : NaN)
  if (Number.isNaN(date.getTime())) throw bad('$date')
  return date
}

function readRegExp(raw: unknown): RegExp {
  const { pattern, options = '' } = (raw ?? {}) as { pattern?: unknown; options?: unknown }
  if (typeof pattern !== 'string' || typeof options !== 'string') throw bad('$regularExpression')
  try {
    return new RegExp(pattern, [...new Set(options)].filter((flag) => 'imsu'.includes(flag)).join(''))
  } catch {
    throw bad('$regularExpression')
  }
}

function readBinary(raw: unknown): Binary {
  const { base64, subType = '0' } = (raw ?? {}) as { base64?: unknown; subType?: unknown }
  if (typeof base64 !== 'string' || !/^[0-9a-f]{1,2}$/i.test(String(subType))) throw bad('$binary')
  return Binary.createFromBase64(base64, Number.parseInt(String(subType), 16))
}

const TYPES: Record<string, (raw: unknown, now: number) => unknown> = {
  $numberInt: readInt,
  $numberLong: readLong,
  $numberDouble: readDouble,
  $numberDecimal: readDecimal,
  $date: readDate,
  $regularExpression: readRegExp,
  $binary: readBinary,
  $undefined: () => null,
  $oid: (raw) => {
    if (typeof raw !== 'string' || !ObjectId.isValid(raw)) throw bad('$oid')
    return ObjectId.createFromHexString(raw)
  },
  $tcb_server_date: (raw, now) => {
    const offset = (raw as { offset?: unknown } | null)?.offset ?? 0
    if (!isNumeric(offset)) throw bad('$tcb_server_date')
    return readDate(now + toNumber(offset))
  }
}

/** Writes a value as relaxed EJSON, on one line, fields in their order. */
export function printEjson(value: unknown): string {
  if (value === null || value === undefined) return 'null'
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value)
    case 'boolean':
      return value ? 'true' : 'false'
    case 'number':
      return printNumber(value)
    case 'bigint':
      return `{"$numberLong":"${value}"}`
    case 'object':
      return printObject(value)
    default:
      throw requestFailed(`cannot store a ${typeof value}`)
  }
}

/** A number without its type says it by itself: a safe integer is an Int32 or a Long, a fraction is a Double. */
function printNumber(value: number): string {
  const saysItsType = Number.isInteger(value) ? Number.isSafeInteger(value) && !Object.is(value, -0) : Number.isFinite(value)
  return saysItsType ? String(value) : printDouble(value)
}

const printDouble = (value: number) =>
  `{"$numberDouble":"${Number.isSafeInteger(value) ? `${Object.is(value, -0) ? '-0' : value}.0` : value}"}`

function printObject(value: object): string {
  if (Array.isArray(value)) return `[${value.map(printEjson).join(',')}]`
  if (isDate(value)) return printDate(value)
  if (isObjectId(value)) return `{"$oid":"${value.toHexString()}"}`
  if (isDouble(value)) return printDouble(value.value)
  if (isDecimal(value)) return `{"$numberDecimal":"${value.toString()}"}`
  if (isBinary(value)) {
    const subType = value.sub_type.toString(16).padStart(2, '0')
    return `{"$binary":{"base64":"${value.toString('base64')}","subType":"${subType}"}}`
  }
  if (isRegExp(value)) {
    const options = [...value.flags].filter((flag) => 'ims'.includes(flag)).join('')
    return `{"$regularExpression":{"pattern":${JSON.stringify(value.source)},"options":"${options}"}}`
  }
  const fields: string[] = []
  for (const [key, child] of Object.entries(value)) {
    if (child !== undefined) fields.push(`${JSON.stringify(key)}:${printEjson(child)}`)
  }
  return `{${fields.join(',')}}`
}

function printDate(date: Date): string {
  const ms = date.getTime()
  if (Number.isNaN(ms)) throw requestFailed('cannot store an invalid date')
  const year = date.getUTCFullYear()
  return year >= 1970 && year <= 9999 ? `{"$date":"${date.toISOString()}"}` : `{"$date":{"$numberLong":"${ms}"}}`
}
