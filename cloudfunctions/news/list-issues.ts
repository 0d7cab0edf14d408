import { news } from '../../shared/contract/news'
import { _ } from '../_kit/cloud'
import { useCase } from '../_kit/use-case'

const pageSize = 10

export const issues = useCase(news.calls.issues, async ({ db, now }, { page }) => {
  const found = await db.issues.query(
    { status: 'published' },
    { orderBy: [['year', 'desc'], ['number', 'desc']], limit: pageSize + 1, skip: page * pageSize, fields: ['publishedAt'] },
  )
  const shown = found.slice(0, pageSize)
  const articles = await db.articles.query(
    { issueId: _.in(shown.map(({ _id }) => _id)), status: 'published' },
    { limit: 1_000, fields: ['issueId', 'title', 'publication.place'] },
  )
  return {
    now: now.getTime(),
    issues: shown.map(({ _id, publishedAt }) => {
      const own = articles.filter(({ issueId }) => issueId === _id)
      const [first] = own.sort((a, b) => (a.publication?.place ?? 0) - (b.publication?.place ?? 0))
      return { id: _id, publishedAt: publishedAt?.getTime() ?? 0, title: first?.title ?? '', articles: own.length }
    }),
    more: found.length > pageSize,
  }
})
