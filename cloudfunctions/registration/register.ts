import { registration } from '../../shared/contract/registration'
import { whyRefused } from '../../shared/domain/registration-rules'
import { AppError } from '../../shared/errors'
import { positionOf, windowOf } from '../_kit/activity-view'
import type { RegistrationDocument } from '../_kit/documents'
import { promoteWaiting } from '../_kit/promote-waiting'
import { registrationId } from '../_kit/registration-id'
import { useCase } from '../_kit/use-case'
import { askedOnly } from './asked-only'
import { recordPlace } from './record-place'
import { registrationOf } from './registration-view'
import { takePlace } from './take-place'

export const register = useCase(registration.calls.register, async ({ db, now, caller, requestId, trail }, input) => {
  const id = registrationId(input.activityId, caller._id)
  const { document: activity, other: earlier } = await db.activities.findWith(input.activityId, db.registrations, id)
  if (!activity) throw new AppError('NOT_FOUND')

  if (earlier && earlier.status !== 'cancelled') return answer(earlier)

  const answers = askedOnly(input.answers, activity.asks)
  const reason = whyRefused(windowOf(activity), now.getTime())
  if (reason) return { outcome: 'refused', reason }
  if (activity.asks.includes('invoice') && activity.fee > 0 && !answers.invoice) {
    return { outcome: 'refused', reason: 'invoice-missing' }
  }

  const place = await takePlace(activity, caller._id)
  if (!place) throw new AppError('BUSY')

  const recorded = await recordPlace({ activity, caller, place, answers, earlier, now, requestId, trail })
  // Another hand of the same person gave it back this very moment.
  if (recorded.status === 'cancelled') throw new AppError('BUSY')
  if (place.fresh || recorded.status === 'registered') {
    return answer(recorded, recorded.claimId === place.claim.id ? place.position : null)
  }

  // While the place in line was claimed and not written down, a seat that came free found nobody to go to.
  await promoteWaiting(activity._id, requestId)
  return answer((await db.registrations.find(id)) ?? recorded)
})

/** @param position in line, where it is known without asking */
async function answer(recorded: RegistrationDocument, position: number | null = null) {
  const view = registrationOf(recorded)
  return recorded.status === 'waitlisted'
    ? ({ outcome: 'waitlisted', registration: view, position: position ?? (await positionOf(recorded)) } as const)
    : ({ outcome: 'registered', registration: view } as const)
}
