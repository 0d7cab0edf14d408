import type { CellValue } from 'exceljs'
import Workbook from 'exceljs/lib/doc/workbook'
import type { BankRowDocument } from '../../cloudfunctions/_kit/documents'
import { freshId, made, type Made } from './ground'
import type { World } from './world'

export const statementTitles = ['交易日期', '借方发生额', '贷方发生额', '余额', '对方户名', '摘要', '交易流水号']

/** A bank's statement: whose account it is, the titles, then the rows; each sheet one. */
export async function statementWorkbook(...sheets: CellValue[][][]): Promise<Buffer> {
  const workbook = new Workbook()
  for (const [at, rows] of sheets.entries()) {
    const sheet = workbook.addWorksheet(`明细${at + 1}`)
    sheet.addRows([['河州示例银行对公账户交易明细'], ['户名', '河州示例协会', '币种', '人民币'], statementTitles, ...rows])
  }
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

/** Money that came in: `['2026-01-05', '', '3,000.00', …]`. */
export const cameIn = (payer: string, yuan: string, { day = '2026-01-05', remark = '会费', serial = '' } = {}): CellValue[] => [day, '', yuan, '', payer, remark, serial]

export const wentOut = (payee: string, yuan: string): CellValue[] => ['2026-01-06', yuan, '', '', payee, '租金', '']

/** A row of an earlier import that waits. */
export async function waitingRow(world: World, overrides: Partial<BankRowDocument> = {}): Promise<Made<BankRowDocument>> {
  const id = freshId()
  const document: BankRowDocument = {
    _id: id,
    importId: freshId(),
    row: 4,
    day: '2026-01-05',
    amount: 300_000,
    payer: `河州示例付款人${world.next()}`,
    remark: '会费',
    serial: '',
    likeness: id,
    alike: false,
    state: 'new',
    booked: null,
    aside: null,
    decidedAt: new Date(world.now()),
    history: [],
    requestId: `made-${id}`,
    ...overrides,
  }
  if (!(await world.db.bankRows.insert(document))) throw new Error(`the row ${document._id} is there already`)
  return made(document)
}
