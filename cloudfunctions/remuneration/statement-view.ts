import type { Statement } from '../../shared/contract/remuneration'
import { totalsOf } from '../../shared/domain/statement'
import type { StatementDocument } from '../_kit/documents'

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
