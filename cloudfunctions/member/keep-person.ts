import { sightOf, type Keeper, type Kept } from '../../shared/domain/people-rules'
import { AppError } from '../../shared/errors'
import { db } from '../_kit/db'
import type { MemberDocument } from '../_kit/documents'
import type { Transaction } from '../_kit/transaction'

/** A person as the rules see them. */
export const asKept = ({ _id: id, unitId, standing, contact, roles }: MemberDocument): Keeper & Kept => ({ id, unitId, standing, contact, roles })

/**
 * A person whose record the caller keeps.
 *
 * @throws AppError NOT_FOUND also for somebody of another contact's unit: who they are is not the caller's to learn
 */
export async function personKeptBy(caller: MemberDocument, transaction: Transaction, id: string): Promise<MemberDocument> {
  const person = await transaction.find(db.members, id)
  if (!person || sightOf(asKept(caller), person) !== 'full') throw new AppError('NOT_FOUND')
  return person
}
