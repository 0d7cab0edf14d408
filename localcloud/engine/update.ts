import { invalidOperator, requestFailed } from '../errors'
import { areEqual, compareValues } from './compare'
import { printEjson } from './ejson'
import { elementTest, isCondition } from './match'
import { add, asLong, fitsInt, isNumeric, multiply, numberType, toNumber, type Numeric } from './numbers'
import { concretePaths } from './positions'
import { assertUpdatePaths } from './storable'
import { isPlainObject, segmentsOf, type Doc } from './values'

type Apply = (document: Doc, path: string, argument: unknown, now: number) => void

/** Whether the object is an update by operators rather than a whole document. */
export const hasOperators = (update: Doc): boolean => Object.keys(update).some(key => key.startsWith('$'))

/**
 * Changes the document in place as Mongo would.
 * @param now what `$currentDate` gives, ms
 * @param query what found the document; it says which element `$` stands for
 * @throws DATABASE_REQUEST_FAILED where Mongo refuses: two operators on one path, a field inside a scalar or null,
 *   arithmetic on what is no number, an array operator on what is no array
 */
export function applyUpdate(document: Doc, update: Doc, now: number, inserting = false, query: Doc = {}): void {
  assertUpdatePaths(update)
  const id = document._id
  const steps = Object.entries(update).flatMap(([operator, fields]) => {
    const apply = Object.prototype.hasOwnProperty.call(OPERATORS, operator) ? OPERATORS[operator] : undefined
    if (!apply || !isPlainObject(fields)) throw invalidOperator(`Unknown modifier: ${operator}`)
    if (operator === '$setOnInsert' && !inserting) return []
    return Object.entries(fields).flatMap(([path, argument]) =>
      concretePaths(document, path, query).map(concrete => () => apply(document, concrete, argument, now))
    )
  })
  for (const step of steps) step()
  if (!inserting && !areEqual(id, document._id)) {
    throw requestFailed("Performing an update on the path '_id' would modify the immutable field '_id'")
  }
}

/** The object or array that holds the last name of a path. Made on the way when `make`; else undefined if absent. */
function holder(document: Doc, path: string, make: boolean): { parent: Doc; name: string } | undefined {
  const segments = segmentsOf(path)
  const name = segments.pop() as string
  let parent: unknown = document
  let last = ''
  for (const segment of segments) {
    const next: unknown = read(parent, segment)
    if (next === undefined) {
      if (!make) return undefined
      write(parent, segment, {}, last)
    }
    last = segment
    parent = read(parent, segment)
  }
  if (isPlainObject(parent) || (Array.isArray(parent) && /^\d+$/.test(name))) return { parent: parent as Doc, name }
  if (!make) return undefined
  throw requestFailed(`Cannot create field '${name}' in element {${last}: ${printEjson(parent)}}`)
}

function read(parent: unknown, name: string): unknown {
  if (isPlainObject(parent) || Array.isArray(parent)) {
    return Object.prototype.hasOwnProperty.call(parent, name) ? (parent as Doc)[name] : undefined
  }
  return undefined
}

function write(parent: unknown, name: string, value: unknown, parentName: string): void {
  if (Array.isArray(parent) && /^\d+$/.test(name) && Number(name) < 1_500_000) {
    while (parent.length < Number(name)) parent.push(null)
    parent[Number(name)] = value
  } else if (isPlainObject(parent)) {
    parent[name] = value
  } else {
    throw requestFailed(`Cannot create field '${name}' in element {${parentName}: ${printEjson(parent)}}`)
  }
}

function set(document: Doc, path: string, value: unknown): void {
  const place = holder(document, path, true)
  if (place) write(place.parent, place.name, value, path)
}

function get(document: Doc, path: string): unknown {
  const place = holder(document, path, false)
  return place && read(place.parent, place.name)
}

