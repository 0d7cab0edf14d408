import { Query } from 'mingo'
import { compare, resolve } from 'mingo/util'
import { asCloudError, invalidParam } from '../errors'
import type { Collection } from './collection'
import { candidates } from './plan'
import { isPlainObject, type Doc } from './values'
import type { Found, View } from './view'

export type Order = Record<string, 1 | -1>

export interface FindOptions {
  order?: Order
  skip?: number
  limit?: number
}

export type Test = (document: Doc) => boolean

/** `$where` and `$function` would run what a caller sends. */
export const QUERY_OPTIONS = { scriptEnabled: false } as const

/** @throws DATABASE_INVALID_OPERRATOR, DATABASE_REQUEST_FAILED for a query the engine does not take */
export function compile(query: Doc): Test {
  if (Object.keys(query).length === 0) return () => true
  try {
    const compiled = new Query(query, QUERY_OPTIONS)
    return (document) => compiled.test(document)
  } catch (error) {
    throw asCloudError(error)
  }
}

/** The documents that match, in the order asked for, or the order of the index or of their insertion. */
export function find(view: View, collection: Collection, query: Doc, options: FindOptions = {}): Found[] {
  const { order, skip = 0, limit = Infinity } = options
  const test = compile(query)
  const ordered = order && Object.keys(order).length > 0
  const enough = ordered ? Infinity : skip + limit
  const matching: Found[] = []
  if (enough === 0) return matching
  for (const found of candidates(view, collection, query)) {
    if (!isOnlyId(query) && !test(found.doc)) continue
    matching.push(found)
    if (matching.length >= enough) break
  }
  if (ordered) sortFound(matching, order)
  return skip > 0 || matching.length > limit ? matching.slice(skip, skip + limit) : matching
}

export function count(view: View, collection: Collection, query: Doc): number {
  return find(view, collection, query).length
}

/** A look-up by one scalar `_id` gives the document itself; there is nothing left to test. */
function isOnlyId(query: Doc): boolean {
  const keys = Object.keys(query)
  return keys.length === 1 && keys[0] === '_id' && (typeof query._id === 'string' || typeof query._id === 'number')
}

function sortFound(list: Found[], order: Order): void {
  const keys = Object.entries(order)
  const rows = list.map((found) => ({ found, values: keys.map(([path, direction]) => sortValue(found.doc, path, direction)) }))
  rows.sort((a, b) => {
    for (let i = 0; i < keys.length; i += 1) {
      const difference = compare(a.values[i], b.values[i])
      if (difference !== 0) return difference * (keys[i] as [string, number])[1]
    }
    return 0
  })
  rows.forEach(({ found }, i) => (list[i] = found))
}

/** An array sorts by its smallest element upwards and by its largest downwards; what is missing sorts as null. */
function sortValue(document: Doc, path: string, direction: number): unknown {
  const value = resolve(document, path) as unknown
  if (!Array.isArray(value)) return value ?? null
  const [first, ...rest] = value as unknown[]
  return rest.reduce((best, next) => (compare(next, best) * direction < 0 ? next : best), first ?? null)
}

/** @throws INVALID_PARAM unless it is an object of 1 and -1 */
export function readOrder(value: unknown): Order | undefined {
  if (value === undefined) return undefined
  const order: unknown = Array.isArray(value) ? Object.assign({}, ...value.map(legacyOrder)) : value
  if (!isPlainObject(order) || Object.values(order).some((direction) => direction !== 1 && direction !== -1)) {
    throw invalidParam('order must be an object of 1 and -1')
  }
  return order as Order
}

/** Older SDKs send a list of `{key, direction}`. */
function legacyOrder(part: unknown): Doc {
  const { key, direction } = (part ?? {}) as { key?: unknown; direction?: unknown }
  return typeof key === 'string' ? { [key]: direction === 'desc' || direction === -1 ? -1 : 1 } : (part as Doc)
}
