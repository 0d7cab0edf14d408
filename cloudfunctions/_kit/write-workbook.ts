import type { Workbook, Worksheet } from 'exceljs'

export interface ColumnToWrite {
  title: string
  /** Letters that it shows; 16 unless told. */
  width?: number
  /** Numbers of yuan, rather than text. */
  money?: boolean
  /** Whole numbers, rather than text. */
  count?: boolean
  /** What one chooses from in each cell. */
  options?: readonly string[]
}

export interface SheetToWrite {
  name: string
  /** Lines above the titles, the first two in larger letters. */
  heading?: readonly string[]
  /** Laid out for A4 across, as wide as the paper, heading and titles on each page, lines around the cells, this high (points). */
  printed?: { rowHeight: number }
  columns: readonly ColumnToWrite[]
  rows: readonly (readonly (string | number)[])[]
  /** The row of sums under them, in bold. */
  sums?: readonly (string | number)[]
  /** Lines under all of it, across all columns. */
  foot?: readonly string[]
  /** Drawn into the cells of the rows, as large as a cell is. */
  pictures?: readonly PictureToPlace[]
}

interface PictureToPlace {
  /** Of `rows` and of `columns`, from 0. */
  row: number
  column: number
  /** PNG in base64. */
  png: string
}

/** What a list of choices may hold within a workbook, UTF-16 units. */
const longestChoice = 255

/**
 * Writes an .xlsx. Every column but those of numbers is text and stays text: no leading zero is lost, and what begins
 * with `=`, `+`, `-` or `@` is no formula to the program that opens it.
 *
 * @returns base64
 */
export async function writeWorkbook(sheets: readonly SheetToWrite[]): Promise<string> {
  const { default: EmptyWorkbook } = await import('exceljs/lib/doc/workbook')
  const workbook = new EmptyWorkbook()
  for (const { name, heading = [], columns, rows, sums, foot = [], pictures = [], printed } of sheets) {
    const titles = heading.length + 1
    const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: titles }] })
    sheet.columns = columns.map(({ width = 16, money, count }) => ({ width, style: { numFmt: money ? '#,##0.00' : count ? '#,##0' : '@' } }))
    sheet.addRows([...heading.map(line => [line]), columns.map(({ title }) => title), ...rows.map(cells => [...cells]), ...(sums ? [[...sums]] : [])])
    heading.forEach((_line, index) => writeHeading(sheet, index + 1, columns.length))
    if (printed) setUpPaper(sheet, titles)
    shareStyles(sheet, titles, printed, sums ? [titles, sheet.rowCount] : [titles])
    foot.forEach(line => writeFoot(sheet, line, columns.length))
    pictures.forEach(picture => placePicture(workbook, sheet, picture, titles, printed))
    columns.forEach(({ options = [] }, index) => {
      const formula = `"${options.join(',')}"`
      if (options.length === 0 || formula.length > longestChoice || options.some(option => /[",]/.test(option))) return
      for (let row = titles + 1; row <= titles + rows.length + 99; row++) {
        sheet.getCell(row, index + 1).dataValidation = { type: 'list', allowBlank: true, formulae: [formula] }
      }
    })
  }
  return Buffer.from(await workbook.xlsx.writeBuffer()).toString('base64')
}

function writeHeading(sheet: Worksheet, row: number, columns: number) {
  const large = row <= 2
  sheet.mergeCells(row, 1, row, columns)
  sheet.getRow(row).height = large ? 28 : 20
  Object.assign(sheet.getCell(row, 1), { font: { bold: large, size: large ? 16 : 11 }, alignment: { horizontal: 'center', vertical: 'middle' } })
}

function writeFoot(sheet: Worksheet, line: string, columns: number) {
  const { number } = sheet.addRow([line])
  sheet.mergeCells(number, 1, number, columns)
  sheet.getRow(number).height = 22
  Object.assign(sheet.getCell(number, 1), { style: { numFmt: '@', alignment: { vertical: 'middle' } } })
}

/** What a letter of a column's width and a point of a row's height measure at 96 dots an inch. */
const pixelsALetter = 7
const pixelsAPoint = 4 / 3
const usualHeight = 15
/** What a drawing's place within its cell is told in, at 96 dots an inch. */
const unitsAPixel = 9_525

/** A ground of 5 : 2, as signatures are drawn on, in the middle of its cell. */
function placePicture(workbook: Workbook, sheet: Worksheet, { row, column, png }: PictureToPlace, titles: number, printed: SheetToWrite['printed']) {
  const cell = { width: (sheet.getColumn(column + 1).width ?? 16) * pixelsALetter, height: (printed?.rowHeight ?? usualHeight) * pixelsAPoint }
  const height = Math.min(cell.height - 4, (cell.width - 4) / 2.5)
  const width = height * 2.5
  const place = {
    nativeCol: column,
    nativeColOff: Math.round(((cell.width - width) / 2) * unitsAPixel),
    nativeRow: titles + row,
    nativeRowOff: Math.round(((cell.height - height) / 2) * unitsAPixel),
  }
  sheet.addImage(workbook.addImage({ base64: png, extension: 'png' }), { tl: place as never, ext: { width, height }, editAs: 'oneCell' })
}

/** `paperSize` 9 is A4. */
function setUpPaper(sheet: Worksheet, titles: number) {
  sheet.pageSetup = {
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: `1:${titles}`,
    horizontalCentered: true,
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
  }
  sheet.headerFooter = { oddFooter: '&C第 &P 页，共 &N 页' }
}

const thin = { style: 'thin' } as const
const ruled = { border: { top: thin, right: thin, bottom: thin, left: thin }, alignment: { vertical: 'middle', wrapText: true } } as const

/** One style object for all cells of a column: exceljs writes each object out, and knows it again by its identity. */
function shareStyles(sheet: Worksheet, titles: number, printed: SheetToWrite['printed'], inBold: readonly number[]) {
  const styles = sheet.columns.map(({ numFmt }) => ({ numFmt, ...(printed && ruled) }))
  const boldStyles = styles.map(style => ({ ...style, font: { bold: true } }))
  for (let number = titles; number <= sheet.rowCount; number++) {
    const row = sheet.getRow(number)
    if (printed) row.height = printed.rowHeight
    for (let column = 0; column < styles.length; column++) row.getCell(column + 1).style = (inBold.includes(number) ? boldStyles : styles)[column]!
  }
}
