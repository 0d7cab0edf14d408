import type { Accepted, Output } from '../../shared/contract/call'
import { registration } from '../../shared/contract/registration'
import { whyNotEligible } from '../../shared/domain/eligibility'
import { answeredFiles } from '../../shared/domain/questions'
import { isOver, whyRefused } from '../../shared/domain/registration-rules'
import { AppError } from '../../shared/errors'
import { positionOf, windowOf } from '../_kit/activity-view'
import { candidateFor } from '../_kit/candidate'
import type { ActivityDocument, RegistrationDocument } from '../_kit/documents'
import { keptAnswers, whyAnswersFail } from '../_kit/kept-answers'
import { promoteWaiting } from '../_kit/promote-waiting'
import { useCase, type SceneOf } from '../_kit/use-case'
import { whyFilesFail } from './why-files-fail'
import { keepInMind, recallActivity } from '../_kit/known-activity'
import { recordPlace } from './record-place'
import { registrationOf } from './registration-view'
import { takePlace } from './take-place'

type Told = Output<typeof registration.calls.register>

const registerAtActivity = async (scene: SceneOf<'member'>, input: Accepted<typeof registration.calls.register>): Promise<Told> => {
  const earlier = await scene.findMine(input.activityId)
  if (earlier && !isOver(earlier.status)) return answer(earlier)

  const remembered = recallActivity(input.activityId)
  const atOnce = remembered && (await takeUp(remembered, earlier, scene, input))
  if (atOnce && atOnce.outcome !== 'refused') return atOnce

  const activity = keepInMind(await scene.db.activities.find(input.activityId))
  if (!activity) throw new AppError('NOT_FOUND')
  const told = await takeUp(activity, earlier, scene, input)
  if (!told) throw new AppError('BUSY')
  return told
}

export const register = useCase(registration.calls.register, registerAtActivity, { beginsWithMine: true })

/** @returns null when the activity is no longer as it was seen, or its seats kept changing hands */
async function takeUp(
  activity: ActivityDocument,
  earlier: RegistrationDocument | null,
  { db, now, caller, requestId, trail }: SceneOf<'member'>,
  input: Accepted<typeof registration.calls.register>,
): Promise<Told | null> {
  const reason = whyRefused(windowOf(activity), now.getTime())
  if (reason) return { outcome: 'refused', reason }
  if (activity.teamEvents.length > 0) return { outcome: 'refused', reason: 'teams-only' }
  const candidate = await candidateFor(activity, caller, input.answers.certificate)
  const answers = keptAnswers(input.answers, activity, candidate.grade)
  const against =
    whyNotEligible(activity.eligibility, candidate) ??
    whyAnswersFail(answers, activity, candidate.grade, caller.openid) ??
    (await whyFilesFail(answeredFiles(activity.questions, answers.questions), caller.openid))
  if (against) return { outcome: 'refused', reason: against }

  const place = await takePlace(activity, { memberId: caller._id, unitId: caller.unitId })
  if (!place) return null

  const recorded = await recordPlace({ activity, caller, place, answers, earlier, now, requestId, trail })
  // Another hand of the same person gave it back this very moment.
  if (isOver(recorded.status)) throw new AppError('BUSY')
  if (place.fresh || recorded.status !== 'waitlisted') {
    return answer(recorded, recorded.claimId === place.claim.id ? place.position : null)
  }

  // While the place in line was claimed and not written down, a seat that came free found nobody to go to.
  await promoteWaiting(activity._id, requestId)
  return answer((await db.registrations.find(recorded._id)) ?? recorded)
}

/** @param position in line, where it is known without asking */
async function answer(recorded: RegistrationDocument, position: number | null = null): Promise<Told> {
  const view = registrationOf(recorded)
  if (recorded.status === 'pending') return { outcome: 'pending', registration: view }
  return recorded.status === 'waitlisted'
    ? { outcome: 'waitlisted', registration: view, position: position ?? (await positionOf(recorded)) }
    : { outcome: 'registered', registration: view }
}
