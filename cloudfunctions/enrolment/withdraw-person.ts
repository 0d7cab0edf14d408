import { enrolment } from '../../shared/contract/enrolment'
import { isOver } from '../../shared/domain/registration-rules'
import { AppError } from '../../shared/errors'
import { giveBackPlace } from '../_kit/give-back-place'
import { notice } from '../_kit/notice'
import { transact } from '../_kit/transaction'
import { useCase } from '../_kit/use-case'
import { whyNotGivenBack } from '../_kit/why-not-given-back'

export const withdraw = useCase(enrolment.calls.withdraw, ({ db, now, caller, requestId, trail }, { registrationId, reason }) =>
  transact(async (transaction, lastAttempt) => {
    const mine = await transaction.find(db.registrations, registrationId)
    if (!mine || mine.unitId !== caller.unitId) throw new AppError('NOT_FOUND')
    if (isOver(mine.status)) return { outcome: 'cancelled' } as const
    if (mine.teamId !== null) return { outcome: 'refused', reason: 'in-a-team' } as const
    const activity = await transaction.find(db.activities, mine.activityId)
    if (!activity) throw new AppError('NOT_FOUND')
    const against = whyNotGivenBack(mine, activity, now)
    if (against) return { outcome: 'refused', reason: against } as const

    const words = { by: caller.name, title: activity.title, why: reason, activityId: activity._id }
    const told = mine.memberId === caller._id ? [] : [notice('withdrawn', mine.memberId, words, { now, requestId })]
    await giveBackPlace(transaction, { mine, activity, entry: trail('cancelled', reason), lastAttempt, told })
    return { outcome: 'cancelled' } as const
  }),
)
