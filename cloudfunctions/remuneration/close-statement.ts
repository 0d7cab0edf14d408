import { remuneration } from '../../shared/contract/remuneration'
import { quarterEnd } from '../../shared/domain/quarter'
import { _ } from '../_kit/cloud'
import { useCase } from '../_kit/use-case'
import { quarterFrom, quarterLines } from './quarter-lines'
import { totalsOf } from '../../shared/domain/statement'
import { statementOf } from './statement-view'

export const closeStatement = useCase(
  remuneration.calls.closeStatement,
  async ({ db, now, caller, requestId, trail }, { quarter: key, madeAt }) => {
    const quarter = quarterFrom(key)
    if (quarterEnd(quarter) > now.getTime()) return { outcome: 'refused', reason: 'not-over' }

    const [draft, { totals }] = await Promise.all([db.statements.find(key), quarterLines(quarter)])
    if (!draft) return { outcome: 'refused', reason: 'not-made' }
    if (draft.status === 'closed' && draft.madeAt.getTime() === madeAt) {
      return { outcome: 'closed', statement: statementOf(draft) }
    }
    if (totalsOf(draft.lines).pieces !== totals.pieces) return { outcome: 'refused', reason: 'incomplete' }

    const closed = await db.statements.changeAndGet(
      { _id: key, status: 'draft', madeAt: new Date(madeAt) },
      { status: 'closed', closedAt: now, closedBy: caller.name, requestId, history: _.push([trail('closed')]) },
    )
    return closed
      ? { outcome: 'closed', statement: statementOf(closed) }
      : { outcome: 'refused', reason: 'made-again-meanwhile' }
  },
)
