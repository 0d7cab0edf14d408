import { MAXIMUM_KEY, type IndexKey, type Store } from '../store/store'
import type { IndexConfig } from '../types'
import { parseStored } from './ejson'
import { RANK } from './compare'
import { isIndexable, keyPart, NAN_RANK, type KeyPart } from './keys'
import { isPlainObject, valuesAt, type Doc } from './values'

export interface Index {
  id: number
  name: string
  fields: string[]
  unique: boolean
  /** Some document has an array on the way to an indexed field, so it has several entries. */
  multikey: boolean
  /** Its keys are equal and ordered just as the values are, which those of objects, binaries and decimals are not. */
  plain?: boolean
}

interface CollectionRecord {
  id: number
  indexes: Index[]
  nextIndexId: number
}

/** One collection's place in the store and its indexes. */
export class Collection {
  nextRow: number

  constructor(
    readonly name: string,
    readonly record: CollectionRecord,
    store: Store
  ) {
    const [last] = store.documents.getKeys({
      start: [this.id, MAXIMUM_KEY],
      end: [this.id],
      reverse: true,
      limit: 1
    })
    this.nextRow = last ? Number(last[1]) + 1 : 1
  }

  get id(): number {
    return this.record.id
  }

  get indexes(): readonly Index[] {
    return this.record.indexes
  }
}

/** The keys one document has in an index, each a list of key parts, without the row. */
export function indexKeys(index: Index, document: Doc): KeyPart[][] {
  let keys: KeyPart[][] = [[]]
  for (const field of index.fields) {
    const parts = new Map<string, KeyPart>()
    for (const value of valuesAt(document, field)) {
      // A long list is found by its elements, as in Mongo; what equals all of it is not looked up in an index.
      if (Array.isArray(value) && value.length > 0 && !value.some(Array.isArray) && !isIndexable(value)) continue
      const part = keyPart(value)
      parts.set(`${part[0]}:${part[1]}`, part)
    }
    keys = keys.flatMap((key) => [...parts.values()].map((part) => [...key, part]))
  }
  return keys
}

/** Whether the document has an array on the way to, or at, one of the index's fields. */
export function makesMultikey(index: Index, document: Doc): boolean {
  return index.fields.some((field) => {
    let value: unknown = document
    for (const segment of field.split('.')) {
      if (!isPlainObject(value)) break
      value = value[segment]
    }
    return Array.isArray(value)
  })
}

/** Types whose keys are equal and ordered just as their values. */
const PLAIN_RANKS: ReadonlySet<number> = new Set([RANK.null, NAN_RANK, RANK.number, RANK.string, RANK.objectId, RANK.boolean, RANK.date])

/** @param text the document as it is stored */
export const isPlainIn = (keys: readonly KeyPart[][], text: string): boolean =>
  keys.every(parts => parts.every(([rank]) => PLAIN_RANKS.has(rank))) && !text.includes('"$numberDecimal"')

export const entryKey = (collection: Collection, index: Index, parts: readonly KeyPart[]): IndexKey => [
  collection.id,
  index.id,
  ...parts.flat()
]

/** The key just after every key that begins with this one. */
export const afterAll = (key: IndexKey): IndexKey => [...key, MAXIMUM_KEY]

/** All collections; made, found and brought to the wanted indexes here. */
export class Catalogue {
  private readonly collections = new Map<string, Collection>()
  private nextId = 1

  constructor(private readonly store: Store) {
    for (const { key, value } of store.records.getRange({ start: ['collection'], end: ['collection', MAXIMUM_KEY] })) {
      const record = value as CollectionRecord
      this.collections.set(String(key[1]), new Collection(String(key[1]), record, store))
      this.nextId = Math.max(this.nextId, record.id + 1)
    }
  }

  get(name: string): Collection | undefined {
    return this.collections.get(name)
  }

  all(): Collection[] {
    return [...this.collections.values()]
  }

  /** To be called inside a write. */
  create(name: string): Collection {
    const record: CollectionRecord = { id: this.nextId++, indexes: [], nextIndexId: 1 }
    const collection = new Collection(name, record, this.store)
    this.collections.set(name, collection)
    this.save(collection)
    return collection
  }

  /** To be called inside a write. */
  save(collection: Collection): void {
    void this.store.records.put(['collection', collection.name], collection.record)
  }

  /**
   * Makes the collection's indexes what they should be: new ones are filled, others are dropped.
   * To be called inside a write.
   * @throws Error when documents already there break a unique index
   */
  setIndexes(collection: Collection, wanted: readonly IndexConfig[]): void {
    const same = (index: Index, config: IndexConfig) =>
      index.name === config.name &&
      index.unique === config.unique &&
      index.fields.join() === config.fields.map(({ field }) => field).join()
    const kept = collection.record.indexes.filter((index) => wanted.some((config) => same(index, config)))
    for (const index of collection.record.indexes) if (!kept.includes(index)) this.drop(collection, index)
    collection.record.indexes = kept
    for (const config of wanted) {
      if (kept.some((index) => same(index, config))) continue
      collection.record.indexes = [...collection.record.indexes, this.build(collection, config)]
    }
    this.save(collection)
  }

  private drop(collection: Collection, index: Index): void {
    const start = entryKey(collection, index, [])
    for (const key of [...this.store.entries.getKeys({ start, end: afterAll(start) })]) void this.store.entries.remove(key)
  }

  private build(collection: Collection, config: IndexConfig): Index {
    const index: Index = {
      id: collection.record.nextIndexId++,
      name: config.name,
      fields: config.fields.map(({ field }) => field),
      unique: config.unique,
      multikey: false,
      plain: true
    }
    const start = [collection.id]
    for (const { key, value } of this.store.documents.getRange({ start, end: afterAll(start) })) {
      const document = parseStored(value)
      if (makesMultikey(index, document)) index.multikey = true
      const keys = indexKeys(index, document)
      if (!isPlainIn(keys, value)) index.plain = false
      for (const parts of keys) {
        const entry = entryKey(collection, index, parts)
        if (index.unique) {
          const [taken] = this.store.entries.getKeys({ start: entry, end: afterAll(entry), limit: 1 })
          if (taken && taken.at(-1) !== key[1]) {
            throw new Error(`documents of ${collection.name} break the unique index ${index.name}`)
          }
        }
        void this.store.entries.put([...entry, Number(key[1])], Number(key[1]))
      }
    }
    return index
  }
}
