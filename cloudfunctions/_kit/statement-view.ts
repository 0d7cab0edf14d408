import type { LineRow, Signoff, Statement } from '../../shared/contract/remuneration'
import { rowFor } from '../../shared/domain/signing-rules'
import type { LineDocument, SignoffDocument, StatementDocument } from './documents'

/** What a list of lines needs of each; what they are made of stays in the database. */
export const rowFields = [
  'order', 'memberId', 'authorId', 'authorName', 'unitId', 'unitName', 'pieces', 'characters', 'gross', 'tax', 'net', 'units',
  'belowStatutoryMinimum', 'corrections.id', 'problems', 'decision', 'state',
]

export const statementOf = (statement: StatementDocument, lines: readonly LineDocument[]): Statement => ({
  quarter: statement._id,
  status: statement.status,
  revision: statement.revision,
  madeAt: statement.madeAt.getTime(),
  madeBy: statement.madeBy.name,
  closedAt: statement.closedAt?.getTime() ?? null,
  closedBy: statement.closedBy?.name ?? null,
  approvedAt: statement.approvedAt?.getTime() ?? null,
  lines: lines.map(rowOf),
  totals: statement.totals,
  held: statement.held,
  undecided: statement.undecided,
  signoff: statement.signoff && signoffOf(statement.signoff),
})

export const rowOf = (line: LineDocument): LineRow => ({
  id: line._id,
  order: line.order,
  authorId: line.authorId,
  authorName: line.authorName,
  unitId: line.unitId,
  unitName: line.unitName,
  pieces: line.pieces,
  characters: line.characters,
  gross: line.gross,
  tax: line.tax,
  net: line.net,
  units: line.units,
  belowStatutoryMinimum: line.belowStatutoryMinimum,
  corrected: line.corrections.length,
  problems: line.problems,
  decision: line.decision && { what: line.decision.what, why: line.decision.why, by: line.decision.by.name, at: line.decision.at.getTime() },
  state: line.state,
})

/** Who signs and who did, of a statement and of an expense alike. */
export function signoffOf({ state, amount, rules, submittedBy, submittedAt, signatures, minute, refusal }: SignoffDocument): Signoff {
  const { steps, council } = rowFor(rules, amount)
  return {
    state,
    amount,
    submittedBy: submittedBy.name,
    submittedAt: submittedAt.getTime(),
    steps: steps.map((posts, at) => {
      const signed = signatures[at]
      return { posts, by: signed?.byName ?? null, post: signed?.post ?? null, at: signed?.at.getTime() ?? null }
    }),
    council,
    minute: minute && { meeting: minute.meeting, heldOn: minute.heldOn, by: minute.by.name, at: minute.at.getTime() },
    refusal: refusal && { by: refusal.by.name, post: refusal.post, at: refusal.at.getTime(), why: refusal.why },
  }
}
