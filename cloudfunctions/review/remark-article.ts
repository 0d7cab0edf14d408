import { review } from '../../shared/contract/review'
import { articleOf } from '../_kit/article-view'
import { _ } from '../_kit/cloud'
import { remarkOf } from '../_kit/remark'
import { useCase } from '../_kit/use-case'
import { versionNumber } from '../_kit/versions'
import { notHeld } from './not-held'
import { sentArticle } from './sent-article'

/** A place is said of the text that was read: a change of the text between reading and writing refuses the remark. */
export const remark = useCase(review.calls.remark, async ({ db, now, caller, requestId }, { id, kind, text, place }) => {
  const article = await sentArticle(id)
  const said = remarkOf(text, { now, caller, requestId, kind, place, version: versionNumber(article) })
  if (article.remarks.some(each => each.id === said.id)) return { outcome: 'moved', article: await articleOf(article) }
  const against = notHeld(article, caller._id)
  if (against) return against
  if (place && article.body.slice(place.from, place.to) !== place.quote) return { outcome: 'text-changed' }

  const remarked = await db.articles.changeAndGet(
    { _id: id, status: 'in-review', 'takenBy.id': caller._id, revision: article.revision, 'remarks.id': _.neq(said.id) },
    { remarks: _.push([said]) },
  )
  if (remarked) return { outcome: 'moved', article: await articleOf(remarked) }
  return notHeld(await sentArticle(id), caller._id) ?? { outcome: 'text-changed' }
})
