import { remuneration } from '../../shared/contract/remuneration'
import { previousQuarter, quarterKey, type Quarter } from '../../shared/domain/quarter'
import type { StatementDocument } from '../_kit/documents'
import { useCase } from '../_kit/use-case'
import { quarterFrom, quarterLines, type QuarterLines } from './quarter-lines'
import { totalsOf } from '../../shared/domain/statement'
import { statementOf } from './statement-view'

export const statement = useCase(remuneration.calls.statement, async ({ db, now }, { quarter: key }) => {
  const quarter = quarterFrom(key)
  const before = previousQuarter(quarter)
  const [kept, keptBefore, fresh, freshBefore] = await Promise.all([
    db.statements.find(key),
    db.statements.find(quarterKey(before)),
    quarterLines(quarter),
    quarterLines(before),
  ])

  const stated = new Set(kept?.lines.flatMap(line => line.articles.map(({ articleId }) => articleId)))
  const published = fresh.lines.flatMap(line => line.articles)
  return {
    now: now.getTime(),
    statement: kept && statementOf(kept),
    unstated: published.filter(({ articleId }) => !stated.has(articleId)).length,
    current: totals(quarter, kept, fresh),
    previous: totals(before, keptBefore, freshBefore),
  }
})

/** Of the statement as it is kept; of what was published, where none is. */
function totals(quarter: Quarter, kept: StatementDocument | null, fresh: QuarterLines) {
  const lines = kept?.lines ?? fresh.lines
  const byUnit = new Map<string, number>()
  for (const { unitName, gross } of lines) byUnit.set(unitName, (byUnit.get(unitName) ?? 0) + gross)
  return {
    quarter: quarterKey(quarter),
    status: kept?.status ?? ('none' as const),
    ...totalsOf(lines),
    byUnit: [...byUnit].map(([unitName, gross]) => ({ unitName, gross })).sort((a, b) => b.gross - a.gross),
  }
}
