import { team } from '../../shared/contract/team'
import { whyNotEligible } from '../../shared/domain/eligibility'
import { deadlinePassed } from '../../shared/domain/instant'
import { canCancel } from '../../shared/domain/registration-rules'
import { whyTeamClosed } from '../../shared/domain/team-rules'
import { AppError } from '../../shared/errors'
import { windowOf } from '../_kit/activity-view'
import { candidateFor } from '../_kit/candidate'
import type { ActivityDocument, RegistrationDocument, TeamDocument } from '../_kit/documents'
import { registrationId } from '../_kit/registration-id'
import { useCase } from '../_kit/use-case'
import { isStaff } from './managed-team'
import { standing } from './team-place'
import { cardOf, insideOf, teamActivityOf } from './team-view'
import { willState } from './will-state'

export const get = useCase(team.calls.get, async ({ db, now, caller }, { id, invite }) => {
  const found = await db.teams.find(id)
  if (!found) throw new AppError('NOT_FOUND')
  const { document: activity, other } = await db.activities.findWith(found.activityId, db.registrations, registrationId(found.activityId, caller._id))
  if (!activity) throw new AppError('NOT_FOUND')

  const place = standing(other)
  const leads = found.leaderId === caller._id
  const mine = leads ? 'leader' : place?.teamId === id ? 'player' : place?.teamId ? 'other-team' : 'none'
  const seesInside = leads || mine === 'player' || isStaff(caller)
  return {
    now: now.getTime(),
    activity: teamActivityOf(activity, now),
    team: cardOf(found, activity),
    inside: seesInside ? insideOf(found, whatMayBeDone({ found, activity, place, leads, staff: isStaff(caller), now: now.getTime() })) : null,
    mine,
    invited: found.status === 'entered' && invite === found.inviteKey,
    ineligible: whyNotEligible(activity.eligibility, await candidateFor(activity, caller, willState)),
  }
})

interface Standing {
  found: TeamDocument
  activity: ActivityDocument
  place: RegistrationDocument | null
  leads: boolean
  staff: boolean
  now: number
}

function whatMayBeDone({ found, activity, place, leads, staff, now }: Standing) {
  const window = windowOf(activity)
  const cancelUntil = activity.cancelUntil?.getTime() ?? null
  const manages = found.status === 'entered' && (leads || staff)
  const isOn = whyTeamClosed(window, true, now) === null
  const inTime = staff || cancelUntil === null || !deadlinePassed(cancelUntil, now)
  const mine = place?.teamId === found._id ? { status: place.status, arrivedAt: place.presence[0]?.at.getTime() ?? null } : null
  return {
    change: manages && whyTeamClosed(window, staff, now) === null,
    handOver: manages && isOn,
    withdraw: manages && isOn && inTime,
    leave: canCancel({ registration: mine, activity: { endsAt: window.endsAt, cancelUntil }, now }),
  }
}
