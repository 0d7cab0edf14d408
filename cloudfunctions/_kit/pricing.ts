import { policyInForce, priceArticle, type Pricing, type RemunerationPolicy } from '../../shared/domain/remuneration'
import { db } from './db'
import type { ArticleDocument, PolicyDocument } from './documents'

/** Every version of the payment policy that was ever made, withdrawn ones too. */
export const policyDocuments = (): Promise<PolicyDocument[]> => db.policies.query({}, { limit: 1_000 })

/** What is left of them when the withdrawn are gone, in the order in which they start, and numbered by it. */
export const numbered = (documents: readonly PolicyDocument[]): { policy: RemunerationPolicy; document: PolicyDocument }[] =>
  documents
    .filter(({ status }) => status === 'kept')
    .sort((a, b) => a.effectiveFrom.getTime() - b.effectiveFrom.getTime())
    .map((document, i) => ({ policy: policyOf(document, i + 1), document }))

const policyOf = ({ _id, effectiveFrom, countingRule, genres, statutoryMinimum, taxTable }: PolicyDocument, version: number): RemunerationPolicy => ({
  id: _id,
  version,
  effectiveFrom: effectiveFrom.getTime(),
  countingRule,
  genres,
  statutoryMinimum,
  taxTable,
})

/** Every version of the payment policy there is. */
export async function allPolicies(): Promise<RemunerationPolicy[]> {
  return numbered(await policyDocuments()).map(({ policy }) => policy)
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
