import { policy, type PolicyExample } from '../../shared/contract/policy'
import { db } from '../_kit/db'
import { policyDocuments } from '../_kit/pricing'
import { useCase } from '../_kit/use-case'
import { versionsOf } from './version-view'

/** Of a whole issue, which holds no more. */
const mostArticles = 100
const mostExamples = 6

export const versions = useCase(policy.calls.versions, async ({ now }) => {
  const [documents, examples] = await Promise.all([policyDocuments(), latestExamples()])
  return { now: now.getTime(), versions: versionsOf(documents).reverse(), examples }
})

/** Pieces of the issue that came out last, short and long ones alike. */
async function latestExamples(): Promise<PolicyExample[]> {
  const latest = await db.articles.query(
    { status: 'published' },
    { orderBy: [['publishedAt', 'desc']], limit: mostArticles, fields: ['title', 'publishedAt', 'issueId', 'publication', 'genre', 'grade'] },
  )
  const examples = latest
    .filter(({ issueId }) => issueId === latest[0]?.issueId)
    .flatMap(({ _id, title, publishedAt, issueId, publication, genre, grade }) =>
      publishedAt && issueId && publication && genre
        ? [{ articleId: _id, title, publishedAt: publishedAt.getTime(), issueId, counts: publication.counts, genre, grade }]
        : [])
    .sort((a, b) => a.counts.word - b.counts.word)
  return spread(examples, mostExamples)
}

/** So many of a list at even distances, its first and last among them. */
function spread<T>(list: readonly T[], most: number): T[] {
  if (list.length <= most) return [...list]
  return Array.from({ length: most }, (_, i) => list[Math.round((i * (list.length - 1)) / (most - 1))]!)
}
