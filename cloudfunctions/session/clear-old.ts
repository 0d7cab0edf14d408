import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'

/** How long a session that is over stays to be looked up, ms: a month of “who was that?”. */
const keptFor = 30 * 86_400_000

/** Takes away what nobody has been signed in with for long. */
export const clearOld = async ({ now }: { now: Date }): Promise<{ cleared: number }> => ({
  cleared: await db.sessions.remove({ confirmedAt: _.lt(new Date(now.getTime() - keptFor)) }),
})
