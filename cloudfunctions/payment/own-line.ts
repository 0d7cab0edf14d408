import type { OwnLine } from '../../shared/contract/payment'
import { AppError } from '../../shared/errors'
import { db } from '../_kit/db'
import type { LineDocument, StatementDocument } from '../_kit/documents'

/**
 * The caller's own line with its statement.
 * @throws AppError NOT_FOUND for another's, for a draft's, and for one of an earlier making
 */
export async function ownLine(lineId: string, memberId: string): Promise<{ line: LineDocument; statement: StatementDocument }> {
  const line = await db.lines.findOne({ _id: lineId, memberId })
  const statement = line && (await db.statements.find(line.statement))
  if (!line || !statement || statement.status === 'draft' || statement.making !== line.making) throw new AppError('NOT_FOUND')
  return { line, statement }
}

/** Why nothing can be done about a line any more; null while something can. */
export function settledAlready({ line, statement }: { line: LineDocument; statement: StatementDocument }): 'not-approved' | 'not-to-be-paid' | 'paid' | null {
  if (line.state === 'held' || line.state === 'settled') return 'not-to-be-paid'
  if (line.state === 'paid') return 'paid'
  return statement.status === 'approved' ? null : 'not-approved'
}

export const ownLineOf = (line: LineDocument, { status }: Pick<StatementDocument, 'status'>): OwnLine => ({
  id: line._id,
  quarter: line.statement,
  status,
  state: line.state,
  pieces: line.pieces,
  characters: line.characters,
  gross: line.gross,
  tax: line.tax,
  net: line.net,
  decision: line.decision && { what: line.decision.what, why: line.decision.why },
  signedAt: line.signature?.at.getTime() ?? null,
  dispute: disputeOf(line),
  payment: line.payment && { ...line.payment, at: line.payment.at.getTime(), by: line.payment.by.name },
  digest: line.digest,
})

/** What was asked of a line and answered, as everybody concerned sees it. */
export const disputeOf = ({ dispute }: LineDocument): OwnLine['dispute'] =>
  dispute && {
    words: dispute.words,
    articleId: dispute.articleId,
    at: dispute.at.getTime(),
    answer: dispute.answer && { words: dispute.answer.words, by: dispute.answer.by.name, at: dispute.answer.at.getTime() },
  }
