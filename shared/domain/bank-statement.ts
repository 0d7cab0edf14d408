import { bankAmount, bankDay, sideOf, type AmountFault, type DayFault } from './bank-statement-cells'
import { cleanLine } from './clean-paste'
import { toHalfWidth } from './half-width'
import type { Fen } from './money'
import { cellProblem, isEmptyCell, textOf, type BadRow, type Cell, type SheetRow } from './sheet'

/** Money that came in, as one row of a bank's statement says it. */
export interface IncomingRow {
  /** As the workbook counts, from 1. */
  row: number
  /** `2026-11-05` */
  day: string
  /** Fen, above nothing. */
  amount: Fen
  /** Empty where the bank says nothing: cash over the counter. */
  payer: string
  remark: string
  /** The bank's own number of it; empty where it gives none. */
  serial: string
  /** As the bank wrote it, without marks. */
  balance: string
}

export interface BankStatement {
  /** In the order of the workbook. */
  incoming: IncomingRow[]
  /** Rows of money that went out, left aside. */
  outgoing: number
  /** Rows that are no transactions: sums, page feet. */
  passedOver: number[]
}

export type StatementRead =
  | { outcome: 'read'; statement: BankStatement }
  | { outcome: 'no-header' }
  | { outcome: 'no-rows' }
  | { outcome: 'lacking'; row: number; lacking: Lacking[] }
  | { outcome: 'bad'; bad: BadRow[] }

/** What a statement must have a column for. */
export type Lacking = 'day' | 'in' | 'side' | 'payer'

/** Titles may stand in these: above them banks write whose account it is. */
const rowsOfTitles = 20
/** UTF-16 units that are kept. */
const lengths = { payer: 80, remark: 200, serial: 64 } as const

/** What banks call their columns, the best first; none of them calls all of them alike. */
const columns = {
  day: ['交易日期', '记账日期', '入账日期', '交易日', '记账日', '发生日期', '日期', '交易时间', '记账时间', '入账时间', '交易日期时间'],
  in: ['贷方发生额', '贷方金额', '贷方发生金额', '收入金额', '收入', '贷方', '收款金额', '存入金额', '存入', '转入金额', '来账金额'],
  out: ['借方发生额', '借方金额', '借方发生金额', '支出金额', '支出', '借方', '付款金额', '支取金额', '支取', '转出金额', '往账金额'],
  amount: ['交易金额', '发生额', '发生金额', '金额'],
  side: ['借贷标志', '借贷标识', '借贷标记', '借贷方向', '借贷', '借/贷', '收支标志', '收支方向', '收支', '收/支', '收付标志', '收付', '来往标志', '来往账标志', '往来标志', '交易方向'],
  payer: [
    '对方户名', '对方账户名称', '对方账户名', '对方名称', '对方单位名称', '对方单位', '付款人户名', '付款人名称', '付款人', '付款方户名', '付款方名称', '付款方', '付款单位',
    '收/付方名称', '收付方名称', '收/付方户名', '交易对手名称', '交易对手', '对手户名',
  ],
  serial: ['交易流水号', '流水号', '核心流水号', '主机流水号', '银行流水号', '账户明细编号-交易流水号', '明细编号', '交易序号', '交易参考号'],
  balance: ['余额', '账户余额', '交易后余额', '当前余额', '本次余额'],
  currency: ['币种', '交易货币', '货币', '币别'],
} as const satisfies Record<string, readonly string[]>

/** All of these that a statement has say what the money is for. */
const remarks = ['摘要', '交易摘要', '摘要说明', '用途', '交易用途', '附言', '交易附言', '客户附言', '附加信息', '备注', '交易备注', '留言']

type Column = keyof typeof columns
const columnKeys = Object.keys(columns) as Column[]

interface Header {
  row: number
  at: Partial<Record<Column, number>>
  remarks: number[]
  lacking: Lacking[]
  /** What the day's column is called here: on the next page it comes again. */
  dayTitle: string
}

/** A title without what banks put around it: spaces, colons, a unit, words in brackets, the English for it. */
const plainTitle = (text: string): string => toHalfWidth(text).replace(/[\s*:]|\(.*?\)|\[.*?\]|【.*?】/g, '').replace(/\/元$/, '')

/** The row of titles that says most: what lacks nothing, else the one with the most titles; null when there is none. */
function findHeader(rows: readonly SheetRow[]): Header | null {
  const found = rows.slice(0, rowsOfTitles).flatMap(row => headerOf(row) ?? [])
  const without = (lacking: readonly Lacking[]) => found.find(each => each.lacking.every(one => lacking.includes(one)))
  const most = (header: Header) => Object.keys(header.at).length
  return without([]) ?? without(['side']) ?? [...found].sort((a, b) => most(b) - most(a))[0] ?? null
}

