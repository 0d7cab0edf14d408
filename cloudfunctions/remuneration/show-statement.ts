import { remuneration } from '../../shared/contract/remuneration'
import { previousQuarter, quarterKey, type Quarter } from '../../shared/domain/quarter'
import { db } from '../_kit/db'
import type { StatementDocument } from '../_kit/documents'
import { linesOf } from '../_kit/lines-of'
import { statementOf } from '../_kit/statement-view'
import { useCase } from '../_kit/use-case'
import { gatherLines, latestClosed } from './gather-lines'
import { publishedLines } from './published-lines'
import { quarterFrom } from './quarter-from'
import { totalsOfLines } from './statement-totals'

export const statement = useCase(remuneration.calls.statement, async ({ now }, { quarter: key }) => {
  const quarter = quarterFrom(key)
  const [kept, previous, yearBefore] = await Promise.all([db.statements.find(key), totalsOf(previousQuarter(quarter)), totalsOf({ ...quarter, year: quarter.year - 1 })])
  const shown = kept ? statementOf(kept, await linesOf(kept)) : null
  return {
    now: now.getTime(),
    statement: shown,
    unstated: kept?.status === 'draft' ? await changesSince(kept, quarter) : 0,
    current: kept ? totalsKept(kept) : await totalsPublished(quarter),
    previous,
    yearBefore,
  }
})

/** How many articles and corrections are in it and should not be, or the other way round. */
async function changesSince(draft: StatementDocument, quarter: Quarter): Promise<number> {
  const latest = await latestClosed()
  const gathered = await gatherLines(quarter, draft._id, latest)
  if (gathered.digest === draft.gathered) return 0
  const stated = await linesOf(draft, ['articles.articleId', 'corrections.id', 'order'])
  const idsOf = (lines: readonly { articles: readonly { articleId: string }[]; corrections: readonly { id: string }[] }[]) =>
    new Set(lines.flatMap(({ articles, corrections }) => [...articles.map(({ articleId }) => articleId), ...corrections.map(({ id }) => id)]))
  const [before, after] = [idsOf(stated), idsOf(gathered.lines.map(({ line }) => line))]
  const changed = [...before].filter(id => !after.has(id)).length + [...after].filter(id => !before.has(id)).length
  // A person may have changed without their pieces: confirmed, merged, identified.
  return Math.max(1, changed)
}

/** Of the statement as it is kept; of what was published, where none is. */
async function totalsOf(quarter: Quarter) {
  const kept = await db.statements.find(quarterKey(quarter))
  return kept ? totalsKept(kept) : totalsPublished(quarter)
}

const totalsKept = ({ _id: quarter, status, totals, byUnit }: StatementDocument) => ({ quarter, status, ...totals, byUnit })

async function totalsPublished(quarter: Quarter) {
  const { lines, totals } = await publishedLines(quarter)
  const { byUnit } = totalsOfLines(lines.map(line => ({ ...line, state: 'open', problems: [], decision: null })))
  return { quarter: quarterKey(quarter), status: 'none' as const, ...totals, byUnit }
}
