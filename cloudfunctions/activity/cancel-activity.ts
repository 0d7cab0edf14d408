import { activity } from '../../shared/contract/activity'
import { _ } from '../_kit/cloud'
import type { Announcement } from '../_kit/documents'
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
      announcement: _.set({ id: `cancelled ${requestId}`, kind: 'activity-cancelled', words: { why: reason }, at: now } satisfies Announcement),
      history: _.push([trail('cancelled', reason)]),
    },
    whyNot: ({ status }) => (status === 'cancelled' ? null : 'ended'),
  }),
)
