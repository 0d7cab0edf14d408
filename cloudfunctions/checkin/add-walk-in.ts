import { checkin } from '../../shared/contract/checkin'
import { AppError } from '../../shared/errors'
import { isDuplicate } from '../_kit/collection'
import { transact, TryAgain } from '../_kit/transaction'
import { useCase } from '../_kit/use-case'
import { deskAt, mayOverrule, requireServing } from './desk-at'
import { letThrough } from './let-through'
import { outcomeAbout } from './outcome-of'
import { seatWalkIn } from './seat-walk-in'
import { judgeWalkIn } from './judge-walk-in'

/**
 * In one transaction on the activity, whose own document gives out the seats: of two desks at the last seat one gets
 * it, and the other looks again and hears that it is gone.
 */
export const walkIn = useCase(checkin.calls.walkIn, async ({ db, now, caller, requestId, trail }, input) => {
  const done = await transact(async transaction => {
    const activity = await transaction.find(db.activities, input.activityId)
    if (!activity) throw new AppError('NOT_FOUND')
    requireServing(activity, caller)
    if (input.despite && !mayOverrule(activity, caller)) throw new AppError('FORBIDDEN')
    const scanning = {
      desk: deskAt(activity, input.listId, 'in'),
      deskName: input.desk,
      serial: null,
      despite: '',
      nonce: requestId,
      now,
      caller,
      trail,
    }

    const judged = await judgeWalkIn(transaction, input, { activity, now, requestId })
    if (judged.outcome !== 'may-come') return { ...judged, activity, scanning }
    try {
      return { outcome: 'registered' as const, registrationId: await seatWalkIn(transaction, judged, input, activity, scanning), activity, scanning }
    } catch (error) {
      // Somebody joined under that phone, or registered, since we looked: look again.
      throw isDuplicate(error) ? new TryAgain() : error
    }
  })
  if (done.outcome !== 'registered') {
    const { activity: _activity, scanning: _scanning, ...told } = done
    return told
  }

  const { activity, scanning } = done
  const registration = await db.registrations.find(done.registrationId)
  if (!registration) throw new AppError('BUSY')
  const judged = await letThrough({ activity, registration }, scanning)
  return { outcome: 'registered', scan: await outcomeAbout({ ...judged, activity, desk: scanning.desk, now }) }
})
