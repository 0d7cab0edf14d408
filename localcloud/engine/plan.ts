import type { Collection, Index } from './collection'
import { constraintsOf, type Constraint, type Constraints } from './constraints'
import { idKeyOf, keyPart, type KeyPart } from './keys'
import type { Order } from './order'
import { RANK } from './compare'
import type { Doc } from './values'
import type { Found, Range, Stretch, View } from './view'

/** Past this many look-ups in an index, going through the collection is no slower. */
const MAX_PROBES = 2000

/** How to come by the documents among which those that match must be. */
export interface Plan {
  /** Never misses one, gives each once. */
  documents(): Iterable<Found>
  /** Every one of them matches. */
  exact: boolean
  /** So many fields of the order, from the first, are theirs already. */
  ordered: number
}

/** By `_id`, by an index, by several for an `$or`, or all. */
export function plan(view: View, collection: Collection, query: Doc, order: Order = {}): Plan {
  return narrow(view, collection, query, order) ?? everything(view, collection, query, order)
}

/** The documents among which those that match must be. */
export const candidates = (view: View, collection: Collection, query: Doc): Iterable<Found> =>
  plan(view, collection, query).documents()

function everything(view: View, collection: Collection, query: Doc, order: Order): Plan {
  const exact = Object.keys(query).length === 0
  const [field, direction] = Object.entries(order)[0] ?? []
  if (field === '_id') return { ...byIdOrder(view, collection, undefined, order), exact }
  if (field !== undefined && !view.isMixed(collection)) {
    const backwards = direction === -1
    const access = collection.indexes
      .map(index => ({ index, ...orderGiven(index, 0, new Map(), order) }))
      .reduce<{ index: Index; ordered: number } | undefined>((best, one) => (one.ordered > (best?.ordered ?? 0) ? one : best), undefined)
    if (access) {
      const stretches = [{ index: access.index, prefix: [] }]
      return { documents: () => view.stretches(collection, stretches, backwards), exact, ordered: access.ordered }
    }
  }
  return { documents: () => view.scan(collection), exact, ordered: 0 }
}

/** Undefined when neither ids nor indexes tell anything. */
function narrow(view: View, collection: Collection, query: Doc, order: Order): Plan | undefined {
  const constraints = constraintsOf(query)
  const id = constraints.fields.get('_id')
  if (id?.equals && id.equals.length <= MAX_PROBES) {
    const ids = id.equals
    return { documents: () => byIds(view, collection, ids), exact: constraints.complete && constraints.fields.size === 1, ordered: 0 }
  }
  return (
    byIndex(view, collection, constraints, order) ??
    byIdRange(view, collection, id, order) ??
    byAlternatives(view, collection, query, constraints)
  )
}

function* byIds(view: View, collection: Collection, ids: readonly unknown[]): Iterable<Found> {
  const seen = new Set<string>()
  for (const id of ids) {
    const key = idKeyOf(id)
    const found = seen.has(key) ? undefined : view.byId(collection, id)
    seen.add(key)
    if (found) yield found
  }
}

function byIdRange(view: View, collection: Collection, id: Constraint | undefined, order: Order): Plan | undefined {
  const [range] = id ? rangesOf(id, false) : []
  return range && byIdOrder(view, collection, range, order)
}

function byIdOrder(view: View, collection: Collection, range: Range | undefined, order: Order): Plan {
  const [field, direction] = Object.entries(order)[0] ?? []
  const isOrdered = field === '_id' && !view.isMixed(collection) && view.hasOrderlyIds(collection)
  const backwards = isOrdered && direction === -1
  // No two have the same `_id`, so that what else the order names decides nothing.
  return { documents: () => view.byIdOrder(collection, range, backwards), exact: false, ordered: isOrdered ? Infinity : 0 }
}

/** The branches of an `$or`, each by what narrows it; undefined unless all of them are narrowed. */
function byAlternatives(view: View, collection: Collection, query: Doc, { alternatives }: Constraints): Plan | undefined {
  for (const branches of alternatives) {
    const plans = branches.map(branch => narrow(view, collection, branch, {}))
    if (plans.length === 0 || plans.some(one => one === undefined)) continue
    const exact = Object.keys(query).length === 1 && '$or' in query && plans.every(one => one?.exact)
    return { documents: () => union(plans as Plan[]), exact, ordered: 0 }
  }
  return undefined
}

function* union(plans: readonly Plan[]): Iterable<Found> {
  const seen = new Set<number | string>()
  for (const { documents } of plans) {
    for (const found of documents()) {
      const key = found.row || idKeyOf(found.doc._id)
      if (seen.has(key)) continue
      seen.add(key)
      yield found
    }
  }
}

