import { newsroom } from '../../shared/contract/newsroom'
import { useCase } from '../_kit/use-case'
import { issueId, issueOf } from './issue-view'

export const openIssue = useCase(newsroom.calls.openIssue, async ({ db, now }, { year, number }) => {
  const document = { _id: issueId(year, number), year, number, openedAt: now }
  if (await db.issues.insert(document)) return { issue: issueOf(document, []) }

  const placed = await db.articles.query(
    { issueId: document._id },
    { limit: 1_000, fields: ['issueId', 'status', 'characters'] },
  )
  return { issue: issueOf(document, placed) }
})
