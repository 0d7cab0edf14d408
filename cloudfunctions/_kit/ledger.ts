import { createHash } from 'node:crypto'
import type { Plain } from '../../shared/domain/canonical'
import { digestOf, nextEntry, type LedgerEntry, type LedgerKind } from '../../shared/domain/ledger'
import { isDuplicate } from './collection'
import { db } from './db'
import { TryAgain, type Transaction } from './transaction'

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** SHA-256 over something that is decided, see `shared/domain/ledger`. */
export const digest = (content: Plain): string => digestOf(content, sha256)

interface Deed {
  kind: LedgerKind
  about: string
  digest: string
  by: string
  at: Date
}

/**
 * Adds to the chain within the transaction that does what it tells of, so that neither is there without the other. Two
 * who add at once follow one another: the number is the id.
 */
export async function record(transaction: Transaction, ...deeds: readonly Deed[]): Promise<void> {
  const [last] = await transaction.query(db.ledger, {}, { orderBy: [['_id', 'desc']], limit: 1 })
  const entries: LedgerEntry[] = []
  for (const { at, ...deed } of deeds) entries.push(nextEntry(entries.at(-1) ?? last ?? null, { ...deed, at: at.getTime() }, sha256))
  await transaction.insertAll(db.ledger, entries.map(entry => ({ _id: String(entry.number).padStart(8, '0'), ...entry }))).catch((error: unknown) => {
    throw isDuplicate(error) ? new TryAgain() : error
  })
}