interface Access {
  index: Index
  /** Fields, from the first, that must equal something. */
  equal: number
  ranges: Range[]
  ordered: number
  backwards: boolean
}

function byIndex(view: View, collection: Collection, constraints: Constraints, order: Order): Plan | undefined {
  const isMixed = view.isMixed(collection)
  const wanted = isMixed ? {} : order
  let best: Access | undefined
  for (const index of collection.indexes) {
    const access = accessBy(index, constraints.fields, wanted)
    if (worth(access) > (best ? worth(best) : 0)) best = access
  }
  if (!best) return undefined
  const { index, equal, ranges } = best
  let prefixes: KeyPart[][] = [[]]
  for (const [done, field] of index.fields.slice(0, equal).entries()) {
    const values = constraints.fields.get(field)?.equals ?? []
    const wider = prefixes.flatMap(prefix => values.map(value => [...prefix, keyPart(value)]))
    if (wider.length > MAX_PROBES) {
      const stretches = prefixes.map(prefix => ({ index, prefix }))
      return done === 0 ? undefined : { documents: () => view.stretches(collection, stretches), exact: false, ordered: 0 }
    }
    prefixes = wider
  }
  const stretches: Stretch[] = prefixes.flatMap(prefix =>
    ranges.length === 0 ? [{ index, prefix }] : ranges.map(range => ({ index, prefix, range }))
  )
  const [range] = ranges
  const used = equal + (range ? 1 : 0)
  const bounded = range?.to === undefined || range.from[0] === range.to[0]
  return {
    documents: () => view.stretches(collection, stretches, best.backwards),
    exact: !isMixed && constraints.complete && constraints.fields.size === used && isFaithful(index) && bounded && ranges.length < 2,
    ordered: best.ordered
  }
}

/** Its keys are equal and ordered just as the values of the documents are, one for each document. */
const isFaithful = (index: Index) => !index.multikey && index.plain === true

const worth = ({ index, equal, ranges, ordered }: Access) =>
  (equal > 0 || ranges.length > 0 ? 1 : 0) * (equal * 4 + (ranges.length > 0 ? 2 : 0) + (index.unique && equal === index.fields.length ? 200 : 0) + (ordered > 0 ? 1 : 0))

function accessBy(index: Index, fields: ReadonlyMap<string, Constraint>, order: Order): Access {
  const firstFree = index.fields.findIndex(field => !fields.get(field)?.equals)
  const equal = firstFree === -1 ? index.fields.length : firstFree
  const next = fields.get(index.fields[equal] ?? '')
  const ranges = next ? rangesOf(next, index.multikey) : []
  return { index, equal, ranges, ...orderGiven(index, equal, fields, order, ranges.length) }
}

/** How much of an order the entries of an index have, where the fields before are one value each. */
function orderGiven(index: Index, equal: number, fields: ReadonlyMap<string, Constraint>, order: Order, ranges = 0): Pick<Access, 'ordered' | 'backwards'> {
  const none = { ordered: 0, backwards: false }
  const pinned = index.fields.slice(0, equal)
  if (!isFaithful(index) || ranges > 1 || pinned.some(field => fields.get(field)?.equals?.length !== 1)) return none
  let next = equal
  let ordered = 0
  let direction: number | undefined
  for (const [field, wanted] of Object.entries(order)) {
    // What is the same in all of them is in any order.
    if (!pinned.includes(field)) {
      if (field !== index.fields[next] || wanted !== (direction ?? wanted)) break
      direction = wanted
      next += 1
    }
    ordered += 1
  }
  return { ordered, backwards: direction === -1 }
}

/** On a field with several entries a document may meet one bound by one entry and the other by another. */
function rangesOf({ lower, upper, prefix }: Constraint, multikey: boolean): Range[] {
  const from = lower && keyPart(lower.value)
  const to = upper && keyPart(upper.value)
  if (from && to && to[0] === from[0] && !multikey) return [{ from, fromOpen: lower.open, to, toOpen: upper.open }]
  if (from) return [{ from, fromOpen: lower.open }]
  if (to) return [{ from: [to[0]], to, toOpen: upper.open }]
  if (!prefix) return []
  const itself = keyPart(prefix.pattern)
  const texts: Range = { from: [RANK.string, prefix.text], ...(prefix.after === undefined ? {} : { to: [RANK.string, prefix.after], toOpen: true }) }
  return [texts, { from: itself, to: itself }]
}
