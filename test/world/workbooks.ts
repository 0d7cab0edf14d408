import type { CellValue, Worksheet } from 'exceljs'
import Workbook from 'exceljs/lib/doc/workbook'

export const unitTitles = ['单位名称', '统一社会信用代码', '会员级别', '届次', '地区', '地址', '联络人', '联络人手机']

/** Rows of a workbook that unpacks to ten megabytes, each cell as long as a cell can be. */
export const tenMegabytes = Array.from({ length: 105 }, (_, row) => [`甲${row}${'长'.repeat(32_000)}`, '', '会员'])

/** A workbook of units: titles, then the rows. @param finish merges cells, adds formulas */
export async function unitWorkbook(rows: CellValue[][], finish: (sheet: Worksheet) => void = () => undefined): Promise<Buffer> {
  const workbook = new Workbook()
  const sheet = workbook.addWorksheet('名录')
  sheet.addRows([unitTitles, ...rows])
  finish(sheet)
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

/** A workbook of people. @param titles 姓名 and 手机 unless told */
export async function peopleWorkbook(rows: CellValue[][], titles: string[] = ['姓名', '手机'], finish: (sheet: Worksheet) => void = () => undefined): Promise<Buffer> {
  const workbook = new Workbook()
  const sheet = workbook.addWorksheet('人员')
  sheet.addRows([titles, ...rows])
  finish(sheet)
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

/** What a workbook of ours says, sheet by sheet and row by row, as text. */
export async function readBack(base64: string): Promise<string[][][]> {
  const workbook = new Workbook()
  await workbook.xlsx.load(Buffer.from(base64, 'base64') as unknown as ArrayBuffer)
  return workbook.worksheets.map(sheet => {
    const rows: string[][] = []
    sheet.eachRow(row => rows.push((row.values as CellValue[]).slice(1).map(cell => String(cell ?? ''))))
    return rows
  })
}
