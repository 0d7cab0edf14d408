import type { StatementLine } from '../../shared/contract/remuneration'
import { parseQuarterKey, quarterEnd } from '../../shared/domain/quarter'
import { policyInForce } from '../../shared/domain/remuneration'
import { statementLines, type StatementPiece } from '../../shared/domain/statement'
import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import type { HistoryEntry, StatementDocument } from '../_kit/documents'
import { allPolicies } from '../_kit/pricing'
import { transact } from '../_kit/transaction'

/**
 * Puts one author's lines of a statement under another id. A closed statement was paid as it stands: there the lines
 * stay two, to the fen. In a draft they become one, taxed as the one payment that it will be.
 */
export const moveStatementLines = (id: string, from: string, to: string, entry: HistoryEntry): Promise<void> =>
  transact(async transaction => {
    const statement = await transaction.find(db.statements, id)
    if (!statement || !statement.lines.some(({ authorId }) => authorId === from)) return
    const renamed = statement.lines.map(line => (line.authorId === from ? { ...line, authorId: to } : line))
    const lines = statement.status === 'closed' ? renamed : await withOneLine(statement, renamed, to)
    await transaction.change(db.statements, id, { lines, history: _.push([entry]) })
  })

async function withOneLine({ _id }: StatementDocument, lines: StatementLine[], authorId: string): Promise<StatementLine[]> {
  const own = lines.filter(line => line.authorId === authorId)
  const quarter = parseQuarterKey(_id)
  const policy = quarter && policyInForce(await allPolicies(), quarterEnd(quarter) - 1)
  if (own.length < 2 || !policy) return lines

  const pieces = own.flatMap(({ authorName, unitId, unitName, articles }) =>
    articles.map((piece): StatementPiece => ({ ...piece, authorId, authorName, unitId, unitName })),
  )
  const [line] = statementLines(pieces, policy.taxTable).lines
  return lines.flatMap(each => (each === own[0] ? [line as StatementLine] : own.includes(each) ? [] : [each]))
}
