import type { RegistrationStatus } from '../../shared/contract/activity'
import { holdsSeat } from '../../shared/domain/registration-rules'
import { _ } from './cloud'
import { db } from './db'
import type { ActivityDocument, HistoryEntry, Notice, RegistrationDocument } from './documents'
import { leaveTeam } from './leave-team'
import { telling } from './notice'
import { noting } from './noting'
import { nextInLine, promote } from './promote-waiting'
import { counted } from './seat-counters'
import type { Transaction } from './transaction'

interface GivingBack {
  mine: RegistrationDocument
  activity: ActivityDocument
  /** For the registration's trail. */
  entry: HistoryEntry
  lastAttempt: boolean
  /** What becomes of the registration. */
  becomes?: Extract<RegistrationStatus, 'cancelled' | 'rejected'>
  told?: readonly Notice[]
}

/** Gives a place, or a place in line, back within the transaction; a freed seat goes to the next in line. Who has a team leaves it. */
export async function giveBackPlace(
  transaction: Transaction,
  { mine, activity, entry, lastAttempt, becomes = 'cancelled', told = [] }: GivingBack,
): Promise<void> {
  const { requestId } = entry
  const next = holdsSeat(mine.status) && isStillOn(activity, entry.at) ? await nextInLine(transaction, activity, lastAttempt, [mine.unitId]) : null

  const left = await leaveTeam(transaction, mine, activity, entry)
  await transaction.change(db.registrations, mine._id, {
    status: becomes,
    offerUntil: null,
    teamId: null,
    ...noting(entry),
    ...telling(...told),
  })
  const promoted = next && (await promote(transaction, next, activity, requestId))
  await transaction.change(db.activities, activity._id, {
    ...counted(promoted ? [promoted] : [], next ? [mine, next] : [mine]),
    ...left,
    claims: _.pull({ memberId: mine.memberId }),
  })
}

/** Nobody moves up into what is over or called off. */
export const isStillOn = ({ status, endsAt }: ActivityDocument, now: Date) => status !== 'cancelled' && endsAt > now
