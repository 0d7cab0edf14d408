import { duplicateKey, transactionConflict, transactionGone } from '../errors'
import type { Moment, Store } from '../store/store'
import { resourcesOf, uniqueKeysAdded, type Change } from './change'
import type { Collection } from './collection'
import { idKeyOf } from './keys'
import type { Holder, Locks } from './locks'
import { Found, StoreView, type Range, type Stretch, type View } from './view'
import { keyShown, type Writer } from './writer'

/**
 * An open transaction: it sees the documents as they were at its first operation, and its own writes.
 * The first who writes a document wins: another transaction that writes it, or one whose snapshot is older than
 * what was committed, is aborted with a conflict.
 */
export class TransactionRun implements Holder, Writer, View {
  readonly ended: Promise<void>
  private end: () => void = () => undefined
  private open = true
  private moment: Moment | undefined
  private snapshot = 0
  private base: StoreView
  /** By collection, then by `_id`: what this transaction made of a document. */
  private readonly written = new Map<Collection, Map<string, Change>>()
  /** Unique keys of the documents as this transaction made them, with the `_id` that has each. */
  private readonly keys = new Map<string, string>()
  private readonly rows = new Set<string>()

  constructor(
    readonly id: string,
    private readonly store: Store,
    private readonly locks: Locks
  ) {
    this.ended = new Promise(resolve => (this.end = resolve))
    this.base = new StoreView(store)
  }

  get view(): View {
    return this
  }

  /** Takes the snapshot at the first operation, as Mongo does. */
  begin(): void {
    if (!this.open) throw transactionGone()
    if (this.moment) return
    this.moment = this.store.moment()
    this.base = new StoreView(this.store, this.moment)
    this.snapshot = this.locks.openSnapshot(this)
  }

  changes(): Change[] {
    return [...this.written.values()].flatMap(changes => [...changes.values()])
  }

  /** Lets go of everything; what was not committed is forgotten. */
  finish(): void {
    if (!this.open) return
    this.open = false
    this.moment?.done()
    this.locks.release(this)
    this.end()
  }

  reserve(changes: readonly Change[]): void {
    const resources = changes.flatMap(resourcesOf)
    for (const resource of resources) {
      if (!this.locks.isFreeFor(resource, this) || this.locks.writtenSince(resource, this.snapshot)) throw transactionConflict()
    }
    this.locks.hold(resources, this)
  }

  apply(change: Change): void {
    this.assertUnique(change)
    const { collection, id, after } = change
    const changes = this.changesOf(collection)
    const key = idKeyOf(id)
    const known = changes.get(key)
    const before = known ? known.before : change.before
    if (known) for (const { resource } of uniqueKeysAdded({ ...known, before: undefined })) this.keys.delete(resource)
    if (after) for (const { resource } of uniqueKeysAdded({ ...change, before: undefined })) this.keys.set(resource, key)
    if (before) this.rows.add(`${collection.id}/${before.row}`)
    if (!before && !after) changes.delete(key)
    else changes.set(key, { ...change, before })
  }

  private changesOf(collection: Collection): Map<string, Change> {
    const changes = this.written.get(collection) ?? new Map<string, Change>()
    this.written.set(collection, changes)
    return changes
  }

  /** A key counts as taken by what this transaction has written, and by what it sees and has not written. */
  private assertUnique(change: Change): void {
    const { collection, before, after } = change
    if (!after) return
    if (!before && this.byId(collection, change.id)) throw duplicateKey(collection.name, '_id_', { _id: change.id })
    for (const { index, parts, resource } of uniqueKeysAdded(change)) {
      const own = this.keys.get(resource)
      const taken =
        own === undefined ? this.base.rowsAt(collection, index, parts).some(row => !this.isOwn(collection, row)) : own !== idKeyOf(change.id)
      if (taken) throw duplicateKey(collection.name, index.name, keyShown(index.fields, after.doc))
      const since = new StoreView(this.store).rowsAt(collection, index, parts)
      if (since.some(row => !this.isOwn(collection, row))) throw transactionConflict()
    }
  }

  /** Whether this transaction has changed the committed row, so that it no longer counts as it is stored. */
  private isOwn(collection: Collection, row: number): boolean {
    return this.rows.has(`${collection.id}/${row}`)
  }

  byId(collection: Collection, id: unknown): Found | undefined {
    const own = this.written.get(collection)?.get(idKeyOf(id))
    return own ? ownFound(own) : this.base.byId(collection, id)
  }

  scan(collection: Collection): Iterable<Found> {
    return this.overlay(collection, this.base.scan(collection))
  }

  stretches(collection: Collection, stretches: readonly Stretch[], backwards?: boolean): Iterable<Found> {
    return this.overlay(collection, this.base.stretches(collection, stretches, backwards))
  }

  byIdOrder(collection: Collection, range?: Range, backwards?: boolean): Iterable<Found> {
    return this.overlay(collection, this.base.byIdOrder(collection, range, backwards))
  }

  isMixed(collection: Collection): boolean {
    return (this.written.get(collection)?.size ?? 0) > 0
  }

  hasOrderlyIds(collection: Collection): boolean {
    return this.base.hasOrderlyIds(collection)
  }

  /** Each document in its place; what this transaction brought into the range comes last. */
  private *overlay(collection: Collection, base: Iterable<Found>): Iterable<Found> {
    const own = this.written.get(collection)
    if (!own || own.size === 0) return yield* base
    const left = new Map(own)
    for (const found of base) {
      const key = idKeyOf(found.doc._id)
      const change = own.get(key)
      left.delete(key)
      const seen = change ? ownFound(change) : found
      if (seen) yield seen
    }
    for (const change of left.values()) {
      const found = ownFound(change)
      if (found) yield found
    }
  }
}

const ownFound = ({ before, after }: Change) => after && new Found(before?.row ?? 0, after.text)
