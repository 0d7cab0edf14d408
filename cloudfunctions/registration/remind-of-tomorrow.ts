import { startOfDay } from '../../shared/domain/instant'
import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import type { Announcement } from '../_kit/documents'
import { eachApart } from '../_kit/each-apart'

const hour = 3_600_000
const day = 24 * hour

/** When people are reminded of what begins the next day, ms into the day in China. */
const eveningFrom = 18 * hour

/** Activities that one run takes up. */
const atOnce = 20

/**
 * In the evening before the day of arrival, has everyone who holds a place told of it.
 *
 * @returns how many activities
 */
export async function remindOfTomorrow(now: Date): Promise<number> {
  const today = startOfDay(now.getTime())
  if (now.getTime() < today + eveningFrom) return 0
  const tomorrow = { reminded: false, status: 'published', arrivalFrom: _.gte(new Date(today + day)).and(_.lt(new Date(today + 2 * day))) }
  const due = await db.activities.query(tomorrow, { limit: atOnce, fields: ['arrivalFrom'] })
  return eachApart(due, { doing: 'reminding' }, async ({ _id, arrivalFrom }) => {
    // Told anew where it was put off after the reminder.
    const announcement: Announcement = { id: `tomorrow ${arrivalFrom.toISOString()}`, kind: 'activity-tomorrow', words: {}, at: now }
    return (await db.activities.change({ _id, ...tomorrow, arrivalFrom }, { reminded: true, announcement: _.set(announcement) })) > 0
  })
}
