import { signing } from '../../shared/contract/signing'
import { _ } from '../_kit/cloud'
import type { ExpenseDocument, StatementDocument } from '../_kit/documents'
import { leadersAwayAt, paperOf, type Paper } from '../_kit/papers'
import { useCase } from '../_kit/use-case'
import { awayOf, rowOfPaper, seesStatements } from './paper'
import { mayMarkAway } from './set-away'
import { rulesNow } from './show-rules'

/** More than an association has underway at once. */
const most = 200
const shownDecided = 20

export const waiting = useCase(signing.calls.waiting, async ({ db, now, caller }) => {
  const inLine = { orderBy: [['signoff.submittedAt', 'asc']], limit: most } as const
  const latest = { orderBy: [['signoff.submittedAt', 'desc']], limit: shownDecided } as const
  const decided = { 'signoff.state': _.in(['approved', 'refused']) }
  const [away, rules, ...found] = await Promise.all([
    leadersAwayAt(now),
    rulesNow(),
    db.statements.query({ 'signoff.state': 'waiting' }, inLine),
    db.expenses.query({ 'signoff.state': 'waiting' }, inLine),
    db.statements.query(decided, latest),
    db.expenses.query(decided, latest),
  ])
  const [statements, expenses, doneStatements, doneExpenses] = found
  const visible = ({ kind }: Paper) => kind === 'expense' || seesStatements(caller)
  const rows = (some: readonly StatementDocument[], others: readonly ExpenseDocument[]) =>
    [...some.map(each => paperOf('statement', each)), ...others.map(each => paperOf('expense', each))]
      .flatMap(paper => (paper && visible(paper) ? [rowOfPaper(paper, caller, away !== null)] : []))
  return {
    now: now.getTime(),
    leadersAway: awayOf(away),
    mayMarkAway: mayMarkAway(caller, rules),
    waiting: rows(statements, expenses).sort((a, b) => Number(a.against !== null) - Number(b.against !== null) || a.submittedAt - b.submittedAt),
    decided: rows(doneStatements.filter(wasDecided), doneExpenses.filter(wasDecided)).sort((a, b) => b.submittedAt - a.submittedAt).slice(0, shownDecided),
  }
})

/** What its sender took back was not refused. */
const wasDecided = ({ signoff }: StatementDocument | ExpenseDocument): boolean =>
  signoff !== null && (signoff.state === 'approved' || (signoff.refusal !== null && signoff.refusal.at >= signoff.submittedAt))
