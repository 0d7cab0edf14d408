import type { LineState } from '../../shared/contract/remuneration'
import { totalsOf, type Sums } from '../../shared/domain/statement'
import type { StatementDocument } from '../_kit/documents'

interface Counted extends Sums {
  state: LineState
  unitName: string
  problems: readonly unknown[]
  decision: unknown
  articles: readonly { articleId: string }[]
}

/** What a statement says of all its lines. What is held, or settled with nothing to pay, is not in the totals. */
export function totalsOfLines(lines: readonly Counted[]): Pick<StatementDocument, 'totals' | 'held' | 'byUnit' | 'undecided'> {
  const paid = lines.filter(({ state }) => state !== 'held' && state !== 'settled')
  const byUnit = new Map<string, number>()
  for (const { unitName, gross } of paid) byUnit.set(unitName, (byUnit.get(unitName) ?? 0) + gross)
  return {
    totals: totalsOf(paid),
    held: totalsOf(lines.filter(({ state }) => state === 'held')),
    byUnit: [...byUnit].map(([unitName, gross]) => ({ unitName, gross })).sort((a, b) => b.gross - a.gross),
    undecided: lines.filter(({ problems, decision }) => problems.length > 0 && !decision).length,
  }
}
