import { roster } from '../../shared/contract/roster'
import { isOver } from '../../shared/domain/registration-rules'
import { giveBackPlace } from '../_kit/give-back-place'
import { notice } from '../_kit/notice'
import { transact, type Transaction } from '../_kit/transaction'
import { useCase } from '../_kit/use-case'
import { isRepeat } from './change-each'

type Result = 'done' | 'changed' | 'arrived' | 'ended'

export const end = useCase(roster.calls.end, async ({ db, now, requestId, trail }, { registrationIds, why }) => {
  const results = []
  for (const id of registrationIds) results.push({ id, result: await transact((transaction, lastAttempt) => endOne(transaction, id, lastAttempt)) })
  return { results }

  async function endOne(transaction: Transaction, id: string, lastAttempt: boolean): Promise<Result> {
    const mine = await transaction.find(db.registrations, id)
    if (!mine) return 'changed'
    if (isRepeat(mine, requestId)) return 'done'
    if (isOver(mine.status)) return 'changed'
    if (mine.presence.length > 0) return 'arrived'
    const activity = await transaction.find(db.activities, mine.activityId)
    if (!activity) return 'changed'
    if (activity.endsAt <= now) return 'ended'

    const told = [notice('registration-ended', mine.memberId, { title: activity.title, why, activityId: activity._id }, { now, requestId })]
    await giveBackPlace(transaction, { mine, activity, entry: trail('ended-by-staff', why), lastAttempt, told })
    return 'done'
  }
})
