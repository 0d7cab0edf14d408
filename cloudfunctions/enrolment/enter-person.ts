import { randomUUID } from 'node:crypto'
import type { NoticeKind } from '../../shared/domain/notice-words'
import { db } from '../_kit/db'
import type { ActivityDocument, Claim, HistoryEntry, MemberDocument, UnitDocument } from '../_kit/documents'
import { enterMember } from '../_kit/enter-member'
import { newRegistration, registeredAnew } from '../_kit/new-registration'
import { notice } from '../_kit/notice'
import { placeWords } from '../_kit/place-words'
import { registrationId } from '../_kit/registration-id'
import type { Transaction } from '../_kit/transaction'
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
  const words = { by: caller.name, ...placeWords(activity) }
  const notices = isOneself ? [] : [notice(told[status], memberId, words, { now, requestId })]
  const entry = trail(status, despite)
  const enteredBy = isOneself ? null : { id: caller._id, name: caller.name }
  const held = {
    activity,
    person: { _id: memberId, name, unitId: unit._id, unitName: unit.name, phone },
    status,
    number,
    claimId: randomUUID(),
    answers,
    enteredBy,
    entry,
    told: notices,
  }
  if (earlier) return transaction.change(db.registrations, id, registeredAnew(held))
  return transaction.insert(db.registrations, newRegistration(held))
}
