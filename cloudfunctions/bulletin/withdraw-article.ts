import { bulletin } from '../../shared/contract/bulletin'
import { issueName } from '../../shared/domain/issue-name'
import { AppError } from '../../shared/errors'
import { _ } from '../_kit/cloud'
import { moveUnheld } from '../_kit/move-article'
import { notice, telling } from '../_kit/notice'
import { useCase } from '../_kit/use-case'
import { writersOf } from '../_kit/writers'

/** What came out stays with the article as it came out; it only ceases to be read. */
export const withdraw = useCase(bulletin.calls.withdraw, async ({ db, now, requestId, trail }, { id, reason }) => {
  const [article] = await db.articles.query({ _id: id, status: _.neq('draft') }, { limit: 1, fields: ['title', 'issueId', 'authorId', 'coAuthors'] })
  if (!article) throw new AppError('NOT_FOUND')
  const words = { title: article.title, issue: issueName(article.issueId ?? ''), why: reason }
  return moveUnheld({
    which: { _id: id },
    to: 'withdrawn',
    by: 'editor',
    requestId,
    change: {
      updatedAt: now,
      history: _.push([trail('withdrawn', reason)]),
      ...telling(...writersOf(article).map(to => notice('article-withdrawn', to, words, { now, requestId }))),
    },
  })
})
