import { fieldTime } from '../../shared/domain/subscribe-message'
import { _ } from './cloud'
import { db } from './db'
import type { ActivityDocument, RegistrationDocument } from './documents'
import { notice, telling } from './notice'
import { transact, TryAgain, type Transaction } from './transaction'

/**
 * The next in line at one activity, as the transaction sees it.
 * @throws TryAgain while someone has taken a place in line and is about to be written down: the seat is theirs
 */
export async function nextInLine(
  transaction: Transaction,
  { _id: activityId, waiting }: ActivityDocument,
  lastAttempt: boolean,
): Promise<RegistrationDocument | null> {
  const [next] = await transaction.query(
    db.registrations,
    { activityId, status: 'waitlisted' },
    { orderBy: [['number', 'asc']], limit: 1 },
  )
  if (!next && waiting > 0 && !lastAttempt) throw new TryAgain()
  return next ?? null
}

/** Gives a place to someone in line, and tells them. Their number keeps saying when they came. */
export async function promote(
  transaction: Transaction,
  next: RegistrationDocument,
  { title, startsAt, place }: ActivityDocument,
  requestId: string,
): Promise<void> {
  const now = new Date()
  const promoted = { at: now, by: '', byName: '', what: 'promoted', why: '', requestId }
  const words = { title, startsAt: fieldTime(startsAt.getTime()), place }
  await transaction.change(db.registrations, next._id, {
    status: 'registered',
    history: _.push([promoted]),
    ...telling(notice('place-given', next.memberId, words, { now, requestId })),
  })
}

/** Gives every free seat to the next in line, one transaction a seat, until there are no more seats or people. */
export async function promoteWaiting(activityId: string, requestId: string): Promise<void> {
  while (
    await transact(async (transaction, lastAttempt) => {
      const activity = await transaction.find(db.activities, activityId)
      if (!activity || activity.taken >= activity.seats) return false
      const next = await nextInLine(transaction, activity, lastAttempt)
      if (!next) return false
      await promote(transaction, next, activity, requestId)
      await transaction.change(db.activities, activityId, { taken: _.inc(1), waiting: _.inc(-1) })
      return true
    })
  );
}
