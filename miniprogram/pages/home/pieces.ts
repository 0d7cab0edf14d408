import type { ArticleSummary } from '../../../shared/contract/article'
import type { Instant } from '../../../shared/domain/instant'
import { quarterKey, quarterOf, type Quarter } from '../../../shared/domain/quarter'

export interface Pieces {
  quarter: Quarter
  published: number
  accepted: number
  /** With the editors. */
  submitted: number
  /** To be mended, the latest first. */
  returned: ArticleSummary[]
}

/** How a person's articles stand this quarter. What is not decided counts whenever it was begun. */
export function piecesOf(articles: readonly ArticleSummary[], now: Instant): Pieces {
  const quarter = quarterOf(now)
  const inQuarter = (at: Instant | null) => at !== null && quarterKey(quarterOf(at)) === quarterKey(quarter)
  const having = (status: ArticleSummary['status']) => articles.filter(article => article.status === status)
  return {
    quarter,
    published: having('published').filter(({ publishedAt }) => inQuarter(publishedAt)).length,
    accepted: having('accepted').length,
    submitted: having('submitted').length,
    returned: having('returned'),
  }
}
