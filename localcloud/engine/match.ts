import { invalidOperator, requestFailed } from '../errors'
import { testBits } from './bits'
import { areEqual, compareValues, rankOf } from './compare'
import { testExpression } from './expressions'
import { isNumeric, numberType, toNumber } from './numbers'
import { isBinary, isDate, isObjectId, isPlainObject, isRegExp, segmentsOf, type Doc } from './values'

export type Test = (document: Doc) => boolean

/** What an operator asks of the values that a path leads to; there may be none, one, or several through arrays. */
type Ask = (values: readonly unknown[]) => boolean

/** Operators that the real service has and this one has not. */
const NOT_HERE = new Set(['$near', '$nearSphere', '$geoWithin', '$geoIntersects', '$text', '$jsonSchema'])

/** Would run what a caller sends. */
const SCRIPTS = new Set(['$where', '$function', '$accumulator'])

/**
 * Mongo's query language.
 * @param variables what `$$name` stands for in `$expr`, as `$lookup` binds them
 * @throws DATABASE_INVALID_OPERRATOR, DATABASE_REQUEST_FAILED for a query it does not take
 */
export function matcher(query: Doc, variables: Doc = {}): Test {
  const tests = Object.entries(query).map(([field, condition]) =>
    field.startsWith('$') ? logical(field, condition, variables) : byField(field, condition)
  )
  const [only] = tests
  if (only && tests.length === 1) return only
  return document => tests.every(test => test(document))
}

function logical(operator: string, argument: unknown, variables: Doc): Test {
  switch (operator) {
    case '$and': {
      const tests = branches(operator, argument, variables)
      return document => tests.every(test => test(document))
    }
    case '$or': {
      const tests = branches(operator, argument, variables)
      return document => tests.some(test => test(document))
    }
    case '$nor': {
      const tests = branches(operator, argument, variables)
      return document => !tests.some(test => test(document))
    }
    case '$expr':
      return testExpression(argument, variables)
    case '$comment':
      return () => true
    default:
      throw refused(operator, 'unknown top level operator')
  }
}

function refused(operator: string, otherwise: string) {
  if (NOT_HERE.has(operator)) return invalidOperator(`${operator} is not supported here`)
  if (SCRIPTS.has(operator)) return requestFailed(`${operator} is not allowed`)
  return invalidOperator(`${otherwise}: ${operator}`)
}

function branches(operator: string, argument: unknown, variables: Doc): Test[] {
  if (!Array.isArray(argument) || argument.length === 0) throw requestFailed(`${operator} must be a nonempty array`)
  return argument.map((part: unknown) => {
    if (!isPlainObject(part)) throw requestFailed(`${operator} entries need to be full objects`)
    return matcher(part, variables)
  })
}

function byField(field: string, condition: unknown): Test {
  const ask = asked(condition)
  if (!field.includes('.')) return document => ask([own(document, field)])
  const segments = segmentsOf(field)
  return document => ask(valuesOn(document, segments))
}

const own = (document: Doc, field: string) => (Object.prototype.hasOwnProperty.call(document, field) ? document[field] : undefined)

/** What a path leads to, through arrays of objects; what is missing counts as `undefined`, once an object. */
export function valuesOn(value: unknown, segments: readonly string[], depth = 0, found: unknown[] = []): unknown[] {
  const segment = segments[depth]
  if (segment === undefined) found.push(value)
  else if (Array.isArray(value)) {
    if (/^\d+$/.test(segment) && Number(segment) < value.length) valuesOn(value[Number(segment)], segments, depth + 1, found)
    for (const element of value) if (isPlainObject(element)) valuesOn(element, segments, depth, found)
  } else if (isPlainObject(value) && Object.prototype.hasOwnProperty.call(value, segment)) {
    valuesOn(value[segment], segments, depth + 1, found)
  } else found.push(undefined)
  return found
}

/** A condition is an object whose first key is an operator; anything else is a value to equal. */
export const isCondition = (condition: unknown): condition is Doc =>
  isPlainObject(condition) && (Object.keys(condition)[0]?.startsWith('$') ?? false)

