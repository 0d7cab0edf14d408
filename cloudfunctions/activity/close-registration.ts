import { activity } from '../../shared/contract/activity'
import { closedNow } from '../../shared/domain/close-early'
import { AppError } from '../../shared/errors'
import { activityOf, windowOf } from '../_kit/activity-view'
import { _ } from '../_kit/cloud'
import type { ActivityDocument } from '../_kit/documents'
import { useCase } from '../_kit/use-case'
import { changeActivity } from './change-activity'
import { dateOf } from './plan-fields'

export const close = useCase(activity.calls.close, async ({ db, now, requestId, trail }, { id }) => {
  const found = await db.activities.find(id)
  if (!found) throw new AppError('NOT_FOUND')
  if (found.status === 'cancelled') return { outcome: 'refused', reason: 'cancelled' }
  if (found.endsAt <= now) return { outcome: 'refused', reason: 'ended' }
  const dates = closedNow(datesOf(found), now.getTime())
  if (found.status === 'draft' || dates === 'not-open') return { outcome: 'refused', reason: 'not-open' }
  if (dates === 'closed') return { outcome: 'saved', activity: activityOf(found, now) }

  return changeActivity({
    id,
    requestId,
    now,
    condition: { revision: found.revision },
    change: {
      registrationClosesAt: dateOf(dates.registrationClosesAt),
      headCountDue: dateOf(dates.headCountDue),
      revision: _.inc(1),
      history: _.push([trail('closed')]),
    },
    whyNot: () => 'changed-meanwhile',
  })
})

const datesOf = (found: ActivityDocument) => ({ ...windowOf(found), headCountDue: found.headCountDue?.getTime() ?? null })
