import { annual, type Honours } from '../../shared/contract/annual'
import type { HonoursDecision, HonoursDocument } from '../_kit/documents'
import { useCase } from '../_kit/use-case'

export const honours = useCase(annual.calls.honours, async ({ db }, { year }) => {
  const kept = await db.honours.find(String(year))
  return { honours: kept && honoursOf(kept) }
})

export const honoursOf = (kept: HonoursDocument): Honours => ({ ...decisionOf(kept), earlier: kept.earlier.map(decisionOf).reverse() })

const decisionOf = ({ rule, officers, units, decidedAt, decidedBy, revision }: HonoursDecision) => ({
  rule, officers, units, decidedAt: decidedAt.getTime(), decidedBy, revision,
})
