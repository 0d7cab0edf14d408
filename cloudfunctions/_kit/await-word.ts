import type { UnitState } from '../../shared/contract/member'
import { begun } from '../../shared/domain/services'
import { openToPeople } from '../../shared/domain/unit-rules'
import { db } from './db'
import type { HistoryEntry, MemberDocument, Notice, UnitDocument } from './documents'
import { notice } from './notice'
import type { Transaction } from './transaction'
import { endOffice } from './end-office'

/** A unit that people can belong to; null for one that is not there, applies still, or has left. */
export async function openUnit(id: string): Promise<UnitDocument | null> {
  const unit = await db.units.find(id)
  return unit && (openToPeople as readonly UnitState[]).includes(unit.state) ? unit : null
}

/** Tells a unit's contacts that somebody waits for their word. */
export async function contactsToldOf(
  person: { name: string },
  unit: { _id: string; name: string },
  scene: { now: Date; requestId: string },
): Promise<Notice[]> {
  const contacts = await db.members.query({ unitId: unit._id, standing: 'confirmed', contact: true }, { limit: 10, fields: ['name'] })
  return contacts.map(({ _id }) => notice('person-awaits', _id, { name: person.name, unit: unit.name }, scene))
}

/**
 * Puts a person under a unit that has not spoken yet: service to the one before ends, and with it what they were there.
 *
 * @returns the fields as they become
 */
export async function putUnder(
  transaction: Transaction,
  person: MemberDocument,
  unit: { _id: string; name: string },
  entry: HistoryEntry,
): Promise<Pick<MemberDocument, 'unitId' | 'unitName' | 'standing' | 'contact' | 'roles' | 'services'>> {
  return {
    unitId: unit._id,
    unitName: unit.name,
    standing: 'awaiting',
    contact: false,
    roles: await endOffice(transaction, person, entry),
    services: begun(person.services, { id: unit._id, name: unit.name }, entry.at),
  }
}
