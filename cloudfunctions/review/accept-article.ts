import { review } from '../../shared/contract/review'
import { issueName } from '../../shared/domain/issue-name'
import { noSecondReading, secondReadingReasons } from '../../shared/domain/second-reading'
import { AppError } from '../../shared/errors'
import { articleOf } from '../_kit/article-view'
import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import type { ArticleDocument } from '../_kit/documents'
import { notice, telling } from '../_kit/notice'
import { transact, type Transaction } from '../_kit/transaction'
import { useCase } from '../_kit/use-case'
import { enterIssue, whyNotEnter } from './enter-issue'
import { notHeld } from './not-held'
import { sentArticle } from './sent-article'
import { rulesId } from './show-settings'

/** An accepted article is anybody's to accept otherwise; one that is being reviewed is its editor's. */
export const accept = useCase(review.calls.accept, async ({ db, now, caller, requestId, trail }, { id, genre, grade, issueId, secondReading }) => {
  const told = await transact(async transaction => {
    const article = await transaction.find(db.articles, id)
    if (!article || article.status === 'draft') throw new AppError('NOT_FOUND')
    if (article.requestId === requestId) return { outcome: 'moved' } as const
    const again = article.status === 'accepted'
    const against = again ? null : notHeld(article, caller._id)
    if (against) return against
    const closed = await whyNotEnter(transaction, issueId)
    if (closed) return closed

    const choice = { genre, grade, issueId, updatedAt: now, requestId }
    const reasons = await whyReadAgain(transaction, article, secondReading)
    if (reasons.length > 0) {
      await transaction.change(db.articles, id, {
        ...choice,
        status: 'second-review',
        takenBy: _.set(article.takenBy ?? { id: caller._id, name: caller.name, at: now }),
        acceptedAt: null,
        sensitive: true,
        history: _.push([trail('second-reading-asked', reasons.join('，'))]),
      })
      return { outcome: 'moved' } as const
    }
    await enterIssue(transaction, issueId)
    await transaction.change(db.articles, id, {
      ...choice,
      status: 'accepted',
      acceptedAt: now,
      sensitive: article.secondReader !== null,
      history: _.push([trail('accepted', [genre, grade, issueId].filter(Boolean).join(' '))]),
      ...(!again && telling(notice('article-accepted', article.authorId, { title: article.title, issue: issueName(issueId) }, { now, requestId }))),
    })
    return { outcome: 'moved' } as const
  })
  if (told.outcome !== 'moved') return told
  return { outcome: 'moved', article: await articleOf(await sentArticle(id)) }
})

/** What was read second once is not read again as long as its text stays. */
async function whyReadAgain(transaction: Transaction, article: ArticleDocument, wished: boolean): Promise<string[]> {
  if (article.secondReader) return []
  const rules = await transaction.find(db.newsroomRules, rulesId)
  return [...secondReadingReasons(article, rules ?? noSecondReading), ...(wished ? ['编辑提请复审'] : [])]
}
