import { _ } from '../cloudfunctions/_kit/cloud'
import { Collection, isDuplicate } from '../cloudfunctions/_kit/collection'
import { db } from '../cloudfunctions/_kit/db'
import type { Actor, HistoryEntry, LineDocument, StatementDocument } from '../cloudfunctions/_kit/documents'
import { idFor } from '../cloudfunctions/_kit/ids'
import { digest, record } from '../cloudfunctions/_kit/ledger'
import { readAll } from '../cloudfunctions/_kit/read-all'
import { transact } from '../cloudfunctions/_kit/transaction'
import { closingContent, lineContent } from '../shared/domain/ledger-contents'
import { dateKey } from '../shared/domain/instant'
import { totalsOf, type StatementLine } from '../shared/domain/statement'
import { rewrite, type Migration } from './step'

interface OldStatement {
  _id: string
  status: 'draft' | 'closed'
  madeAt: Date
  madeBy: string
  closedAt: Date | null
  closedBy: string | null
  lines: Omit<StatementLine, 'corrections'>[]
  history: HistoryEntry[]
  requestId: string
}

/** What the statements of a page refer to. */
interface Known {
  /** The day that a payment policy starts, by the name it had. */
  policies: ReadonlyMap<string, string>
  /** The record that somebody's went into, by theirs. */
  merged: ReadonlyMap<string, string>
}

/**
 * Until 22 November 2026 a statement held its lines, was closed for good by an editor, and was signed and paid on paper.
 * Since then its lines are records of their own, those who sign for money approve it, and who was paid how is entered.
 *
 * What was closed stays so, to the fen: it counts as approved, by nobody here, and its lines as open, so that the
 * treasurer enters how each was paid. The ledger begins with the closings, oldest first, as they were made. A draft stays
 * a draft, which is to be made again before it is closed, as after every change. A payment policy is named by the day it
 * starts, as `011-policies` names it.
 */
export const statements: Migration = {
  version: 10,
  what: '发放表一人一行单独保存，封存的记入台账',
  steps: [
    rewrite<OldStatement, Known>({
      collection: 'statements',
      older: { lines: _.exists(true) },
      atOnce: 10,
      // The ledger has one end.
      lanes: 1,
      lookUp: known,
      plan: (statement, names) => () => bring(statement, names),
    }),
  ],
}

const byPerson = ({ history }: OldStatement, what: string, name: string): Actor => ({ id: history.findLast(line => line.what === what)?.by ?? '', name })

async function bring(old: OldStatement, names: Known): Promise<boolean> {
  const { _id, madeAt, closedAt } = old
  const lines = linesOf(old, names)
  const making = makingOf(old)
  const [before] = await db.statements.query({ _id: _.lt(_id), status: _.in(['closed', 'approved']) }, { orderBy: [['_id', 'desc']], limit: 1, fields: ['status'] })
  const today: Omit<StatementDocument, 'history' | 'requestId' | 'madeAt' | 'closedAt'> = {
    _id,
    status: old.status === 'closed' ? 'approved' : 'draft',
    making,
    after: before?._id ?? null,
    madeBy: byPerson(old, 'made', old.madeBy),
    closedBy: old.closedBy === null ? null : byPerson(old, 'closed', old.closedBy),
    approvedAt: closedAt,
    totals: totalsOf(lines),
    held: totalsOf([]),
    byUnit: byUnitOf(lines),
    undecided: 0,
    gathered: '',
    signoff: null,
    revision: 0,
  }

  const there = new Set((await readAll(db.lines, { statement: _id, making }, ['order'])).map(({ _id }) => _id))
  const wanting = lines.filter(({ _id }) => !there.has(_id))
  try {
    for (let n = 0; n < wanting.length; n += atOnce) await db.lines.insertAll(wanting.slice(n, n + atOnce))
  } catch (error) {
    if (isDuplicate(error)) return false
    throw error
  }

  return transact(async transaction => {
    const stands = await transaction.find(new Collection<OldStatement>('statements'), _id)
    if (!stands?.lines || stands.status !== old.status || stands.madeAt.getTime() !== madeAt.getTime()) return false
    const { _id: _same, madeBy, closedBy, totals, held, ...plain } = today
    await transaction.change(db.statements, _id, { ...plain, madeBy: _.set(madeBy), closedBy: _.set(closedBy), totals: _.set(totals), held: _.set(held), lines: _.remove() })
    if (closedAt) await record(transaction, { kind: 'statement-closed', about: `statement:${_id}`, digest: digest(closingContent(today, lines)), by: today.closedBy?.id ?? '', at: closedAt })
    return true
  })
}

/** Lines that are written at once. */
const atOnce = 50

/** Another where an earlier release makes a draft again. */
const makingOf = ({ _id, madeAt }: OldStatement) => idFor(_id, `making ${madeAt.toISOString()}`)

function linesOf(old: OldStatement, { policies, merged }: Known): LineDocument[] {
  const making = makingOf(old)
  return old.lines.map(({ articles, ...sums }, i): LineDocument => {
    const pieces = articles.map(({ pricing, ...piece }) => ({ ...piece, pricing: { ...pricing, policyId: policies.get(pricing.policyId) ?? pricing.policyId } }))
    const line: StatementLine = { ...sums, articles: pieces, corrections: [] }
    const _id = idFor(making, line.authorId)
    return {
      _id,
      statement: old._id,
      making,
      order: i + 1,
      memberId: merged.get(line.authorId) ?? line.authorId,
      ...line,
      problems: [],
      decision: null,
      digest: digest(lineContent(old._id, line)),
      state: 'open',
      remindedAt: null,
      signature: null,
      dispute: null,
      payment: null,
      earlierPayments: [],
      paymentKey: _id,
      revision: 0,
      madeAt: old.madeAt,
      requestId: old.requestId,
      history: [],
    }
  })
}

function byUnitOf(lines: readonly StatementLine[]): StatementDocument['byUnit'] {
  const sums = new Map<string, number>()
  for (const { unitName, gross } of lines) sums.set(unitName, (sums.get(unitName) ?? 0) + gross)
  return [...sums].map(([unitName, gross]) => ({ unitName, gross })).sort((a, b) => b.gross - a.gross)
}

async function known(page: readonly OldStatement[]): Promise<Known> {
  const authors = [...new Set(page.flatMap(({ lines }) => lines.map(({ authorId }) => authorId)))]
  const [policies, people] = await Promise.all([
    db.policies.query({}, { limit: 1_000, fields: ['effectiveFrom'] }),
    readAll(db.members, { _id: _.in(authors), mergedInto: _.exists(true) }, ['mergedInto']),
  ])
  return {
    policies: new Map(policies.map(({ _id, effectiveFrom }) => [_id, dateKey(effectiveFrom.getTime())])),
    merged: new Map(people.map(({ _id, mergedInto }) => [_id, mergedInto!])),
  }
}
