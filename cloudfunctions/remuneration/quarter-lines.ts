import { parseQuarterKey, quarterEnd, quarterStart, type Quarter } from '../../shared/domain/quarter'
import { policyInForce } from '../../shared/domain/remuneration'
import { statementLines } from '../../shared/domain/statement'
import { AppError } from '../../shared/errors'
import { allPolicies } from '../_kit/pricing'
import { piecesOf, publishedBetween } from '../_kit/published-pieces'

/** @throws AppError INVALID_INPUT, which a key that the contract accepts never causes */
export function quarterFrom(key: string): Quarter {
  const quarter = parseQuarterKey(key)
  if (!quarter) throw new AppError('INVALID_INPUT', { fields: ['quarter'] })
  return quarter
}

export type QuarterLines = ReturnType<typeof statementLines>

/**
 * The lines of a quarter's statement, made afresh from what was published in it, of one who wrote or of all.
 * Tax follows the policy in force when the quarter ends, which is when its total becomes one payment.
 */
export async function quarterLines(quarter: Quarter, writerId?: string): Promise<QuarterLines> {
  const [policies, articles] = await Promise.all([allPolicies(), publishedBetween(quarterStart(quarter), quarterEnd(quarter), writerId)])
  const policy = policyInForce(policies, quarterEnd(quarter) - 1)
  if (!policy) {
    // Without any policy nothing is owed, and there is nothing to leave out; with articles it is a fault to be seen.
    if (articles.length > 0) throw new Error(`articles were published while no payment policy was in force`)
    return { lines: [], totals: { people: 0, pieces: 0, characters: 0, gross: 0, tax: 0, net: 0 } }
  }

  const pieces = articles.flatMap(article => piecesOf(article, policies)).filter(piece => !writerId || piece.authorId === writerId)
  return statementLines(pieces, policy.taxTable)
}
