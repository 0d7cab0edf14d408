import type { Statement, StatementLine } from '../../shared/contract/remuneration'
import type { StatementDocument } from '../_kit/documents'

const sum = (lines: readonly StatementLine[], of: (line: StatementLine) => number) =>
  lines.reduce((total, line) => total + of(line), 0)

export const totalsOf = (lines: readonly StatementLine[]) => ({
  people: lines.length,
  pieces: sum(lines, line => line.pieces),
  characters: sum(lines, line => line.characters),
  gross: sum(lines, line => line.gross),
  tax: sum(lines, line => line.tax),
  net: sum(lines, line => line.net),
})

export const statementOf = (statement: StatementDocument): Statement => ({
  quarter: statement._id,
  status: statement.status,
  madeAt: statement.madeAt.getTime(),
  madeBy: statement.madeBy,
  closedAt: statement.closedAt?.getTime() ?? null,
  closedBy: statement.closedBy,
  lines: statement.lines,
  totals: totalsOf(statement.lines),
})
