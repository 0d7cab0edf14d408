import { evalExpr } from 'mingo/core'
import { requestFailed } from '../errors'
import { isDate, isObjectId, isPlainObject } from './values'

type Evaluate = typeof evalExpr
type Options = Parameters<Evaluate>[2]
type Expression = (document: Parameters<Evaluate>[0], argument: Parameters<Evaluate>[1], options: Options) => unknown

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** A moment as the clocks of a time zone show it; read its UTC fields. */
interface Shown {
  at: Date
  offset: number
}

/** Minutes that a time zone is ahead of UTC: `Asia/Shanghai`, `+08`, `-0530`, `+08:00`, `UTC`, `GMT`, `Z`. */
function offsetOf(zone: unknown, moment: number): number {
  if (typeof zone !== 'string') throw requestFailed('timezone must evaluate to a string')
  const fixed = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone)
  if (fixed) return (fixed[1] === '-' ? -1 : 1) * (Number(fixed[2]) * 60 + Number(fixed[3] ?? 0))
  if (/^(utc|gmt|z)$/i.test(zone)) return 0
  try {
    const fields = new Intl.DateTimeFormat('en-US', {
      timeZone: zone, hourCycle: 'h23', era: 'short', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric'
    }).formatToParts(moment)
    const of = (type: string) => Number(fields.find(part => part.type === type)?.value)
    const local = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'))
    return Math.round((local - Math.floor(moment / 1000) * 1000) / MINUTE)
  } catch {
    throw requestFailed(`unrecognized time zone identifier: "${zone}"`)
  }
}

const show = (moment: Date, zone: unknown): Shown => {
  const offset = zone === undefined ? 0 : offsetOf(zone, moment.getTime())
  return { at: new Date(moment.getTime() + offset * MINUTE), offset }
}

/** A date, or the moment that an ObjectId was made at. */
function toDate(value: unknown): Date {
  if (isDate(value)) return value
  if (isObjectId(value)) return value.getTimestamp()
  throw requestFailed("can't convert to Date")
}

const isNil = (value: unknown): value is null | undefined => value === null || value === undefined

/** A part of a date that is given by itself or as `{date, timezone}`; of nothing it is null. */
function part(read: (at: Date) => number): Expression {
  return (document, argument, options) => {
    const [only] = Array.isArray(argument) && argument.length === 1 ? (argument as unknown[]) : [argument]
    const value = evalExpr(document, only as typeof argument, options) as unknown
    const hasParts = isPlainObject(value)
    const date = hasParts ? value.date : value
    if (isNil(date) || (hasParts && value.timezone === null)) return null
    return read(show(toDate(date), hasParts ? value.timezone : undefined).at)
  }
}

const startOfYear = (at: Date) => utc(at.getUTCFullYear(), 0, 1)
/** `Date.UTC` that leaves the years before 100 alone. */
function utc(year: number, month: number, day: number, hour = 0, minute = 0, second = 0, ms = 0): number {
  const date = new Date(0)
  date.setUTCFullYear(year, month, day)
  return date.setUTCHours(hour, minute, second, ms)
}

const dayOfYear = (at: Date) => Math.floor((at.getTime() - startOfYear(at)) / DAY) + 1
/** Weeks begin on Sunday; the days before the first Sunday are in week 0. */
const week = (at: Date) => Math.floor((dayOfYear(at) + 6 - at.getUTCDay()) / 7)
const isoDay = (at: Date) => at.getUTCDay() || 7
/** The Thursday of a week says which year the week belongs to. */
const thursday = (at: Date) => new Date(at.getTime() + (4 - isoDay(at)) * DAY)
const isoWeek = (at: Date) => Math.ceil(dayOfYear(thursday(at)) / 7)
const isoWeekYear = (at: Date) => thursday(at).getUTCFullYear()

const pad = (value: number, digits: number) => String(value).padStart(digits, '0')

const FORMATS: Readonly<Record<string, (shown: Shown) => string>> = {
  '%Y': ({ at }) => pad(at.getUTCFullYear(), 4),
  '%G': ({ at }) => pad(isoWeekYear(at), 4),
  '%m': ({ at }) => pad(at.getUTCMonth() + 1, 2),
  '%d': ({ at }) => pad(at.getUTCDate(), 2),
  '%H': ({ at }) => pad(at.getUTCHours(), 2),
  '%M': ({ at }) => pad(at.getUTCMinutes(), 2),
  '%S': ({ at }) => pad(at.getUTCSeconds(), 2),
  '%L': ({ at }) => pad(at.getUTCMilliseconds(), 3),
  '%j': ({ at }) => pad(dayOfYear(at), 3),
  '%w': ({ at }) => String(at.getUTCDay() + 1),
  '%u': ({ at }) => String(isoDay(at)),
  '%U': ({ at }) => pad(week(at), 2),
  '%V': ({ at }) => pad(isoWeek(at), 2),
  '%z': ({ offset }) => `${offset < 0 ? '-' : '+'}${pad(Math.floor(Math.abs(offset) / 60), 2)}${pad(Math.abs(offset) % 60, 2)}`,
  '%Z': ({ offset }) => `${offset < 0 ? '-' : '+'}${Math.abs(offset)}`,
  '%%': () => '%'
}

const dateToString: Expression = (document, argument, options) => {
  const { date, format, timezone, onNull = null } = evalExpr(document, argument, options) as Record<string, unknown>
  if (isNil(date)) return onNull
  if (timezone === null || format === null) return null
  const shown = show(toDate(date), timezone)
  const pattern = format ?? `%Y-%m-%dT%H:%M:%S.%L${timezone === undefined ? 'Z' : ''}`
  if (typeof pattern !== 'string') throw requestFailed("$dateToString requires that 'format' be a string")
  return pattern.replace(/%./gs, code => {
    const print = Object.prototype.hasOwnProperty.call(FORMATS, code) ? FORMATS[code] : undefined
    if (!print) throw requestFailed(`Invalid format character '${code}' in format string`)
    return print(shown)
  })
}

