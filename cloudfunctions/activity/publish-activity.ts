import { activity } from '../../shared/contract/activity'
import { _ } from '../_kit/cloud'
import { useCase } from '../_kit/use-case'
import { changeActivity } from './change-activity'

export const publish = useCase(activity.calls.publish, ({ now, requestId, trail }, { id }) =>
  changeActivity({
    id,
    requestId,
    now,
    condition: { status: 'draft', endsAt: _.gt(now) },
    change: { status: 'published', revision: _.inc(1), history: _.push([trail('published')]) },
    whyNot: ({ status }) => {
      if (status === 'published') return null
      return status === 'draft' ? 'ended' : 'cancelled'
    },
  }),
)
