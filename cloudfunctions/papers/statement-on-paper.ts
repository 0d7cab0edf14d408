import { isPaidHere } from '../../shared/domain/paper-table'
import { AppError } from '../../shared/errors'
import { db } from '../_kit/db'
import type { LineDocument, StatementDocument, StatementTotals } from '../_kit/documents'
import { linesOf } from '../_kit/lines-of'

/** What the sums are made of. */
const summed = ['order', 'authorName', 'unitName', 'state', 'pieces', 'characters', 'gross', 'tax', 'net']

/** A draft may be decided on between two reads; what is closed never changes. */
const attempts = 3

interface StatementRead {
  statement: StatementDocument
  /** In the order of the table. */
  lines: LineDocument[]
  /** Those of them that it pays. */
  paid: LineDocument[]
}

/**
 * A quarter's statement with its lines, for a paper. No paper is made of lines that do not come to the statement's own
 * totals.
 *
 * @param fields of the lines, besides what is summed
 * @throws AppError NOT_FOUND where none was made
 */
export async function statementOnPaper(quarter: string, fields: readonly string[]): Promise<StatementRead> {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const statement = await db.statements.find(quarter)
    if (!statement) throw new AppError('NOT_FOUND')
    const lines = await linesOf(statement, [...summed, ...fields])
    const paid = lines.filter(isPaidHere)
    if (addUp(paid, statement.totals)) return { statement, lines, paid }
  }
  throw new Error(`the lines of ${quarter} do not come to its totals`)
}

const addUp = (paid: readonly LineDocument[], totals: StatementTotals): boolean =>
  paid.length === totals.people &&
  (['characters', 'gross', 'tax', 'net'] as const).every(sum => paid.reduce((all, line) => all + line[sum], 0) === totals[sum])
