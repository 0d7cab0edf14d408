import { quarterEnd, quarterStart, type Quarter } from '../../shared/domain/quarter'
import { policyInForce } from '../../shared/domain/remuneration'
import { statementLines } from '../../shared/domain/statement'
import { allPolicies } from '../_kit/pricing'
import { piecesOf, publishedBetween } from '../_kit/published-pieces'

/** What was published in a quarter as it would be paid, were it paid by itself, of one who wrote or of all. */
export async function publishedLines(quarter: Quarter, writerId?: string): Promise<ReturnType<typeof statementLines>> {
  const [policies, articles] = await Promise.all([allPolicies(), publishedBetween(quarterStart(quarter), quarterEnd(quarter), writerId)])
  const policy = policyInForce(policies, quarterEnd(quarter) - 1)
  if (!policy) {
    // Without any policy nothing is owed, and there is nothing to leave out; with articles it is a fault to be seen.
    if (articles.length > 0) throw new Error('articles were published while no payment policy was in force')
    return { lines: [], totals: { people: 0, pieces: 0, characters: 0, gross: 0, tax: 0, net: 0 } }
  }
  const pieces = articles.flatMap(article => piecesOf(article, policies)).filter(piece => !writerId || piece.authorId === writerId)
  return statementLines(pieces, policy.taxTable)
}
