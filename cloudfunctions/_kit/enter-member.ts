import { db } from './db'
import type { HistoryEntry, MemberDocument, UnitDocument } from './documents'
import { idFor } from './ids'
import { newMember } from './new-member'
import type { Transaction } from './transaction'
import { unboundOpenid } from './unbound'

interface Entering {
  now: Date
  requestId: string
  trail: (what: string, why?: string) => HistoryEntry
}

/**
 * Puts somebody on record who has not opened the program.
 *
 * @returns the id of who finds it when they first prove that phone
 */
export async function enterMember(
  transaction: Transaction,
  { name, phone, unit, department }: Pick<MemberDocument, 'name' | 'phone' | 'department'> & { unit: UnitDocument },
  { now, requestId, trail }: Entering,
): Promise<string> {
  const id = idFor(phone, requestId)
  const given = { openid: unboundOpenid(id), name, phone, phoneVerified: false, department, standing: 'confirmed' as const }
  await transaction.insert(db.members, newMember(id, given, unit, { now, requestId, by: trail('entered', unit.name) }))
  return id
}
