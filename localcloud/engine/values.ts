import type { Binary, ObjectId } from 'bson'

/** A stored document or any object inside one. Numbers are as `numbers.ts` says, dates `Date`, ids strings or `ObjectId`. */
export type Doc = Record<string, unknown>

/** An ordinary object: not an array, a date, a regular expression or one of bson's types. */
export function isPlainObject(value: unknown): value is Doc {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const tag = Object.prototype.toString.call(value)
  return tag === '[object Object]' && bsonType(value) === undefined
}

export const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === '[object Date]'

export const isRegExp = (value: unknown): value is RegExp =>
  Object.prototype.toString.call(value) === '[object RegExp]'

/** bson marks its classes by a property they inherit; one that a document has of its own is a field like any other. */
export function bsonType(value: unknown): string | undefined {
  const type = (value as { _bsontype?: string } | null | undefined)?._bsontype
  return type === undefined || Object.prototype.hasOwnProperty.call(value, '_bsontype') ? undefined : type
}

export const isObjectId = (value: unknown): value is ObjectId => bsonType(value) === 'ObjectId'

export const isBinary = (value: unknown): value is Binary => bsonType(value) === 'Binary'

/** The names a path of `a.b.c` goes through. */
export const segmentsOf = (path: string): string[] => path.split('.')

/**
 * Every value a path leads to, going through arrays as Mongo's indexes do: `items.unit` gives the unit of each item.
 * A value that is an array counts as itself and as each of its elements. Nothing found counts as one `undefined`.
 */
export function valuesAt(document: unknown, path: string): unknown[] {
  const found: unknown[] = []
  collect(document, segmentsOf(path), 0, found)
  return found.length > 0 ? found : [undefined]
}

function collect(value: unknown, segments: string[], depth: number, found: unknown[]): void {
  const segment = segments[depth]
  if (segment === undefined) {
    found.push(value)
    if (Array.isArray(value)) found.push(...value)
    return
  }
  if (Array.isArray(value)) {
    if (/^\d+$/.test(segment) && Number(segment) < value.length) collect(value[Number(segment)], segments, depth + 1, found)
    for (const element of value) if (isPlainObject(element)) collect(element, segments, depth, found)
    return
  }
  if (!isPlainObject(value)) return
  if (Object.prototype.hasOwnProperty.call(value, segment)) collect(value[segment], segments, depth + 1, found)
  else found.push(undefined)
}
