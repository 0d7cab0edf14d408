import { mostIncoming } from '../../shared/domain/bank-rules'
import { readStatement, type BankStatement, type Lacking } from '../../shared/domain/bank-statement'
import type { BadRow } from '../../shared/domain/sheet'
import { readFile } from '../_kit/files'
import { readWorkbook } from '../_kit/read-workbook'

/** Bytes of a workbook. */
const mostBytes = 4_000_000
/** Rows with something wrong that are told. */
const mostTold = 100

type Upload =
  | { outcome: 'read'; statement: BankStatement }
  | { outcome: 'bad'; bad: number; problems: BadRow[] }
  | { outcome: 'lacking'; row: number; lacking: Lacking[] }
  | { outcome: 'unreadable'; reason: 'missing' | 'too-large' | 'no-workbook' | 'old-workbook' | 'no-header' | 'no-rows' | 'too-many-rows' | 'several-sheets' }

const unreadable = (reason: Extract<Upload, { outcome: 'unreadable' }>['reason']): Upload => ({ outcome: 'unreadable', reason })

/** The one sheet of an uploaded workbook that is a statement: of two, neither is taken, as the other would be left out. */
export async function readUpload(fileId: string, today: string): Promise<Upload> {
  const file = await readFile(fileId, mostBytes, ['workbook', 'old-office'])
  if (file.outcome === 'wrong-kind') return unreadable('no-workbook')
  if (file.outcome !== 'read') return unreadable(file.outcome)
  if (file.kind === 'old-office') return unreadable('old-workbook')
  const workbook = await readWorkbook(file.bytes)
  if (workbook.outcome !== 'read') return unreadable(workbook.outcome)

  const reads = workbook.sheets.map(rows => readStatement(rows, today))
  const [first, second] = reads.filter(({ outcome }) => outcome === 'read' || outcome === 'bad')
  if (second) return unreadable('several-sheets')
  const found = first ?? reads.find(({ outcome }) => outcome === 'lacking') ?? reads.find(({ outcome }) => outcome === 'no-rows') ?? { outcome: 'no-header' }
  if (found.outcome === 'no-header' || found.outcome === 'no-rows') return unreadable(found.outcome)
  if (found.outcome === 'bad') return { outcome: 'bad', bad: found.bad.length, problems: found.bad.slice(0, mostTold) }
  if (found.outcome === 'read' && found.statement.incoming.length > mostIncoming) return unreadable('too-many-rows')
  return found
}
