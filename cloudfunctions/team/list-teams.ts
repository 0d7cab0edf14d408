import { team } from '../../shared/contract/team'
import { whyNotEligible } from '../../shared/domain/eligibility'
import { AppError } from '../../shared/errors'
import { candidateFor } from '../_kit/candidate'
import { registrationId } from '../_kit/registration-id'
import { useCase } from '../_kit/use-case'
import { willState } from './will-state'
import { standing } from './team-place'
import { cardOf, teamActivityOf } from './team-view'

export const list = useCase(team.calls.list, async ({ db, now, caller }, { activityId }) => {
  const [{ document: activity, other: place }, teams] = await Promise.all([
    db.activities.findWith(activityId, db.registrations, registrationId(activityId, caller._id)),
    db.teams.query({ activityId, status: 'entered' }, { orderBy: [['madeAt', 'asc']], limit: 200 }),
  ])
  if (!activity || activity.status === 'draft') throw new AppError('NOT_FOUND')
  return {
    now: now.getTime(),
    activity: teamActivityOf(activity, now),
    mine: standing(place)?.teamId ?? null,
    ineligible: whyNotEligible(activity.eligibility, await candidateFor(activity, caller, willState)),
    teams: teams.map(each => cardOf(each, activity)),
  }
})
