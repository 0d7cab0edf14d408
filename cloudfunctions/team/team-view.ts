import type { TeamActivity, TeamCard, TeamInside } from '../../shared/contract/team'
import { teamProblems } from '../../shared/domain/team-rules'
import { summaryOf } from '../_kit/activity-view'
import type { ActivityDocument, TeamDocument } from '../_kit/documents'

export const teamActivityOf = (activity: ActivityDocument, now: Date): TeamActivity => ({
  ...summaryOf(activity, now),
  teamEvents: activity.teamEvents,
  eventTeams: activity.eventTeams,
  certificate: statedCertificate(activity),
})

/** The certificate that people have to state, as our own records have none of it. */
export const statedCertificate = ({ eligibility: { certificate } }: Pick<ActivityDocument, 'eligibility'>): string =>
  certificate && !certificate.activityId ? certificate.name : ''

export const cardOf = (team: TeamDocument, { teamEvents }: Pick<ActivityDocument, 'teamEvents'>): TeamCard => ({
  id: team._id,
  name: team.name,
  unitName: team.unitName,
  leaderName: team.leaderName,
  status: team.status,
  players: team.players.length,
  events: teamEvents.flatMap(({ id }) => (team.lineup[id] ? [id] : [])),
  missing: team.status === 'entered' ? teamProblems(team, teamEvents) : [],
})

export const insideOf = ({ leaderId, players, lineup, revision, inviteKey }: TeamDocument, may: TeamInside['may']): TeamInside => ({
  leaderId,
  players: players.map(({ memberId, name, unitName, sex }) => ({ memberId, name, unitName, sex })),
  lineup,
  revision,
  inviteKey: may.change ? inviteKey : '',
  may,
})
