import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import type { HistoryEntry, IssueDocument } from '../_kit/documents'
import { transact } from '../_kit/transaction'
import { columnsOf } from './issue-view'
import { publicationOf } from './publication'

/** An issue holds no more: each article is a round trip of the transaction. */
export const mostArticles = 100

interface Publishing {
  now: Date
  requestId: string
  entry: HistoryEntry
}

type Published = { outcome: 'published'; issue: IssueDocument } | { outcome: 'nothing-accepted' | 'no-such-issue' }

/**
 * Publishes an issue with every article in it, in one transaction: all of them are out at once, or none is. What came
 * out stays: a repeat, or a second editor's publishing, finds the issue published and changes nothing.
 */
export const publishWhole = (issueId: string, { now, requestId, entry }: Publishing): Promise<Published> =>
  transact(async transaction => {
    const issue = await transaction.find(db.issues, issueId)
    if (!issue) return { outcome: 'no-such-issue' }
    if (issue.status === 'published') return { outcome: 'published', issue }

    const articles = await transaction.query(
      db.articles,
      { issueId, status: _.in(['accepted', 'scheduled']) },
      { orderBy: [['acceptedAt', 'asc']], limit: mostArticles },
    )
    if (articles.length === 0) return { outcome: 'nothing-accepted' }

    const columns = columnsOf(issue, articles.map(({ _id }) => _id)).filter(({ articleIds }) => articleIds.length > 0)
    const order = columns.flatMap(({ name, articleIds }) => articleIds.map(id => ({ id, column: name })))
    for (const article of articles) {
      const place = order.findIndex(({ id }) => id === article._id)
      await transaction.change(db.articles, article._id, {
        status: 'published',
        publishedAt: now,
        updatedAt: now,
        publication: _.set(publicationOf(article, { at: now, column: order[place]?.column ?? '', place })),
        history: _.push([entry]),
        requestId,
      })
    }
    const published = { status: 'published', publishedAt: now, publishAt: null, requestId } as const
    await transaction.change(db.issues, issueId, { ...published, columns: _.set(columns), revision: _.inc(1), history: _.push([entry]) })
    return { outcome: 'published', issue: { ...issue, ...published, columns, revision: issue.revision + 1 } }
  })
