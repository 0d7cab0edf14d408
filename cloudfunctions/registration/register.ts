import { registration } from '../../shared/contract/registration'
import { whyNotEligible } from '../../shared/domain/eligibility'
import { isOver, whyRefused } from '../../shared/domain/registration-rules'
import { AppError } from '../../shared/errors'
import { positionOf, windowOf } from '../_kit/activity-view'
import { candidateFor } from '../_kit/candidate'
import type { RegistrationDocument } from '../_kit/documents'
import { keptAnswers, whyAnswersFail } from '../_kit/kept-answers'
import { promoteWaiting } from '../_kit/promote-waiting'
import { registrationId } from '../_kit/registration-id'
import { useCase } from '../_kit/use-case'
import { recordPlace } from './record-place'
import { registrationOf } from './registration-view'
import { takePlace } from './take-place'

export const register = useCase(registration.calls.register, async ({ db, now, caller, requestId, trail }, input) => {
  const id = registrationId(input.activityId, caller._id)
  const { document: activity, other: earlier } = await db.activities.findWith(input.activityId, db.registrations, id)
  if (!activity) throw new AppError('NOT_FOUND')

  if (earlier && !isOver(earlier.status)) return answer(earlier)

  const reason = whyRefused(windowOf(activity), now.getTime())
  if (reason) return { outcome: 'refused', reason }
  if (activity.teamEvents.length > 0) return { outcome: 'refused', reason: 'teams-only' }
  const candidate = await candidateFor(activity, caller, input.answers.certificate)
  const answers = keptAnswers(input.answers, activity, candidate.grade)
  const against = whyNotEligible(activity.eligibility, candidate) ?? whyAnswersFail(answers, activity, candidate.grade, caller.openid)
  if (against) return { outcome: 'refused', reason: against }

  const place = await takePlace(activity, { memberId: caller._id, unitId: caller.unitId })
  if (!place) throw new AppError('BUSY')

  const recorded = await recordPlace({ activity, caller, place, answers, earlier, now, requestId, trail })
  // Another hand of the same person gave it back this very moment.
  if (isOver(recorded.status)) throw new AppError('BUSY')
  if (place.fresh || recorded.status !== 'waitlisted') {
    return answer(recorded, recorded.claimId === place.claim.id ? place.position : null)
  }

  // While the place in line was claimed and not written down, a seat that came free found nobody to go to.
  await promoteWaiting(activity._id, requestId)
  return answer((await db.registrations.find(id)) ?? recorded)
})

/** @param position in line, where it is known without asking */
async function answer(recorded: RegistrationDocument, position: number | null = null) {
  const view = registrationOf(recorded)
  if (recorded.status === 'pending') return { outcome: 'pending', registration: view } as const
  return recorded.status === 'waitlisted'
    ? ({ outcome: 'waitlisted', registration: view, position: position ?? (await positionOf(recorded)) } as const)
    : ({ outcome: 'registered', registration: view } as const)
}
