import { bulletin } from '../../shared/contract/bulletin'
import { _ } from '../_kit/cloud'
import { transact } from '../_kit/transaction'
import { useCase } from '../_kit/use-case'
import { mostArticles } from './articles-to-publish'

/** An issue that waits for nothing any more is told so as of a success. */
export const unschedule = useCase(bulletin.calls.unschedule, async ({ db, now, requestId, trail }, { issueId }) => {
  const entry = trail('unscheduled')
  return transact(async transaction => {
    const issue = await transaction.find(db.issues, issueId)
    if (!issue) return { outcome: 'no-such-issue' }
    if (issue.status === 'published') return { outcome: 'issue-closed', status: issue.status }
    if (issue.status === 'open') return { outcome: 'unscheduled' }

    const waiting = await transaction.query(db.articles, { issueId, status: 'scheduled' }, { orderBy: [['acceptedAt', 'asc']], limit: mostArticles })
    for (const { _id } of waiting) {
      await transaction.change(db.articles, _id, { status: 'accepted', updatedAt: now, history: _.push([entry]), requestId })
    }
    await transaction.change(db.issues, issueId, { status: 'open', publishAt: null, revision: _.inc(1), history: _.push([entry]), requestId })
    return { outcome: 'unscheduled' }
  })
})
