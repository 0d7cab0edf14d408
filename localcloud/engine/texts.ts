import { evalExpr } from 'mingo/core'
import { requestFailed } from '../errors'
import { isDate } from './values'

type Evaluate = typeof evalExpr
type Expression = (document: Parameters<Evaluate>[0], argument: Parameters<Evaluate>[1], options: Parameters<Evaluate>[2]) => unknown

/** What an expression takes as text: nothing is empty, numbers and dates are written out. */
function asText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  if (isDate(value)) return value.toISOString()
  throw requestFailed(`can't convert from ${typeof value} to String`)
}

/** The one argument, by itself or in a list of one. */
const only = (argument: unknown) => (Array.isArray(argument) && argument.length === 1 ? (argument as unknown[])[0] : argument)

const changed = (change: (text: string) => string): Expression => (document, argument, options) =>
  change(asText(evalExpr(document, only(argument) as typeof argument, options)))

const whole = (name: string, value: unknown): number => {
  if (!Number.isInteger(value)) throw requestFailed(`${name} takes whole numbers`)
  return value as number
}

function argumentsOf(name: string, count: readonly [number, number], [document, argument, options]: Parameters<Expression>): unknown[] {
  if (!Array.isArray(argument) || argument.length < count[0] || argument.length > count[1]) {
    throw requestFailed(`Expression ${name} takes ${count[0]} to ${count[1]} arguments`)
  }
  return evalExpr(document, argument, options) as unknown[]
}

/** Where a text begins in another, counted in pieces of it, from a start to before an end; -1 if it does not. */
function indexOf(name: string, pieces: (text: string) => ArrayLike<unknown>): Expression {
  return (...call) => {
    const [text, wanted, from = 0, to] = argumentsOf(name, [2, 4], call)
    if (text === null || text === undefined) return null
    if (typeof text !== 'string' || typeof wanted !== 'string') throw requestFailed(`${name} requires strings`)
    const [haystack, needle] = [pieces(text), pieces(wanted)]
    const end = Math.min(to === undefined ? Infinity : whole(name, to), haystack.length)
    for (let start = whole(name, from); start >= 0 && start + needle.length <= end; start += 1) {
      if (Array.from(needle).every((piece, i) => haystack[start + i] === piece)) return start
    }
    return -1
  }
}

const isInsideCharacter = (byte: number | undefined) => byte !== undefined && (byte & 0xc0) === 0x80

/** Part of a text by the bytes of UTF-8; a length below zero takes the rest. */
const substrBytes: Expression = (...call) => {
  const [value, start, length] = argumentsOf('$substrBytes', [3, 3], call)
  const bytes = Buffer.from(asText(value))
  const from = whole('$substrBytes', start)
  const count = whole('$substrBytes', length)
  if (from < 0) throw requestFailed('$substrBytes: starting index must be non-negative')
  const to = count < 0 ? bytes.length : from + count
  if (isInsideCharacter(bytes[from])) throw requestFailed('$substrBytes: Invalid range, starting index is a UTF-8 continuation byte.')
  if (isInsideCharacter(bytes[to])) throw requestFailed('$substrBytes: Invalid range, ending index is in the middle of a UTF-8 character.')
  return bytes.subarray(from, to).toString()
}

const truncated: Expression = (document, argument, options) => {
  const value = evalExpr(document, argument, options) as unknown
  const [number, place = 0] = Array.isArray(value) ? (value as unknown[]) : [value]
  if (number === null || number === undefined) return null
  if (typeof number !== 'number') throw requestFailed('$trunc only supports numeric types')
  const scale = 10 ** whole('$trunc', place)
  return Math.trunc(number * scale) / scale
}

/** Expressions on texts, and `$trunc`, where mingo has none or answers otherwise than Mongo. */
export const TEXT_EXPRESSIONS: Readonly<Record<`$${string}`, Expression>> = {
  $toLower: changed(text => text.toLowerCase()),
  $toUpper: changed(text => text.toUpperCase()),
  $indexOfBytes: indexOf('$indexOfBytes', text => Buffer.from(text)),
  $indexOfCP: indexOf('$indexOfCP', text => [...text]),
  $substr: substrBytes,
  $substrBytes: substrBytes,
  $trunc: truncated
}
