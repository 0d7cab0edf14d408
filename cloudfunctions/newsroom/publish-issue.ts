import { newsroom } from '../../shared/contract/newsroom'
import { _ } from '../_kit/cloud'
import { useCase } from '../_kit/use-case'
import { issueOf } from './issue-view'

/** Each article is published once, by a change on the condition that it is accepted; a repeat goes on where it stopped. */
export const publishIssue = useCase(newsroom.calls.publishIssue, async ({ db, now, requestId, trail }, { issueId }) => {
  const issue = await db.issues.find(issueId)
  if (!issue) return { outcome: 'no-such-issue' }

  await db.articles.change(
    { issueId, status: 'accepted' },
    { status: 'published', publishedAt: now, updatedAt: now, requestId, history: _.push([trail('published', issueId)]) },
  )
  const placed = await db.articles.query(
    { issueId, status: _.in(['accepted', 'published']) },
    { limit: 1_000, fields: ['issueId', 'status', 'characters'] },
  )
  return placed.length > 0 ? { outcome: 'published', issue: issueOf(issue, placed) } : { outcome: 'nothing-accepted' }
})
