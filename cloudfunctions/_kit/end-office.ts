import type { Role } from '../../shared/contract/call'
import { _ } from './cloud'
import { db } from './db'
import type { HistoryEntry, MemberDocument } from './documents'
import type { Transaction } from './transaction'

/**
 * Takes a person off their unit's information officers, in the transaction that changes the person.
 *
 * @param entry of the change that ends it, for the unit's trail
 * @returns the roles that remain
 */
export async function endOffice(transaction: Transaction, person: MemberDocument, entry: HistoryEntry): Promise<Role[]> {
  if (!person.roles.includes('officer')) return person.roles
  const unit = await transaction.find(db.units, person.unitId)
  if (unit?.officers.includes(person._id)) {
    await transaction.change(db.units, unit._id, {
      officers: unit.officers.filter(id => id !== person._id),
      history: _.push([{ ...entry, what: 'officer-ended', why: person.name }]),
    })
  }
  return person.roles.filter(role => role !== 'officer')
}
