import type { OfflineDesk } from '../offline/desk-view'
import type { Candidate } from './candidate'

/** What the phone's list finds at once. @source shared/domain/roster-pack.ts */
const most = 20

export function foundOnPhone(find: OfflineDesk['names']['find'], text: string): { people: Candidate[]; more: boolean } {
  const found = find(text)
  const people = found.map(({ guest: { registrationId, name, unitName, number }, phoneEnd }) => ({
    registrationId,
    name,
    unitName,
    number,
    phoneEnd,
    standing: '',
    passes: true,
  }))
  return { people, more: found.length === most }
}
