import { checkin } from '../../shared/contract/checkin'
import { AppError } from '../../shared/errors'
import { _ } from '../_kit/cloud'
import { useCase } from '../_kit/use-case'

export const arrivals = useCase(checkin.calls.arrivals, async ({ db, now }, { activityId }) => {
  const arrived = { activityId, 'presence.0': _.exists(true) }
  const [activity, count, latest] = await Promise.all([
    db.activities.find(activityId),
    db.registrations.count(arrived),
    db.registrations.query(arrived, {
      orderBy: [['presence.0.at', 'desc']],
      limit: 10,
      fields: ['name', 'unitName', 'presence'],
    }),
  ])
  if (!activity) throw new AppError('NOT_FOUND')

  return {
    now: now.getTime(),
    title: activity.title,
    arrived: count,
    expected: activity.taken,
    latest: latest.flatMap(({ name, unitName, presence: [first] }) =>
      first ? [{ name, unitName, at: first.at.getTime(), desk: first.desk }] : [],
    ),
  }
})
