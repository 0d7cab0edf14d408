import { randomUUID } from 'node:crypto'
import { collectionExists, collectionMissing, transactionGone } from '../errors'
import type { Store } from '../store/store'
import type { CollectionConfig } from '../types'
import { Catalogue, type Collection } from './collection'
import { Locks, MustWait } from './locks'
import { TransactionRun } from './transaction'
import { StoreView, type View } from './view'
import { PlainWriter, type Writer } from './writer'

/** How long a transaction may stay open, ms of the machine's time: what the service's own message says. */
const DEFAULT_TRANSACTION_MS = 30_000

/** The document database: collections, one writer at a time, transactions. */
export class Database {
  readonly catalogue: Catalogue
  private readonly locks = new Locks()
  private readonly latest: StoreView
  private readonly plain: PlainWriter
  private readonly transactions = new Map<string, { run: TransactionRun; timer: NodeJS.Timeout }>()

  constructor(
    private readonly store: Store,
    private readonly transactionMs = DEFAULT_TRANSACTION_MS
  ) {
    this.catalogue = new Catalogue(store)
    this.latest = new StoreView(store)
    this.plain = new PlainWriter(this.latest, store, this.catalogue, this.locks)
    store.onCommitted = () => this.locks.noteCommitted()
  }

  /** Makes the collections and indexes that are wanted and not there; keeps collections that are not listed. */
  async prepare(wanted: readonly CollectionConfig[]): Promise<void> {
    await this.store.write(() => {
      for (const { name, indexes } of wanted) {
        this.catalogue.setIndexes(this.catalogue.get(name) ?? this.catalogue.create(name), indexes)
      }
    })
  }

  /** @throws DATABASE_COLLECTION_NOT_EXIST */
  collection(name: string): Collection {
    const collection = this.catalogue.get(name)
    if (!collection) throw collectionMissing(name)
    return collection
  }

  /** @throws DATABASE_COLLECTION_ALREADY_EXIST */
  addCollection(name: string): Promise<void> {
    return this.store.write(() => {
      if (this.catalogue.get(name)) throw collectionExists(name)
      this.catalogue.create(name)
    })
  }

  /** Runs a read on what is committed, or inside a transaction. */
  read<T>(transactionId: string | undefined, work: (view: View) => T): T {
    return transactionId === undefined ? work(this.latest) : this.inTransaction(transactionId, work)
  }

  /**
   * Runs a write: outside a transaction it is alone and on disk when the promise resolves, and waits for
   * transactions that hold what it needs.
   */
  async write<T>(transactionId: string | undefined, work: (writer: Writer) => T): Promise<T> {
    if (transactionId !== undefined) return this.inTransaction(transactionId, work)
    const inLineFor: string[] = []
    try {
      for (;;) {
        try {
          return await this.store.write(() => work(this.plain))
        } catch (error) {
          if (!(error instanceof MustWait)) throw error
          this.locks.standInLine(error.resource)
          inLineFor.push(error.resource)
          await error.until
        }
      }
    } finally {
      for (const resource of inLineFor) this.locks.leaveLine(resource)
    }
  }

  /** Any failure inside, of a read too, aborts the transaction, as in Mongo. */
  private inTransaction<T>(id: string, work: (run: TransactionRun) => T): T {
    const run = this.transaction(id)
    try {
      run.begin()
      return work(run)
    } catch (error) {
      this.end(id)
      throw error
    }
  }

  startTransaction(): string {
    const id = randomUUID()
    const timer = setTimeout(() => this.end(id), this.transactionMs)
    timer.unref()
    this.transactions.set(id, { run: new TransactionRun(id, this.store, this.locks), timer })
    return id
  }

  /** @throws DATABASE_TRANSACTION_FAIL for one that is over */
  async commit(id: string): Promise<void> {
    const run = this.transaction(id)
    const changes = run.changes()
    // From here it cannot be timed out or used any more; its locks stay until it is on disk.
    this.forget(id)
    try {
      if (changes.length > 0) await this.store.write(() => this.plain.commit(changes))
    } finally {
      run.finish()
    }
  }

  abort(id: string): void {
    this.transaction(id)
    this.end(id)
  }

  abortAll(): void {
    for (const id of [...this.transactions.keys()]) this.end(id)
  }

  private transaction(id: string): TransactionRun {
    const open = this.transactions.get(id)
    if (!open) throw transactionGone()
    return open.run
  }

  private end(id: string): void {
    const run = this.transactions.get(id)?.run
    this.forget(id)
    run?.finish()
  }

  private forget(id: string): void {
    clearTimeout(this.transactions.get(id)?.timer)
    this.transactions.delete(id)
  }

  isEmpty(): boolean {
    return [...this.store.documents.getKeys({ limit: 1 })].length === 0
  }

  /** Forgets all documents; collections and indexes stay. */
  async reset(): Promise<void> {
    this.abortAll()
    await this.store.write(() => undefined)
    await this.store.clear()
  }
}
