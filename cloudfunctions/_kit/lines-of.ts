import { db } from './db'
import type { LineDocument, StatementDocument } from './documents'
import { readAll } from './read-all'
import { rowFields } from './statement-view'

/** The lines of a statement in the order of its table; one round trip a thousand. @param fields those of a list unless told */
export const linesOf = ({ _id: statement, making }: Pick<StatementDocument, '_id' | 'making'>, fields: readonly string[] = rowFields): Promise<LineDocument[]> =>
  readAll(db.lines, { statement, making }, fields, [['order', 'asc']])
