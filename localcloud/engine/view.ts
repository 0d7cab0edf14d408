import type { IndexKey, Moment, Store } from '../store/store'
import { afterAll, entryKey, type Collection, type Index } from './collection'
import { RANK } from './compare'
import { parseStored } from './ejson'
import { keyPart, type KeyPart } from './keys'
import type { Doc } from './values'

/** A document that was found. Taken from the store and parsed when first looked into; whoever changes it takes a copy. */
export class Found {
  private parsed: Doc | undefined
  private loaded: string | undefined

  constructor(
    /** Where it stands in the collection; 0 for one that only an open transaction has. */
    readonly row: number,
    text: string | (() => string)
  ) {
    if (typeof text === 'string') this.loaded = text
    else this.load = text
  }

  private readonly load: () => string = () => ''

  get text(): string {
    return (this.loaded ??= this.load())
  }

  get doc(): Doc {
    return (this.parsed ??= parseStored(this.text))
  }

  copy(): Doc {
    return parseStored(this.text)
  }
}

/** A bound on one field: a rank and a payload, or the rank alone for the whole type. */
export type Bound = readonly (number | string)[]

/** Bounds on the next field, inclusive unless told otherwise; without an upper one the range ends with the type of the lower one. */
export interface Range {
  from: Bound
  fromOpen?: boolean
  to?: Bound
  toOpen?: boolean
}

/** A stretch of an index: all entries that begin with `prefix`, narrowed by a range of the next field. */
export interface Stretch {
  index: Index
  prefix: readonly KeyPart[]
  range?: Range
}

/** What a reader sees of the documents. */
export interface View {
  byId(collection: Collection, id: unknown): Found | undefined
  scan(collection: Collection): Iterable<Found>
  /** May give documents that no longer match, never misses one; gives each once, in the order of the index. */
  stretches(collection: Collection, stretches: readonly Stretch[], backwards?: boolean): Iterable<Found>
  /** All documents by `_id`, or those in a range. */
  byIdOrder(collection: Collection, range?: Range, backwards?: boolean): Iterable<Found>
  /** Whether documents that are not committed are mixed in, matching or not, in any order. */
  isMixed(collection: Collection): boolean
  /** Whether `byIdOrder` is Mongo's order of the ids. */
  hasOrderlyIds(collection: Collection): boolean
}

/** The documents as committed, now or at a moment held by a transaction. */
export class StoreView implements View {
  private readonly at: { transaction?: Moment }
  /** How many documents were taken from the store. */
  looked = 0

  constructor(
    private readonly store: Store,
    moment?: Moment
  ) {
    this.at = moment ? { transaction: moment } : {}
  }

  byId(collection: Collection, id: unknown): Found | undefined {
    const row = this.rowOf(collection, keyPart(id))
    return row === undefined ? undefined : this.row(collection, row)
  }

  rowOf(collection: Collection, id: KeyPart): number | undefined {
    return this.store.ids.get([collection.id, ...id], this.at)
  }

  /** The rows of the documents that have exactly this key. */
  rowsAt(collection: Collection, index: Index, parts: readonly KeyPart[]): number[] {
    const start = entryKey(collection, index, parts)
    return [...this.store.entries.getRange({ start, end: afterAll(start), ...this.at })].map(({ value }) => value)
  }

  *scan(collection: Collection): Iterable<Found> {
    const start = [collection.id]
    for (const { key, value } of this.store.documents.getRange({ start, end: afterAll(start), ...this.at })) {
      this.looked += 1
      yield new Found(Number(key[1]), value)
    }
  }

  *stretches(collection: Collection, stretches: readonly Stretch[], backwards = false): Iterable<Found> {
    const seen = new Set<number>()
    for (const { index, prefix, range } of stretches) {
      const keys = this.store.entries.getKeys({ ...bounds(entryKey(collection, index, prefix), range, backwards), ...this.at })
      for (const key of keys) {
        const row = Number(key.at(-1))
        if (stretches.length > 1 || index.multikey) {
          if (seen.has(row)) continue
          seen.add(row)
        }
        yield this.found(collection, row)
      }
    }
  }

  *byIdOrder(collection: Collection, range?: Range, backwards = false): Iterable<Found> {
    for (const { value: row } of this.store.ids.getRange({ ...bounds([collection.id], range, backwards), ...this.at })) {
      yield this.found(collection, row)
    }
  }

  isMixed(): boolean {
    return false
  }

  /** Unless there are ids of types whose keys are not ordered as their values. */
  hasOrderlyIds(collection: Collection): boolean {
    const [odd] = this.store.ids.getKeys({ start: [collection.id, RANK.object], end: [collection.id, RANK.objectId], limit: 1, ...this.at })
    return odd === undefined
  }

  private row(collection: Collection, row: number): Found | undefined {
    const text = this.store.documents.get([collection.id, row], this.at)
    if (text === undefined) return undefined
    this.looked += 1
    return new Found(row, text)
  }

  /** One that an index leads to; its text is taken when it is needed, which for a count is never. */
  private found(collection: Collection, row: number): Found {
    return new Found(row, () => {
      this.looked += 1
      return this.store.documents.get([collection.id, row], this.at) ?? 'null'
    })
  }
}

/** Where to start and to end in an ordered set of keys that begin with `begin`. */
function bounds(begin: IndexKey, range: Range | undefined, backwards: boolean) {
  const from = [...begin, ...(range?.from ?? [])]
  const start = range?.fromOpen ? afterAll(from) : from
  const to = [...begin, ...(range ? (range.to ?? range.from.slice(0, 1)) : [])]
  const end = range?.toOpen ? to : afterAll(to)
  return backwards ? { start: end, end: start, reverse: true, exclusiveStart: true, inclusiveEnd: true } : { start, end }
}
