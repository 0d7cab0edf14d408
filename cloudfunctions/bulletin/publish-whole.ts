import { formatCount } from '../../shared/domain/format-count'
import { issueName } from '../../shared/domain/issue-name'
import { policyInForce } from '../../shared/domain/remuneration'
import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import type { ArticleDocument, HistoryEntry, IssueDocument } from '../_kit/documents'
import { notice, telling } from '../_kit/notice'
import { allPolicies } from '../_kit/pricing'
import { transact } from '../_kit/transaction'
import { writersOf } from '../_kit/writers'
import { articlesToPublish } from './articles-to-publish'
import { columnsOf } from './issue-view'
import { newsIndexOf } from './news-index'
import { publicationOf } from './publication'

interface Publishing {
  /** The moment that it came out: what decides its quarter and its price. */
  at: Date
  requestId: string
  entry: HistoryEntry
  /** Of the issue as the editor saw it. */
  revision?: number
  /** Only while it is still to come out at this moment. */
  dueAt?: Date
}

type Published =
  | { outcome: 'published'; issue: IssueDocument }
  | { outcome: 'nothing-accepted' | 'no-policy' | 'no-such-issue' | 'changed-meanwhile' }
  | { outcome: 'too-many'; most: number }

/**
 * Publishes an issue with every article in it, in one transaction: all of them are out at once, or none is. What came
 * out stays: a repeat, or a second editor's publishing, finds the issue published and changes nothing.
 */
export async function publishWhole(issueId: string, publishing: Publishing): Promise<Published> {
  // What is in force stays so: it need not be read together with the issue.
  if (!policyInForce(await allPolicies(), publishing.at.getTime())) return { outcome: 'no-policy' }
  return publishTogether(issueId, publishing)
}

const publishTogether = (issueId: string, { at, requestId, entry, revision, dueAt }: Publishing): Promise<Published> =>
  transact(async transaction => {
    const issue = await transaction.find(db.issues, issueId)
    if (!issue) return { outcome: 'no-such-issue' }
    if (issue.status === 'published') return { outcome: 'published', issue }
    const another = (revision !== undefined && issue.revision !== revision) || (dueAt && issue.publishAt?.getTime() !== dueAt.getTime())
    if (another) return { outcome: 'changed-meanwhile' }

    const found = await articlesToPublish(transaction, issueId)
    if (found.outcome !== 'found') return found
    const { articles } = found

    const columns = columnsOf(issue, articles.map(({ _id }) => _id)).filter(({ articleIds }) => articleIds.length > 0)
    const order = columns.flatMap(({ name, articleIds }) => articleIds.map(id => ({ id, column: name })))
    for (const article of articles) {
      const place = order.findIndex(({ id }) => id === article._id)
      const publication = publicationOf(article, { at, column: order[place]?.column ?? '', place })
      await transaction.change(db.articles, article._id, {
        status: 'published',
        publishedAt: at,
        updatedAt: entry.at,
        publication: _.set(publication),
        history: _.push([entry]),
        requestId,
        ...telling(...noticesOf(article, publication.counts.word, { now: entry.at, requestId })),
      })
    }
    const inOrder = order.flatMap(({ id }) => articles.filter(({ _id }) => _id === id))
    await transaction.insertAll(db.newsIndex, newsIndexOf(issueId, at, inOrder))
    const published = { status: 'published', publishedAt: at, publishAt: null, requestId } as const
    await transaction.change(db.issues, issueId, { ...published, columns: _.set(columns), revision: _.inc(1), history: _.push([entry]) })
    return { outcome: 'published', issue: { ...issue, ...published, columns, revision: issue.revision + 1 } }
  })

/** To everyone who wrote it. */
function noticesOf(article: ArticleDocument, characters: number, scene: { now: Date; requestId: string }) {
  const { _id, title, issueId } = article
  const words = { articleId: _id, title, issue: issueName(issueId ?? ''), characters: formatCount(characters) }
  return writersOf(article).map(to =>
    notice('article-published', to, words, { ...scene, requestId: `${scene.requestId} ${_id}` }))
}
