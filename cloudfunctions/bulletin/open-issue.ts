import { bulletin } from '../../shared/contract/bulletin'
import { usualColumns } from '../../shared/domain/usual-columns'
import type { IssueDocument } from '../_kit/documents'
import { useCase } from '../_kit/use-case'
import { issueId, issueOf, placedStatuses } from './issue-view'
import { _ } from '../_kit/cloud'

/** A new issue has the columns of the one before, which is the latest there is. */
export const open = useCase(bulletin.calls.open, async ({ db, now, requestId, trail }, { year, number }) => {
  const [before] = await db.issues.query({}, { orderBy: [['year', 'desc'], ['number', 'desc']], limit: 1, fields: ['columns'] })
  const document: IssueDocument = {
    _id: issueId(year, number),
    year,
    number,
    status: 'open',
    columns: (before?.columns.map(({ name }) => name) ?? usualColumns).map(name => ({ name, articleIds: [] })),
    arranged: null,
    date: null,
    publishAt: null,
    publishedAt: null,
    openedAt: now,
    revision: 0,
    history: [trail('opened')],
    requestId,
  }
  if (await db.issues.insert(document)) return { issue: issueOf(document, []) }

  const [there, placed] = await Promise.all([
    db.issues.find(document._id),
    db.articles.query({ issueId: document._id, status: _.in([...placedStatuses]) }, { limit: 1_000, fields: ['issueId', 'status', 'characters'] }),
  ])
  return { issue: issueOf(there ?? document, placed) }
})
