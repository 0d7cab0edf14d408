import { remuneration } from '../../shared/contract/remuneration'
import { _ } from '../_kit/cloud'
import type { LineDocument } from '../_kit/documents'
import { linesOf } from '../_kit/lines-of'
import { rowFields, statementOf } from '../_kit/statement-view'
import { transact } from '../_kit/transaction'
import { useCase } from '../_kit/use-case'
import { totalsOfLines } from './statement-totals'

/** The statement's sums follow in the same step, and its revision says to whoever closes it that they changed. */
export const decide = useCase(remuneration.calls.decide, async ({ db, now, caller, requestId, trail }, { quarter, lineIds, decision }) => {
  const draft = await db.statements.find(quarter)
  if (!draft || draft.status !== 'draft') return { outcome: 'refused', reason: 'no-draft' }
  const before = await linesOf(draft, [...rowFields, 'articles.articleId'])
  if (draft.requestId === requestId) return { outcome: 'decided', statement: statementOf(draft, before) }

  const meant = before.filter(({ _id }) => lineIds.includes(_id))
  if (meant.length < new Set(lineIds).size) return { outcome: 'refused', reason: 'made-again-meanwhile' }
  if (decision?.what === 'pay' && meant.some(({ net }) => net <= 0)) return { outcome: 'refused', reason: 'cannot-be-paid' }
  if (decision?.what === 'settle' && meant.some(({ net }) => net > 0)) return { outcome: 'refused', reason: 'must-be-paid' }

  const decided = {
    decision: decision && { ...decision, by: { id: caller._id, name: caller.name }, at: now },
    state: decision?.what === 'hold' ? ('held' as const) : decision?.what === 'settle' ? ('settled' as const) : ('open' as const),
  }
  const lines = before.map((line): LineDocument => (meant.includes(line) ? { ...line, ...decided } : line))
  const { totals, held, byUnit, undecided } = totalsOfLines(lines)
  const why = `${meant.length} ${decision?.what ?? 'undecided'} ${decision?.why ?? ''}`.trim()
  const changed = await transact(async transaction => {
    const there = await transaction.find(db.statements, quarter)
    if (there?.status !== 'draft' || there.revision !== draft.revision) return false
    for (const { _id } of meant) await transaction.change(db.lines, _id, { decision: _.set(decided.decision), state: decided.state, requestId })
    await transaction.change(db.statements, quarter, {
      totals: _.set(totals), held: _.set(held), byUnit: _.set(byUnit), undecided, revision: _.inc(1), requestId, history: _.push([trail('decided', why)]),
    })
    return true
  })
  if (!changed) return { outcome: 'refused', reason: 'made-again-meanwhile' }
  return { outcome: 'decided', statement: statementOf({ ...draft, totals, held, byUnit, undecided, revision: draft.revision + 1 }, lines) }
})
