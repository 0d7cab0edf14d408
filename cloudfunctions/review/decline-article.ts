import { review } from '../../shared/contract/review'
import { _ } from '../_kit/cloud'
import { moveArticle } from '../_kit/move-article'
import { notice, telling } from '../_kit/notice'
import { remarkOf } from '../_kit/remark'
import { useCase } from '../_kit/use-case'
import { versionNumber } from '../_kit/versions'
import { sentArticle } from './sent-article'

export const decline = useCase(review.calls.decline, async ({ now, caller, requestId, trail }, { id, reason }) => {
  const article = await sentArticle(id)
  return moveArticle({
    which: { _id: id },
    to: 'declined',
    by: 'editor',
    takenBy: caller._id,
    requestId,
    change: {
      updatedAt: now,
      remarks: _.push([remarkOf(reason, { now, caller, requestId, version: versionNumber(article) })]),
      history: _.push([trail('declined', reason)]),
      ...telling(notice('article-declined', article.authorId, { title: article.title, why: reason }, { now, requestId })),
    },
  })
})
