import { bulletin } from '../../shared/contract/bulletin'
import { AppError } from '../../shared/errors'
import { summaryFields, summaryOf } from '../_kit/article-view'
import { _ } from '../_kit/cloud'
import { allPolicies, priceAt } from '../_kit/pricing'
import { useCase } from '../_kit/use-case'
import { columnsOf, issueOf, placedStatuses } from './issue-view'

export const issue = useCase(bulletin.calls.issue, async ({ db, now }, { issueId }) => {
  const [found, placed, policies] = await Promise.all([
    db.issues.find(issueId),
    db.articles.query(
      { issueId, status: _.in([...placedStatuses]) },
      { orderBy: [['acceptedAt', 'asc']], limit: 1_000, fields: [...summaryFields, 'publication'] },
    ),
    allPolicies(),
  ])
  if (!found) throw new AppError('NOT_FOUND')

  return {
    now: now.getTime(),
    issue: issueOf(found, placed),
    columns: columnsOf(found, placed.map(({ _id }) => _id)),
    articles: placed.map(article => ({
      ...summaryOf(article),
      genre: article.genre,
      grade: article.grade,
      gross: priceAt(policies, article, article.publishedAt ?? found.publishAt ?? now)?.gross ?? 0,
    })),
  }
})
