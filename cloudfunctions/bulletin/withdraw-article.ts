import { bulletin } from '../../shared/contract/bulletin'
import { issueName } from '../../shared/domain/issue-name'
import { AppError } from '../../shared/errors'
import { _ } from '../_kit/cloud'
import { moveOwn } from '../_kit/move-article'
import { notice, telling } from '../_kit/notice'
import { useCase } from '../_kit/use-case'

/** What came out stays with the article as it came out; it only ceases to be read. */
export const withdraw = useCase(bulletin.calls.withdraw, async ({ db, now, requestId, trail }, { id, reason }) => {
  const [article] = await db.articles.query({ _id: id, status: _.neq('draft') }, { limit: 1, fields: ['title', 'issueId', 'authorId', 'coAuthors'] })
  if (!article) throw new AppError('NOT_FOUND')
  const words = { title: article.title, issue: issueName(article.issueId ?? ''), why: reason }
  const writers = [article.authorId, ...article.coAuthors.map(({ memberId }) => memberId)]
  return moveOwn({
    which: { _id: id },
    to: 'withdrawn',
    by: 'editor',
    requestId,
    change: {
      updatedAt: now,
      history: _.push([trail('withdrawn', reason)]),
      ...telling(...writers.map(to => notice('article-withdrawn', to, words, { now, requestId }))),
    },
  })
})
