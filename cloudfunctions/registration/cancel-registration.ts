import { registration } from '../../shared/contract/registration'
import { _ } from '../_kit/cloud'
import { nextInLine, promote } from '../_kit/promote-waiting'
import { registrationId } from '../_kit/registration-id'
import { transact } from '../_kit/transaction'
import { useCase } from '../_kit/use-case'

export const cancel = useCase(registration.calls.cancel, ({ db, now, caller, requestId, trail }, { activityId, reason }) =>
  transact(async (transaction, lastAttempt) => {
    const id = registrationId(activityId, caller._id)
    const [mine, activity] = [await transaction.find(db.registrations, id), await transaction.find(db.activities, activityId)]
    if (!mine || !activity) return { outcome: 'refused', reason: 'not-registered' } as const
    if (mine.status === 'cancelled') return { outcome: 'cancelled' } as const
    if (mine.scans.length > 0) return { outcome: 'refused', reason: 'arrived' } as const
    if (activity.endsAt <= now) return { outcome: 'refused', reason: 'ended' } as const

    const next = mine.status === 'registered' ? await nextInLine(transaction, activity, lastAttempt) : null

    await transaction.change(db.registrations, id, {
      status: 'cancelled',
      requestId,
      history: _.push([trail('cancelled', reason)]),
    })
    if (next) await promote(transaction, next, requestId)
    const passedOn = next || mine.status === 'waitlisted'
    await transaction.change(db.activities, activityId, {
      ...(passedOn ? { waiting: _.inc(-1) } : { taken: _.inc(-1) }),
      claims: _.pull({ memberId: caller._id }),
    })
    return { outcome: 'cancelled' } as const
  }),
)
