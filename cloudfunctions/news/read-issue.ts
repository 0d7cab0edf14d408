import { news } from '../../shared/contract/news'
import { AppError } from '../../shared/errors'
import { useCase } from '../_kit/use-case'
import { newsFields, newsLineOf } from './news-item'
import { readersOf } from './readers'

/** An issue that has not come out is told of no differently from one that never was. */
export const issue = useCase(news.calls.issue, async ({ db, now }, { issueId }) => {
  const [found, articles] = await Promise.all([
    db.issues.findOne({ _id: issueId, status: 'published' }),
    db.articles.query({ issueId, status: 'published' }, { limit: 100, fields: newsFields }),
  ])
  if (!found) throw new AppError('NOT_FOUND')
  const readers = await readersOf(articles.map(({ _id }) => _id))
  const inOrder = articles.sort((a, b) => (a.publication?.place ?? 0) - (b.publication?.place ?? 0))
  const names = [...new Set(inOrder.map(({ publication }) => publication?.column ?? ''))]
  return {
    now: now.getTime(),
    id: issueId,
    publishedAt: found.publishedAt?.getTime() ?? 0,
    characters: inOrder.reduce((sum, { publication }) => sum + (publication?.counts.word ?? 0), 0),
    columns: names.map(name => ({
      name,
      items: inOrder.filter(({ publication }) => publication?.column === name).map(article => newsLineOf(article, readers)),
    })),
  }
})
