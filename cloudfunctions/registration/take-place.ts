import { randomUUID } from 'node:crypto'
import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import type { ActivityDocument, Claim } from '../_kit/documents'
import { counted, unitHasRoom } from '../_kit/seat-counters'
import { keepInMind } from '../_kit/known-activity'

export interface Place {
  claim: Claim
  /** Claimed by this very call, not found from an earlier one. */
  fresh: boolean
  /** In order of arrival at the database. */
  number: number
  /** One-based place in line where one was given just now, else null. */
  position: number | null
}

/**
 * How many of the latest claims an activity remembers. A person whose answer was lost finds theirs and takes no second
 * seat; older claims have long been recorded as registrations. Every claim is sent back and forth with the activity, so
 * there are few: where a crowd has pushed one out before it was written down, the timer mends the count.
 */
const claimsKept = 16

/** The last seat may come and go between the look and the step, but not this often. */
const attempts = 6

/**
 * Takes a seat, or a place in line when there is none for this unit: one conditional change of the one document that
 * counts them, which the database serialises. It cannot oversell, because the change itself asks `taken < seats`, and
 * the same of the unit's own; it does not seat a person twice, because it asks that they have no claim yet. Where
 * staff approve, it takes a number and no seat.
 *
 * @param activity as it was read a moment ago; tells which of the two to try first
 * @returns null when the seats kept changing hands, or the plan changed under the answers
 */
export async function takePlace(activity: ActivityDocument, { memberId, unitId }: Pick<Claim, 'memberId' | 'unitId'>): Promise<Place | null> {
  let seen: ActivityDocument | null = activity
  for (let attempt = 0; seen && isSamePlan(seen, activity) && attempt < attempts; attempt++) {
    const earlier = seen.claims.find(claim => claim.memberId === memberId)
    if (earlier) {
      const place = await resume(activity._id, earlier)
      if (place) return place
      seen = keepInMind(await db.activities.find(activity._id))
      continue
    }

    const hasSeat = seen.taken < seen.seats && unitHasRoom(seen, unitId)
    const status = seen.approval ? 'pending' : hasSeat ? 'registered' : 'waitlisted'
    const claim: Claim = { id: randomUUID(), memberId, unitId, status, at: new Date() }
    const after = keepInMind(await make(seen, claim))
    if (after) return { claim, fresh: true, number: after.tickets, position: status === 'waitlisted' ? after.waiting : null }

    seen = keepInMind(await db.activities.find(activity._id))
  }
  return null
}

const isSamePlan = (seen: ActivityDocument, before: ActivityDocument) => seen.revision === before.revision && seen.status === 'published'

/** The revision says that the plan is the one that the answers were checked against. */
function make(activity: ActivityDocument, claim: Claim): Promise<ActivityDocument | null> {
  const { _id, revision } = activity
  return db.activities.changeAndGet(
    _.and([{ _id, status: 'published', revision, 'claims.memberId': _.neq(claim.memberId) }, ...asLongAs(activity, claim)]) as never,
    {
      ...counted([claim], []),
      tickets: _.inc(1),
      claims: _.push({ each: [claim], slice: -claimsKept }),
    },
  )
}

/** What must hold of the counters at the moment of the change, for a place of this kind to be the right one. */
function asLongAs({ seats, unitSeats }: ActivityDocument, { status, unitId }: Claim) {
  if (status === 'pending') return []
  const ofUnit = `unitTaken.${unitId}`
  if (status === 'registered') {
    const unitHasSeat = unitSeats === null ? [] : [_.or([{ [ofUnit]: _.lt(unitSeats) }, { [ofUnit]: _.exists(false) }])]
    return [{ taken: _.lt(seats) }, ...unitHasSeat]
  }
  return unitSeats === null ? [{ taken: _.gte(seats) }] : [_.or([{ taken: _.gte(seats) }, { [ofUnit]: _.gte(unitSeats) }])]
}

/**
 * Goes on with a claim whose answer was lost, under a new number: the old one was told to nobody.
 * @returns null when the place was given back since
 */
async function resume(activityId: string, claim: Claim): Promise<Place | null> {
  const after = await db.activities.changeAndGet({ _id: activityId, 'claims.id': claim.id }, { tickets: _.inc(1) })
  return after && { claim, fresh: false, number: after.tickets, position: null }
}
