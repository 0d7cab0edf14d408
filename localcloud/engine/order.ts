import { invalidParam } from '../errors'
import { compareValues } from './compare'
import { valuesOn } from './match'
import { isPlainObject, segmentsOf, type Doc } from './values'
import type { Found } from './view'

export type Order = Record<string, 1 | -1>

/** @throws INVALID_PARAM unless it is an object of 1 and -1 */
export function readOrder(value: unknown): Order | undefined {
  if (value === undefined) return undefined
  const order: unknown = Array.isArray(value) ? Object.assign({}, ...value.map(legacyOrder)) : value
  if (!isPlainObject(order) || Object.values(order).some(direction => direction !== 1 && direction !== -1)) {
    throw invalidParam('order must be an object of 1 and -1')
  }
  return order as Order
}

/** Older SDKs send a list of `{key, direction}`. */
function legacyOrder(part: unknown): Doc {
  const { key, direction } = (part ?? {}) as { key?: unknown; direction?: unknown }
  return typeof key === 'string' ? { [key]: direction === 'desc' || direction === -1 ? -1 : 1 } : (part as Doc)
}

/** What has a document, in the documents' order; those that are equal in it stay as they stand. */
export function sortBy<T>(list: readonly T[], documentOf: (one: T) => Doc, order: Order): T[] {
  const fields = fieldsOf(order)
  return list
    .map(one => ({ one, values: fields.map(field => field.valueIn(documentOf(one))) }))
    .sort((a, b) => {
      for (const [i, { direction }] of fields.entries()) {
        const difference = compareKeys(a.values[i], b.values[i])
        if (difference !== 0) return difference * direction
      }
      return 0
    })
    .map(({ one }) => one)
}

export const sorted = <T extends { doc: Doc }>(list: readonly T[], order: Order): T[] => sortBy(list, ({ doc }) => doc, order)

/**
 * Sorts what comes in the order of its first fields already, piece by piece, so that whoever needs a few documents
 * does not make all others be looked at.
 * @param known so many fields of the order hold already, at least one
 */
export function* sortedWithin(found: Iterable<Found>, order: Order, known: number): Iterable<Found> {
  const first = fieldsOf(order).slice(0, known)
  let piece: Found[] = []
  for (const one of found) {
    const [last] = piece
    if (last && first.some(({ valueIn }) => compareKeys(valueIn(last.doc), valueIn(one.doc)) !== 0)) {
      yield* sorted(piece, order)
      piece = []
    }
    piece.push(one)
  }
  yield* sorted(piece, order)
}

const fieldsOf = (order: Order) =>
  Object.entries(order).map(([path, direction]) => {
    const segments = segmentsOf(path)
    return { direction, valueIn: (document: Doc) => sortValue(document, segments, direction) }
  })

/** What an empty array sorts by: before everything, null too. */
const NOTHING = Symbol('nothing')

function compareKeys(a: unknown, b: unknown): number {
  if (a === NOTHING || b === NOTHING) return Number(b === NOTHING) - Number(a === NOTHING)
  return compareValues(a, b)
}

/** An array sorts by its smallest element upwards and by its largest downwards; what is missing sorts as null. */
function sortValue(document: Doc, segments: readonly string[], direction: number): unknown {
  const keys = valuesOn(document, segments).flatMap(value => (!Array.isArray(value) ? [value] : value.length > 0 ? (value as unknown[]) : [NOTHING]))
  return keys.reduce((best, next) => (compareKeys(next, best) * direction < 0 ? next : best), keys[0])
}
