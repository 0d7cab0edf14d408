import { fieldTime } from '../../shared/domain/subscribe-message'
import { offerEnd } from '../../shared/domain/registration-rules'
import { _ } from './cloud'
import { db } from './db'
import type { ActivityDocument, RegistrationDocument } from './documents'
import { byItself } from './by-itself'
import { notice, telling } from './notice'
import { placeWords } from './place-words'
import { registrationId } from './registration-id'
import { counted, fullUnits } from './seat-counters'
import { transact, TryAgain, type Transaction } from './transaction'

/** How long somebody who has taken a place in line may take to be written down, ms; later nobody waits for them. */
const aboutToBeWritten = 30_000

/**
 * The next in line at one activity, as the transaction sees it: whose unit may hold a seat more.
 *
 * @param freed units that give a seat back in this very step
 * @throws TryAgain while someone has taken a place in line and is about to be written down: the seat is theirs
 */
export async function nextInLine(
  transaction: Transaction,
  activity: ActivityDocument,
  lastAttempt: boolean,
  freed: readonly string[] = [],
): Promise<RegistrationDocument | null> {
  const full = fullUnits(activity).filter(unitId => !freed.includes(unitId))
  const [next] = await transaction.query(
    db.registrations,
    { activityId: activity._id, status: 'waitlisted', ...(full.length > 0 && { unitId: _.nin(full) }) },
    { orderBy: [['number', 'asc']], limit: 1 },
  )
  if (!next && !lastAttempt && (await someoneIsAboutToWait(transaction, activity, full))) throw new TryAgain()
  return next ?? null
}

async function someoneIsAboutToWait(transaction: Transaction, { _id, waiting, claims }: ActivityDocument, full: readonly string[]): Promise<boolean> {
  if (waiting === 0) return false
  const recent = Date.now() - aboutToBeWritten
  for (const { status, at, memberId, unitId, id } of claims) {
    if (status !== 'waitlisted' || at.getTime() < recent || full.includes(unitId)) continue
    const written = await transaction.find(db.registrations, registrationId(_id, memberId))
    if (written?.claimId !== id) return true
  }
  return false
}

/**
 * Gives a place to someone in line, or holds it for them until they confirm, and tells them. Their number keeps saying
 * when they came.
 *
 * @returns their registration as it becomes
 */
export async function promote(
  transaction: Transaction,
  next: RegistrationDocument,
  activity: ActivityDocument,
  requestId: string,
): Promise<RegistrationDocument> {
  const now = new Date()
  const { confirmHours, endsAt } = activity
  const until = confirmHours > 0 ? offerEnd(now.getTime(), confirmHours, endsAt.getTime()) : null
  const offered = { status: until === null ? 'registered' : 'offered', offerUntil: until === null ? null : new Date(until) } as const
  const entry = byItself(until === null ? 'promoted' : 'offered', { now, requestId })
  const words = placeWords(activity)
  // One request may give places back at several activities, and the same person be next at two of them.
  const request = { now, requestId: `${requestId} ${next.activityId}` }
  await transaction.change(db.registrations, next._id, {
    ...offered,
    history: _.push([entry]),
    ...telling(
      until === null
        ? notice('place-given', next.memberId, words, request)
        : notice('place-offered', next.memberId, { ...words, until: fieldTime(until) }, request),
    ),
  })
  return { ...next, ...offered }
}

/** Gives every free seat to the next in line, one transaction a seat, until there are no more seats or people. */
export async function promoteWaiting(activityId: string, requestId: string): Promise<void> {
  while (
    await transact(async (transaction, lastAttempt) => {
      const activity = await transaction.find(db.activities, activityId)
      if (!activity || activity.status === 'cancelled' || activity.taken >= activity.seats) return false
      const next = await nextInLine(transaction, activity, lastAttempt)
      if (!next) return false
      const promoted = await promote(transaction, next, activity, requestId)
      await transaction.change(db.activities, activityId, counted([promoted], [next]))
      return true
    })
  );
}
