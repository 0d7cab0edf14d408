import { _ } from './cloud'
import { db } from './db'
import type { HistoryEntry } from './documents'
import { noting } from './noting'
import type { Transaction } from './transaction'

/**
 * Lets a row of a bank's statement wait again, within the transaction that makes its receipt void. What was learnt with
 * it about who pays for whom is forgotten.
 */
export async function releaseBankRow(transaction: Transaction, rowId: string, { now, trail, why }: { now: Date; trail: (what: string, why?: string) => HistoryEntry; why: string }): Promise<void> {
  await transaction.change(db.bankRows, rowId, { state: 'new', booked: _.set(null), decidedAt: now, ...noting(trail('released', why)) })
  const [learnt] = await transaction.query(db.bankPayers, { rowId }, { limit: 1 })
  if (learnt) await transaction.remove(db.bankPayers, learnt._id)
}
