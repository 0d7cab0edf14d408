import type { Instant } from '../../shared/domain/instant'
import type { RemunerationPolicy } from '../../shared/domain/remuneration'
import { portionsOf } from '../../shared/domain/shares'
import type { StatementPiece } from '../../shared/domain/statement'
import { _ } from './cloud'
import { db } from './db'
import type { ArticleDocument } from './documents'
import { priceAt } from './pricing'
import { readAll } from './read-all'

const fields = [
  'title', 'authorId', 'authorName', 'unitId', 'unitName', 'coAuthors', 'publishedAt', 'characters', 'publication', 'genre', 'grade', 'kind', 'subject', 'issueId',
]

/**
 * What was published in a stretch of time, of one who wrote or of all, without the texts.
 *
 * @param until the first moment after it
 */
export function publishedBetween(from: Instant, until: Instant, writerId?: string): Promise<ArticleDocument[]> {
  const published = { status: 'published', publishedAt: _.gte(new Date(from)).and(_.lt(new Date(until))) }
  const condition = writerId
    ? (_.or([{ ...published, authorId: writerId }, { ...published, 'coAuthors.memberId': writerId }]) as unknown as Record<string, unknown>)
    : published
  return readAll(db.articles, condition, fields, [['publishedAt', 'asc'], ['_id', 'asc']])
}

/** A published article as what each who wrote it is paid for, its author first. */
export function piecesOf(article: ArticleDocument, policies: readonly RemunerationPolicy[]): StatementPiece[] {
  const { _id: articleId, title, publishedAt } = article
  const pricing = publishedAt && priceAt(policies, article, publishedAt)
  if (!pricing) throw new Error(`article ${articleId} was published with nothing to price it by`)
  return portionsOf(article, pricing).map(writer => ({ articleId, title, publishedAt: publishedAt.getTime(), pricing, ...writer }))
}
