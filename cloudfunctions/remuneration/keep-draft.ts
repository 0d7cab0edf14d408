import { randomBytes } from 'node:crypto'
import { newId } from '../../shared/domain/id'
import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import type { Actor, HistoryEntry, LineDocument, Notice, StatementDocument } from '../_kit/documents'
import { idFor } from '../_kit/ids'
import { linesOf } from '../_kit/lines-of'
import { telling } from '../_kit/notice'
import type { Gathered, GatheredLine } from './gather-lines'
import { totalsOfLines } from './statement-totals'

/** Pieces that go to the database at once: about half a megabyte of lines. */
const piecesAtOnce = 1_000

/** How long lines that no statement names are left alone: whoever is writing them will have named them by then. */
const orphansAfter = 3_600_000

interface Made {
  quarter: string
  now: Date
  by: Actor
  requestId: string
  entry: HistoryEntry
  notices?: Notice[]
}

/**
 * Keeps what was gathered as the draft of a quarter's statement. The lines are written first, under a name that nobody
 * knows; the statement then names them, in the one change that makes them its own. So a draft is whole at every moment,
 * and of two who make it at once one comes last.
 *
 * @returns the draft; null where the statement is closed
 */
export async function keepDraft(gathered: Gathered, { quarter, now, by, requestId, entry, notices = [] }: Made): Promise<StatementDocument | null> {
  const there = await db.statements.find(quarter)
  if (there && there.status !== 'draft') return null
  if (there?.requestId === requestId) return there

  const making = newId(randomBytes(12))
  const decided = new Map(there ? (await linesOf(there)).map(line => [line.authorId, line]) : [])
  const lines = gathered.lines.map((each, at) => lineDocument(each, { statement: quarter, making, order: at + 1, now, requestId, before: decided.get(each.line.authorId) }))
  for (const some of inPortions(lines)) await db.lines.insertAll(some)

  const made = {
    making,
    after: gathered.after,
    madeAt: now,
    madeBy: by,
    gathered: gathered.digest,
    requestId,
    ...totalsOfLines(lines),
  }
  const remade = await db.statements.changeAndGet(
    { _id: quarter, status: 'draft', requestId: _.neq(requestId) },
    {
      ...made,
      madeBy: _.set(by),
      totals: _.set(made.totals),
      held: _.set(made.held),
      byUnit: _.set(made.byUnit),
      revision: _.inc(1),
      history: _.push([entry]),
      ...telling(...notices),
    },
  )
  const kept = remade ?? (await firstOrThere({ _id: quarter, status: 'draft', ...made, closedAt: null, closedBy: null, approvedAt: null, signoff: null, revision: 0, history: [entry], notices }))
  if (kept) await db.lines.remove({ statement: quarter, making: _.nin([kept.making, making]), madeAt: _.lt(new Date(now.getTime() - orphansAfter)) })
  return kept
}

async function firstOrThere(first: StatementDocument): Promise<StatementDocument | null> {
  if (await db.statements.insert(first)) return first
  // It is there and no draft, or made this moment: by this very request, or by another editor from the same pieces.
  const there = await db.statements.find(first._id)
  return there?.status === 'draft' ? there : null
}

interface Placed {
  statement: string
  making: string
  order: number
  now: Date
  requestId: string
  before: LineDocument | undefined
}

/** What was decided of a person stays decided while it is of the same money. */
function lineDocument({ line, problems, digest }: GatheredLine, { statement, making, order, now, requestId, before }: Placed): LineDocument {
  const stays = before && before.net === line.net && before.gross === line.gross
  const id = idFor(making, line.authorId)
  return {
    _id: id,
    statement,
    making,
    order,
    memberId: line.authorId,
    ...line,
    problems,
    decision: stays ? before.decision : null,
    digest,
    state: stays ? before.state : 'open',
    remindedAt: null,
    signature: null,
    dispute: null,
    payment: null,
    earlierPayments: [],
    paymentKey: id,
    revision: 0,
    madeAt: now,
    requestId,
    history: [],
  }
}

function inPortions(lines: readonly LineDocument[]): LineDocument[][] {
  const portions: LineDocument[][] = []
  let pieces = Infinity
  for (const line of lines) {
    pieces += line.articles.length + 1
    if (pieces > piecesAtOnce) {
      portions.push([])
      pieces = line.articles.length + 1
    }
    portions.at(-1)!.push(line)
  }
  return portions
}
