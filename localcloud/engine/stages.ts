import { requestFailed } from '../errors'
import { readOrder, sortBy } from './order'
import { isPlainObject, segmentsOf, type Doc } from './values'

/** @throws INVALID_PARAM, DATABASE_REQUEST_FAILED unless the order is an object of 1 and -1 with a field at least */
export function inOrder(documents: Doc[], order: unknown): Doc[] {
  const keys = readOrder(order)
  if (keys === undefined || Object.keys(keys).length === 0) throw requestFailed('$sort stage must have at least one sort key')
  return sortBy(documents, document => document, keys)
}

/** Some of the documents, each at most once, in no order. */
export function sample(documents: Doc[], { size }: { size: number }): Doc[] {
  const list = [...documents]
  const wanted = Math.min(size, list.length)
  for (let i = 0; i < wanted; i += 1) {
    const other = i + Math.floor(Math.random() * (list.length - i))
    ;[list[i], list[other]] = [list[other] as Doc, list[i] as Doc]
  }
  return list.slice(0, wanted)
}

/** A document for each element of the array at a path; none for nothing and for an empty array, unless they are to be kept. */
export function unwind(document: Doc, how: unknown): Doc[] {
  const options: Doc = isPlainObject(how) ? how : { path: how }
  const { path, includeArrayIndex: indexField, preserveNullAndEmptyArrays: keeps } = options
  if (typeof path !== 'string' || !/^\$[^$]/.test(path)) throw requestFailed("path option to $unwind stage should be prefixed with a '$'")
  if (indexField !== undefined && (typeof indexField !== 'string' || indexField === '' || indexField.startsWith('$'))) {
    throw requestFailed('includeArrayIndex option to $unwind stage must be a field name')
  }
  const segments = segmentsOf(path.slice(1))
  const value = at(document, segments)
  const numbered = (one: Doc, index: number | null) => (indexField === undefined ? one : place(one, segmentsOf(indexField as string), index))
  if (Array.isArray(value) && value.length > 0) {
    return (value as unknown[]).map((element, i) => numbered(place(document, segments, element), i))
  }
  if (!Array.isArray(value) && value !== undefined && value !== null) return [numbered(document, null)]
  if (keeps !== true) return []
  return [numbered(value === undefined ? document : place(document, segments, value === null ? null : undefined), null)]
}

function at(document: Doc, segments: readonly string[]): unknown {
  let value: unknown = document
  for (const segment of segments) {
    value = isPlainObject(value) && Object.prototype.hasOwnProperty.call(value, segment) ? value[segment] : undefined
  }
  return value
}

/** A copy with a value put at a path, objects made on the way; `undefined` takes away what is there. */
export function place(document: Doc, [segment = '', ...rest]: readonly string[], value: unknown): Doc {
  const copy = { ...document }
  const child = Object.prototype.hasOwnProperty.call(copy, segment) ? copy[segment] : undefined
  const next = rest.length === 0 ? value : place(isPlainObject(child) ? child : {}, rest, value)
  if (next === undefined) delete copy[segment]
  else copy[segment] = next
  return copy
}
