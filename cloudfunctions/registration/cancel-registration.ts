import { registration } from '../../shared/contract/registration'
import { isOver } from '../../shared/domain/registration-rules'
import { giveBackPlace } from '../_kit/give-back-place'
import { registrationId } from '../_kit/registration-id'
import { transact } from '../_kit/transaction'
import { useCase } from '../_kit/use-case'
import { whyNotGivenBack } from '../_kit/why-not-given-back'

export const cancel = useCase(registration.calls.cancel, ({ db, now, caller, trail }, { activityId, reason }) =>
  transact(async (transaction, lastAttempt) => {
    const id = registrationId(activityId, caller._id)
    const [mine, activity] = [await transaction.find(db.registrations, id), await transaction.find(db.activities, activityId)]
    if (!mine || !activity) return { outcome: 'refused', reason: 'not-registered' } as const
    if (isOver(mine.status)) return { outcome: 'cancelled' } as const
    const against = whyNotGivenBack(mine, activity, now)
    if (against) return { outcome: 'refused', reason: against } as const

    await giveBackPlace(transaction, { mine, activity, entry: trail('cancelled', reason), lastAttempt })
    return { outcome: 'cancelled' } as const
  }),
)
