export interface ColumnToWrite {
  title: string
  /** Letters that it shows; 16 unless told. */
  width?: number
  /** Numbers of yuan, rather than text. */
  money?: boolean
  /** What one chooses from in each cell. */
  options?: readonly string[]
}

export interface SheetToWrite {
  name: string
  columns: readonly ColumnToWrite[]
  rows: readonly (readonly (string | number)[])[]
}

/** What a list of choices may hold within a workbook, UTF-16 units. */
const longestChoice = 255

/**
 * Writes an .xlsx. Every column but those of money is text and stays text: no leading zero is lost, and what begins
 * with `=`, `+`, `-` or `@` is no formula to the program that opens it.
 *
 * @returns base64
 */
export async function writeWorkbook(sheets: readonly SheetToWrite[]): Promise<string> {
  const { default: Workbook } = await import('exceljs/lib/doc/workbook')
  const workbook = new Workbook()
  for (const { name, columns, rows } of sheets) {
    const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
    sheet.columns = columns.map(({ title, width = 16, money }) => ({ header: title, width, style: { numFmt: money ? '#,##0.00' : '@' } }))
    sheet.getRow(1).font = { bold: true }
    sheet.addRows(rows.map(cells => [...cells]))
    columns.forEach(({ options = [] }, index) => {
      const formula = `"${options.join(',')}"`
      if (options.length === 0 || formula.length > longestChoice || options.some(option => /[",]/.test(option))) return
      for (let row = 2; row <= rows.length + 100; row++) {
        sheet.getCell(row, index + 1).dataValidation = { type: 'list', allowBlank: true, formulae: [formula] }
      }
    })
  }
  return Buffer.from(await workbook.xlsx.writeBuffer()).toString('base64')
}
