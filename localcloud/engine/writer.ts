import { duplicateKey } from '../errors'
import type { Store } from '../store/store'
import { resourcesOf, uniqueKeysAdded, type Change } from './change'
import { entryKey, indexKeys, isPlainIn, makesMultikey, type Catalogue, type Collection, type Index } from './collection'
import { keyPart, type KeyPart } from './keys'
import type { Locks } from './locks'
import { valuesAt, type Doc } from './values'
import type { StoreView, View } from './view'

/** What an operation needs to change documents, inside a transaction or outside. */
export interface Writer {
  view: View
  /** Takes what the changes need, all or nothing, before any of them is applied. */
  reserve(changes: readonly Change[]): void
  /** @throws a duplicate key error, with nothing of this change done */
  apply(change: Change): void
}

export const keyShown = (fields: readonly string[], doc: Doc): Record<string, unknown> =>
  Object.fromEntries(fields.map((field) => [field, valuesAt(doc, field)[0] ?? null]))

/** Writes what is outside of any transaction. Lives within one turn of the store's writer. */
export class PlainWriter implements Writer {
  constructor(
    readonly view: StoreView,
    private readonly store: Store,
    private readonly catalogue: Catalogue,
    private readonly locks: Locks
  ) {}

  reserve(changes: readonly Change[]): void {
    if (!this.locks.idle) this.locks.assertFree(changes.flatMap(resourcesOf))
  }

  apply(change: Change): void {
    this.assertUnique(change)
    if (this.locks.areWatched) this.locks.noteWritten(resourcesOf(change))
    this.put(change)
  }

  private assertUnique(change: Change): void {
    const { collection, before, after } = change
    if (!after) return
    if (!before && this.view.rowOf(collection, keyPart(change.id)) !== undefined) {
      throw duplicateKey(collection.name, '_id_', { _id: change.id })
    }
    for (const { index, parts } of uniqueKeysAdded(change)) {
      const taken = this.view.rowsAt(collection, index, parts).some(row => row !== before?.row)
      if (taken) throw duplicateKey(collection.name, index.name, keyShown(index.fields, after.doc))
    }
  }

  /** All removals of keys go first, so that one document may take over a key that another gives up. */
  commit(changes: readonly Change[]): void {
    for (const change of changes) {
      if (this.locks.areWatched) this.locks.noteWritten(resourcesOf(change))
      if (change.before) this.putEntries(change.collection, change.before.row, change.before.doc, undefined)
    }
    for (const change of changes) this.put(change, true)
  }

  private put({ collection, id, before, after }: Change, entriesGone = false): void {
    const row = before?.row ?? collection.nextRow++
    this.putEntries(collection, row, entriesGone ? undefined : before?.doc, after)
    const idKey = [collection.id, ...keyPart(id)]
    if (after) {
      void this.store.documents.put([collection.id, row], after.text)
      if (!before) void this.store.ids.put(idKey, row)
    } else {
      void this.store.documents.remove([collection.id, row])
      void this.store.ids.remove(idKey)
    }
  }

  private putEntries(collection: Collection, row: number, before: Doc | undefined, after: Change['after']): void {
    for (const index of collection.indexes) {
      const old = new Map((before ? indexKeys(index, before) : []).map(parts => [parts.join('\u0000'), parts]))
      const keys = after ? indexKeys(index, after.doc) : []
      for (const parts of keys) {
        if (!old.delete(parts.join('\u0000'))) void this.store.entries.put([...entryKey(collection, index, parts), row], row)
      }
      for (const parts of old.values()) void this.store.entries.remove([...entryKey(collection, index, parts), row])
      if (after) this.noteKinds(collection, index, keys, after)
    }
  }

  /** What an index has met once decides for good how far its order can be relied on. */
  private noteKinds(collection: Collection, index: Index, keys: readonly KeyPart[][], { doc, text }: { doc: Doc; text: string }): void {
    const turnsMultikey = !index.multikey && makesMultikey(index, doc)
    const turnsPlainOff = index.plain === true && !isPlainIn(keys, text)
    if (!turnsMultikey && !turnsPlainOff) return
    if (turnsMultikey) index.multikey = true
    if (turnsPlainOff) index.plain = false
    this.catalogue.save(collection)
  }
}
