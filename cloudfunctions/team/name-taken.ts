import { db } from '../_kit/db'
import type { Transaction } from '../_kit/transaction'

/**
 * Whether a team of the activity is called so. It holds until the transaction ends only where that changes the
 * activity's document as well, so that two who choose one name at once meet there.
 */
export async function isNameTaken(transaction: Transaction, activityId: string, name: string): Promise<boolean> {
  const same = await transaction.query(db.teams, { activityId, name, status: 'entered' }, { limit: 1 })
  return same.length > 0
}
