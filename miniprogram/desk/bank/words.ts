import type { bank, BankRow, BookResult, Placing, StatementSummary } from '../../../shared/contract/bank'
import type { Output } from '../../../shared/contract/call'
import { dayOf, fullDayOf, parseLocal, type Instant } from '../../../shared/domain/instant'
import { formatYuan } from '../../../shared/domain/money'

type Imported = Output<(typeof bank)['calls']['import']>
type Unreadable = Extract<Imported, { outcome: 'unreadable' }>['reason']
type Lacking = Extract<Imported, { outcome: 'lacking' }>

/** Why a workbook could not be read, and what to do. */
export const unreadableWords: Readonly<Record<Unreadable, string>> = {
  'missing': '文件没有传到，重新选择一次',
  'too-large': '文件太大。只留流水那张工作表，去掉图片，再选一次',
  'no-workbook': '这不是 Excel 表格。从网银导出 Excel 格式，或用 WPS 另存为 .xlsx，再选一次',
  'old-workbook': '这是旧版 .xls，或加了密码。用 Excel 或 WPS 打开，另存为没有密码的 .xlsx，再选一次',
  'no-header': '没有找到表头。前二十行里要有一行写着交易日期、收入金额、对方户名',
  'no-rows': '表头下面没有一笔交易',
  'too-many-rows': '收入超过 500 笔。按月份分成几张表导入',
  'several-sheets': '有几张工作表都像流水。一次留一张，其余另存后再导入',
}

const columns: Readonly<Record<Lacking['lacking'][number], string>> = {
  day: '交易日期',
  in: '收入金额（贷方发生额）',
  side: '借贷标志，分不出收入和支出',
  payer: '对方户名',
}

export const lackingWords = ({ row, lacking }: Lacking): string =>
  `第 ${row} 行是表头，缺一列${lacking.map(each => columns[each]).join('、')}。在网银里选“全部字段”导出，再选一次`

/** “5月13日”, with the year when it is another one. @param day `2026-05-13` */
export function dayWords(day: string, now: Instant): string {
  const at = parseLocal(`${day} 12:00`)
  return fullDayOf(at).slice(0, 4) === fullDayOf(now).slice(0, 4) ? dayOf(at) : fullDayOf(at)
}

export const payerWords = ({ payer }: Pick<BankRow, 'payer'>): string => payer || '没有户名'

/** It can be booked just as it is proposed. */
export const isWhole = ({ parts, left }: Placing): boolean => parts.length > 0 && left === 0

/** What a statement brought, beside its rows and their sum. */
export function besideWords({ known, outgoing, passedOver }: StatementSummary): string[] {
  return [
    known > 0 && `${known} 笔导入过，不再导入`,
    outgoing > 0 && `${outgoing} 笔支出，已跳过`,
    passedOver.length > 0 && `第 ${passedOver.slice(0, 6).join('、')} 行${passedOver.length > 6 ? `等 ${passedOver.length} 行` : ''}不是交易，已跳过`,
  ].filter(each => each !== false)
}

const notBooked: Readonly<Record<Exclude<BookResult, 'booked'>, string>> = {
  'booked-before': '别人刚刚入账了',
  'set-aside': '别人刚刚标为不是会费',
  'gone': '这笔流水不在了',
  'amount-differs': '各年的数加起来不等于这笔款',
  'not-found': '账单不在了，重新选一次单位',
  'other-unit': '账单不是这家单位的，重新选一次单位',
  'waived': '其中一年已经免缴',
  'settled': '其中一年已经缴清',
  'larger-than-bill': '比未缴的多，重新核对各年的数',
}

type Results = Output<(typeof bank)['calls']['book']>['results']

/** What came of booking rows: one line for a toast. @param payerOf by a row's id */
export function bookedWords(results: Results, payerOf: (id: string) => string): { words: string; allDone: boolean } {
  const failed = results.filter(({ result }) => result !== 'booked')
  const done = results.length - failed.length
  const [first] = failed
  if (!first) return { words: done === 1 ? `已入账，收据 ${results[0]!.receipt}` : `已入账 ${done} 笔`, allDone: true }
  const why = `${payerOf(first.id)}：${notBooked[first.result as keyof typeof notBooked]}`
  return { words: done > 0 ? `${done} 笔入账，${failed.length} 笔没有。${why}` : why, allDone: false }
}

export const bookLabel = (count: number, fen: number): string => (count === 1 ? `记为会费，${formatYuan(fen)} 元` : `${count} 笔入账，${formatYuan(fen)} 元`)
