import { newsroom } from '../../shared/contract/newsroom'
import { useCase } from '../_kit/use-case'
import { newsItemOf } from './article-view'

const pageSize = 20

/** The newest first; what came out together in the order of its acceptance, as in the printed issue. */
export const news = useCase(newsroom.calls.news, async ({ db, now }, { kind, issueId, page }) => {
  const found = await db.articles.query(
    { status: 'published', ...(kind && { kind }), ...(issueId && { issueId }) },
    { orderBy: [['publishedAt', 'desc'], ['acceptedAt', 'asc'], ['_id', 'asc']], limit: pageSize + 1, skip: page * pageSize },
  )
  return { now: now.getTime(), items: found.slice(0, pageSize).map(newsItemOf), more: found.length > pageSize }
})
