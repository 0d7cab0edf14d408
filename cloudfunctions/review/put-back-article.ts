import { review } from '../../shared/contract/review'
import { _ } from '../_kit/cloud'
import { moveArticle } from '../_kit/move-article'
import { useCase } from '../_kit/use-case'

export const putBack = useCase(review.calls.putBack, ({ now, caller, requestId, trail }, { id }) =>
  moveArticle({
    which: { _id: id },
    to: 'submitted',
    by: 'editor',
    takenBy: caller._id,
    requestId,
    change: { takenBy: null, updatedAt: now, history: _.push([trail('put-back')]) },
  }),
)