function asked(condition: unknown): Ask {
  if (!isCondition(condition)) return equal(condition)
  const asks = Object.entries(condition)
    .filter(([operator]) => operator !== '$options')
    .map(([operator, argument]) => askOf(operator, argument, condition))
  const [only] = asks
  if (only && asks.length === 1) return only
  return values => asks.every(ask => ask(values))
}

function askOf(operator: string, argument: unknown, condition: Doc): Ask {
  const make = Object.prototype.hasOwnProperty.call(ASKS, operator) ? ASKS[operator] : undefined
  if (!make) throw refused(operator, 'unknown operator')
  return make(argument, condition)
}

/** True of a value, or of an element where the value is an array. */
const anyOf = (test: (value: unknown) => boolean): Ask => values => {
  for (const value of values) {
    if (test(value)) return true
    if (Array.isArray(value) && value.some(test)) return true
  }
  return false
}

const not = (ask: Ask): Ask => values => !ask(values)

function equal(wanted: unknown): Ask {
  if (isRegExp(wanted)) return anyOf(value => fits(wanted, value))
  return anyOf(value => areEqual(value, wanted))
}

const fits = (pattern: RegExp, value: unknown) =>
  typeof value === 'string' ? pattern.test(value) : isRegExp(value) && areEqual(pattern, value)

/** A value compares with values of its own type alone; NaN with NaN. */
function ordered(wanted: unknown, accepts: (difference: number) => boolean): Ask {
  if (isRegExp(wanted)) throw requestFailed("Can't have RegEx as arg to predicate over field")
  const rank = rankOf(wanted)
  const isNaNumber = (value: unknown) => isNumeric(value) && Number.isNaN(toNumber(value))
  const wantsNaN = isNaNumber(wanted)
  return anyOf(value => {
    if (rankOf(value) !== rank || isNaNumber(value) !== wantsNaN) return false
    return accepts(compareValues(value, wanted))
  })
}

function list(operator: string, argument: unknown): unknown[] {
  if (!Array.isArray(argument)) throw requestFailed(`${operator} needs an array`)
  return argument
}

function isIn(operator: string, argument: unknown): Ask {
  const wanted = list(operator, argument)
  if (wanted.some(one => isCondition(one))) throw requestFailed(`cannot nest $ under ${operator}`)
  const patterns = wanted.filter(isRegExp)
  // Nearly all lists are of texts or numbers, and may be long.
  const simple = new Set(wanted.filter(one => typeof one === 'string' || typeof one === 'number'))
  const others = wanted.filter(one => !simple.has(one as string) && !isRegExp(one))
  const hasNumbers = wanted.some(isNumeric)
  return anyOf(value => {
    if (simple.has(value as string)) return true
    if (hasNumbers && typeof value !== 'number' && isNumeric(value) && wanted.some(one => areEqual(one, value))) return true
    return others.some(one => areEqual(one, value)) || patterns.some(pattern => fits(pattern, value))
  })
}

function every(argument: unknown): Ask {
  const asks = list('$all', argument).map(one => (isCondition(one) ? asked(one) : equal(one)))
  return values => asks.length > 0 && asks.every(ask => ask(values))
}

/**
 * A test of one element: by its fields, or, where the condition begins with an operator on values, by itself.
 * @throws DATABASE_REQUEST_FAILED for a condition that is no object
 */
export function elementTest(condition: unknown): (element: unknown) => boolean {
  if (!isPlainObject(condition)) throw requestFailed('$elemMatch needs an Object')
  const [first = ''] = Object.keys(condition)
  if (first.startsWith('$') && !['$and', '$or', '$nor', '$expr'].includes(first)) {
    const ask = asked(condition)
    return element => ask([element])
  }
  const test = matcher(condition)
  return element => isPlainObject(element) && test(element)
}

function elements(argument: unknown): Ask {
  const test = elementTest(argument)
  return values => values.some(value => Array.isArray(value) && value.some(test))
}

function negated(argument: unknown): Ask {
  if (isRegExp(argument)) return not(equal(argument))
  if (!isCondition(argument)) throw requestFailed('$not needs a regex or a document')
  return not(asked(argument))
}

function size(argument: unknown): Ask {
  const wanted = isNumeric(argument) ? toNumber(argument) : NaN
  if (!Number.isInteger(wanted) || wanted < 0) throw requestFailed('Failed to parse $size. Expected a non-negative integer')
  return values => values.some(value => Array.isArray(value) && value.length === wanted)
}

