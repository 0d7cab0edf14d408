import { review } from '../../shared/contract/review'
import { issueName } from '../../shared/domain/issue-name'
import { AppError } from '../../shared/errors'
import { articleOf } from '../_kit/article-view'
import { _ } from '../_kit/cloud'
import { notice, telling } from '../_kit/notice'
import { remarkOf } from '../_kit/remark'
import { transact } from '../_kit/transaction'
import { useCase } from '../_kit/use-case'
import { versionNumber } from '../_kit/versions'
import { enterIssue, whyNotEnter } from './enter-issue'
import { sentArticle } from './sent-article'

export const secondRead = useCase(review.calls.secondRead, async ({ db, now, caller, requestId, trail }, { id, agrees, words }) => {
  const told = await transact(async transaction => {
    const article = await transaction.find(db.articles, id)
    if (!article || article.status === 'draft') throw new AppError('NOT_FOUND')
    if (article.requestId === requestId) return { outcome: 'moved' } as const
    const { status, takenBy, issueId, title } = article
    if (status !== 'second-review' || !takenBy || !issueId) return { outcome: 'refused', reason: 'state-changed', status } as const
    if (takenBy.id === caller._id) return { outcome: 'refused', reason: 'own' } as const

    const read = { updatedAt: now, requestId }
    if (!agrees) {
      await transaction.change(db.articles, id, {
        ...read,
        status: 'in-review',
        genre: null,
        grade: null,
        issueId: null,
        remarks: _.push([remarkOf(words, { now, caller, requestId, version: versionNumber(article) })]),
        history: _.push([trail('second-reading-objected', words)]),
        ...telling(notice('second-reading-objected', takenBy.id, { by: caller.name, title, why: words, articleId: id }, { now, requestId })),
      })
      return { outcome: 'moved' } as const
    }
    const closed = await whyNotEnter(transaction, issueId)
    if (closed) return closed
    await enterIssue(transaction, issueId)
    await transaction.change(db.articles, id, {
      ...read,
      status: 'accepted',
      acceptedAt: now,
      secondReader: _.set({ id: caller._id, name: caller.name, at: now }),
      history: _.push([trail('second-reading-agreed', words)]),
      ...telling(notice('article-accepted', article.authorId, { title, issue: issueName(issueId) }, { now, requestId })),
    })
    return { outcome: 'moved' } as const
  })
  if (told.outcome !== 'moved') return told
  return { outcome: 'moved', article: await articleOf(await sentArticle(id)) }
})