const dateFromParts: Expression = (document, argument, options) => {
  const parts = evalExpr(document, argument, options) as Record<string, unknown>
  if (Object.values(parts).some(isNil)) return null
  const of = (name: string, otherwise: number) => {
    const value = parts[name] ?? otherwise
    if (!Number.isInteger(value)) throw requestFailed(`'${name}' must evaluate to an integer`)
    return value as number
  }
  const time = [of('hour', 0), of('minute', 0), of('second', 0), of('millisecond', 0)] as const
  let local: number
  if ('isoWeekYear' in parts) {
    const fourth = new Date(utc(of('isoWeekYear', 0), 0, 4))
    const monday = fourth.getTime() - (isoDay(fourth) - 1) * DAY
    const day = new Date(monday + (of('isoWeek', 1) - 1) * 7 * DAY + (of('isoDayOfWeek', 1) - 1) * DAY)
    local = utc(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate(), ...time)
  } else {
    if (!('year' in parts)) throw requestFailed("$dateFromParts requires either 'year' or 'isoWeekYear' to be present")
    local = utc(of('year', 0), of('month', 1) - 1, of('day', 1), ...time)
  }
  return fromLocal(local, parts.timezone)
}

/** The moment at which the clocks of a time zone show this. */
function fromLocal(local: number, zone: unknown): Date {
  if (zone === undefined) return new Date(local)
  const near = local - offsetOf(zone, local) * MINUTE
  return new Date(local - offsetOf(zone, near) * MINUTE)
}

/** Patterns of the parts that a date may be read from by `format`. */
const READS: Readonly<Record<string, string>> = {
  '%Y': '(?<year>\\d{4})', '%m': '(?<month>\\d{2})', '%d': '(?<day>\\d{2})', '%H': '(?<hour>\\d{2})', '%M': '(?<minute>\\d{2})',
  '%S': '(?<second>\\d{2})', '%L': '(?<ms>\\d{3})', '%z': '(?<zone>Z|[+-]\\d{2}:?\\d{2})', '%%': '%'
}

const ISO = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:[T ](?<hour>\d{2})(?::?(?<minute>\d{2})(?::?(?<second>\d{2})(?:\.(?<ms>\d{1,3})\d*)?)?)?)?\s*(?<zone>Z|[+-]\d{2}(?::?\d{2})?)?$/i

const dateFromString: Expression = (document, argument, options) => {
  const { dateString, format, timezone, onNull = null, onError } = evalExpr(document, argument, options) as Record<string, unknown>
  if (isNil(dateString)) return onNull
  try {
    if (typeof dateString !== 'string') throw requestFailed('$dateFromString requires that dateString be a string')
    const parts = (format === undefined ? ISO : readerOf(format)).exec(dateString.trim())?.groups
    if (!parts) throw requestFailed(`Error parsing date string '${dateString}'`)
    const of = (name: string, otherwise: number) => Number(parts[name] ?? otherwise)
    const local = utc(of('year', 1970), of('month', 1) - 1, of('day', 1), of('hour', 0), of('minute', 0), of('second', 0), Number((parts.ms ?? '0').padEnd(3, '0')))
    const read = new Date(local)
    const asWritten = read.getUTCMonth() + 1 === of('month', 1) && read.getUTCDate() === of('day', 1) && read.getUTCHours() === of('hour', 0)
    if (!asWritten || of('minute', 0) > 59 || of('second', 0) > 59) throw requestFailed(`Error parsing date string '${dateString}'`)
    if (parts.zone !== undefined && timezone !== undefined) {
      throw requestFailed('you cannot pass in a date/time string with time zone information together with a timezone argument')
    }
    return fromLocal(local, parts.zone ?? timezone ?? undefined)
  } catch (error) {
    if (onError === undefined) throw error
    return onError
  }
}

function readerOf(format: unknown): RegExp {
  if (typeof format !== 'string') throw requestFailed("$dateFromString requires that 'format' be a string")
  const source = format.replace(/%.|[^%]/gs, piece => {
    if (!piece.startsWith('%')) return piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    const read = Object.prototype.hasOwnProperty.call(READS, piece) ? READS[piece] : undefined
    if (!read) throw requestFailed(`Invalid format character '${piece}' in format string`)
    return read
  })
  try {
    return new RegExp(`^${source}$`)
  } catch {
    throw requestFailed(`Duplicate part in format string '${format}'`)
  }
}

/** The expressions on dates, as Mongo's documentation has them: null for nothing, time zones by name and by offset. */
export const DATE_EXPRESSIONS: Readonly<Record<`$${string}`, Expression>> = {
  $year: part(at => at.getUTCFullYear()),
  $month: part(at => at.getUTCMonth() + 1),
  $dayOfMonth: part(at => at.getUTCDate()),
  $hour: part(at => at.getUTCHours()),
  $minute: part(at => at.getUTCMinutes()),
  $second: part(at => at.getUTCSeconds()),
  $millisecond: part(at => at.getUTCMilliseconds()),
  $dayOfYear: part(dayOfYear),
  $dayOfWeek: part(at => at.getUTCDay() + 1),
  $week: part(week),
  $isoDayOfWeek: part(isoDay),
  $isoWeek: part(isoWeek),
  $isoWeekYear: part(isoWeekYear),
  $dateToString: dateToString,
  $dateFromParts: dateFromParts,
  $dateFromString: dateFromString
}
