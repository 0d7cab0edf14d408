import { review } from '../../shared/contract/review'
import { articleOf } from '../_kit/article-view'
import { _ } from '../_kit/cloud'
import { saidSince } from '../_kit/remark'
import { useCase } from '../_kit/use-case'
import { notHeld } from './not-held'
import { sentArticle } from './sent-article'

/** What the author has read stays said; taking back what is not there changes nothing. */
export const unremark = useCase(review.calls.unremark, async ({ db, caller }, { id, remarkId }) => {
  const article = await sentArticle(id)
  const against = notHeld(article, caller._id)
  if (against) return against
  if (!saidSince(article).some(each => each.id === remarkId)) return { outcome: 'moved', article: await articleOf(article) }

  const changed = await db.articles.changeAndGet(
    { _id: id, status: 'in-review', 'takenBy.id': caller._id },
    { remarks: _.pull({ id: remarkId }) },
  )
  if (changed) return { outcome: 'moved', article: await articleOf(changed) }
  const { status } = await sentArticle(id)
  return { outcome: 'refused', reason: 'state-changed', status }
})
