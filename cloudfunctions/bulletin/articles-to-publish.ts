import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import type { ArticleDocument } from '../_kit/documents'
import type { Transaction } from '../_kit/transaction'

/** An issue holds no more: each article is a round trip of the transaction. */
export const mostArticles = 100

type Found =
  | { outcome: 'found'; articles: ArticleDocument[] }
  | { outcome: 'nothing-accepted' }
  | { outcome: 'too-many'; most: number }

/** What comes out with an issue, first accepted first; never a part of it. */
export async function articlesToPublish(transaction: Transaction, issueId: string): Promise<Found> {
  const articles = await transaction.query(
    db.articles,
    { issueId, status: _.in(['accepted', 'scheduled']) },
    { orderBy: [['acceptedAt', 'asc']], limit: mostArticles + 1 },
  )
  if (articles.length === 0) return { outcome: 'nothing-accepted' }
  return articles.length > mostArticles ? { outcome: 'too-many', most: mostArticles } : { outcome: 'found', articles }
}
