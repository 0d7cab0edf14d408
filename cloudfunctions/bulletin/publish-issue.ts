import { bulletin } from '../../shared/contract/bulletin'
import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import { useCase } from '../_kit/use-case'
import { issueOf, placedStatuses } from './issue-view'
import { publishWhole } from './publish-whole'

export const publish = useCase(bulletin.calls.publish, async ({ now, requestId, trail }, { issueId, revision }) => {
  const told = await publishWhole(issueId, { at: now, requestId, entry: trail('published', issueId), revision })
  if (told.outcome !== 'published') return told
  const placed = await db.articles.query(
    { issueId, status: _.in([...placedStatuses]) },
    { limit: 1_000, fields: ['issueId', 'status', 'characters'] },
  )
  return { outcome: 'published', issue: issueOf(told.issue, placed) }
})
