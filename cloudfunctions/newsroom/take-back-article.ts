import { newsroom } from '../../shared/contract/newsroom'
import { forAuthor } from '../_kit/article-view'
import { _ } from '../_kit/cloud'
import { useCase } from '../_kit/use-case'
import { moveUnheld } from '../_kit/move-article'

export const takeBack = useCase(newsroom.calls.takeBack, async ({ now, caller, requestId, trail }, { id }) => {
  const told = await moveUnheld({
    which: { _id: id, authorId: caller._id },
    to: 'draft',
    by: 'author',
    requestId,
    change: { submittedAt: null, updatedAt: now, prints: _.set([]), history: _.push([trail('taken-back')]) },
  })
  return told.outcome === 'moved' ? { ...told, article: forAuthor(told.article) } : told
})
