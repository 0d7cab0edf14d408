import { duplicateKey, transactionConflict, transactionGone } from '../errors'
import type { Moment, Store } from '../store/store'
import { resourcesOf, uniqueKeysAdded, type Change } from './change'
import { afterAll, entryKey, indexKeys, type Collection } from './collection'
import { idKeyOf } from './keys'
import type { Holder, Locks } from './locks'
import type { Doc } from './values'
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

  constructor(
    readonly id: string,
    private readonly store: Store,
    private readonly locks: Locks
  ) {
    this.ended = new Promise((resolve) => (this.end = resolve))
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
    return [...this.written.values()].flatMap((changes) => [...changes.values()])
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
      const holder = this.locks.holderOf(resource)
      if ((holder && holder !== this) || this.locks.writtenSince(resource, this.snapshot)) throw transactionConflict()
    }
    this.locks.hold(resources, this)
  }

  apply(change: Change): void {
    this.assertUnique(change)
    const changes = this.changesOf(change.collection)
    const key = idKeyOf(change.id)
    const before = changes.get(key)?.before ?? (change.before && change.before.row > 0 ? change.before : undefined)
    if (!before && !change.after) changes.delete(key)
    else changes.set(key, { ...change, before })
  }

  private changesOf(collection: Collection): Map<string, Change> {
    const changes = this.written.get(collection) ?? new Map<string, Change>()
    this.written.set(collection, changes)
    return changes
  }

  private assertUnique(change: Change): void {
    const { collection, before, after } = change
    if (!after) return
    if (!before && this.byId(collection, change.id)) throw duplicateKey(collection.name, '_id_', { _id: change.id })
    for (const { index, parts } of uniqueKeysAdded(change)) {
      for (const found of this.stretches(collection, [{ index, prefix: parts }])) {
        if (idKeyOf(found.doc._id) === idKeyOf(change.id) || !hasKey(found.doc, index.fields, parts.join())) continue
        throw duplicateKey(collection.name, index.name, keyShown(index.fields, after.doc))
      }
      const start = entryKey(collection, index, parts)
      for (const row of [...this.store.entries.getRange({ start, end: afterAll(start) })].map(({ value }) => value)) {
        if (!this.isOwn(collection, row)) throw transactionConflict()
      }
    }
  }

  /** Whether the committed row is one this transaction has changed, and so no longer counts as it is stored. */
  private isOwn(collection: Collection, row: number): boolean {
    return [...this.changesOf(collection).values()].some(({ before }) => before?.row === row)
  }

  byId(collection: Collection, id: unknown): Found | undefined {
    const own = this.written.get(collection)?.get(idKeyOf(id))
    return own ? ownFound(own) : this.base.byId(collection, id)
  }

  scan(collection: Collection): Iterable<Found> {
    return this.overlay(collection, this.base.scan(collection))
  }

  stretches(collection: Collection, stretches: readonly Stretch[]): Iterable<Found> {
    return this.overlay(collection, this.base.stretches(collection, stretches))
  }

  idRange(collection: Collection, range: Range): Iterable<Found> {
    return this.overlay(collection, this.base.idRange(collection, range))
  }

  private *overlay(collection: Collection, base: Iterable<Found>): Iterable<Found> {
    const own = this.written.get(collection)
    if (!own || own.size === 0) return yield* base
    for (const found of base) if (!own.has(idKeyOf(found.doc._id))) yield found
    for (const change of [...own.values()]) {
      const found = ownFound(change)
      if (found) yield found
    }
  }
}

const ownFound = ({ before, after }: Change) => after && new Found(before?.row ?? 0, after.text)

const hasKey = (doc: Doc, fields: string[], key: string) =>
  indexKeys({ id: 0, name: '', fields, unique: true, multikey: false }, doc).some((parts) => parts.join() === key)
