import { _ } from './cloud'
import { db } from './db'
import type { LineDocument } from './documents'

export type ClosedLine = LineDocument & { status: 'closed' | 'approved' }

/**
 * What somebody was paid, or is to be, by statements that are closed, with how these stand, the latest first. Lines of
 * earlier makings are found too, until they are cleared away, and left out.
 *
 * @param limit of lines that are found
 * @param fields to give, `statement` and `making` among them; all when left out
 */
export async function linesOfPerson(memberId: string, limit: number, fields?: readonly string[]): Promise<ClosedLine[]> {
  const found = await db.lines.query({ memberId }, { orderBy: [['statement', 'desc'], ['_id', 'asc']], limit, ...(fields && { fields }) })
  const quarters = [...new Set(found.map(({ statement }) => statement))]
  if (quarters.length === 0) return []
  const statements = await db.statements.query({ _id: _.in(quarters), status: _.neq('draft') }, { limit, fields: ['status', 'making'] })
  return found.flatMap(line => {
    const statement = statements.find(({ _id, making }) => _id === line.statement && making === line.making)
    return statement && statement.status !== 'draft' ? [{ ...line, status: statement.status }] : []
  })
}