function headerOf({ number, cells }: SheetRow): Header | null {
  const titles = cells.map(({ text }) => plainTitle(text))
  const at: Header['at'] = {}
  for (const key of columnKeys) {
    const index = columns[key].map(name => titles.indexOf(name)).find(each => each >= 0)
    if (index !== undefined) at[key] = index
  }
  const forRemarks = titles.flatMap((title, index) => (remarks.includes(title) && titles.indexOf(title) === index ? [index] : []))
  // Two of them alone can be what stands over the table: the account's currency, its balance.
  if (Object.keys(at).length < 3) return null
  const lacking = [
    at.day === undefined && ('day' as const),
    at.in === undefined && at.amount === undefined && ('in' as const),
    at.in === undefined && at.amount !== undefined && at.side === undefined && ('side' as const),
    at.payer === undefined && ('payer' as const),
  ].filter(each => each !== false)
  return { row: number, at, remarks: forRemarks, lacking, dayTitle: titles[at.day ?? -1] ?? '' }
}

/**
 * Reads one sheet of a bank's statement: money that came in, row by row. It is read whole or not at all, with all that
 * is wrong with it.
 *
 * @param today `2026-11-22`: nothing came in later
 */
export function readStatement(rows: readonly SheetRow[], today: string): StatementRead {
  const header = findHeader(rows)
  if (!header) return { outcome: 'no-header' }
  const below = rows.filter(({ number }) => number > header.row)
  const lacking = header.lacking.filter(each => each !== 'side' || !amountsAreSigned(below, header))
  if (lacking.length > 0) return { outcome: 'lacking', row: header.row, lacking }

  const statement: BankStatement = { incoming: [], outgoing: 0, passedOver: [] }
  const bad: BadRow[] = []
  for (const row of below) {
    const read = readRow(row, header, today)
    if (read.is === 'in') statement.incoming.push(read.incoming)
    if (read.is === 'out') statement.outgoing++
    if (read.is === 'none') statement.passedOver.push(row.number)
    if (read.is === 'bad') bad.push({ row: row.number, name: read.name, says: read.says })
  }
  if (bad.length > 0) return { outcome: 'bad', bad }
  return statement.incoming.length + statement.outgoing === 0 ? { outcome: 'no-rows' } : { outcome: 'read', statement }
}

/** One column for both ways tells them apart by its signs, if it has any. */
function amountsAreSigned(rows: readonly SheetRow[], { at }: Header): boolean {
  return rows.some(({ cells }) => {
    const amount = bankAmount(textOf(cells[at.amount!] ?? { text: '' }))
    return 'signed' in amount && amount.signed
  })
}

type RowRead = { is: 'in'; incoming: IncomingRow } | { is: 'out' | 'none' | 'empty' } | { is: 'bad'; name: string; says: string[] }

function readRow({ number, cells }: SheetRow, header: Header, today: string): RowRead {
  const { at } = header
  // Signs that nobody sees are the bank's, not the person's: they go without a word.
  const shown = cells.map(cell => ({ ...cell, text: cleanLine(cell.text) }))
  const cellOf = (key: Column): Cell => shown[at[key] ?? -1] ?? { text: '' }
  const textIn = (key: Column) => textOf(cellOf(key))
  if (cells.every(isEmptyCell)) return { is: 'empty' }
  if (isNoTransaction(cells, textIn('day'), header)) return { is: 'none' }

  const payer = kept(textIn('payer'), lengths.payer)
  const day = bankDay(textIn('day'))
  const moved = movedBy(textIn, at)
  const says = [
    ...(['day', 'in', 'out', 'amount', 'side', 'payer'] as const).flatMap(key => (at[key] === undefined ? [] : cellProblem(cellOf(key), { title: columns[key][0], ownCell: isMoney(key) }) ?? [])),
    'fault' in day ? dayWords(day.fault, textIn('day')) : day.day > today ? `日期 ${day.day} 还没有到；改成实际的交易日期` : null,
    'says' in moved ? moved.says : null,
    currencyProblem(textIn('currency')),
  ].filter(each => each !== null)
  if (says.length > 0 || 'fault' in day || 'says' in moved) return { is: 'bad', name: payer, says }
  if (moved.is === 'out') return { is: 'out' }
  return {
    is: 'in',
    incoming: {
      row: number,
      day: day.day,
      amount: moved.amount,
      payer,
      remark: remarkOf(header.remarks.map(index => textOf(shown[index] ?? { text: '' }))),
      serial: kept(textIn('serial'), lengths.serial),
      balance: textIn('balance').replace(/[\s,¥￥]/g, ''),
    },
  }
}

