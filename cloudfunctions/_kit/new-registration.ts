import type { Answers } from '../../shared/contract/registration'
import type { ActivityDocument, HistoryEntry, MemberDocument, RegistrationDocument } from './documents'
import { _ } from './cloud'
import { idFor } from './ids'
import { registrationId } from './registration-id'

interface Place {
  activity: Pick<ActivityDocument, '_id' | 'fee' | 'tickets'>
  person: Pick<MemberDocument, '_id' | 'name' | 'unitId' | 'unitName' | 'phone'>
  answers: Answers
  teamId: string
  /** Who entered the person, where they did not come by themselves. */
  enteredBy: RegistrationDocument['enteredBy']
  entry: HistoryEntry
}

/** What a seat given inside a transaction says of its holder; the same transaction takes the next ticket. */
const seated = ({ activity, person, answers, teamId, enteredBy, entry }: Place) => ({
  number: activity.tickets + 1,
  claimId: idFor(`seat ${person._id}`, entry.requestId),
  status: 'registered' as const,
  offerUntil: null,
  name: person.name,
  unitId: person.unitId,
  unitName: person.unitName,
  phone: person.phone,
  answers,
  enteredBy,
  teamId,
  fee: activity.fee,
  roomNumber: '',
  certificate: null,
  scans: [],
  told: [],
  registeredAt: entry.at,
  requestId: entry.requestId,
})

/** For who was never registered at this activity. */
export const newRegistration = (place: Place): RegistrationDocument => ({
  _id: registrationId(place.activity._id, place.person._id),
  activityId: place.activity._id,
  memberId: place.person._id,
  ...seated(place),
  payment: null,
  voucher: null,
  invoice: null,
  note: '',
  history: [place.entry],
})

/** The change of a registration that is over, for who comes anew. What was paid stays, and with it its papers. */
export function seatedAnew(place: Place): Record<string, unknown> {
  const { answers, enteredBy, ...fields } = seated(place)
  return { ...fields, answers: _.set(answers), enteredBy: _.set(enteredBy), certificate: _.set(null), history: _.push([place.entry]) }
}
