import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import { presenceIn } from '../_kit/scanned'

/** What the platform gives at once. */
const most = 1_000

/** A change bears the time at which its call began, and may be written later than this answer: it is told again. ms */
const overlap = 30_000

/**
 * Whoever was let in or out since, by any desk, so that a desk that loses its network knows of them. Nobody is named.
 *
 * @param since `next` of the answer before; 0 for everyone
 */
export async function changesSince(activityId: string, since: number, now: Date) {
  const changed = await db.registrations.query(
    { activityId, scannedAt: _.gte(new Date(since)) },
    { orderBy: [['scannedAt', 'asc'], ['_id', 'asc']], limit: most, fields: ['presence', 'scannedAt'] },
  )
  const last = changed.at(-1)?.scannedAt?.getTime() ?? since
  const more = changed.length === most
  return {
    changes: changed.map(place => ({
      registrationId: place._id,
      presence: presenceIn(place),
    })),
    // A page that is all of one moment would come again for ever.
    next: more ? Math.max(last, since + 1) : Math.max(since, now.getTime() - overlap),
    more,
  }
}
