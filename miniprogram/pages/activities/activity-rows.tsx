import type { ActivitySummary, RegistrationStatus } from '../../../shared/contract/activity'
import type { Instant } from '../../../shared/domain/instant'
import { ActivityRow } from '../../components/activity-row/activity-row'
import { Card } from '../../components/card/card'
import { open, urls } from '../routes'

export type Listed = ActivitySummary & { mine: RegistrationStatus | null }

export function ActivityRows({ activities, now }: { activities: readonly Listed[]; now: Instant }) {
  return (
    <Card>
      {activities.map(activity => (
        <ActivityRow
          key={activity.id}
          activity={activity}
          mine={activity.mine}
          now={now}
          onTap={() => open(urls.activity(activity.id))}
        />
      ))}
    </Card>
  )
}
