import { activity } from '../../shared/contract/activity'
import { activityOf } from '../_kit/activity-view'
import { _ } from '../_kit/cloud'
import { promoteWaiting } from '../_kit/promote-waiting'
import { useCase } from '../_kit/use-case'
import { changeActivity } from './change-activity'
import { fieldsOf } from './plan-fields'

export const revise = useCase(activity.calls.revise, async ({ db, now, requestId, trail }, { id, revision, plan }) => {
  const result = await changeActivity({
    id,
    requestId,
    now,
    condition: { revision, status: _.neq('cancelled'), taken: _.lte(plan.seats) },
    change: { ...fieldsOf(plan), revision: _.inc(1), history: _.push([trail('revised')]) },
    whyNot: found => {
      if (found.status === 'cancelled') return 'cancelled'
      return found.revision === revision ? 'fewer-seats-than-taken' : 'changed-meanwhile'
    },
  })
  // Also on a repeat: the first attempt may have ended between the new seats and the people in line for them.
  if (result.outcome !== 'saved' || result.activity.waiting === 0) return result
  await promoteWaiting(id, requestId)
  const moved = await db.activities.find(id)
  return moved ? ({ outcome: 'saved', activity: activityOf(moved, now) } as const) : result
})
