import { onePlace } from '../../shared/domain/one-place'
import { formatYuan } from '../../shared/domain/money'
import { holdsSeat } from '../../shared/domain/registration-rules'
import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import type { ActivityDocument, Claim, HistoryEntry, RegistrationDocument } from '../_kit/documents'
import { nextInLine, promote } from '../_kit/promote-waiting'
import { registrationId } from '../_kit/registration-id'
import { counted } from '../_kit/seat-counters'
import { transact } from '../_kit/transaction'

/**
 * Gives a registration to another record of the same person. Where that one is registered too, one place remains, with
 * the payment and the arrivals of both; a place given back goes to the next in line. All of it happens at once, so
 * that nobody ever sees two places or none.
 */
export const moveRegistration = (id: string, to: string, entry: HistoryEntry): Promise<void> =>
  transact(async (transaction, lastAttempt) => {
    const dropped = await transaction.find(db.registrations, id)
    if (!dropped) return
    const { activityId, memberId: from } = dropped
    const toId = registrationId(activityId, to)
    const kept = await transaction.find(db.registrations, toId)
    const activity = await transaction.find(db.activities, activityId)

    if (kept) {
      const { remains, givenBack } = onePlace(held(kept), held(dropped))
      const [place, other] = remains === 'kept' ? [kept, dropped] : [dropped, kept]
      const frees = givenBack !== null && holdsSeat(givenBack) && activity !== null && activity.status !== 'cancelled'
      const next = frees ? await nextInLine(transaction, activity, lastAttempt, [other.unitId]) : null
      const promoted = next && activity && (await promote(transaction, next, activity, entry.requestId))
      if (activity) {
        await transaction.change(db.activities, activityId, {
          ...counted(promoted ? [promoted] : [], [...(givenBack ? [{ ...other, status: givenBack }] : []), ...(next ? [next] : [])]),
          claims: claimsAfter(activity, from, to, place.claimId),
        })
      }
      const { _id, memberId: _memberId, answers, payment, ...fields } = onto(place, other, entry)
      await transaction.change(db.registrations, toId, { ...fields, answers: _.set(answers), payment: _.set(payment) })
    } else {
      if (activity) await transaction.change(db.activities, activityId, { claims: claimsAfter(activity, from, to, dropped.claimId) })
      await transaction.insert(db.registrations, { ...dropped, _id: toId, memberId: to, history: [...dropped.history, entry] })
    }
    await transaction.remove(db.registrations, id)
  })

const held = ({ status, scans }: RegistrationDocument) => ({ status, arrived: scans.length > 0 })

/** The claim that the remaining place rests on becomes the kept record's; what else either claimed is forgotten. */
function claimsAfter({ claims }: ActivityDocument, from: string, to: string, remaining: string): Claim[] {
  return claims.flatMap(claim => {
    if (claim.memberId !== from && claim.memberId !== to) return [claim]
    return claim.id === remaining ? [{ ...claim, memberId: to }] : []
  })
}

/** One registration of two: as the remaining place says, and nothing of what was paid or scanned is lost. */
function onto(place: RegistrationDocument, other: RegistrationDocument, entry: HistoryEntry): RegistrationDocument {
  const inOrder = <T extends { at: Date }>(entries: T[]) => entries.sort((a, b) => a.at.getTime() - b.at.getTime())
  const paidTwice = place.payment && other.payment ? `两份都缴了费，另一份 ${formatYuan(other.payment.amount)} 元待退` : ''
  return {
    ...place,
    payment: place.payment ?? other.payment,
    scans: inOrder([...place.scans, ...other.scans]),
    history: [...inOrder([...place.history, ...other.history]), { ...entry, why: paidTwice }],
  }
}
