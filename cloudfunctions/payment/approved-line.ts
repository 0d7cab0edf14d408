import { AppError } from '../../shared/errors'
import { db } from '../_kit/db'
import type { LineDocument } from '../_kit/documents'

/**
 * A line of an approved statement. Nothing of an approved statement is made again, so that what is found here stays.
 * @throws AppError NOT_FOUND for any other
 */
export async function approvedLine(lineId: string): Promise<LineDocument> {
  const line = await db.lines.find(lineId)
  const statement = line && (await db.statements.findOne({ _id: line.statement, making: line.making, status: 'approved' }))
  if (!line || !statement) throw new AppError('NOT_FOUND')
  return line
}
