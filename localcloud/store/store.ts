import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { open, type Database, type RootDatabase, type Transaction } from 'lmdb'

export type IndexKey = (string | number | Uint8Array)[]
/** Sorts after everything else that may stand in its place in a key. */
export const MAXIMUM_KEY = new Uint8Array([0xff])

/** A moment of the store that later writes do not change. */
export type Moment = Transaction

/** What to call when the group is on disk, or could not be written. */
interface Settle {
  done: () => void
  failed: (error: Error) => void
}

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
  private waiting: (() => Settle)[] = []
  private writing: Promise<void> | undefined

  /** Called when a group of writes is committed: from now on everyone sees them. */
  onCommitted: () => void = () => undefined

  constructor(dataDir: string) {
    mkdirSync(dataDir, { recursive: true })
    // Without overlapping syncs a commit is on disk when it is done, at one wake-up of another thread less.
    this.root = open({ path: path.join(dataDir, 'store'), maxDbs: 8, compression: false, overlappingSync: false })
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
          return { done: () => resolve(result), failed: reject }
        } catch (error) {
          return { done: () => reject(error as Error), failed: reject }
        }
      })
      this.writing ??= this.writeGroups()
    })
  }

  /** One group at a time: what arrives while one goes to disk makes up the next. */
  private async writeGroups(): Promise<void> {
    await new Promise(resolve => setImmediate(resolve))
    while (this.waiting.length > 0) await this.writeGroup(this.waiting.splice(0))
    this.writing = undefined
  }

  private async writeGroup(group: readonly (() => Settle)[]): Promise<void> {
    const settle: Settle[] = []
    try {
      await this.root.transaction(() => {
        for (const work of group) settle.push(work())
      })
      this.onCommitted()
      await this.root.flushed
    } catch (cause) {
      const error = new Error('the store could not be written', { cause })
      for (const { failed } of settle) failed(error)
      return
    }
    for (const { done } of settle) done()
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
