import { review } from '../../shared/contract/review'
import { _ } from '../_kit/cloud'
import { useCase } from '../_kit/use-case'
import { summaryFields, summaryOf } from '../_kit/article-view'

const tabs = {
  submitted: { condition: { status: _.in(['submitted', 'in-review', 'second-review']) }, order: ['submittedAt', 'asc'] },
  returned: { condition: { status: 'returned' }, order: ['updatedAt', 'desc'] },
  decided: { condition: { status: _.in(['accepted', 'scheduled', 'published', 'withdrawn', 'declined']) }, order: ['updatedAt', 'desc'] },
} as const

export const queue = useCase(review.calls.queue, async ({ db, now }, { tab, kind }) => {
  const { condition, order } = tabs[tab]
  const ofKind = kind ? { kind } : {}
  const [articles, submitted, returned, decided] = await Promise.all([
    db.articles.query({ ...condition, ...ofKind }, { orderBy: [order], limit: 100, fields: summaryFields }),
    db.articles.count({ ...tabs.submitted.condition, ...ofKind }),
    db.articles.count({ ...tabs.returned.condition, ...ofKind }),
    db.articles.count({ ...tabs.decided.condition, ...ofKind }),
  ])
  return { now: now.getTime(), articles: articles.map(summaryOf), counts: { submitted, returned, decided } }
})
