import { bulletin } from '../../shared/contract/bulletin'
import { whyNotAt } from '../../shared/domain/publishing-moment'
import { policyInForce } from '../../shared/domain/remuneration'
import { _ } from '../_kit/cloud'
import { allPolicies } from '../_kit/pricing'
import { transact } from '../_kit/transaction'
import { useCase } from '../_kit/use-case'
import { articlesToPublish } from './articles-to-publish'

/**
 * The issue and its articles wait together: from now on neither takes changes, and the timer publishes what the editor
 * saw. An issue that waits already only gets another moment.
 */
export const schedule = useCase(bulletin.calls.schedule, async ({ db, now, requestId, trail }, { issueId, revision, at }) => {
  const publishAt = new Date(at)
  const entry = trail('scheduled', publishAt.toISOString())
  if (!policyInForce(await allPolicies(), at)) return { outcome: 'no-policy' }
  return transact(async transaction => {
    const issue = await transaction.find(db.issues, issueId)
    if (!issue) return { outcome: 'no-such-issue' }
    if (issue.requestId === requestId && issue.publishAt) return { outcome: 'scheduled', publishAt: issue.publishAt.getTime() }
    if (issue.status === 'published') return { outcome: 'issue-closed', status: issue.status }
    if (issue.revision !== revision) return { outcome: 'changed-meanwhile' }
    const reason = whyNotAt(at, now.getTime())
    if (reason) return { outcome: 'refused', reason }

    if (issue.status === 'open') {
      const found = await articlesToPublish(transaction, issueId)
      if (found.outcome !== 'found') return found
      for (const { _id } of found.articles) {
        await transaction.change(db.articles, _id, { status: 'scheduled', updatedAt: now, history: _.push([entry]), requestId })
      }
    }
    const change = { status: 'scheduled', publishAt, revision: _.inc(1), history: _.push([entry]), requestId }
    await transaction.change(db.issues, issueId, change)
    return { outcome: 'scheduled', publishAt: at }
  })
})
