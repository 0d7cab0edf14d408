import { bulletin } from '../../shared/contract/bulletin'
import { _ } from '../_kit/cloud'
import { useCase } from '../_kit/use-case'

/**
 * One change that asks for the revision which the editor saw: an article that comes into the issue counts it up too, so
 * nobody arranges, unseen, what somebody else has just put there. What does not belong to the issue is left out when it
 * is read.
 */
export const arrange = useCase(bulletin.calls.arrange, async ({ db, now, caller, requestId }, { issueId, revision, columns, date }) => {
  const arranged = await db.issues.changeAndGet(
    { _id: issueId, status: 'open', revision },
    {
      columns: _.set(columns),
      date: _.set(date),
      arranged: _.set({ by: caller._id, byName: caller.name, at: now }),
      revision: _.inc(1),
      requestId,
    },
  )
  if (arranged) return { outcome: 'arranged', revision: arranged.revision, at: now.getTime() }

  const found = await db.issues.find(issueId)
  if (!found) return { outcome: 'no-such-issue' }
  if (found.requestId === requestId && found.arranged) {
    return { outcome: 'arranged', revision: found.revision, at: found.arranged.at.getTime() }
  }
  return found.status === 'open' ? { outcome: 'changed-meanwhile' } : { outcome: 'issue-closed', status: found.status }
})
