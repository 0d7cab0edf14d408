import { review } from '../../shared/contract/review'
import { _ } from '../_kit/cloud'
import { useCase } from '../_kit/use-case'
import { summaryFields, summaryOf } from '../_kit/article-view'

const tabs = {
  submitted: { condition: { status: _.in(['submitted', 'in-review', 'second-review']) }, order: ['submittedAt', 'asc'] },
  returned: { condition: { status: 'returned' }, order: ['updatedAt', 'desc'] },
  decided: { condition: { status: _.in(['accepted', 'scheduled', 'published', 'withdrawn', 'declined']) }, order: ['updatedAt', 'desc'] },
} as const

export const queue = useCase(review.calls.queue, async ({ db, now }, { tab }) => {
  const { condition, order } = tabs[tab]
  const [articles, submitted, returned, decided] = await Promise.all([
    db.articles.query(condition, { orderBy: [order], limit: 100, fields: summaryFields }),
    db.articles.count(tabs.submitted.condition),
    db.articles.count(tabs.returned.condition),
    db.articles.count(tabs.decided.condition),
  ])
  return { now: now.getTime(), articles: articles.map(summaryOf), counts: { submitted, returned, decided } }
})
