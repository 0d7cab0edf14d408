import { newsroom } from '../../shared/contract/newsroom'
import { _ } from '../_kit/cloud'
import { useCase } from '../_kit/use-case'
import { moveArticle } from './move-article'

export const takeBack = useCase(newsroom.calls.takeBack, ({ now, caller, requestId, trail }, { id }) =>
  moveArticle({
    which: { _id: id, authorId: caller._id },
    to: 'draft',
    by: 'author',
    requestId,
    change: { submittedAt: null, updatedAt: now, history: _.push([trail('taken-back')]) },
  }),
)
