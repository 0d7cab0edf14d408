import { _ } from './cloud'
import { db } from './db'
import type { ActivityDocument, HistoryEntry, RegistrationDocument } from './documents'
import { nextInLine, promote } from './promote-waiting'
import type { Transaction } from './transaction'

interface GivingBack {
  mine: RegistrationDocument
  activity: ActivityDocument
  /** For the registration's trail. */
  entry: HistoryEntry
  lastAttempt: boolean
}

/** Gives a place, or a place in line, back within the transaction; a freed seat goes to the next in line. */
export async function giveBackPlace(transaction: Transaction, { mine, activity, entry, lastAttempt }: GivingBack): Promise<void> {
  const { requestId } = entry
  const next = mine.status === 'registered' ? await nextInLine(transaction, activity, lastAttempt) : null

  await transaction.change(db.registrations, mine._id, { status: 'cancelled', requestId, history: _.push([entry]) })
  if (next) await promote(transaction, next, activity, requestId)
  const passedOn = next || mine.status === 'waitlisted'
  await transaction.change(db.activities, activity._id, {
    ...(passedOn ? { waiting: _.inc(-1) } : { taken: _.inc(-1) }),
    claims: _.pull({ memberId: mine.memberId }),
  })
}