const isMoney = (key: Column) => key === 'in' || key === 'out' || key === 'amount'

const noTransaction = /^(本页|本日|本月|本期|当期|全部)?(合计|小计|总计|累计|总收入|总支出|收入合计|支出合计|收入总|支出总|借方笔数|贷方笔数|借方合计|贷方合计|笔数|期初|期末|上期|承前|过次|结余|打印时间|打印日期|打印人|制表|复核|经办人|查询时间)/

/** A foot, a page's sums, or the titles once more. A row that has a day is always a transaction. */
function isNoTransaction(cells: readonly Cell[], dayText: string, { dayTitle }: Header): boolean {
  if ('day' in bankDay(dayText)) return new Set(cells.map(textOf).filter(Boolean)).size === 1
  const texts = new Set(cells.map(textOf).filter(Boolean))
  return texts.size === 1 || plainTitle(dayText) === dayTitle || [...texts].some(text => noTransaction.test(text))
}

type Moved = { is: 'in'; amount: Fen } | { is: 'out' } | { says: string }

function movedBy(textIn: (key: Column) => string, at: Header['at']): Moved {
  if (at.in === undefined) return movedByOneColumn(textIn, at)
  const [came, went] = [bankAmount(textIn('in')), bankAmount(textIn('out'))]
  if ('fault' in came) return { says: amountWords(came.fault, columns.in[0], textIn('in')) }
  if ('fault' in went) return { says: amountWords(went.fault, columns.out[0], textIn('out')) }
  if (came.fen !== 0 && went.fen !== 0) return { says: '收入和支出都有金额；对照银行原表，留下对的一个' }
  if (came.fen < 0) return { says: reversed(textIn('in')) }
  if (came.fen > 0) return { is: 'in', amount: came.fen }
  return went.fen !== 0 ? { is: 'out' } : { says: '没有金额；对照银行原表补上，或删去这一行' }
}

function movedByOneColumn(textIn: (key: Column) => string, at: Header['at']): Moved {
  const amount = bankAmount(textIn('amount'))
  if ('fault' in amount) return { says: amountWords(amount.fault, columns.amount[0], textIn('amount')) }
  if (amount.fen === 0) return { says: '没有金额；对照银行原表补上，或删去这一行' }
  if (at.side === undefined) return amount.fen > 0 ? { is: 'in', amount: amount.fen } : { is: 'out' }
  const side = sideOf(textIn('side'))
  if (side === null) return { says: `借贷标志“${textIn('side')}”不认识；收入写贷，支出写借` }
  if (side === 'out') return { is: 'out' }
  return amount.fen > 0 ? { is: 'in', amount: amount.fen } : { says: reversed(textIn('amount')) }
}

const reversed = (text: string) => `收入 ${text} 是负数，多半是银行冲正；和被冲掉的那一行一起删去`

function amountWords(fault: AmountFault, title: string, text: string): string {
  const what = { 'not-a-number': '不是金额；只写数字，如 3,600.00', 'below-fen': '不到一分；最多两位小数', 'too-large': '超出能记的数' } as const
  return `“${title}”里的 ${text} ${what[fault]}`
}

function dayWords(fault: DayFault, text: string): string {
  if (fault === 'none') return '没有交易日期；对照银行原表补上'
  if (fault === 'two') return `日期格里有两个日期：${text}；只留交易日期`
  return `日期 ${text} 不认识；写成 2026-11-05 这样`
}

function currencyProblem(text: string): string | null {
  return /^(|人民币|人民币元|元|CNY|RMB|01|001|156)$/i.test(toHalfWidth(text).trim()) ? null : `币种是 ${text}，只收人民币账户的流水`
}

const kept = (text: string, most: number): string => text.slice(0, most).trim()

/** Two columns often say the same. */
const remarkOf = (texts: readonly string[]): string => kept([...new Set(texts.map(text => text.trim()).filter(Boolean))].join(' '), lengths.remark)

/**
 * By which a row is known again when the same statement, or one that overlaps, comes in once more: the bank's own number
 * where it gives one, else all that the row says. Of rows that say just the same, each is known by its place among them.
 *
 * @returns one text a row, in their order
 */
export function identitiesOf(rows: readonly IncomingRow[]): string[] {
  const times = new Map<string, number>()
  return rows.map(({ day, amount, payer, remark, serial, balance }) => {
    const says = JSON.stringify(serial ? ['serial', serial, day, amount, payer] : ['row', day, amount, payer, remark, balance])
    const time = (times.get(says) ?? 0) + 1
    times.set(says, time)
    return `${says} ${time}`
  })
}
