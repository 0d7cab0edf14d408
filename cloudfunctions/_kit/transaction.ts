import { AppError } from '../../shared/errors'
import { database } from './cloud'
import type { Collection, QueryOptions } from './collection'

/** Reads and writes that see one snapshot and take effect together. */
export interface Transaction {
  find<D extends { _id: string }>(collection: Collection<D>, id: string): Promise<D | null>
  query<D extends { _id: string }>(
    collection: Collection<D>,
    condition: Record<string, unknown>,
    options: Pick<QueryOptions, 'orderBy' | 'limit'>,
  ): Promise<D[]>
  change<D extends { _id: string }>(collection: Collection<D>, id: string, change: Record<string, unknown>): Promise<void>
  /** A duplicate id or key fails the transaction: `isDuplicate` tells it. */
  insert<D extends { _id: string }>(collection: Collection<D>, document: D): Promise<void>
  /** Any number of documents in one round trip; none at all in none. */
  insertAll<D extends { _id: string }>(collection: Collection<D>, documents: readonly D[]): Promise<void>
  /** For what lives on under another id. */
  remove<D extends { _id: string }>(collection: Collection<D>, id: string): Promise<void>
}

/** Thrown inside a transaction that met a state which will soon pass: it is tried again like a conflict. */
export class TryAgain extends Error {}

const attempts = 8

/**
 * Runs `work` in a transaction, again and again with growing pauses while others change the same documents.
 * The SDK's own runner tries at once and three times only, which a crowd at one activity's document outlasts.
 *
 * @throws AppError BUSY when every attempt met a conflict
 */
export async function transact<T>(work: (transaction: Transaction, lastAttempt: boolean) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const running = await database.startTransaction()
    try {
      const result = await work(facade(running), attempt === attempts)
      await running.commit()
      return result
    } catch (error) {
      await running.rollback(undefined).catch(() => undefined)
      if (!isConflict(error)) throw error
      if (attempt === attempts) throw new AppError('BUSY')
      await pause(2 ** attempt * 5 * (0.5 + Math.random()))
    }
  }
}

/** Only these carry the transaction's id; `where().update`, `count` and `aggregate` would silently run outside it. */
function facade(running: Awaited<ReturnType<typeof database.startTransaction>>): Transaction {
  return {
    async find<D extends { _id: string }>(collection: Collection<D>, id: string) {
      const { data } = await running.collection(collection.name).doc(id).get()
      return (data as unknown as D | null) ?? null
    },
    async query<D extends { _id: string }>(
      collection: Collection<D>,
      condition: Record<string, unknown>,
      { orderBy = [], limit }: Pick<QueryOptions, 'orderBy' | 'limit'>,
    ) {
      let query = running.collection(collection.name).where(condition).limit(limit)
      for (const [field, direction] of orderBy) query = query.orderBy(field, direction)
      return (await query.get()).data as D[]
    },
    async change(collection, id, change) {
      await running.collection(collection.name).doc(id).update(change)
    },
    async insert(collection, document) {
      await running.collection(collection.name).add(document)
    },
    async insertAll(collection, documents) {
      if (documents.length > 0) await running.collection(collection.name).add([...documents])
    },
    async remove(collection, id) {
      await running.collection(collection.name).doc(id).remove()
    },
  }
}

const isConflict = (error: unknown) =>
  error instanceof TryAgain || (error as { code?: string }).code === 'DATABASE_TRANSACTION_CONFLICT'

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))
