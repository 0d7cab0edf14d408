import { findTitles, readUnitRows } from '../../shared/domain/unit-sheet'
import { readFile } from '../_kit/files'
import { readWorkbook } from '../_kit/read-workbook'

/** Bytes of a workbook. */
const mostBytes = 2_000_000
/** Units at once: each costs a round trip or two of one transaction, within the function's time. */
export const mostRows = 300

export type Rows = ReturnType<typeof readUnitRows>
type Unreadable = 'missing' | 'too-large' | 'no-workbook' | 'no-header' | 'no-rows' | 'too-many-rows'

/** The rows of the first sheet that has units in it. @param term for rows that name none */
export async function readRows(fileId: string, term: string): Promise<Rows | Unreadable> {
  const file = await readFile(fileId, mostBytes, ['workbook'])
  if (file.outcome === 'wrong-kind') return 'no-workbook'
  if (file.outcome !== 'read') return file.outcome
  const workbook = await readWorkbook(file.bytes)
  if (workbook.outcome !== 'read') return workbook.outcome

  for (const rows of workbook.sheets) {
    const titles = findTitles(rows)
    if (!titles) continue
    const read = readUnitRows(rows, titles, term)
    const count = read.drafts.length + read.bad.length
    if (count === 0) return 'no-rows'
    return count > mostRows ? 'too-many-rows' : read
  }
  return 'no-header'
}
