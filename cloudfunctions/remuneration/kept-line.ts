import { AppError } from '../../shared/errors'
import { db } from '../_kit/db'
import type { LineDocument, StatementDocument } from '../_kit/documents'

/**
 * A line with the statement that it is of.
 * @throws AppError NOT_FOUND also for a line of an earlier making, which is nobody's any more
 */
export async function keptLine(lineId: string): Promise<{ line: LineDocument; statement: StatementDocument }> {
  const line = await db.lines.find(lineId)
  const statement = line && (await db.statements.find(line.statement))
  if (!line || statement?.making !== line.making) throw new AppError('NOT_FOUND')
  return { line, statement }
}
