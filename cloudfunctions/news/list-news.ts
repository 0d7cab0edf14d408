import { news } from '../../shared/contract/news'
import { useCase } from '../_kit/use-case'
import { newsItemOf } from './news-item'

const pageSize = 20

/** The newest first; what came out together in the order of its issue. */
export const list = useCase(news.calls.list, async ({ db, now }, { kind, issueId, page }) => {
  const found = await db.articles.query(
    { status: 'published', ...(kind && { kind }), ...(issueId && { issueId }) },
    { orderBy: [['publishedAt', 'desc'], ['publication.place', 'asc'], ['_id', 'asc']], limit: pageSize + 1, skip: page * pageSize },
  )
  return { now: now.getTime(), items: found.slice(0, pageSize).map(newsItemOf), more: found.length > pageSize }
})
