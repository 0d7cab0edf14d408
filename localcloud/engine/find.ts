import { TimeLimit, mayTakeForEver } from './time-limit'
import type { Collection } from './collection'
import { matcher, type Test } from './match'
import { sorted, sortedWithin, type Order } from './order'
import { plan, type Plan } from './plan'
import type { Doc } from './values'
import type { Found, View } from './view'

export interface FindOptions {
  order?: Order
  skip?: number
  limit?: number
}

export type { Test }

/** @throws DATABASE_INVALID_OPERRATOR, DATABASE_REQUEST_FAILED for a query the engine does not take */
export const compile = (query: Doc): Test => matcher(query)

/**
 * The documents that match, in the order asked for, or the order of the index or of their insertion.
 * @throws DATABASE_TIMEOUT when a regular expression does not come to an end
 */
export function find(view: View, collection: Collection, query: Doc, options: FindOptions = {}): Found[] {
  const { order = {}, skip = 0, limit = Infinity } = options
  const way = plan(view, collection, query, order)
  const found = inOrder(matching(query, way), way, order)
  return limit === 0 ? [] : take(found, skip, limit)
}

/** How many match; where an index tells, no document is looked at. */
export function count(view: View, collection: Collection, query: Doc): number {
  const all = Object.keys(query).length === 0
  const found = all ? view.byIdOrder(collection) : matching(query, plan(view, collection, query))
  let total = 0
  for (const one of found) total += one ? 1 : 0
  return total
}

function matching(query: Doc, { documents, exact }: Plan): Iterable<Found> {
  // Compiled although nothing may be left to test: a query that is none must be refused.
  const test = compile(query)
  if (exact) return documents()
  return mayTakeForEver(query) ? matchingInTime(documents(), test) : filtered(documents(), test)
}

function* filtered(documents: Iterable<Found>, test: Test): Iterable<Found> {
  for (const found of documents) if (test(found.doc)) yield found
}

/** Tests in batches, because each watch over the time costs a little; small ones first, for who needs a few. */
function* matchingInTime(documents: Iterable<Found>, test: Test): Iterable<Found> {
  const limit = new TimeLimit()
  let size = 16
  let batch: Found[] = []
  const tested = () => limit.run(() => batch.filter(({ doc }) => test(doc)))
  for (const found of documents) {
    // Read from the store before the watch begins, which would stop in the middle of it.
    if (found.doc) batch.push(found)
    if (batch.length < size) continue
    yield* tested()
    batch = []
    size = Math.min(size * 2, 2048)
  }
  yield* tested()
}

function inOrder(found: Iterable<Found>, { ordered }: Plan, order: Order): Iterable<Found> {
  const fields = Object.keys(order).length
  if (fields <= ordered) return found
  return ordered > 0 ? sortedWithin(found, order, ordered) : sorted([...found], order)
}

function take(found: Iterable<Found>, skip: number, limit: number): Found[] {
  const taken: Found[] = []
  let passed = 0
  for (const one of found) {
    passed += 1
    if (passed <= skip) continue
    taken.push(one)
    if (taken.length >= limit) break
  }
  return taken
}
