import { policyInForce, priceArticle, type Pricing, type RemunerationPolicy } from '../../shared/domain/remuneration'
import { db } from './db'
import type { ArticleDocument, PolicyDocument } from './documents'

const policyOf = ({ _id, effectiveFrom, ...policy }: PolicyDocument): RemunerationPolicy => ({
  ...policy,
  id: _id,
  effectiveFrom: effectiveFrom.getTime(),
})

/** Every version of the payment policy there is. */
export async function allPolicies(): Promise<RemunerationPolicy[]> {
  return (await db.policies.query({}, { limit: 1_000 })).map(policyOf)
}

type Priced = Pick<ArticleDocument, 'characters' | 'genre' | 'grade'> & Partial<Pick<ArticleDocument, 'publication'>>

/**
 * What an article earns by the policy in force at a moment; null where there was none, or no genre was given. One that
 * came out is paid by what was counted then, before by what its text counts now.
 */
export function priceAt(policies: readonly RemunerationPolicy[], article: Priced, publishedAt: Date): Pricing | null {
  const policy = policyInForce(policies, publishedAt.getTime())
  const { genre, grade, publication } = article
  if (!policy || !genre) return null
  return priceArticle({ characters: publication?.counts[policy.countingRule] ?? article.characters, genre, grade }, policy)
}
