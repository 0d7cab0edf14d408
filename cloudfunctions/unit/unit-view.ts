import type { UnitRecord, UnitRow } from '../../shared/contract/unit'
import { lacksOfficer } from '../../shared/domain/unit-rules'
import { maskPhone } from '../../shared/domain/phone'
import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import type { MemberDocument, UnitDocument } from '../_kit/documents'

/** Lines of the trail that are shown. */
const mostLines = 100

export const rowOf = (unit: UnitDocument): UnitRow => ({
  id: unit._id,
  name: unit.name,
  grade: unit.grade,
  creditCode: unit.creditCode,
  state: unit.state,
  term: unit.grades.at(-1)?.term ?? '',
  region: unit.region,
  officers: unit.officers.length,
  gap: lacksOfficer(unit),
})

/** Those of a unit whom its record names: its contacts and information officers. One round trip. */
export const namedPeople = (unitId: string): Promise<MemberDocument[]> =>
  db.members.query(
    _.and([{ unitId }, _.or([{ contact: true }, { roles: 'officer' }])]) as unknown as Record<string, unknown>,
    { orderBy: [['joinedAt', 'asc']], limit: 100 },
  )

/** @param caller a contact sees another contact's phone masked */
export function recordOf(unit: UnitDocument, people: readonly MemberDocument[], caller: MemberDocument): UnitRecord {
  const seesPhones = keepsAllUnits(caller)
  return {
    ...rowOf(unit),
    address: unit.address,
    invoice: unit.invoice,
    revision: unit.revision,
    grades: unit.grades.map(({ grade, term, from, by }) => ({ grade, term, from: from.getTime(), by })),
    officers: unit.officers.flatMap(id => {
      const officer = people.find(({ _id }) => _id === id)
      return officer ? [{ id, name: officer.name, department: officer.department }] : []
    }),
    contacts: people
      .filter(({ contact }) => contact)
      .map(({ _id, name, phone }) => ({ id: _id, name, phone: seesPhones || _id === caller._id ? phone : maskPhone(phone) })),
    history: unit.history
      .slice(-mostLines)
      .reverse()
      .map(({ at, byName, what, why }) => ({ at: at.getTime(), by: byName, what, why })),
  }
}

export const keepsAllUnits = ({ roles }: MemberDocument): boolean => roles.includes('staff') || roles.includes('admin')
