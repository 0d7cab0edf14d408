import { db } from '../_kit/db'
import type { HistoryEntry, MemberDocument, UnitDocument } from '../_kit/documents'
import { idFor } from '../_kit/ids'
import type { Transaction } from '../_kit/transaction'
import { putUnder } from '../_kit/await-word'
import { noting } from '../_kit/noting'
import { newMember } from '../_kit/new-member'
import { isUnbound } from '../_kit/unbound'

interface Given {
  name: string
  phone: string
  /** WeChat vouched for the phone. */
  isProved: boolean
}

interface Scene {
  now: Date
  openid: string
  requestId: string
}

/** Who applies: a member's own record, one that was entered under the phone they proved, or none yet. */
export interface Applicant extends Given {
  id: string
  record: MemberDocument | null
}

interface NotTheirs {
  outcome: 'refused'
  reason: 'phone-bound' | 'phone-taken'
}

/** @returns why the phone cannot be theirs, where it cannot */
export async function findApplicant(transaction: Transaction, given: Given, { openid, requestId }: Scene): Promise<Applicant | NotTheirs> {
  const [own] = await transaction.query(db.members, { openid }, { limit: 1 })
  if (own) return { ...given, id: own._id, name: own.name, record: own }
  const [holder] = await transaction.query(db.members, { phone: given.phone }, { limit: 1 })
  if (!holder) return { ...given, id: idFor(openid, requestId), record: null }
  if (given.isProved && isUnbound(holder)) return { ...given, id: holder._id, record: holder }
  return { outcome: 'refused', reason: given.isProved ? 'phone-bound' : 'phone-taken' }
}

/** Puts who applies under the company: they await its acceptance as others await their unit's word. */
export async function placeUnder(transaction: Transaction, { id, name, phone, isProved, record }: Applicant, unit: UnitDocument, { now, openid, requestId }: Scene) {
  if (!record) {
    const given = { openid, name, phone, phoneVerified: isProved, department: '', standing: 'awaiting' as const }
    return transaction.insert(db.members, newMember(id, given, unit, { now, requestId }))
  }
  const entry: HistoryEntry = { at: now, by: id, byName: name, what: 'applied', why: unit.name, requestId }
  await transaction.change(db.members, id, {
    ...(isUnbound(record) && { openid, name, phoneVerified: true }),
    ...(await putUnder(transaction, record, unit, entry)),
    ...noting(entry),
  })
}
