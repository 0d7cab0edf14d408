import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { open, type Database, type RootDatabase, type Transaction } from 'lmdb'

export type IndexKey = (string | number | Uint8Array)[]
/** Sorts after everything else that may stand in its place in a key. */
export const MAXIMUM_KEY = new Uint8Array([0xff])

/** A moment of the store that later writes do not change. */
export type Moment = Transaction

/**
 * The embedded store: everything durable but the bytes of uploaded files.
 * - `documents`: [collection, row] -> the document as relaxed EJSON text
 * - `ids`: [collection, rank, payload of _id] -> row
 * - `entries`: [collection, index, rank, payload, ..., row] -> row
 * - `records`: small JSON records of the cloud itself: collections, files, WeChat calls, logs of time
 *
 * Writes are grouped: all that arrive while one group is being written go to disk together, and none is answered
 * before its group is on disk.
 */
export class Store {
  readonly root: RootDatabase
  readonly documents: Database<string, IndexKey>
  readonly ids: Database<number, IndexKey>
  readonly entries: Database<number, IndexKey>
  readonly records: Database<unknown, IndexKey>
  private waiting: (() => void)[] = []
  private scheduled = false

  constructor(dataDir: string) {
    mkdirSync(dataDir, { recursive: true })
    this.root = open({ path: path.join(dataDir, 'store'), maxDbs: 8, compression: false })
    this.documents = this.root.openDB({ name: 'documents', encoding: 'string' })
    this.ids = this.root.openDB({ name: 'ids' })
    this.entries = this.root.openDB({ name: 'entries' })
    this.records = this.root.openDB({ name: 'records', encoding: 'json' })
  }

  /**
   * Runs the work alone, together with all that waits, in one durable write. The promise settles once it is on disk.
   * Work that throws must not have written anything before.
   */
  write<T>(work: () => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.waiting.push(() => {
        try {
          const result = work()
          this.settle.push(() => resolve(result))
        } catch (error) {
          this.settle.push(() => reject(error as Error))
        }
      })
      if (this.scheduled) return
      this.scheduled = true
      setImmediate(() => this.writeGroup())
    })
  }

  private settle: (() => void)[] = []

  private writeGroup(): void {
    this.scheduled = false
    const group = this.waiting
    this.waiting = []
    this.settle = []
    // The commit of a synchronous transaction is flushed to disk before it returns.
    this.root.transactionSync(() => {
      for (const work of group) work()
    })
    const settle = this.settle
    this.settle = []
    for (const done of settle) done()
  }

  moment(): Moment {
    return this.root.useReadTransaction()
  }

  async clear(): Promise<void> {
    await Promise.all([this.documents.clearAsync(), this.ids.clearAsync(), this.entries.clearAsync()])
    await this.root.flushed
  }

  async close(): Promise<void> {
    await this.root.flushed
    await this.root.close()
  }
}
