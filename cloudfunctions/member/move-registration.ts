import { onePlace } from '../../shared/domain/one-place'
import { mergeScans } from '../../shared/domain/attendance'
import { formatYuan } from '../../shared/domain/money'
import { holdsSeat } from '../../shared/domain/registration-rules'
import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import type { ActivityDocument, Claim, HistoryEntry, RegistrationDocument } from '../_kit/documents'
import { forgetFile } from '../_kit/files'
import { leaveTeam } from '../_kit/leave-team'
import { nextInLine, promote } from '../_kit/promote-waiting'
import { scannedAs } from '../_kit/scanned'
import { registrationId } from '../_kit/registration-id'
import { counted } from '../_kit/seat-counters'
import { transact } from '../_kit/transaction'
import { moveInTeam } from './move-in-team'

/**
 * Gives a registration to another record of the same person. Where that one is registered too, one place remains, with
 * the payment, the papers and the arrivals of both; a place given back goes to the next in line, and who was in two
 * teams stays in that of the place that remains. All of it happens at once, so that nobody ever sees two places or none.
 */
export async function moveRegistration(id: string, to: string, entry: HistoryEntry): Promise<void> {
  const replaced = await transact(async (transaction, lastAttempt) => {
    const dropped = await transaction.find(db.registrations, id)
    if (!dropped) return null
    const { activityId, memberId: from } = dropped
    const toId = registrationId(activityId, to)
    const kept = await transaction.find(db.registrations, toId)
    const activity = await transaction.find(db.activities, activityId)

    if (!kept) {
      if (activity) await transaction.change(db.activities, activityId, { claims: claimsAfter(activity, from, to, dropped.claimId) })
      await transaction.insert(db.registrations, { ...dropped, _id: toId, memberId: to, history: [...dropped.history, entry] })
      if (dropped.teamId) await moveInTeam(transaction, dropped.teamId, from, to, entry)
      await transaction.remove(db.registrations, id)
      return null
    }

    const { remains, givenBack } = onePlace(held(kept), held(dropped))
    const [place, other] = remains === 'kept' ? [kept, dropped] : [dropped, kept]
    const merged = onto(place, other, entry)
    if (activity) {
      const frees = givenBack !== null && holdsSeat(givenBack) && activity.status !== 'cancelled'
      const next = frees ? await nextInLine(transaction, activity, lastAttempt, [other.unitId]) : null
      const promoted = next && (await promote(transaction, next, activity, entry.requestId))
      const leaves = other.teamId !== null && other.teamId !== merged.teamId
      await transaction.change(db.activities, activityId, {
        ...counted(promoted ? [promoted] : [], [...(givenBack ? [{ ...other, status: givenBack }] : []), ...(next ? [next] : [])]),
        ...(leaves && (await leaveTeam(transaction, other, activity, entry))),
        claims: claimsAfter(activity, from, to, place.claimId),
      })
    }
    if (merged.teamId && merged.teamId === dropped.teamId) await moveInTeam(transaction, merged.teamId, from, to, entry)
    await transaction.change(db.registrations, toId, asWhole(merged))
    await transaction.remove(db.registrations, id)
    return other.voucher && other.voucher.fileId !== merged.voucher?.fileId ? other.voucher.fileId : null
  })
  if (replaced) await forgetFile(replaced)
}

const held = ({ status, presence }: RegistrationDocument) => ({ status, arrived: presence.length > 0 })

/** The claim that the remaining place rests on becomes the kept record's; what else either claimed is forgotten. */
function claimsAfter({ claims }: ActivityDocument, from: string, to: string, remaining: string): Claim[] {
  return claims.flatMap(claim => {
    if (claim.memberId !== from && claim.memberId !== to) return [claim]
    return claim.id === remaining ? [{ ...claim, memberId: to }] : []
  })
}

/** One registration of two: as the remaining place says, and nothing of what was paid, issued or scanned is lost. */
function onto(place: RegistrationDocument, other: RegistrationDocument, entry: HistoryEntry): RegistrationDocument {
  const inOrder = <T extends { at: Date }>(entries: T[]) => entries.sort((a, b) => a.at.getTime() - b.at.getTime())
  const invoice = place.invoice ?? other.invoice
  return {
    ...place,
    answers: { ...place.answers, invoice: place.answers.invoice ?? (invoice ? other.answers.invoice : null) },
    payment: place.payment ?? other.payment,
    voucher: place.voucher ?? other.voucher,
    invoice,
    certificate: place.certificate ?? other.certificate,
    roomNumber: place.roomNumber || other.roomNumber,
    note: [...new Set([place.note, other.note])].filter(Boolean).join('；'),
    teamId: place.teamId ?? other.teamId,
    ...scannedAs(inOrder(mergeScans(place.scans, other.scans))),
    passSerial: Math.max(place.passSerial, other.passSerial),
    scansRevision: Math.max(place.scansRevision, other.scansRevision) + 1,
    scannedAt: entry.at,
    told: [...new Set([...other.told, ...place.told])],
    notices: [...(place.notices ?? []), ...(other.notices ?? [])],
    history: [...inOrder([...place.history, ...other.history]), { ...entry, why: doubled(place, other) }],
  }
}

/** What was done for both, and has to be undone for one. */
function doubled(place: RegistrationDocument, other: RegistrationDocument): string {
  const paid = place.payment && other.payment && `两份都缴了费，另一份 ${formatYuan(other.payment.amount)} 元待退`
  const issued = place.invoice && other.invoice && `两份都开了票，另一份 ${other.invoice.number} 待作废`
  const certified = place.certificate && other.certificate && `两份都发了证，另一份 ${other.certificate.number} 待收回`
  return [paid, issued, certified].filter(Boolean).join('；')
}

/** As a change: objects are set as a whole, as an update would otherwise merge them into what is there. */
function asWhole({ _id, memberId: _memberId, answers, payment, voucher, invoice, certificate, enteredBy, ...fields }: RegistrationDocument) {
  const whole = { answers, payment, voucher, invoice, certificate, enteredBy }
  return { ...fields, ...Object.fromEntries(Object.entries(whole).map(([field, value]) => [field, _.set(value)])) }
}
