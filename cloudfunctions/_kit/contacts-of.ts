import { _ } from './cloud'
import { db } from './db'
import { readAll } from './read-all'

/** Who acts for units: the member ids of their confirmed contacts, by unit. */
export async function contactsOf(unitIds: readonly string[]): Promise<(unitId: string) => string[]> {
  const contacts = await readAll(db.members, { unitId: _.in([...unitIds]), contact: true, standing: 'confirmed' }, ['unitId'])
  return unitId => contacts.filter(contact => contact.unitId === unitId).map(({ _id }) => _id)
}
