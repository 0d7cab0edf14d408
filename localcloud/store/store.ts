import type { Database, RootDatabase, Transaction } from 'lmdb'
import { openEnvironment, openForReading } from './folder'
import type { Repair } from './repair'

export type IndexKey = (string | number | Uint8Array)[]
/** Sorts after everything else that may stand in its place in a key. */
export const MAXIMUM_KEY = new Uint8Array([0xff])

/** lmdb's flags of a write: on disk when it returns. What fails in one fails the whole group, so none can be undone. */
const DURABLE = 2

/** A moment of the store that later writes do not change. */
export type Moment = Transaction

/** A write in its group. */
interface Pending {
  run: () => void
  /** To be called when the group is on disk. */
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
  private readonly waiting: Pending[] = []

  /** Called when a group of writes is committed: from now on everyone sees them. */
  onCommitted: () => void = () => undefined

  /** What had to be repaired before it could be opened, in words. */
  readonly repair: Repair

  /**
   * @param access `read` opens what another process may be writing, for looking at one moment of it
   * @throws Error in words for a store that is damaged beyond repair
   */
  constructor(dataDir: string, access: 'write' | 'read' = 'write') {
    const { root, repair } = access === 'read' ? openForReading(dataDir) : openEnvironment(dataDir)
    this.root = root
    this.repair = repair
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
      let done: () => void
      const run = () => {
        try {
          const result = work()
          done = () => resolve(result)
        } catch (error) {
          done = () => reject(error as Error)
        }
      }
      this.waiting.push({ run, done: () => done(), failed: reject })
      if (this.waiting.length === 1) setImmediate(this.gather, 0)
    })
  }

  /** Waits as long as each turn of the event loop brings another write: a commit costs more than a turn. */
  private readonly gather = (before: number): void => {
    if (this.waiting.length > before) setImmediate(this.gather, this.waiting.length)
    else this.writeGroup()
  }

  /**
   * In this thread, although it stands still meanwhile: handing a group to lmdb's own thread and back costs more than
   * the disk, and what arrives meanwhile makes up the next group.
   */
  private writeGroup(): void {
    const group = this.waiting.splice(0)
    try {
      this.root.transactionSync(() => {
        for (const { run } of group) run()
      }, DURABLE)
    } catch (cause) {
      const error = new Error('the store could not be written', { cause })
      for (const { failed } of group) failed(error)
      return
    }
    this.onCommitted()
    for (const { done } of group) done()
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
