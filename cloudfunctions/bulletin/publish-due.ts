import { momentOf } from '../../shared/domain/publishing-moment'
import { byItself } from '../_kit/by-itself'
import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import { publishWhole } from './publish-whole'

/** A run publishes so many; the rest is the next minute's. */
const atOnce = 5

/**
 * What the timer does every minute: publishes the issues whose moment has come, the earliest first. One that fails stays
 * due, and keeps none of the others waiting. Being late, or twice at once, changes nothing: the moment is the issue's.
 */
export async function publishDue({ now }: { now: Date }) {
  const due = await db.issues.query({ status: 'scheduled', publishAt: _.lte(now) }, { orderBy: [['publishAt', 'asc']], limit: atOnce, fields: ['publishAt'] })
  const done = { published: 0, failed: 0 }
  for (const { _id, publishAt } of due) {
    try {
      const told = await publishAsPlanned(_id, publishAt!, now)
      if (told.outcome === 'published') done.published++
    } catch (error) {
      done.failed++
      console.error(JSON.stringify({ issue: _id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }))
    }
  }
  return done
}

function publishAsPlanned(issueId: string, dueAt: Date, now: Date) {
  const requestId = `due-${issueId}-${dueAt.getTime()}`
  const at = new Date(momentOf(dueAt.getTime(), now.getTime()))
  return publishWhole(issueId, { at, dueAt, requestId, entry: byItself('published', { now, requestId }, issueId) })
}