function arithmetic(operator: string, combine: (old: Numeric, by: Numeric) => Numeric): Apply {
  return (document, path, by) => {
    if (!isNumeric(by)) throw requestFailed(`Cannot ${operator} with non-numeric argument: {${path}: ${printEjson(by)}}`)
    const present = get(document, path)
    const old = present === undefined ? 0 : present
    if (!isNumeric(old)) {
      throw requestFailed(`Cannot apply ${operator} to a value of non-numeric type. The field '${path}' is ${printEjson(old)}`)
    }
    set(document, path, combine(old, by))
  }
}

function extreme(sign: 1 | -1): Apply {
  return (document, path, value) => {
    const old = get(document, path)
    if (old === undefined || compareValues(value, old) * sign > 0) set(document, path, value)
  }
}

/** The array at a path; undefined if there is none yet. */
function arrayAt(document: Doc, path: string, operator: string): unknown[] | undefined {
  const value = get(document, path)
  if (value === undefined) return undefined
  if (Array.isArray(value)) return value
  throw requestFailed(`The field '${path}' must be an array for ${operator}, but is ${printEjson(value)}`)
}

const wholeNumber = (operator: string, value: unknown): number => {
  const number = isNumeric(value) ? toNumber(value) : NaN
  if (!Number.isInteger(number)) throw requestFailed(`The value for ${operator} must be an integer value`)
  return number
}

const PUSH_CLAUSES = new Set(['$each', '$position', '$slice', '$sort'])

const push: Apply = (document, path, argument) => {
  const modifiers: Doc = isPlainObject(argument) && '$each' in argument ? argument : { $each: [argument] }
  const stranger = Object.keys(modifiers).find(clause => !PUSH_CLAUSES.has(clause))
  if (stranger !== undefined) throw requestFailed(`Unrecognized clause in $push: ${stranger}`)
  const { $each: added, $position: position, $slice: slice, $sort: sort } = modifiers
  if (!Array.isArray(added)) throw requestFailed('The argument to $each in $push must be an array')
  const array = [...(arrayAt(document, path, '$push') ?? [])]
  array.splice(position === undefined ? array.length : wholeNumber('$position', position), 0, ...(added as unknown[]))
  if (sort !== undefined) array.sort(pushOrder(sort))
  const length = slice === undefined ? array.length : wholeNumber('$slice', slice)
  set(document, path, length === 0 ? [] : length > 0 ? array.slice(0, length) : array.slice(length))
}

/** By the elements themselves, or by their fields; what is missing sorts as null. */
function pushOrder(sort: unknown): (a: unknown, b: unknown) => number {
  const direction = (value: unknown) => {
    const number = isNumeric(value) ? toNumber(value) : NaN
    if (number !== 1 && number !== -1) throw requestFailed('The $sort element value must be either 1 or -1')
    return number
  }
  if (!isPlainObject(sort)) {
    const sign = direction(sort)
    return (a, b) => compareValues(a, b) * sign
  }
  const keys = Object.entries(sort).map(([path, value]) => [path, direction(value)] as const)
  if (keys.length === 0) throw requestFailed('The $sort pattern is empty when it should be a set of fields.')
  const at = (value: unknown, path: string) => (isPlainObject(value) ? get(value, path) : null)
  return (a, b) => {
    for (const [path, sign] of keys) {
      const difference = compareValues(at(a, path), at(b, path)) * sign
      if (difference !== 0) return difference
    }
    return 0
  }
}

const addToSet: Apply = (document, path, argument) => {
  const added = isPlainObject(argument) && '$each' in argument ? argument.$each : [argument]
  if (!Array.isArray(added)) throw requestFailed('The argument to $each in $addToSet must be an array')
  const array = [...(arrayAt(document, path, '$addToSet') ?? [])]
  for (const value of added as unknown[]) if (!array.some(known => areEqual(known, value))) array.push(value)
  set(document, path, array)
}

