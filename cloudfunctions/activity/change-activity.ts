import { AppError } from '../../shared/errors'
import { activityOf } from '../_kit/activity-view'
import { db } from '../_kit/db'
import type { ActivityDocument } from '../_kit/documents'

type Reason = 'changed-meanwhile' | 'fewer-seats-than-taken' | 'already-answered' | 'cancelled' | 'ended' | 'not-draft' | 'not-open'
interface Attempt {
  id: string
  requestId: string
  now: Date
  /** What must hold at the moment of the change, and the change. */
  condition: Record<string, unknown>
  change: Record<string, unknown>
  /** Why the condition did not hold; null when the wanted state is there already. */
  whyNot: (found: ActivityDocument) => Reason | null
}

/**
 * Changes an activity on a condition. A repeat of the request that changed it last is answered as the first was.
 * @throws AppError NOT_FOUND
 */
export async function changeActivity({ id, requestId, now, condition, change, whyNot }: Attempt) {
  const changed = await db.activities.changeAndGet({ _id: id, ...condition }, { ...change, requestId })
  const found = changed ?? (await db.activities.find(id))
  if (!found) throw new AppError('NOT_FOUND')

  const reason = changed || found.requestId === requestId ? null : whyNot(found)
  return reason
    ? ({ outcome: 'refused', reason } as const)
    : ({ outcome: 'saved', activity: activityOf(found, now) } as const)
}
