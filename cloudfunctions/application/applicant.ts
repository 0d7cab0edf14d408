import { begun, ended } from '../../shared/domain/services'
import { db } from '../_kit/db'
import type { HistoryEntry, MemberDocument } from '../_kit/documents'
import { noting } from '../_kit/noting'
import type { Transaction } from '../_kit/transaction'
import type { Applied } from './application-view'

/** Who applied, as long as they are still of the company: a person can have gone to another unit meanwhile. */
async function applicantOf(transaction: Transaction, unit: Applied): Promise<MemberDocument | null> {
  const person = await transaction.find(db.members, unit.application.applicantId)
  return person?.unitId === unit._id && person.standing !== 'left' ? person : null
}

/** Accepted, the company has its first person, who acts for it. */
export async function makeContact(transaction: Transaction, unit: Applied, entry: HistoryEntry): Promise<void> {
  const person = await applicantOf(transaction, unit)
  if (!person) return
  const services = begun(person.services, { id: unit._id, name: unit.name }, entry.at)
  await transaction.change(db.members, person._id, { standing: 'confirmed', contact: true, services, ...noting(entry) })
}

/** There is no company here to serve: the person's record stays, and they can join another unit. */
export async function letGo(transaction: Transaction, unit: Applied, entry: HistoryEntry): Promise<void> {
  const person = await applicantOf(transaction, unit)
  if (!person) return
  await transaction.change(db.members, person._id, { services: ended(person.services, entry.at), ...noting(entry) })
}
