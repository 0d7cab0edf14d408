import { quarterStart, type Quarter } from '../../shared/domain/quarter'
import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'

/** Two officers a unit do not write more in five quarters. */
const most = 1_000

/** What a unit has sent since a quarter began, as `tallyOf` counts it. */
export async function articlesOf(unitId: string, first: Quarter) {
  const from = _.gte(new Date(quarterStart(first)))
  const since = _.and([{ unitId }, _.or([{ submittedAt: from }, { acceptedAt: from }, { publishedAt: from }])])
  const articles = await db.articles.query(since as never, { limit: most, fields: ['authorId', 'status', 'submittedAt', 'acceptedAt', 'publishedAt'] })
  return articles.map(({ authorId, status, submittedAt, acceptedAt, publishedAt }) => ({
    authorId,
    status,
    submittedAt: submittedAt?.getTime() ?? null,
    acceptedAt: acceptedAt?.getTime() ?? null,
    publishedAt: publishedAt?.getTime() ?? null,
  }))
}
