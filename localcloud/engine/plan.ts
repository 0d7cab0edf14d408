import type { Collection, Index } from './collection'
import { keyPart, type KeyPart } from './keys'
import type { Found, Range, Stretch, View } from './view'
import { bsonType, isDate, isPlainObject, isRegExp, type Doc } from './values'

/** Past this many look-ups in an index, going through the collection is no slower. */
const MAX_PROBES = 2000

/** What a query asks of one field at least. */
interface Constraint {
  equals?: unknown[]
  lower?: unknown
  upper?: unknown
}

type Constraints = Map<string, Constraint>

/**
 * The documents among which those that match must be: by `_id`, by an index, or all.
 * Every one must still be tested against the query.
 */
export function candidates(view: View, collection: Collection, query: Doc): Iterable<Found> {
  const constraints: Constraints = new Map()
  collectConstraints(query, constraints)
  const id = constraints.get('_id')
  if (id?.equals && id.equals.length <= MAX_PROBES) return byIds(view, collection, id.equals)
  const stretches = bestStretches(collection, constraints)
  if (stretches) return view.stretches(collection, stretches)
  const range = id && rangeOf(id, false)
  return range ? view.idRange(collection, range) : view.scan(collection)
}

function* byIds(view: View, collection: Collection, ids: unknown[]): Iterable<Found> {
  const seen = new Set<string>()
  for (const id of ids) {
    const found = view.byId(collection, id)
    if (!found) continue
    const key = found.row > 0 ? String(found.row) : found.text
    if (!seen.has(key)) yield found
    seen.add(key)
  }
}

function collectConstraints(query: Doc, into: Constraints): void {
  for (const [field, condition] of Object.entries(query)) {
    if (field === '$and' && Array.isArray(condition)) {
      for (const part of condition) if (isPlainObject(part)) collectConstraints(part, into)
    } else if (!field.startsWith('$')) {
      const constraint = into.get(field) ?? {}
      constrain(constraint, condition)
      into.set(field, constraint)
    }
  }
}

function constrain(constraint: Constraint, condition: unknown): void {
  if (!isPlainObject(condition) || !Object.keys(condition).some((key) => key.startsWith('$'))) {
    if (!isRegExp(condition)) narrow(constraint, [condition])
    return
  }
  if ('$eq' in condition && !isRegExp(condition.$eq)) narrow(constraint, [condition.$eq])
  if (Array.isArray(condition.$in) && !condition.$in.some(isRegExp)) narrow(constraint, condition.$in)
  constraint.lower ??= [condition.$gte, condition.$gt].find(isOrdered)
  constraint.upper ??= [condition.$lte, condition.$lt].find(isOrdered)
}

function narrow(constraint: Constraint, values: unknown[]): void {
  if (!constraint.equals || values.length < constraint.equals.length) constraint.equals = values
}

const isOrdered = (value: unknown) =>
  typeof value === 'number' || typeof value === 'string' || isDate(value) || bsonType(value) === 'ObjectId'

function bestStretches(collection: Collection, constraints: Constraints): Stretch[] | undefined {
  let best: { index: Index; equal: number; score: number } | undefined
  for (const index of collection.indexes) {
    const firstFree = index.fields.findIndex((field) => !constraints.get(field)?.equals)
    const equal = firstFree === -1 ? index.fields.length : firstFree
    const next = constraints.get(index.fields[equal] ?? '')
    const ranged = next !== undefined && (next.lower !== undefined || next.upper !== undefined)
    const score = equal * 2 + (ranged ? 1 : 0) + (index.unique && equal === index.fields.length ? 100 : 0)
    if (score > 0 && score > (best?.score ?? 0)) best = { index, equal, score }
  }
  if (!best) return undefined
  const { index, equal } = best
  let prefixes: KeyPart[][] = [[]]
  for (const field of index.fields.slice(0, equal)) {
    const values = constraints.get(field)?.equals ?? []
    const wider = prefixes.flatMap((prefix) => values.map((value) => [...prefix, keyPart(value)]))
    if (wider.length > MAX_PROBES) return prefixes[0]?.length ? prefixes.map((prefix) => ({ index, prefix })) : undefined
    prefixes = wider
  }
  const next = constraints.get(index.fields[equal] ?? '')
  const range = next && rangeOf(next, index.multikey)
  return prefixes.map((prefix) => ({ index, prefix, range }))
}

/** On a field with several entries a document may meet one bound by one entry and the other by another. */
function rangeOf({ lower, upper }: Constraint, multikey: boolean): Range | undefined {
  const from = lower === undefined ? undefined : keyPart(lower)
  const to = upper === undefined ? undefined : keyPart(upper)
  if (from) return to && to[0] === from[0] && !multikey ? { from, to } : { from }
  return to && { from: [to[0]], to }
}
