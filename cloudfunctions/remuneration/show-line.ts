import { remuneration } from '../../shared/contract/remuneration'
import { AppError } from '../../shared/errors'
import { rowOf } from '../_kit/statement-view'
import { useCase } from '../_kit/use-case'

export const line = useCase(remuneration.calls.line, async ({ db, now }, { lineId }) => {
  const { document: found, statement } = await lineWithStatement(lineId)
  return { now: now.getTime(), quarter: statement._id, status: statement.status, line: { ...rowOf(found), articles: found.articles, corrections: found.corrections } }

  async function lineWithStatement(id: string) {
    const document = await db.lines.find(id)
    const kept = document && (await db.statements.find(document.statement))
    // A line of an earlier making is nobody's any more.
    if (!document || kept?.making !== document.making) throw new AppError('NOT_FOUND')
    return { document, statement: kept }
  }
})
