import { newsroom } from '../../shared/contract/newsroom'
import { AppError } from '../../shared/errors'
import { _ } from '../_kit/cloud'
import { allPolicies, priceAt } from '../_kit/pricing'
import { useCase } from '../_kit/use-case'
import { summaryFields, summaryOf } from './article-view'
import { issueOf } from './issue-view'

export const issue = useCase(newsroom.calls.issue, async ({ db, now }, { issueId }) => {
  const [found, placed, policies] = await Promise.all([
    db.issues.find(issueId),
    db.articles.query(
      { issueId, status: _.in(['accepted', 'published']) },
      { orderBy: [['acceptedAt', 'asc']], limit: 1_000, fields: summaryFields },
    ),
    allPolicies(),
  ])
  if (!found) throw new AppError('NOT_FOUND')

  return {
    now: now.getTime(),
    issue: issueOf(found, placed),
    articles: placed.map(article => ({
      ...summaryOf(article),
      genre: article.genre,
      grade: article.grade,
      gross: priceAt(policies, article, article.publishedAt ?? now)?.gross ?? 0,
    })),
  }
})
