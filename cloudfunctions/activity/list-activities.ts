import { activity, type RegistrationStatus } from '../../shared/contract/activity'
import { summaryOf } from '../_kit/activity-view'
import { _ } from '../_kit/cloud'
import { useCase } from '../_kit/use-case'

export const list = useCase(activity.calls.list, async ({ db, now, findCaller }, { kind, when }) => {
  const upcoming = when === 'upcoming'
  const [activities, caller] = await Promise.all([
    db.activities.query(
      { status: 'published', endsAt: upcoming ? _.gt(now) : _.lte(now), ...(kind && { kind }) },
      { orderBy: [['startsAt', upcoming ? 'asc' : 'desc']], limit: 100 },
    ),
    findCaller(),
  ])

  const mine = new Map<string, RegistrationStatus>()
  if (caller && activities.length > 0) {
    const registrations = await db.registrations.query(
      { memberId: caller._id, activityId: _.in(activities.map(({ _id }) => _id)) },
      { limit: 100, fields: ['activityId', 'status'] },
    )
    for (const { activityId, status } of registrations) mine.set(activityId, status)
  }

  return {
    now: now.getTime(),
    activities: activities.map(each => ({ ...summaryOf(each, now), mine: mine.get(each._id) ?? null })),
  }
})
