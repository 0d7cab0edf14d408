import { randomUUID } from 'node:crypto'
import type { NoticeKind } from '../../shared/domain/notice-words'
import { fieldTime } from '../../shared/domain/subscribe-message'
import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import type { ActivityDocument, Claim, HistoryEntry, MemberDocument, UnitDocument } from '../_kit/documents'
import { idFor } from '../_kit/ids'
import { newMember } from '../_kit/new-member'
import { notice, telling } from '../_kit/notice'
import { registrationId } from '../_kit/registration-id'
import type { Transaction } from '../_kit/transaction'
import { unboundOpenid } from '../_kit/unbound'
import type { Judged } from './judge-people'

interface Entering {
  activity: ActivityDocument
  status: Claim['status']
  number: number
  caller: MemberDocument
  now: Date
  requestId: string
  /** Why who may come was set aside; empty where it was not. */
  despite: string
  trail: (what: string, why?: string) => HistoryEntry
}

const told = { registered: 'entered', waitlisted: 'entered-waiting', pending: 'entered-pending' } as const satisfies Record<string, NoticeKind>

/** Writes one person's registration down, and the person where nobody is on record under the phone. */
export async function enter(
  transaction: Transaction,
  { name, phone, unit, person, earlier, answers }: Judged & { unit: UnitDocument },
  { activity, status, number, caller, now, requestId, despite, trail }: Entering,
): Promise<void> {
  const memberId = person?._id ?? (await enterMember(transaction, { name, phone, unit, department: answers.department }, { now, requestId, trail }))
  const id = registrationId(activity._id, memberId)
  const isOneself = memberId === caller._id
  const { title, startsAt, place } = activity
  const words = { by: caller.name, title, startsAt: fieldTime(startsAt.getTime()), place, activityId: activity._id }
  const notices = isOneself ? [] : [notice(told[status], memberId, words, { now, requestId })]
  const entry = trail(status, despite)
  const fields = {
    number,
    claimId: randomUUID(),
    status,
    offerUntil: null,
    name,
    unitId: unit._id,
    unitName: unit.name,
    phone,
    teamId: null,
    fee: activity.fee,
    roomNumber: '',
    scans: [],
    told: [],
    registeredAt: now,
    requestId,
  }
  const enteredBy = isOneself ? null : { id: caller._id, name: caller.name }
  if (earlier) {
    // Objects are set as a whole: an update would otherwise merge them. What was paid stays, and with it its papers.
    const whole = { answers: _.set(answers), enteredBy: _.set(enteredBy), certificate: _.set(null) }
    return transaction.change(db.registrations, id, { ...fields, ...whole, history: _.push([entry]), ...telling(...notices) })
  }
  return transaction.insert(db.registrations, {
    _id: id,
    activityId: activity._id,
    memberId,
    ...fields,
    answers,
    enteredBy,
    certificate: null,
    payment: null,
    voucher: null,
    invoice: null,
    note: '',
    history: [entry],
    ...(notices.length > 0 && { notices }),
  })
}

/** @returns the id of who finds it when they first prove that phone */
async function enterMember(
  transaction: Transaction,
  { name, phone, unit, department }: Pick<MemberDocument, 'name' | 'phone' | 'department'> & { unit: UnitDocument },
  { now, requestId, trail }: Pick<Entering, 'now' | 'requestId' | 'trail'>,
): Promise<string> {
  const id = idFor(phone, requestId)
  const given = { openid: unboundOpenid(id), name, phone, phoneVerified: false, department, standing: 'confirmed' as const }
  await transaction.insert(db.members, newMember(id, given, unit, { now, requestId, by: trail('entered', unit.name) }))
  return id
}
