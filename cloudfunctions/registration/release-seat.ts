import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import type { Claim } from '../_kit/documents'
import { promoteWaiting } from '../_kit/promote-waiting'
import { counted } from '../_kit/seat-counters'

/** Gives back a place that no registration rests on; a seat goes on to the next in line. */
export async function releaseSeat(activityId: string, claim: Claim, requestId: string): Promise<void> {
  await db.activities.change({ _id: activityId, 'claims.id': claim.id }, { ...counted([], [claim]), claims: _.pull({ id: claim.id }) })
  if (claim.status === 'registered') await promoteWaiting(activityId, requestId)
}
