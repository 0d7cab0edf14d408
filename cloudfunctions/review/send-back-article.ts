import { review } from '../../shared/contract/review'
import { _ } from '../_kit/cloud'
import { moveArticle } from '../_kit/move-article'
import { notice, telling } from '../_kit/notice'
import { remarkOf, saidSince } from '../_kit/remark'
import { useCase } from '../_kit/use-case'
import { versionNumber } from '../_kit/versions'
import { sentArticle } from './sent-article'

/** An author is never left guessing: without words of the whole there is at least one remark, which the change asks for again. */
export const sendBack = useCase(review.calls.sendBack, async ({ now, caller, requestId, trail }, { id, remark }) => {
  const article = await sentArticle(id)
  const placed = saidSince(article)
  const last = placed.at(-1)
  if (remark === '' && !last && article.status === 'in-review') return { outcome: 'nothing-said' }

  const why = remark || `批注 ${placed.length} 条`
  return moveArticle({
    which: { _id: id },
    provided: remark === '' && last ? { 'remarks.id': last.id } : {},
    to: 'returned',
    by: 'editor',
    takenBy: caller._id,
    requestId,
    change: {
      takenBy: null,
      secondReader: null,
      updatedAt: now,
      ...(remark !== '' && { remarks: _.push([remarkOf(remark, { now, caller, requestId, version: versionNumber(article) })]) }),
      history: _.push([trail('returned', why)]),
      ...telling(notice('article-returned', article.authorId, { title: article.title, why, articleId: id }, { now, requestId })),
    },
  })
})
