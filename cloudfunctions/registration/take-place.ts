import { randomUUID } from 'node:crypto'
import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import type { ActivityDocument, Claim } from '../_kit/documents'

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
 * seat; older claims have long been recorded as registrations.
 */
const claimsKept = 64

/** The last seat may come and go between the look and the step, but not this often. */
const attempts = 6

/**
 * Takes a seat, or a place in line when there is none: one conditional change of the one document that counts them,
 * which the database serialises. It cannot oversell, because the change itself asks `taken < seats`; it does not seat
 * a person twice, because it asks that they have no claim yet.
 *
 * @param activity as it was read a moment ago; tells which of the two to try first
 * @returns null when the seats kept changing hands
 */
export async function takePlace(activity: ActivityDocument, memberId: string): Promise<Place | null> {
  let seen: ActivityDocument | null = activity
  for (let attempt = 0; seen && attempt < attempts; attempt++) {
    const earlier = seen.claims.find(claim => claim.memberId === memberId)
    if (earlier) {
      const place = await resume(activity._id, earlier)
      if (place) return place
      seen = await db.activities.find(activity._id)
      continue
    }

    const status = seen.taken < seen.seats ? 'registered' : 'waitlisted'
    const claim: Claim = { id: randomUUID(), memberId, status }
    const after = await make(seen, claim)
    if (after) return { claim, fresh: true, number: after.tickets, position: status === 'waitlisted' ? after.waiting : null }

    seen = await db.activities.find(activity._id)
  }
  return null
}

function make({ _id, seats }: ActivityDocument, claim: Claim): Promise<ActivityDocument | null> {
  const hasSeat = claim.status === 'registered'
  return db.activities.changeAndGet(
    {
      _id,
      status: 'published',
      seats,
      taken: hasSeat ? _.lt(seats) : _.gte(seats),
      'claims.memberId': _.neq(claim.memberId),
    },
    {
      ...(hasSeat ? { taken: _.inc(1) } : { waiting: _.inc(1) }),
      tickets: _.inc(1),
      claims: _.push({ each: [claim], slice: -claimsKept }),
    },
  )
}

/**
 * Goes on with a claim whose answer was lost, under a new number: the old one was told to nobody.
 * @returns null when the place was given back since
 */
async function resume(activityId: string, claim: Claim): Promise<Place | null> {
  const after = await db.activities.changeAndGet({ _id: activityId, 'claims.id': claim.id }, { tickets: _.inc(1) })
  return after && { claim, fresh: false, number: after.tickets, position: null }
}
