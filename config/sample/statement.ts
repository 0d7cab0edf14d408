import type { ArticleDocument, StatementDocument } from '../../cloudfunctions/_kit/documents'
import { previousQuarter, quarterEnd, quarterKey, quarterOf, quarterStart, type Quarter } from '../../shared/domain/quarter'
import { policyInForce, priceArticle, type RemunerationPolicy } from '../../shared/domain/remuneration'
import { portionsOf } from '../../shared/domain/shares'
import { statementLines, type StatementPiece } from '../../shared/domain/statement'
import type { People } from './people'
import { policies } from './policies'
import { day, hour, minute, type Times } from './times'
import { recorded } from './trail'

/** The statement of the quarter before this one: made, looked over, closed for good. */
export function closedStatement(articles: readonly ArticleDocument[], { named }: People, { now }: Times): StatementDocument {
  const quarter = previousQuarter(quarterOf(now))
  const { madeAt, closedAt } = afterwards(quarter, now)
  const policy = inForce(quarterEnd(quarter) - 1)
  const { lines } = statementLines(articles.flatMap(article => pieceOf(article, quarter)), policy.taxTable)
  const id = quarterKey(quarter)
  return {
    _id: id,
    status: 'closed',
    madeAt: new Date(madeAt),
    madeBy: named('周以宁').name,
    closedAt: new Date(closedAt),
    closedBy: named('宋怀瑾').name,
    lines,
    ...recorded(id, [
      { at: madeAt, by: named('周以宁'), what: 'made' },
      { at: closedAt, by: named('宋怀瑾'), what: 'closed' },
    ]),
  }
}

function inForce(at: number): RemunerationPolicy {
  const policy = policyInForce(policies, at)
  if (!policy) throw new RangeError(`no payment policy was in force at ${at}`)
  return policy
}

function pieceOf(article: ArticleDocument, quarter: Quarter): StatementPiece[] {
  const { _id: articleId, title, characters, genre, grade } = article
  const publishedAt = article.publishedAt?.getTime()
  if (!genre || !publishedAt || publishedAt < quarterStart(quarter) || publishedAt >= quarterEnd(quarter)) return []
  const pricing = priceArticle({ characters, genre, grade }, inForce(publishedAt))
  return portionsOf(article, pricing).map(writer => ({ articleId, title, publishedAt, pricing, ...writer }))
}

/** The first afternoon and the fourth morning after the quarter; sooner, where those are still to come. */
function afterwards(quarter: Quarter, now: number) {
  const end = quarterEnd(quarter)
  const madeAt = end + 17 * hour + 20 * minute
  const closedAt = end + 3 * day + 10 * hour + 5 * minute
  const over = now - end
  return closedAt <= now ? { madeAt, closedAt } : { madeAt: end + Math.floor(over / 3), closedAt: end + Math.floor((2 * over) / 3) }
}
