import { bulletin } from '../../shared/contract/bulletin'
import { quarterOf } from '../../shared/domain/quarter'
import { _ } from '../_kit/cloud'
import { useCase } from '../_kit/use-case'
import { issueOf, placedStatuses } from './issue-view'

export const issues = useCase(bulletin.calls.issues, async ({ db, now }) => {
  const found = await db.issues.query({}, { orderBy: [['year', 'desc'], ['number', 'desc']], limit: 50 })
  const placed = await db.articles.query(
    { issueId: _.in(found.map(({ _id }) => _id)), status: _.in([...placedStatuses]) },
    { limit: 1_000, fields: ['issueId', 'status', 'characters'] },
  )
  const { year } = quarterOf(now.getTime())
  const latest = found.find(issue => issue.year === year)
  return {
    issues: found.map(issue => issueOf(issue, placed)),
    nextNumber: { year, number: (latest?.number ?? 0) + 1 },
  }
})
