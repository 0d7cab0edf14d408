import { randomUUID } from 'node:crypto'
import type { Accepted } from '../../shared/contract/call'
import type { checkin } from '../../shared/contract/checkin'
import { judge, letsThrough } from '../../shared/domain/checkin-rules'
import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import type { ActivityDocument, RegistrationDocument } from '../_kit/documents'
import { enterMember } from '../_kit/enter-member'
import { keptAnswers } from '../_kit/kept-answers'
import { newRegistration, registeredAnew } from '../_kit/new-registration'
import { notice, telling } from '../_kit/notice'
import { noting } from '../_kit/noting'
import { paymentWords } from '../_kit/payment-words'
import { placeWords } from '../_kit/place-words'
import { registrationId } from '../_kit/registration-id'
import { scannedAs } from '../_kit/scanned'
import { counted } from '../_kit/seat-counters'
import type { Transaction } from '../_kit/transaction'
import { arrivingOf } from './desk-at'
import type { Welcome } from './judge-walk-in'
import { scanFor, type Scanning } from './let-through'

type WalkIn = Accepted<typeof checkin.calls.walkIn>

/**
 * Gives a seat to who comes unannounced, with what they paid and, where the verdict lets them through, the scan: a new
 * registration, a new beginning of one that is over, or the end of their time in line.
 *
 * @returns the registration's id
 */
export async function seatWalkIn(
  transaction: Transaction,
  { unit, person, earlier }: Welcome,
  walkIn: WalkIn,
  activity: ActivityDocument,
  scanning: Scanning,
): Promise<string> {
  const { caller, now, nonce: requestId, trail, deskName } = scanning
  const asked = { department: walkIn.department, room: 'none', remark: '', invoice: walkIn.invoice, questions: {}, certificate: '' } as const
  const answers = keptAnswers(asked, activity, unit.grade)
  const memberId = person?._id ?? (await enterMember(transaction, { name: walkIn.name, phone: walkIn.phone, unit, department: answers.department }, { now, requestId, trail }))
  const id = registrationId(activity._id, memberId)

  const payment = walkIn.payment ? { ...walkIn.payment, at: now, by: caller._id } : (earlier?.payment ?? null)
  const entry = trail('walked-in', [deskName, walkIn.payment && paymentWords(walkIn.payment), walkIn.despite].filter(Boolean).join('，'))
  const told = memberId === caller._id ? [] : [notice('registered', memberId, placeWords(activity), { now, requestId })]
  const place = {
    activity,
    person: { _id: memberId, name: walkIn.name, unitId: unit._id, unitName: unit.name, phone: walkIn.phone },
    status: 'registered' as const,
    number: activity.tickets + 1,
    claimId: randomUUID(),
    answers,
    enteredBy: memberId === caller._id ? null : { id: caller._id, name: caller.name },
    entry,
    told,
  }

  const inLine = earlier?.status === 'waitlisted' ? earlier : null
  const held: RegistrationDocument = inLine
    ? { ...inLine, status: 'registered', payment, answers: { ...inLine.answers, invoice: answers.invoice ?? inLine.answers.invoice } }
    : { ...newRegistration(place), payment, ...(earlier && { scans: earlier.scans, presence: earlier.presence }) }
  const arrived = arrival(held, activity, scanning)

  if (inLine) {
    await transaction.change(db.registrations, id, {
      status: 'registered',
      payment: _.set(payment),
      answers: _.set(held.answers),
      ...(arrived && { ...arrived, scansRevision: _.inc(1) }),
      ...noting(entry),
      ...telling(...told),
    })
  } else if (earlier) {
    await transaction.change(db.registrations, id, {
      ...registeredAnew(place),
      payment: _.set(payment),
      ...(arrived && { ...arrived, scansRevision: _.inc(1) }),
    })
  } else {
    await transaction.insert(db.registrations, { ...held, ...arrived })
  }
  await transaction.change(db.activities, activity._id, {
    ...counted([held], inLine ? [inLine] : []),
    ...(!inLine && { tickets: _.inc(1) }),
  })
  return id
}

/** What a registration says of its holder's arrival; null where they are not let in. */
function arrival(registration: RegistrationDocument, activity: ActivityDocument, scanning: Scanning) {
  const verdict = judge(arrivingOf(registration, activity), null, scanning.desk, scanning.now.getTime())
  if (!letsThrough(verdict)) return null
  return { ...scannedAs([...registration.scans, scanFor(verdict, scanning)]), scannedAt: scanning.now }
}
