import { remuneration } from '../../shared/contract/remuneration'
import { rowOf } from '../_kit/statement-view'
import { useCase } from '../_kit/use-case'
import { keptLine } from './kept-line'

export const line = useCase(remuneration.calls.line, async ({ now }, { lineId }) => {
  const { line: found, statement } = await keptLine(lineId)
  return { now: now.getTime(), quarter: statement._id, status: statement.status, line: { ...rowOf(found), articles: found.articles, corrections: found.corrections } }
})
