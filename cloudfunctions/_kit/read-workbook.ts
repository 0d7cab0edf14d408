import type { Cell as WorkbookCell, CellValue, Worksheet } from 'exceljs'
import type { Cell, SheetRow } from '../../shared/domain/sheet'
import { unpackEntry, zipEntries } from './zip-entries'

/** Columns that are looked at: ours are among the first. */
const mostColumns = 40
/** Unpacked bytes that a function of 256 MB has room to read. */
const mostUnpacked = 8_000_000
/** Figures that a workbook's number keeps. */
const figuresKept = 15

export type Sheets = { outcome: 'read'; sheets: SheetRow[][] } | { outcome: 'no-workbook' | 'too-large' }

/** Reads the sheets of an .xlsx, hidden ones left out. exceljs is loaded here, so that no cold start waits for it. */
export async function readWorkbook(bytes: Buffer): Promise<Sheets> {
  const entries = zipEntries(bytes)
  if (!entries) return { outcome: 'no-workbook' }
  if (entries.reduce((size, { unpacked }) => size + unpacked, 0) > mostUnpacked) return { outcome: 'too-large' }
  // The directory says so; whether it lies is seen before anybody takes its word.
  if (!entries.every(entry => unpackEntry(bytes, entry))) return { outcome: 'no-workbook' }

  const { default: Workbook } = await import('exceljs/lib/doc/workbook')
  const workbook = new Workbook()
  try {
    await workbook.xlsx.load(bytes as unknown as ArrayBuffer)
  } catch {
    return { outcome: 'no-workbook' }
  }
  const sheets = workbook.worksheets.filter(({ state }) => state === 'visible').map(rowsOf)
  return sheets.length > 0 ? { outcome: 'read', sheets } : { outcome: 'no-workbook' }
}

function rowsOf(sheet: Worksheet): SheetRow[] {
  const rows: SheetRow[] = []
  sheet.eachRow(row => {
    const cells: Cell[] = []
    const last = Math.min(row.cellCount, mostColumns)
    for (let column = 1; column <= last; column++) cells.push(cellOf(row.getCell(column)))
    rows.push({ number: row.number, cells })
  })
  return rows
}

function cellOf(cell: WorkbookCell): Cell {
  const found = written(cell.value)
  return cell.isMerged ? { ...found, merged: true } : found
}

/** What one sees in the cell. A formula counts by its result, which the program that saved it has left there. */
function written(value: CellValue): Cell {
  if (value === null || value === undefined) return { text: '' }
  if (typeof value === 'number') return { text: String(value), ...(figuresOf(value) > figuresKept && { fault: 'number' }) }
  if (value instanceof Date) return { text: value.toISOString().slice(0, 10) }
  if (typeof value !== 'object') return { text: String(value) }
  if ('error' in value) return { text: value.error, fault: 'error' }
  if ('richText' in value) return { text: value.richText.map(({ text }) => text).join('') }
  if ('hyperlink' in value) return written(value.text as CellValue)
  if ('formula' in value || 'sharedFormula' in value) {
    return value.result === undefined || value.result === null ? { text: '', fault: 'formula' } : written(value.result as CellValue)
  }
  return { text: '' }
}

const figuresOf = (value: number) => Math.abs(Math.trunc(value)).toLocaleString('en', { useGrouping: false }).length
