import { compare, isEqual } from 'mingo/util'
import { invalidOperator, requestFailed } from '../errors'
import { compile } from './find'
import { assertUpdatePaths } from './storable'
import { isPlainObject, isDate, segmentsOf, type Doc } from './values'

type Apply = (document: Doc, path: string, argument: unknown, now: number) => void

/** Whether the object is an update by operators rather than a whole document. */
export const hasOperators = (update: Doc): boolean => Object.keys(update).some((key) => key.startsWith('$'))

/**
 * Changes the document in place as Mongo would.
 * @param now what `$currentDate` gives, ms
 * @throws DATABASE_REQUEST_FAILED where Mongo refuses: two operators on one path, a field inside a scalar or null,
 *   arithmetic on what is no number, an array operator on what is no array
 */
export function applyUpdate(document: Doc, update: Doc, now: number, inserting = false): void {
  assertUpdatePaths(update)
  const id = document._id
  for (const [operator, fields] of Object.entries(update)) {
    if (operator === '$setOnInsert' && !inserting) continue
    const apply = OPERATORS[operator]
    if (!apply || !isPlainObject(fields)) throw invalidOperator(`Unknown modifier: ${operator}`)
    for (const [path, argument] of Object.entries(fields)) apply(document, path, argument, now)
  }
  if (!inserting && !isEqual(id, document._id)) {
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
  throw requestFailed(`Cannot create field '${name}' in element {${last}: ${JSON.stringify(parent)}}`)
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
    throw requestFailed(`Cannot create field '${name}' in element {${parentName}: ${JSON.stringify(parent)}}`)
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

function arithmetic(operator: string, combine: (old: number, by: number) => number): Apply {
  return (document, path, by) => {
    if (typeof by !== 'number') throw requestFailed(`Cannot ${operator} with non-numeric argument: {${path}: ${JSON.stringify(by)}}`)
    const present = get(document, path)
    const old = present === undefined ? 0 : present
    if (typeof old !== 'number') {
      throw requestFailed(`Cannot apply ${operator} to a value of non-numeric type. The field '${path}' is ${JSON.stringify(old)}`)
    }
    set(document, path, combine(old, by))
  }
}

function extreme(sign: 1 | -1): Apply {
  return (document, path, value) => {
    const place = holder(document, path, false)
    const old = place && read(place.parent, place.name)
    if (old === undefined || compare(value, old) * sign > 0) set(document, path, value)
  }
}

/** The array at a path; undefined if there is none yet. */
function arrayAt(document: Doc, path: string, operator: string): unknown[] | undefined {
  const value = get(document, path)
  if (value === undefined) return undefined
  if (Array.isArray(value)) return value
  throw requestFailed(`The field '${path}' must be an array for ${operator}, but is ${JSON.stringify(value)}`)
}

const push: Apply = (document, path, argument) => {
  const modifiers = isPlainObject(argument) && '$each' in argument ? argument : { $each: [argument] }
  const { $each: added, $position: position, $slice: slice, $sort: sort } = modifiers as Doc
  if (!Array.isArray(added)) throw requestFailed('The argument to $each in $push must be an array')
  const array = [...(arrayAt(document, path, '$push') ?? [])]
  array.splice(typeof position === 'number' ? position : array.length, 0, ...(added as unknown[]))
  if (typeof sort === 'number') array.sort((a, b) => compare(a, b) * sort)
  else if (isPlainObject(sort)) array.sort(byFields(sort))
  set(document, path, typeof slice !== 'number' ? array : slice === 0 ? [] : slice > 0 ? array.slice(0, slice) : array.slice(slice))
}

function byFields(order: Doc): (a: unknown, b: unknown) => number {
  const keys = Object.entries(order)
  const at = (value: unknown, path: string) => (isPlainObject(value) ? (get(value, path) ?? null) : null)
  return (a, b) => {
    for (const [path, direction] of keys) {
      const difference = compare(at(a, path), at(b, path)) * Number(direction)
      if (difference !== 0) return difference
    }
    return 0
  }
}

const addToSet: Apply = (document, path, argument) => {
  const added = isPlainObject(argument) && '$each' in argument ? argument.$each : [argument]
  if (!Array.isArray(added)) throw requestFailed('The argument to $each in $addToSet must be an array')
  const array = [...(arrayAt(document, path, '$addToSet') ?? [])]
  for (const value of added as unknown[]) if (!array.some((known) => isEqual(known, value))) array.push(value)
  set(document, path, array)
}

/** A plain object matches elements by its fields, an object of operators matches the elements themselves. */
const pull: Apply = (document, path, condition) => {
  const array = arrayAt(document, path, '$pull')
  if (!array) return
  let matches: (element: unknown) => boolean
  if (isPlainObject(condition)) {
    const byElement = hasOperators(condition)
    const test = compile(byElement ? { value: condition } : condition)
    matches = (element) => (byElement ? test({ value: element }) : isPlainObject(element) && test(element))
  } else {
    matches = (element) => isEqual(element, condition)
  }
  set(document, path, array.filter((element) => !matches(element)))
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
  $inc: arithmetic('$inc', (old, by) => old + by),
  $mul: arithmetic('$mul', (old, by) => old * by),
  $min: extreme(-1),
  $max: extreme(1),
  $push: push,
  $addToSet: addToSet,
  $pull: pull,
  $pullAll: (document, path, values) => {
    const array = arrayAt(document, path, '$pullAll')
    if (!Array.isArray(values)) throw requestFailed('$pullAll requires an array argument')
    if (array) set(document, path, array.filter((element) => !values.some((value) => isEqual(value, element))))
  },
  $pop: (document, path, end) => {
    if (end !== 1 && end !== -1) throw requestFailed('$pop expects 1 or -1')
    const array = arrayAt(document, path, '$pop')
    if (array) set(document, path, end === 1 ? array.slice(0, -1) : array.slice(1))
  },
  $rename: (document, path, target) => {
    if (typeof target !== 'string') throw requestFailed(`The 'to' field for $rename must be a string: ${path}`)
    const value = get(document, path)
    if (value === undefined) return
    unset(document, path, undefined, 0)
    set(document, target, value)
  },
  $bit: (document, path, argument) => {
    const old = get(document, path) ?? 0
    const [operation, by] = Object.entries(isPlainObject(argument) ? argument : {})[0] ?? []
    if (!Number.isInteger(old) || !Number.isInteger(by)) throw requestFailed('$bit needs integers')
    const [a, b] = [old as number, by as number]
    if (operation !== 'and' && operation !== 'or' && operation !== 'xor') throw requestFailed('$bit knows and, or, xor')
    set(document, path, operation === 'and' ? a & b : operation === 'or' ? a | b : a ^ b)
  },
  $currentDate: (document, path, _how, now) => set(document, path, new Date(now))
}

/** What an upsert by a query begins with: the fields that the query pins to one value. */
export function fieldsPinnedBy(query: Doc): Doc {
  const pinned: Doc = {}
  for (const [path, condition] of Object.entries(query)) {
    if (path.startsWith('$')) continue
    if (!isPlainObject(condition) || isDate(condition) || !hasOperators(condition)) set(pinned, path, condition)
    else if ('$eq' in condition) set(pinned, path, condition.$eq)
  }
  return pinned
}
