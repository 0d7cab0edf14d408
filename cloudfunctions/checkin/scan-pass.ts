import { checkin, type Verdict } from '../../shared/contract/checkin'
import { judge } from '../../shared/domain/checkin-rules'
import { decodePass, type PassPayload } from '../../shared/domain/pass'
import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import type { ActivityDocument, RegistrationDocument } from '../_kit/documents'
import { isOurSignature } from '../_kit/pass-key'
import { registrationId } from '../_kit/registration-id'
import { holdsSeatNow } from '../_kit/standings'
import { useCase } from '../_kit/use-case'

export const scan = useCase(checkin.calls.scan, async ({ now, caller, requestId, trail }, { activityId, desk, code }) => {
  const pass = decodePass(code.trim())
  if (!pass) return told('not-a-pass')
  if (!isOurSignature(pass.signedBytes, pass.signature)) return told('forged')

  const { document: registration, other: activity } = await registeredBy(pass.payload)
  if (!registration || !activity) return told('unknown')

  const verdict = verdictOn(registration, activity, activityId, now, requestId)
  if (verdict === 'other-activity') return { ...told(verdict), otherTitle: activity.title }
  if (verdict !== 'welcome' || registration.scans[0]) return about(verdict, registration, activity)

  const entry = { at: now, desk, by: caller._id, byName: caller.name, requestId }
  const scanned = await db.registrations.changeAndGet(
    { _id: registration._id, status: holdsSeatNow },
    { status: 'registered', offerUntil: null, scans: _.push([entry]), history: _.push([trail('arrived', desk)]) },
  )
  if (!scanned) return about('cancelled', registration, activity)
  return about(scanned.scans[0]?.requestId === requestId ? 'welcome' : 'already-in', scanned, activity)
})

/** What a pass stands for; of a record that went into another since it was made, what the other one holds. */
async function registeredBy({ activityId, memberId }: PassPayload) {
  const find = (holder: string) => db.registrations.findWith(registrationId(activityId, holder), db.activities, activityId)
  const found = await find(memberId)
  if (found.document) return found
  const mergedInto = (await db.members.find(memberId))?.mergedInto
  return mergedInto ? find(mergedInto) : found
}

/** The rule's verdict, but for a repeat of the very scan that was let in: that one hears again that it is welcome. */
function verdictOn(
  registration: RegistrationDocument,
  activity: ActivityDocument,
  deskActivityId: string,
  now: Date,
  requestId: string,
): Verdict {
  const verdict = judge({
    registration: {
      activityId: registration.activityId,
      status: registration.status,
      arrivedAt: registration.scans[0]?.at.getTime() ?? null,
    },
    activity: {
      status: activity.status,
      arrivalFrom: activity.arrivalFrom.getTime(),
      arrivalUntil: activity.arrivalUntil.getTime(),
    },
    deskActivityId,
    now: now.getTime(),
  })
  return verdict === 'already-in' && registration.scans[0]?.requestId === requestId ? 'welcome' : verdict
}

const told = (verdict: Verdict) => ({ verdict, person: null, arrived: null, window: null, otherTitle: null })

function about(verdict: Verdict, registration: RegistrationDocument, activity: ActivityDocument) {
  const first = registration.scans[0]
  const early = verdict === 'too-early' || verdict === 'too-late'
  return {
    ...told(verdict),
    person: {
      registrationId: registration._id,
      name: registration.name,
      unitName: registration.unitName,
      number: registration.number,
      room: registration.answers.room,
      feeOwed: registration.payment ? 0 : registration.fee,
    },
    arrived: verdict === 'already-in' && first ? { at: first.at.getTime(), desk: first.desk, by: first.byName } : null,
    window: early ? { from: activity.arrivalFrom.getTime(), until: activity.arrivalUntil.getTime() } : null,
  }
}
