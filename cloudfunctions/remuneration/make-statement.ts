import { remuneration } from '../../shared/contract/remuneration'
import { quarterStart } from '../../shared/domain/quarter'
import { _ } from '../_kit/cloud'
import type { StatementDocument } from '../_kit/documents'
import { useCase } from '../_kit/use-case'
import { quarterFrom, quarterLines } from './quarter-lines'
import { statementOf } from './statement-view'

export const makeStatement = useCase(
  remuneration.calls.makeStatement,
  async ({ db, now, caller, requestId, trail }, { quarter: key }) => {
    const quarter = quarterFrom(key)
    if (quarterStart(quarter) > now.getTime()) return { outcome: 'refused', reason: 'not-begun' }

    const { lines } = await quarterLines(quarter)
    if (lines.length === 0) return { outcome: 'refused', reason: 'nothing-published' }

    const made = { madeAt: now, madeBy: caller.name, lines, requestId }
    const remade = await db.statements.changeAndGet(
      { _id: key, status: 'draft', requestId: _.neq(requestId) },
      { ...made, lines: _.set(lines), history: _.push([trail('made')]) },
    )
    if (remade) return { outcome: 'made', statement: statementOf(remade) }

    const first: StatementDocument = {
      _id: key,
      status: 'draft',
      ...made,
      closedAt: null,
      closedBy: null,
      history: [trail('made')],
    }
    if (await db.statements.insert(first)) return { outcome: 'made', statement: statementOf(first) }

    // It is there and no draft, or made this moment: by this very request, or by another editor from the same pieces.
    const there = await db.statements.find(key)
    return there?.status === 'draft'
      ? { outcome: 'made', statement: statementOf(there) }
      : { outcome: 'refused', reason: 'closed' }
  },
)
