import { activity } from '../../shared/contract/activity'
import { summaryOf } from '../_kit/activity-view'
import { isServing } from '../_kit/serving'
import { useCase } from '../_kit/use-case'

export const desk = useCase(activity.calls.desk, async ({ db, now, caller }) => {
  const activities = await db.activities.query({}, { orderBy: [['startsAt', 'desc']], limit: 200 })
  return {
    now: now.getTime(),
    activities: activities.map(each => ({ ...summaryOf(each, now), certificate: each.certificate, serves: isServing(each, caller) })),
  }
})
