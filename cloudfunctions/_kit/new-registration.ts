import type { Answers } from '../../shared/contract/registration'
import type { ActivityDocument, Claim, HistoryEntry, MemberDocument, Notice, RegistrationDocument } from './documents'
import { _ } from './cloud'
import { telling } from './notice'
import { registrationId } from './registration-id'

interface Place {
  activity: Pick<ActivityDocument, '_id' | 'fee'>
  person: Pick<MemberDocument, '_id' | 'name' | 'unitId' | 'unitName' | 'phone'>
  status: Claim['status']
  /** In order of arrival at the database. */
  number: number
  claimId: string
  answers: Answers
  /** Who entered the person, where they did not come by themselves. */
  enteredBy?: RegistrationDocument['enteredBy']
  teamId?: string | null
  entry: HistoryEntry
  told?: readonly Notice[]
}

/** What a place says of its holder, whoever it is and however they came. */
const held = ({ activity, person, status, number, claimId, answers, enteredBy = null, teamId = null, entry }: Place) => ({
  number,
  claimId,
  status,
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
  told: [],
  registeredAt: entry.at,
  requestId: entry.requestId,
})

/** For who was never registered at this activity. */
export const newRegistration = (place: Place): RegistrationDocument => ({
  _id: registrationId(place.activity._id, place.person._id),
  activityId: place.activity._id,
  memberId: place.person._id,
  ...held(place),
  passSerial: 0,
  scans: [],
  presence: [],
  scansRevision: 0,
  scannedAt: null,
  payment: null,
  voucher: null,
  invoice: null,
  note: '',
  history: [place.entry],
  ...(place.told && place.told.length > 0 && { notices: [...place.told] }),
})

/**
 * The change of a registration that is over, for who comes anew. Objects are set as a whole: an update would otherwise
 * merge the new ones into the old. What was paid stays, and with it its papers: nobody pays twice for having left and
 * come back. So do scans, which are never thrown away: who was let in by a desk that had not heard of their leaving.
 */
export function registeredAnew(place: Place): Record<string, unknown> {
  const { answers, enteredBy, ...fields } = held(place)
  return {
    ...fields,
    answers: _.set(answers),
    enteredBy: _.set(enteredBy),
    certificate: _.set(null),
    history: _.push([place.entry]),
    ...telling(...(place.told ?? [])),
  }
}
