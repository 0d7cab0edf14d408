import { newsroom } from '../../shared/contract/newsroom'
import { _ } from '../_kit/cloud'
import { useCase } from '../_kit/use-case'
import { moveArticle } from './move-article'

export const sendBack = useCase(newsroom.calls.sendBack, ({ now, caller, requestId, trail }, { id, remark }) =>
  moveArticle({
    which: { _id: id },
    to: 'returned',
    by: 'editor',
    requestId,
    change: {
      genre: null,
      grade: null,
      issueId: null,
      acceptedAt: null,
      updatedAt: now,
      remarks: _.push([{ at: now, by: caller.name, text: remark }]),
      history: _.push([trail('returned', remark)]),
    },
  }),
)
