import { firstSent } from '../../shared/domain/commission-rules'
import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'

interface Delivery {
  articleId: string
  title: string
  /** When it was first sent in, ms. */
  at: number
}

/**
 * What was written for commissions: the articles that name them and were sent in, and not taken back since. A second
 * place that said so could come to say otherwise.
 *
 * @param authorId of one author alone
 */
export async function deliveriesTo(commissionIds: readonly string[], authorId?: string) {
  const found =
    commissionIds.length === 0
      ? []
      : await db.articles.query(
          { commissionId: _.in([...commissionIds]), status: _.neq('draft'), ...(authorId && { authorId }) },
          { limit: 1_000, fields: ['commissionId', 'authorId', 'title', 'history.at', 'history.what'] },
        )
  const deliveries = new Map<string, Delivery>()
  for (const { _id, commissionId, authorId: author, title, history } of found) {
    const at = firstSent(history.map(line => ({ at: line.at.getTime(), what: line.what })))
    const key = `${commissionId} ${author}`
    const earlier = deliveries.get(key)
    if (at !== null && (!earlier || at < earlier.at)) deliveries.set(key, { articleId: _id, title, at })
  }
  return { of: (commissionId: string, memberId: string): Delivery | null => deliveries.get(`${commissionId} ${memberId}`) ?? null }
}
