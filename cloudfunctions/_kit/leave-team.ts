import { lineupWithout } from '../../shared/domain/team-rules'
import { _ } from './cloud'
import { db } from './db'
import type { ActivityDocument, HistoryEntry, Notice, RegistrationDocument, TeamDocument } from './documents'
import { notice, telling } from './notice'
import { noting } from './noting'
import type { Transaction } from './transaction'

/** Of the activity's counters: the places of its events that a team gives back. */
export const eventsGivenBack = ({ lineup }: Pick<TeamDocument, 'lineup'>): Record<string, unknown> =>
  Object.fromEntries(Object.keys(lineup).map(eventId => [`eventTeams.${eventId}`, _.inc(-1)]))

/**
 * Takes who gives their place back out of their team, within the transaction: out of its line-up too, which then says
 * what it lacks. The first of the players leads on where the leader goes; a team without people is withdrawn.
 *
 * @returns what else changes of the activity's counters
 */
export async function leaveTeam(
  transaction: Transaction,
  mine: RegistrationDocument,
  activity: ActivityDocument,
  entry: HistoryEntry,
): Promise<Record<string, unknown>> {
  const team = mine.teamId ? await transaction.find(db.teams, mine.teamId) : null
  if (team?.status !== 'entered') return {}

  const players = team.players.filter(({ memberId }) => memberId !== mine.memberId)
  const led = team.leaderId === mine.memberId
  const [heir] = led ? players : []
  const ends = led && !heir
  await transaction.change(db.teams, team._id, {
    players,
    lineup: _.set(ends ? {} : lineupWithout(team.lineup, mine.memberId)),
    revision: _.inc(1),
    ...(heir && { leaderId: heir.memberId, leaderName: heir.name }),
    ...(ends && { status: 'withdrawn' }),
    ...noting({ ...entry, what: ends ? 'withdrawn' : 'player-left', why: '' }),
    ...telling(...toldOf(team, mine, heir, activity, entry)),
  })
  return ends ? eventsGivenBack(team) : {}
}

function toldOf(
  team: TeamDocument,
  mine: RegistrationDocument,
  heir: TeamDocument['players'][number] | undefined,
  { _id, title }: ActivityDocument,
  { at, by, requestId }: HistoryEntry,
): Notice[] {
  const words = { team: team.name, teamId: team._id, title, activityId: _id }
  const scene = { now: at, requestId }
  if (heir) return [notice('team-led', heir.memberId, words, scene)]
  const tellsLeader = team.leaderId !== mine.memberId && team.leaderId !== by
  return tellsLeader ? [notice('team-left', team.leaderId, { ...words, name: mine.name }, scene)] : []
}
