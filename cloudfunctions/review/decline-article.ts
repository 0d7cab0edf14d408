import { review } from '../../shared/contract/review'
import { _ } from '../_kit/cloud'
import { moveArticle } from '../_kit/move-article'
import { remarkOf } from '../_kit/remark'
import { useCase } from '../_kit/use-case'

export const decline = useCase(review.calls.decline, ({ now, caller, requestId, trail }, { id, reason }) =>
  moveArticle({
    which: { _id: id },
    to: 'declined',
    by: 'editor',
    takenBy: caller._id,
    requestId,
    change: {
      updatedAt: now,
      remarks: _.push([remarkOf(reason, { now, caller, requestId })]),
      history: _.push([trail('declined', reason)]),
    },
  }),
)
