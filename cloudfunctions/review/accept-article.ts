import { review } from '../../shared/contract/review'
import { AppError } from '../../shared/errors'
import { articleOf } from '../_kit/article-view'
import { _ } from '../_kit/cloud'
import type { ArticleDocument } from '../_kit/documents'
import { transact } from '../_kit/transaction'
import { useCase } from '../_kit/use-case'

/**
 * The article and its issue change together: an issue that is being published at the same moment either takes the
 * article along, or is published already and refuses it.
 */
export const accept = useCase(review.calls.accept, async ({ db, now, caller, requestId, trail }, { id, genre, grade, issueId }) => {
  const told = await transact(async transaction => {
    const article = await transaction.find(db.articles, id)
    if (!article || article.status === 'draft') throw new AppError('NOT_FOUND')
    if (article.requestId === requestId) return { outcome: 'moved' } as const
    const against = whyNotAccept(article, caller._id)
    if (against) return against

    const issue = await transaction.find(db.issues, issueId)
    if (!issue) return { outcome: 'no-such-issue' } as const
    if (issue.status !== 'open') return { outcome: 'issue-closed', status: issue.status } as const

    await transaction.change(db.issues, issueId, { revision: _.inc(1) })
    await transaction.change(db.articles, id, {
      status: 'accepted',
      genre,
      grade,
      issueId,
      acceptedAt: now,
      updatedAt: now,
      history: _.push([trail('accepted', [genre, grade, issueId].filter(Boolean).join(' '))]),
      requestId,
    })
    return { outcome: 'moved' } as const
  })
  if (told.outcome !== 'moved') return told
  const article = await db.articles.find(id)
  if (!article) throw new AppError('NOT_FOUND')
  return { outcome: 'moved', article: await articleOf(article) }
})

/** An accepted article is anybody's to accept otherwise; one that is being reviewed is its editor's. */
function whyNotAccept({ status, takenBy }: ArticleDocument, editor: string) {
  if (status === 'accepted' || (status === 'in-review' && takenBy?.id === editor)) return null
  return status === 'in-review' && takenBy
    ? ({ outcome: 'refused', reason: 'taken', by: takenBy.name } as const)
    : ({ outcome: 'refused', reason: 'state-changed', status } as const)
}
