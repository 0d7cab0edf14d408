import type { LineDocument, StatementDocument } from '../../cloudfunctions/_kit/documents'
import type { Piece } from '../../shared/contract/remuneration'
import { parseQuarterKey, quarterStart } from '../../shared/domain/quarter'
import { samplePolicy, priceArticle } from '../../shared/domain/remuneration'
import { totalsOf } from '../../shared/domain/statement'
import { sampleTaxTable, withheldTax } from '../../shared/domain/tax'
import { freshId } from './ground'
import type { World } from './world'

interface Author {
  id: string
  name: string
  unitId: string
  unitName: string
}

/** A line of so many briefs of a thousand characters. */
export function statedLine(quarter: string, author: Author, order: number, pieces: number): LineDocument {
  const publishedAt = quarterStart(parseQuarterKey(quarter)!) + 86_400_000
  const pricing = priceArticle({ characters: 1_000, genre: 'brief', grade: 'A' }, samplePolicy)
  const articles = Array.from({ length: pieces }, (_, n): Piece => ({ articleId: freshId(), title: `河州网络提速报道之${order}–${n + 1}`, publishedAt: publishedAt + n, pricing }))
  const gross = pieces * pricing.gross
  const tax = withheldTax(gross, sampleTaxTable)
  const _id = freshId()
  return {
    _id, statement: quarter, making: '', order, memberId: author.id, authorId: author.id, authorName: author.name, unitId: author.unitId, unitName: author.unitName,
    pieces, characters: pieces * 1_000, units: { brief: pieces * 10, feature: 0 }, gross, tax, net: gross - tax, belowStatutoryMinimum: false, articles, corrections: [],
    problems: [], decision: null, digest: `digest-${_id}`, state: 'open', remindedAt: null, signature: null, dispute: null, payment: null, earlierPayments: [], paymentKey: _id,
    revision: 0, madeAt: new Date(publishedAt), requestId: 'made-for-a-test', history: [],
  }
}

/** A closed statement of these lines, put there without being made, in place of another of that quarter: for what only reads it. */
export async function stated({ db, now }: World, quarter: string, lines: LineDocument[]): Promise<void> {
  const [at, by, making] = [new Date(now()), { id: freshId(), name: '宋编辑' }, freshId()]
  const none = { people: 0, pieces: 0, characters: 0, gross: 0, tax: 0, net: 0 }
  const statement: StatementDocument = {
    _id: quarter, status: 'closed', making, after: null, madeAt: at, madeBy: by, closedAt: at, closedBy: by, approvedAt: null, totals: totalsOf(lines), held: none,
    byUnit: [], undecided: 0, gathered: '', signoff: null, revision: 1, history: [], requestId: 'made-for-a-test',
  }
  await db.statements.remove({ _id: quarter })
  await db.statements.insert(statement)
  for (let n = 0; n < lines.length; n += 100) await db.lines.insertAll(lines.slice(n, n + 100).map(line => ({ ...line, making })))
}
