import type { Instant } from '../../shared/domain/instant'
import type { RemunerationPolicy } from '../../shared/domain/remuneration'
import { portionsOf } from '../../shared/domain/shares'
import type { StatementPiece } from '../../shared/domain/statement'
import { _ } from './cloud'
import { db } from './db'
import type { ArticleDocument } from './documents'
import { priceAt } from './pricing'

const fields = [
  'title', 'authorId', 'authorName', 'unitId', 'unitName', 'coAuthors', 'publishedAt', 'characters', 'publication', 'genre', 'grade', 'kind', 'subject', 'issueId',
]

/** What the platform gives at once. */
const most = 1_000

/**
 * What was published in a stretch of time, of one who wrote or of all, without the texts. A page of a thousand begins
 * at the moment where the one before ended: one that is counted from the beginning costs more the further it is.
 *
 * @param until the first moment after it
 */
export async function publishedBetween(from: Instant, until: Instant, writerId?: string): Promise<ArticleDocument[]> {
  const found: ArticleDocument[] = []
  for (;;) {
    const since = found.at(-1)?.publishedAt?.getTime() ?? from
    const skip = howManyAt(since, found)
    const page = await db.articles.query(publishedIn(since, until, writerId), { orderBy: [['publishedAt', 'asc'], ['_id', 'asc']], limit: most, skip, fields })
    found.push(...page)
    if (page.length < most) return found
  }
}

function publishedIn(since: Instant, until: Instant, writerId?: string): Record<string, unknown> {
  const published = { status: 'published', publishedAt: _.gte(new Date(since)).and(_.lt(new Date(until))) }
  if (!writerId) return published
  return _.or([{ ...published, authorId: writerId }, { ...published, 'coAuthors.memberId': writerId }]) as unknown as Record<string, unknown>
}

/** Of those found, which end with that moment: an issue's articles share one. */
function howManyAt(moment: Instant, found: readonly ArticleDocument[]): number {
  let first = found.length
  while (found[first - 1]?.publishedAt?.getTime() === moment) first--
  return found.length - first
}

/** A published article as what each who wrote it is paid for, its author first. */
export function piecesOf(article: ArticleDocument, policies: readonly RemunerationPolicy[]): StatementPiece[] {
  const { _id: articleId, title, publishedAt } = article
  const pricing = publishedAt && priceAt(policies, article, publishedAt)
  if (!pricing) throw new Error(`article ${articleId} was published with nothing to price it by`)
  return portionsOf(article, pricing).map(writer => ({ articleId, title, publishedAt: publishedAt.getTime(), pricing, ...writer }))
}
