import { db } from '../_kit/db'
import type { UnitDocument } from '../_kit/documents'
import type { Transaction } from '../_kit/transaction'

/** The unit that a person applied for last. */
export async function latestOf(memberId: string, transaction?: Transaction): Promise<UnitDocument | null> {
  const options = { orderBy: [['application.submittedAt', 'desc']], limit: 1 } as const
  const mine = { 'application.applicantId': memberId }
  const found = transaction ? await transaction.query(db.units, mine, options) : await db.units.query(mine, options)
  return found[0] ?? null
}
