import { remuneration } from '../../shared/contract/remuneration'
import { closingContent } from '../../shared/domain/ledger-contents'
import { quarterEnd } from '../../shared/domain/quarter'
import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import type { StatementDocument } from '../_kit/documents'
import { digest, record } from '../_kit/ledger'
import { linesOf } from '../_kit/lines-of'
import { telling } from '../_kit/notice'
import { newSignoff } from '../_kit/signoff'
import { rowFields, statementOf } from '../_kit/statement-view'
import { transact } from '../_kit/transaction'
import { useCase } from '../_kit/use-case'
import { gatherLines, latestClosed } from './gather-lines'
import { quarterFrom } from './quarter-from'

/** Milliseconds after a quarter's end until when something may still come out that was begun in it. */
const lastPublishing = 600_000

export const closeStatement = useCase(remuneration.calls.closeStatement, async ({ now, caller, requestId, trail }, { quarter: key, revision }) => {
  const quarter = quarterFrom(key)
  if (quarterEnd(quarter) + lastPublishing > now.getTime()) return { outcome: 'refused', reason: 'not-over' }

  const draft = await db.statements.find(key)
  if (!draft) return { outcome: 'refused', reason: 'not-made' }
  const lines = await linesOf(draft, [...rowFields, 'digest'])
  if (draft.status !== 'draft') {
    return draft.requestId === requestId ? { outcome: 'closed', statement: statementOf(draft, lines) } : { outcome: 'refused', reason: 'closed' }
  }
  if (draft.revision !== revision) return { outcome: 'refused', reason: 'made-again-meanwhile' }
  if (draft.undecided > 0) return { outcome: 'refused', reason: 'undecided' }
  if (draft.totals.people === 0) return { outcome: 'refused', reason: 'nothing-to-pay' }

  const latest = await latestClosed()
  if (latest) {
    if (latest._id > key) return { outcome: 'refused', reason: 'later-closed' }
    if (latest.status === 'closed') return { outcome: 'refused', reason: 'earlier-waits' }
  }
  const gathered = await gatherLines(quarter, key, latest)
  if (gathered.digest !== draft.gathered) return { outcome: 'refused', reason: 'changed-since' }

  const by = { id: caller._id, name: caller.name }
  const { signoff, notices } = await newSignoff('statement', draft, { amount: draft.totals.gross, by }, { now, requestId })
  const closed: StatementDocument = { ...draft, status: 'closed', closedAt: now, closedBy: by, signoff, revision: revision + 1 }
  const told = await transact(async transaction => {
    const there = await transaction.find(db.statements, key)
    if (there?.status !== 'draft' || there.revision !== revision) return there?.requestId === requestId ? 'closed' : 'made-again-meanwhile'
    // Only one statement is underway at a time, which the ledger sees to: two that close at once both write its next number.
    const [last] = await transaction.query(db.statements, { status: _.in(['closed', 'approved']) }, { orderBy: [['_id', 'desc']], limit: 1 })
    if ((last?._id ?? null) !== gathered.after) return 'changed-since'
    await transaction.change(db.statements, key, {
      status: 'closed', closedAt: now, closedBy: _.set(by), signoff: _.set(signoff), revision: _.inc(1), requestId, history: _.push([trail('closed')]), ...telling(...notices),
    })
    for (const { _id } of gathered.corrections) await transaction.change(db.corrections, _id, { statedIn: key })
    await record(transaction, { kind: 'statement-closed', about: `statement:${key}`, digest: digest(closingContent(closed, lines)), by: caller._id, at: now })
    return 'closed'
  })
  return told === 'closed' ? { outcome: 'closed', statement: statementOf(closed, lines) } : { outcome: 'refused', reason: told }
})
