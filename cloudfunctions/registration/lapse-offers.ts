import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import { byItself } from '../_kit/by-itself'
import { eachApart } from '../_kit/each-apart'
import { giveBackPlace, isStillOn } from '../_kit/give-back-place'
import { notice } from '../_kit/notice'
import { placeWords } from '../_kit/place-words'
import { transact } from '../_kit/transaction'

/** Offers that one run takes back. */
const atOnce = 50

/**
 * Takes back the seats that were held for people who did not confirm in time; each goes to the next in line in the
 * same transaction.
 *
 * @returns how many
 */
export async function lapseOffers(now: Date): Promise<number> {
  const over = await db.registrations.query(
    { status: 'offered', offerUntil: _.lte(now) },
    { orderBy: [['offerUntil', 'asc']], limit: atOnce, fields: ['_id'] },
  )
  return eachApart(over, { doing: 'lapsing' }, ({ _id }) => lapse(_id, now))
}

const lapse = (id: string, now: Date): Promise<boolean> =>
  transact(async (transaction, lastAttempt) => {
    const mine = await transaction.find(db.registrations, id)
    if (mine?.status !== 'offered' || !mine.offerUntil || mine.offerUntil > now) return false
    const activity = await transaction.find(db.activities, mine.activityId)
    if (!activity) return false
    if (activity.status === 'cancelled') {
      // Nobody waits for the seat, and the person is still to hear that it is off: they stay among those who are told.
      await transaction.change(db.registrations, id, { offerUntil: null })
      return false
    }

    const requestId = `offer-lapsed ${id} ${mine.offerUntil.toISOString()}`
    await giveBackPlace(transaction, {
      mine,
      activity,
      entry: byItself('offer-lapsed', { now, requestId }),
      lastAttempt,
      told: isStillOn(activity, now) ? [notice('offer-lapsed', mine.memberId, placeWords(activity), { now, requestId })] : [],
    })
    return true
  })
