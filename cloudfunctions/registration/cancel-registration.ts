import { registration } from '../../shared/contract/registration'
import { giveBackPlace } from '../_kit/give-back-place'
import { registrationId } from '../_kit/registration-id'
import { transact } from '../_kit/transaction'
import { useCase } from '../_kit/use-case'

export const cancel = useCase(registration.calls.cancel, ({ db, now, caller, trail }, { activityId, reason }) =>
  transact(async (transaction, lastAttempt) => {
    const id = registrationId(activityId, caller._id)
    const [mine, activity] = [await transaction.find(db.registrations, id), await transaction.find(db.activities, activityId)]
    if (!mine || !activity) return { outcome: 'refused', reason: 'not-registered' } as const
    if (mine.status === 'cancelled') return { outcome: 'cancelled' } as const
    if (mine.scans.length > 0) return { outcome: 'refused', reason: 'arrived' } as const
    if (activity.endsAt <= now) return { outcome: 'refused', reason: 'ended' } as const

    await giveBackPlace(transaction, { mine, activity, entry: trail('cancelled', reason), lastAttempt })
    return { outcome: 'cancelled' } as const
  }),
)
