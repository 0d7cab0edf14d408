import type { Moment, Store } from '../store/store'
import { afterAll, entryKey, type Collection, type Index } from './collection'
import { parseStored } from './ejson'
import { keyPart, type KeyPart } from './keys'
import type { Doc } from './values'

/** A document that was found. Parsed when first looked into; whoever changes it takes a copy. */
export class Found {
  private parsed: Doc | undefined

  constructor(
    /** Where it stands in the collection; 0 for one that only an open transaction has. */
    readonly row: number,
    readonly text: string
  ) {}

  get doc(): Doc {
    return (this.parsed ??= parseStored(this.text))
  }

  copy(): Doc {
    return parseStored(this.text)
  }
}

/** A bound on one field: a rank and a payload, or the rank alone for the whole type. Always inclusive. */
export type Bound = readonly (number | string)[]

/** Bounds on the next field; without an upper one the range ends with the type of the lower one. */
export interface Range {
  from: Bound
  to?: Bound
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
  /** May give documents that no longer match, never misses one; gives each once. */
  stretches(collection: Collection, stretches: readonly Stretch[]): Iterable<Found>
  idRange(collection: Collection, range: Range): Iterable<Found>
}

/** The documents as committed, now or at a moment held by a transaction. */
export class StoreView implements View {
  private readonly at: { transaction?: Moment }

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
      yield new Found(Number(key[1]), value)
    }
  }

  *stretches(collection: Collection, stretches: readonly Stretch[]): Iterable<Found> {
    const seen = new Set<number>()
    for (const { index, prefix, range } of stretches) {
      const begin = entryKey(collection, index, prefix)
      const start = [...begin, ...(range?.from ?? [])]
      const end = afterAll([...begin, ...(range ? endOf(range) : [])])
      for (const key of this.store.entries.getKeys({ start, end, ...this.at })) {
        const row = Number(key.at(-1))
        if (seen.has(row)) continue
        seen.add(row)
        const found = this.row(collection, row)
        if (found) yield found
      }
    }
  }

  *idRange(collection: Collection, range: Range): Iterable<Found> {
    const start = [collection.id, ...range.from]
    const end = afterAll([collection.id, ...endOf(range)])
    for (const { value: row } of this.store.ids.getRange({ start, end, ...this.at })) {
      const found = this.row(collection, row)
      if (found) yield found
    }
  }

  private row(collection: Collection, row: number): Found | undefined {
    const text = this.store.documents.get([collection.id, row], this.at)
    return text === undefined ? undefined : new Found(row, text)
  }
}

const endOf = ({ from, to }: Range): Bound => to ?? from.slice(0, 1)
