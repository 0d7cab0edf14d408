import { review } from '../../shared/contract/review'
import { _ } from '../_kit/cloud'
import { moveArticle } from '../_kit/move-article'
import { remarkOf } from '../_kit/remark'
import { useCase } from '../_kit/use-case'

export const sendBack = useCase(review.calls.sendBack, ({ now, caller, requestId, trail }, { id, remark }) =>
  moveArticle({
    which: { _id: id },
    to: 'returned',
    by: 'editor',
    takenBy: caller._id,
    requestId,
    change: {
      takenBy: null,
      updatedAt: now,
      remarks: _.push([remarkOf(remark, { now, caller, requestId })]),
      history: _.push([trail('returned', remark)]),
    },
  }),
)
