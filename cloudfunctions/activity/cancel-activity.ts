import { activity } from '../../shared/contract/activity'
import { _ } from '../_kit/cloud'
import { useCase } from '../_kit/use-case'
import { changeActivity } from './change-activity'

export const cancel = useCase(activity.calls.cancel, ({ now, requestId, trail }, { id, reason }) =>
  changeActivity({
    id,
    requestId,
    now,
    condition: { status: _.neq('cancelled'), endsAt: _.gt(now) },
    change: {
      status: 'cancelled',
      cancelReason: reason,
      revision: _.inc(1),
      history: _.push([trail('cancelled', reason)]),
    },
    whyNot: ({ status }) => (status === 'cancelled' ? null : 'ended'),
  }),
)
