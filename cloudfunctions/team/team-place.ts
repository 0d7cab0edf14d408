import type { Answers } from '../../shared/contract/registration'
import { holdsSeat, isOver } from '../../shared/domain/registration-rules'
import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import type { ActivityDocument, HistoryEntry, MemberDocument, RegistrationDocument } from '../_kit/documents'
import { idFor } from '../_kit/ids'
import { newRegistration, registeredAnew } from '../_kit/new-registration'
import { noting } from '../_kit/noting'
import { counted, unitHasRoom } from '../_kit/seat-counters'
import type { Transaction } from '../_kit/transaction'

type Person = Pick<MemberDocument, '_id' | 'name' | 'unitId' | 'unitName' | 'phone' | 'department'>

/** A place at the activity that somebody still has; null where they gave it back, or never had one. */
export const standing = (mine: RegistrationDocument | null): RegistrationDocument | null => (mine && !isOver(mine.status) ? mine : null)

/** Why somebody cannot take a place in a team. There is no line for teams: who finds it full may come when a seat is free. */
export function whyNoPlace(
  activity: ActivityDocument,
  { unitId }: Pick<Person, 'unitId'>,
  mine: RegistrationDocument | null,
  teamId: string,
): 'in-another-team' | 'full' | 'unit-full' | null {
  const held = standing(mine)
  if (held?.teamId && held.teamId !== teamId) return 'in-another-team'
  if (held && holdsSeat(held.status)) return null
  if (activity.taken >= activity.seats) return 'full'
  return unitHasRoom(activity, unitId) ? null : 'unit-full'
}

interface Coming {
  activity: ActivityDocument
  person: Person
  mine: RegistrationDocument | null
  teamId: string
  enteredBy: RegistrationDocument['enteredBy']
  certificate: string
  entry: HistoryEntry
}

/**
 * Gives somebody a place that names their team. Asked for in the same transaction as `whyNoPlace` was: it changes the
 * activity's own document, so that of two who take the last seat one begins anew, and finds it taken.
 */
export async function takeTeamPlace(transaction: Transaction, { activity, person, mine, teamId, enteredBy, certificate, entry }: Coming): Promise<void> {
  const held = standing(mine)
  if (held?.teamId === teamId) return
  const unitId = held && holdsSeat(held.status) ? held.unitId : person.unitId
  await transaction.change(db.activities, activity._id, {
    ...counted([{ status: 'registered', unitId }], held ? [held] : []),
    tickets: _.inc(1),
  })
  const place = {
    activity,
    person,
    status: 'registered' as const,
    number: activity.tickets + 1,
    claimId: idFor(`seat ${person._id}`, entry.requestId),
    answers: answersOf(person, activity, certificate),
    teamId,
    enteredBy,
    entry,
  }
  if (held) {
    await transaction.change(db.registrations, held._id, { status: 'registered', offerUntil: null, teamId, ...noting(entry) })
  } else if (mine) {
    await transaction.change(db.registrations, mine._id, registeredAnew(place))
  } else {
    await transaction.insert(db.registrations, newRegistration(place))
  }
}

/** What is known of the person of what the activity asks; the rest they can add themselves. */
const answersOf = ({ department }: Person, { asks, eligibility }: ActivityDocument, certificate: string): Answers => ({
  department: asks.includes('department') ? department : '',
  room: 'none',
  remark: '',
  invoice: null,
  questions: {},
  certificate: eligibility.certificate ? certificate : '',
})
