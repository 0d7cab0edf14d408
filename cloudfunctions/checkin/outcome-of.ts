import type { Guest, ScanOutcome } from '../../shared/contract/checkin'
import { slotOn, windowOn } from '../../shared/domain/checkin-lists'
import type { Desk, Verdict } from '../../shared/domain/checkin-rules'
import { db } from '../_kit/db'
import type { ActivityDocument, RegistrationDocument, TeamDocument } from '../_kit/documents'
import { holdsSeatNow } from '../_kit/standings'
import { arrivingOf } from './desk-at'

/** A verdict about a code that belongs to nobody here. */
export const codeOutcome = (verdict: Verdict): ScanOutcome => ({ verdict, guest: null, arrived: null, window: null, otherTitle: null, team: null })

interface About {
  verdict: Verdict
  registration: RegistrationDocument
  activity: ActivityDocument
  desk: Desk
  now: Date
}

/** A verdict about somebody of this activity. Two more round trips, side by side, for who is in a team. */
export async function outcomeAbout({ verdict, registration, activity, desk, now }: About): Promise<ScanOutcome> {
  const slot = slotOn(desk.list, now.getTime())
  const present = registration.presence.find(each => each.slot === slot)
  const team = registration.teamId ? await teamOf(registration.teamId) : null
  return {
    ...codeOutcome(verdict),
    guest: guestOf(registration, activity, team?.team.name ?? ''),
    arrived: verdict === 'already-in' && present ? { at: present.at.getTime(), desk: present.desk, by: present.byName } : null,
    window: verdict === 'too-early' || verdict === 'too-late' ? windowOn(desk.list, now.getTime()) : null,
    team: team?.team.leaderId === registration.memberId ? team.places.filter(({ _id }) => _id !== registration._id).map(place => companion(place, slot)) : null,
  }
}

export const guestOf = (registration: RegistrationDocument, activity: ActivityDocument, teamName: string): Guest => {
  const { feeOwed, invoiceMissing } = arrivingOf(registration, activity)
  return {
    registrationId: registration._id,
    name: registration.name,
    unitName: registration.unitName,
    number: registration.number,
    room: registration.answers.room,
    roomNumber: registration.roomNumber,
    teamName,
    feeOwed,
    invoiceMissing,
    note: registration.note,
  }
}

/** Players of a team, and who leads it. */
const mostOfATeam = 50

async function teamOf(teamId: string): Promise<{ team: TeamDocument; places: RegistrationDocument[] } | null> {
  const [team, places] = await Promise.all([
    db.teams.find(teamId),
    db.registrations.query({ teamId, status: holdsSeatNow }, { orderBy: [['number', 'asc']], limit: mostOfATeam, fields: ['name', 'unitName', 'presence'] }),
  ])
  return team && { team, places }
}

const companion = ({ _id, name, unitName, presence }: RegistrationDocument, slot: string) => ({
  registrationId: _id,
  name,
  unitName,
  inside: presence.some(each => each.slot === slot && each.outAt === null),
})
