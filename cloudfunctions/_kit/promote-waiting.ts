import { _ } from './cloud'
import { db } from './db'
import type { RegistrationDocument } from './documents'
import { transact, TryAgain, type Transaction } from './transaction'

/** The next in line at one activity, as the transaction sees it. */
export async function nextInLine(transaction: Transaction, activityId: string): Promise<RegistrationDocument | null> {
  const [next] = await transaction.query(
    db.registrations,
    { activityId, status: 'waitlisted' },
    { orderBy: [['number', 'asc']], limit: 1 },
  )
  return next ?? null
}

/** Gives a place to someone in line. Their number keeps saying when they came. */
export async function promote(transaction: Transaction, next: RegistrationDocument, requestId: string): Promise<void> {
  const promoted = { at: new Date(), by: '', byName: '', what: 'promoted', why: '', requestId }
  await transaction.change(db.registrations, next._id, { status: 'registered', history: _.push([promoted]) })
}

/** Gives every free seat to the next in line, one transaction a seat, until there are no more seats or people. */
export async function promoteWaiting(activityId: string, requestId: string): Promise<void> {
  while (
    await transact(async (transaction, lastAttempt) => {
      const activity = await transaction.find(db.activities, activityId)
      if (!activity || activity.taken >= activity.seats) return false
      const next = await nextInLine(transaction, activityId)
      // Someone has taken a place in line and is about to be written down: the seat is theirs, so wait for them.
      if (!next && activity.waiting > 0 && !lastAttempt) throw new TryAgain()
      if (!next) return false
      await promote(transaction, next, requestId)
      await transaction.change(db.activities, activityId, { taken: _.inc(1), waiting: _.inc(-1) })
      return true
    })
  );
}
