import { parseQuarterKey, quarterEnd, quarterStart, type Quarter } from '../../shared/domain/quarter'
import { policyInForce } from '../../shared/domain/remuneration'
import { statementLines, type StatementPiece } from '../../shared/domain/statement'
import { AppError } from '../../shared/errors'
import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import type { ArticleDocument } from '../_kit/documents'
import { allPolicies, priceAt } from '../_kit/pricing'

/** @throws AppError INVALID_INPUT, which a key that the contract accepts never causes */
export function quarterFrom(key: string): Quarter {
  const quarter = parseQuarterKey(key)
  if (!quarter) throw new AppError('INVALID_INPUT', { fields: ['quarter'] })
  return quarter
}

export type QuarterLines = ReturnType<typeof statementLines>

/**
 * The lines of a quarter's statement, made afresh from what was published in it, of one author or of all.
 * Tax follows the policy in force when the quarter ends, which is when its total becomes one payment.
 */
export async function quarterLines(quarter: Quarter, authorId?: string): Promise<QuarterLines> {
  const [policies, articles] = await Promise.all([allPolicies(), publishedIn(quarter, authorId)])
  const policy = policyInForce(policies, quarterEnd(quarter) - 1)
  if (!policy) {
    // Without any policy nothing is owed, and there is nothing to leave out; with articles it is a fault to be seen.
    if (articles.length > 0) throw new Error(`articles were published while no payment policy was in force`)
    return { lines: [], totals: { people: 0, pieces: 0, characters: 0, gross: 0, tax: 0, net: 0 } }
  }

  const pieces = articles.map((article): StatementPiece => {
    const pricing = article.publishedAt && priceAt(policies, article, article.publishedAt)
    if (!pricing) throw new Error(`article ${article._id} was published with nothing to price it by`)
    const { _id: articleId, title, authorId, authorName, unitId, unitName, publishedAt } = article
    return { articleId, title, authorId, authorName, unitId, unitName, publishedAt: publishedAt!.getTime(), pricing }
  })
  return statementLines(pieces, policy.taxTable)
}

const pageSize = 1_000
const fields = ['title', 'authorId', 'authorName', 'unitId', 'unitName', 'publishedAt', 'characters', 'publication', 'genre', 'grade']

/** A page of 1,000 a round trip, which is the most that the platform gives. */
async function publishedIn(quarter: Quarter, authorId?: string): Promise<ArticleDocument[]> {
  const condition = {
    status: 'published',
    publishedAt: _.gte(new Date(quarterStart(quarter))).and(_.lt(new Date(quarterEnd(quarter)))),
    ...(authorId && { authorId }),
  }
  const orderBy = [['publishedAt', 'asc'], ['_id', 'asc']] as const
  const articles: ArticleDocument[] = []
  for (;;) {
    const page = await db.articles.query(condition, { orderBy, limit: pageSize, skip: articles.length, fields })
    articles.push(...page)
    if (page.length < pageSize) return articles
  }
}
