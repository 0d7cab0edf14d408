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

type Priced = Pick<ArticleDocument, 'characters' | 'genre' | 'grade'>

/** What an article earns by the policy in force at a moment; null where there was none, or no genre was given. */
export function priceAt(policies: readonly RemunerationPolicy[], article: Priced, publishedAt: Date): Pricing | null {
  const policy = policyInForce(policies, publishedAt.getTime())
  const { characters, genre, grade } = article
  return policy && genre ? priceArticle({ characters, genre, grade }, policy) : null
}
