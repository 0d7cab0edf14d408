import { roster } from '../../shared/contract/roster'
import type { ActivityDocument, RegistrationDocument } from '../_kit/documents'
import { giveBackPlace } from '../_kit/give-back-place'
import { notice, telling } from '../_kit/notice'
import { noting } from '../_kit/noting'
import { placeWords } from '../_kit/place-words'
import { counted, unitHasRoom } from '../_kit/seat-counters'
import { transact, type Transaction } from '../_kit/transaction'
import { useCase } from '../_kit/use-case'
import { isRepeat } from './change-each'

type Result = 'registered' | 'waitlisted' | 'rejected' | 'changed' | 'over'

export const decide = useCase(roster.calls.decide, async ({ db, now, requestId, trail }, { registrationIds, decision }) => {
  const results = []
  for (const id of registrationIds) results.push({ id, result: await transact((transaction, lastAttempt) => decideOn(transaction, id, lastAttempt)) })
  return { results }

  async function decideOn(transaction: Transaction, id: string, lastAttempt: boolean): Promise<Result> {
    const mine = await transaction.find(db.registrations, id)
    if (!mine) return 'changed'
    // Said a moment ago, and perhaps changed again since: what was said then is the answer.
    if (isRepeat(mine, requestId)) return asSaid(mine)
    const activity = await transaction.find(db.activities, mine.activityId)
    if (!activity) return 'changed'

    if (decision.is === 'rejected') {
      if (mine.status !== 'pending') return 'changed'
      const { why } = decision
      const told = [notice('registration-rejected', mine.memberId, { title: activity.title, why, activityId: activity._id }, { now, requestId })]
      await giveBackPlace(transaction, { mine, activity, entry: trail('rejected', why), lastAttempt, becomes: 'rejected', told })
      return 'rejected'
    }
    if (mine.status !== 'pending' && mine.status !== 'rejected') return 'changed'
    if (activity.status !== 'published' || activity.endsAt <= now) return 'over'
    return approve(transaction, mine, activity)
  }

  /** A seat as long as there is one for their unit, in the one document that counts them; else a place in line. */
  async function approve(transaction: Transaction, mine: RegistrationDocument, activity: ActivityDocument): Promise<Result> {
    const status = activity.taken < activity.seats && unitHasRoom(activity, mine.unitId) ? 'registered' : 'waitlisted'
    const told = notice(status === 'registered' ? 'registration-approved' : 'registration-approved-waiting', mine.memberId, placeWords(activity), { now, requestId })
    await transaction.change(db.registrations, mine._id, { status, ...noting(trail(`approved-${status}`)), ...telling(told) })
    await transaction.change(db.activities, activity._id, counted([{ ...mine, status }], [mine]))
    return status
  }

  function asSaid({ history }: RegistrationDocument): Result {
    const { what } = history.find(line => line.requestId === requestId)!
    return what === 'rejected' ? 'rejected' : what === 'approved-registered' ? 'registered' : 'waitlisted'
  }
})