/** A plain object matches elements by its fields, an object of operators matches the elements themselves. */
const pull: Apply = (document, path, condition) => {
  const matches = isPlainObject(condition) ? elementTest(condition) : (element: unknown) => areEqual(element, condition)
  const array = arrayAt(document, path, '$pull')
  if (array) set(document, path, array.filter(element => !matches(element)))
}

const unset: Apply = (document, path) => {
  const place = holder(document, path, false)
  if (!place || read(place.parent, place.name) === undefined) return
  if (Array.isArray(place.parent)) write(place.parent, place.name, null, path)
  else delete place.parent[place.name]
}

const OPERATORS: Record<string, Apply> = {
  $set: set,
  $setOnInsert: set,
  $unset: unset,
  $inc: arithmetic('$inc', add),
  $mul: arithmetic('$mul', multiply),
  $min: extreme(-1),
  $max: extreme(1),
  $push: push,
  $addToSet: addToSet,
  $pull: pull,
  $pullAll: (document, path, values) => {
    const array = arrayAt(document, path, '$pullAll')
    if (!Array.isArray(values)) throw requestFailed('$pullAll requires an array argument')
    if (array) set(document, path, array.filter(element => !values.some(value => areEqual(value, element))))
  },
  $pop: (document, path, end) => {
    const side = isNumeric(end) ? toNumber(end) : 0
    if (side !== 1 && side !== -1) throw requestFailed('$pop expects 1 or -1')
    const array = arrayAt(document, path, '$pop')
    if (array) set(document, path, side === 1 ? array.slice(0, -1) : array.slice(1))
  },
  $rename: (document, path, target) => {
    if (typeof target !== 'string') throw requestFailed(`The 'to' field for $rename must be a string: ${path}`)
    const value = get(document, path)
    if (value === undefined) return
    if (throughArray(document, path)) throw requestFailed(`The source field of $rename cannot be an array element: ${path}`)
    if (throughArray(document, target)) throw requestFailed(`The destination field of $rename cannot be an array element: ${target}`)
    unset(document, path, undefined, 0)
    set(document, target, value)
  },
  $bit: bit,
  $currentDate: (document, path, _how, now) => set(document, path, new Date(now))
}

function throughArray(document: Doc, path: string): boolean {
  let value: unknown = document
  return segmentsOf(path).some(segment => Array.isArray(value) || ((value = read(value, segment)), false))
}

function bit(document: Doc, path: string, argument: unknown): void {
  const old = get(document, path) ?? 0
  const operations = Object.entries(isPlainObject(argument) ? argument : {})
  if (!isInteger(old) || operations.length === 0) throw requestFailed(`Cannot apply $bit to a value of non-integral type: ${path}`)
  let result = BigInt(old)
  for (const [operation, by] of operations) {
    const combine = Object.prototype.hasOwnProperty.call(BITWISE, operation) ? BITWISE[operation] : undefined
    if (!combine || !isInteger(by)) throw requestFailed('$bit takes and, or, xor of integers')
    result = combine(result, BigInt(by))
  }
  set(document, path, numberType(old) === 'int' && fitsInt(result) ? Number(result) : asLong(result))
}

const isInteger = (value: unknown): value is number | bigint => isNumeric(value) && ['int', 'long'].includes(numberType(value))

const BITWISE: Readonly<Record<string, (a: bigint, b: bigint) => bigint>> = {
  and: (a, b) => a & b,
  or: (a, b) => a | b,
  xor: (a, b) => a ^ b
}

/** What an upsert by a query begins with: the fields that the query pins to one value. */
export function fieldsPinnedBy(query: Doc): Doc {
  const pinned: Doc = {}
  for (const [path, condition] of Object.entries(query)) {
    if (path.startsWith('$')) continue
    if (!isCondition(condition)) set(pinned, path, condition)
    else if ('$eq' in condition) set(pinned, path, condition.$eq)
  }
  return pinned
}