function remainder(argument: unknown): Ask {
  const [divisor, rest, ...more] = list('$mod', argument).map(one => (isNumeric(one) ? Math.trunc(toNumber(one)) : NaN))
  if (divisor === undefined || rest === undefined) throw requestFailed('malformed mod, not enough elements')
  if (more.length > 0) throw requestFailed('malformed mod, too many elements')
  if (Number.isNaN(divisor) || Number.isNaN(rest)) throw requestFailed('malformed mod, divisor and remainder must be numbers')
  if (divisor === 0) throw requestFailed('divisor cannot be 0')
  return anyOf(value => isNumeric(value) && Math.trunc(toNumber(value)) % divisor === rest)
}

function pattern(argument: unknown, { $options: options = '' }: Doc): Ask {
  if (isRegExp(argument) && options === '') return equal(argument)
  const source = isRegExp(argument) ? argument.source : argument
  if (typeof source !== 'string') throw requestFailed('$regex has to be a string')
  if (typeof options !== 'string') throw requestFailed('$options has to be a string')
  try {
    return equal(new RegExp(source, [...new Set(options)].filter(flag => 'imsu'.includes(flag)).join('')))
  } catch {
    throw requestFailed('Regular expression is invalid')
  }
}

const TYPE_NAMES: Readonly<Record<string, (value: unknown) => boolean>> = {
  double: value => isNumeric(value) && numberType(value) === 'double',
  string: value => typeof value === 'string',
  object: isPlainObject,
  array: Array.isArray,
  binData: isBinary,
  objectId: isObjectId,
  bool: value => typeof value === 'boolean',
  date: isDate,
  null: value => value === null,
  regex: isRegExp,
  int: value => isNumeric(value) && numberType(value) === 'int',
  long: value => isNumeric(value) && numberType(value) === 'long',
  decimal: value => isNumeric(value) && numberType(value) === 'decimal',
  number: isNumeric
}

const TYPE_NUMBERS: Readonly<Record<number, string>> = {
  1: 'double', 2: 'string', 3: 'object', 4: 'array', 5: 'binData', 7: 'objectId', 8: 'bool', 9: 'date', 10: 'null',
  11: 'regex', 16: 'int', 18: 'long', 19: 'decimal'
}

function ofType(argument: unknown): Ask {
  const tests = (Array.isArray(argument) ? (argument as unknown[]) : [argument]).map(one => {
    const name = isNumeric(one) ? TYPE_NUMBERS[toNumber(one)] : one
    const test = typeof name === 'string' && Object.prototype.hasOwnProperty.call(TYPE_NAMES, name) ? TYPE_NAMES[name] : undefined
    if (!test) throw requestFailed(`Unknown type name alias: ${String(one)}`)
    return test
  })
  return anyOf(value => value !== undefined && tests.some(test => test(value)))
}

function exists(argument: unknown): Ask {
  const isThere: Ask = values => values.some(value => value !== undefined)
  return argument === false || argument === null || argument === 0 ? not(isThere) : isThere
}

const ASKS: Readonly<Record<string, (argument: unknown, condition: Doc) => Ask>> = {
  $eq: argument => equal(argument),
  $ne: argument => {
    if (isRegExp(argument)) throw requestFailed("Can't have regex as arg to $ne.")
    return not(equal(argument))
  },
  $lt: argument => ordered(argument, difference => difference < 0),
  $lte: argument => ordered(argument, difference => difference <= 0),
  $gt: argument => ordered(argument, difference => difference > 0),
  $gte: argument => ordered(argument, difference => difference >= 0),
  $in: argument => isIn('$in', argument),
  $nin: argument => not(isIn('$nin', argument)),
  $all: every,
  $elemMatch: elements,
  $not: negated,
  $exists: exists,
  $size: size,
  $mod: remainder,
  $regex: pattern,
  $type: ofType,
  $bitsAllSet: argument => anyOf(testBits('$bitsAllSet', argument)),
  $bitsAllClear: argument => anyOf(testBits('$bitsAllClear', argument)),
  $bitsAnySet: argument => anyOf(testBits('$bitsAnySet', argument)),
  $bitsAnyClear: argument => anyOf(testBits('$bitsAnyClear', argument))
}
