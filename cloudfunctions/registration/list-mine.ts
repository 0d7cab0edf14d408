import { registration } from '../../shared/contract/registration'
import { isOver } from '../../shared/domain/registration-rules'
import { mineOf, summaryOf } from '../_kit/activity-view'
import { _ } from '../_kit/cloud'
import { useCase } from '../_kit/use-case'

export const mine = useCase(registration.calls.mine, async ({ db, now, caller }) => {
  const registrations = await db.registrations.query(
    { memberId: caller._id },
    { orderBy: [['registeredAt', 'desc']], limit: 100 },
  )
  const activities = registrations.length
    ? await db.activities.query({ _id: _.in(registrations.map(each => each.activityId)) }, { limit: 100 })
    : []
  const byId = new Map(activities.map(each => [each._id, summaryOf(each, now)]))

  const rows = await Promise.all(
    registrations.flatMap(each => {
      const activity = byId.get(each.activityId)
      return activity ? [mineOf(each).then(standing => ({ ...standing, activity }))] : []
    }),
  )
  const isPast = (row: (typeof rows)[number]) => row.activity.endsAt <= now.getTime() || isOver(row.status)
  return {
    now: now.getTime(),
    registrations: [
      ...rows.filter(row => !isPast(row)).sort((a, b) => a.activity.startsAt - b.activity.startsAt),
      ...rows.filter(isPast).sort((a, b) => b.activity.startsAt - a.activity.startsAt),
    ],
  }
})
