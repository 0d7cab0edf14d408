import type { OfflineDesk } from '../offline/desk-view'
import type { Candidate } from './use-found'

/** What the phone's list finds at once. @source shared/domain/roster-pack.ts */
const most = 20

/** The list finds by one word; of several, each of the others must fit as well. */
export function foundOnPhone(find: OfflineDesk['names']['find'], text: string): { people: Candidate[]; more: boolean } {
  const [first = '', ...others] = text.split(/\s+/)
  const found = find(first)
  const people = found
    .filter(({ guest, phoneEnd }) => others.every(word => phoneEnd === word || `${guest.name} ${guest.unitName}`.includes(word)))
    .map(({ guest: { registrationId, name, unitName, number }, phoneEnd }) => ({ registrationId, name, unitName, number, phoneEnd, standing: '', passes: true }))
  return { people, more: found.length === most }
}
