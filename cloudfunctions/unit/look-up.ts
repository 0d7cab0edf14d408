import type { KnownPerson, KnownUnit } from '../../shared/domain/unit-import'
import type { UnitDraft } from '../../shared/domain/unit-sheet'
import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import type { MemberDocument, UnitDocument } from '../_kit/documents'
import type { Reading } from '../_kit/reading'

/** What is on record of the units and people that rows name. */
export interface Known {
  units: UnitDocument[]
  people: MemberDocument[]
  forUnits: KnownUnit[]
  forPeople: KnownPerson[]
}

/** Two round trips at most, however many rows there are. */
export async function lookUp(drafts: readonly UnitDraft[], { query }: Reading): Promise<Known> {
  const said = (key: 'name' | 'creditCode' | 'phone') => [...new Set(drafts.map(draft => draft[key]).filter(Boolean))]
  const named = _.or([{ name: _.in(said('name')) }, { codeKey: _.in(said('creditCode')) }]) as unknown as Record<string, unknown>
  const phones = said('phone')

  const units = await query(db.units, named, { limit: 1_000 })
  const people = phones.length > 0 ? await query(db.members, { phone: _.in(phones) }, { limit: 1_000 }) : []
  return { units, people, forUnits: units.map(unit => ({ ...unit, id: unit._id })), forPeople: people.map(person => ({ ...person, id: person._id })) }
}
