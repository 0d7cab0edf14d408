import { countsAfterPromotion, countsOf, mendWords, type SeatCounts } from '../../shared/domain/seat-mending'
import { byItself } from '../_kit/by-itself'
import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import type { ActivityDocument, RegistrationDocument } from '../_kit/documents'
import { eachApart } from '../_kit/each-apart'
import { isStillOn } from '../_kit/give-back-place'
import { nextInLine, promote } from '../_kit/promote-waiting'
import { stands } from '../_kit/standings'
import { transact, type Transaction } from '../_kit/transaction'

/** How long after a claim whoever made it has written it down, or never will, ms: well over the function's time limit. */
export const quietAfter = 120_000

/** Activities that are looked at, and those that are gone through, in one run. */
const seenAtOnce = 100
const atOnce = 10

/** The most that the platform gives at once. */
const most = 1_000

/**
 * Puts the counters right where someone was cut off between taking a place and being written down: what no
 * registration rests on goes back, and on to the next in line. The claims say where to look: an activity where nobody
 * has registered since the last look has none.
 *
 * @returns how many activities were gone through
 */
export async function mendSeats(now: Date): Promise<number> {
  const quiet = new Date(now.getTime() - quietAfter)
  const claimed = await db.activities.query({ 'claims.0.at': _.lte(quiet) }, { limit: seenAtOnce, fields: ['claims'] })
  const settled = claimed.filter(({ claims }) => claims.every(({ at }) => at <= quiet)).slice(0, atOnce)
  return eachApart(settled, { doing: 'mending' }, ({ _id }) => mend(_id, now))
}

async function mend(id: string, now: Date): Promise<boolean> {
  const before = await db.activities.find(id)
  if (!before) return false
  const found = countsOf(await placesAt(id))
  const words = mendWords(before, found)
  const requestId = `mended ${id} ${before.tickets}`

  const done = await transact(async transaction => {
    const activity = await transaction.find(db.activities, id)
    if (!activity || !isUntouched(activity, before)) return false
    const after = await promoteAll(transaction, { ...activity, ...found }, requestId, now)
    await transaction.change(db.activities, id, {
      taken: after.taken,
      waiting: after.waiting,
      pending: after.pending,
      unitTaken: _.set(after.unitTaken),
      claims: [],
      ...(words !== '' && { history: _.push([byItself('mended', { now, requestId }, words)]) }),
    })
    return true
  })
  if (done && words !== '') console.info(JSON.stringify({ mended: id, why: words }))
  return done
}

async function placesAt(activityId: string): Promise<RegistrationDocument[]> {
  const places: RegistrationDocument[] = []
  for (;;) {
    const page = await db.registrations.query(
      { activityId, status: stands },
      { orderBy: [['number', 'asc'], ['_id', 'asc']], limit: most, skip: places.length, fields: ['status', 'unitId'] },
    )
    places.push(...page)
    if (page.length < most) return places
  }
}

/**
 * Whether no place came or went since. Whoever comes raises `tickets`, whoever goes lowers one of the others, and
 * nothing raises those again but a ticket, or at the cost of another of them.
 */
const isUntouched = (now: ActivityDocument, before: ActivityDocument): boolean =>
  (['tickets', 'taken', 'waiting', 'pending'] as const).every(counter => now[counter] === before[counter])

/** All of them in the one transaction: with its claims the activity loses what would lead here again. */
async function promoteAll(transaction: Transaction, activity: ActivityDocument, requestId: string, now: Date): Promise<SeatCounts> {
  let counts: SeatCounts = activity
  while (isStillOn(activity, now) && counts.taken < activity.seats && counts.waiting > 0) {
    const next = await nextInLine(transaction, { ...activity, ...counts }, true)
    if (!next) break
    await promote(transaction, next, activity, requestId)
    counts = countsAfterPromotion(counts, next.unitId)
  }
  return counts
}
