import { newsroom } from '../../shared/contract/newsroom'
import { _ } from '../_kit/cloud'
import { useCase } from '../_kit/use-case'
import { moveArticle } from './move-article'

export const decline = useCase(newsroom.calls.decline, ({ now, caller, requestId, trail }, { id, reason }) =>
  moveArticle({
    which: { _id: id },
    to: 'declined',
    by: 'editor',
    requestId,
    change: {
      updatedAt: now,
      remarks: _.push([{ at: now, by: caller.name, text: reason }]),
      history: _.push([trail('declined', reason)]),
    },
  }),
)
