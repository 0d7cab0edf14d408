import { team } from '../../shared/contract/team'
import { AppError } from '../../shared/errors'
import { _ } from '../_kit/cloud'
import { useCase } from '../_kit/use-case'
import { cardOf, teamActivityOf } from './team-view'

export const desk = useCase(team.calls.desk, async ({ db, now }, { activityId }) => {
  const [activity, teams] = await Promise.all([
    db.activities.find(activityId),
    db.teams.query({ activityId }, { orderBy: [['madeAt', 'asc']], limit: 500 }),
  ])
  if (!activity) throw new AppError('NOT_FOUND')
  const leaders = teams.length > 0 ? await db.members.query({ _id: _.in(teams.map(({ leaderId }) => leaderId)) }, { limit: 500, fields: ['phone'] }) : []
  const phones = new Map(leaders.map(({ _id, phone }) => [_id, phone]))

  const rows = teams.map(each => ({
    ...cardOf(each, activity),
    leaderPhone: phones.get(each.leaderId) ?? '',
    men: each.players.filter(({ sex }) => sex === 'male').length,
    women: each.players.filter(({ sex }) => sex === 'female').length,
    madeAt: each.madeAt.getTime(),
  }))
  const urgency = ({ status, missing }: (typeof rows)[number]) => (status === 'withdrawn' ? 2 : missing.length > 0 ? 0 : 1)
  return {
    now: now.getTime(),
    activity: teamActivityOf(activity, now),
    teams: rows.sort((a, b) => urgency(a) - urgency(b)),
  }
})
