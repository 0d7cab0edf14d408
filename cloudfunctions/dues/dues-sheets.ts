import { dueDayOf, isOverdue, openOf } from '../../shared/domain/dues-rules'
import { dateKey, fullDayOf } from '../../shared/domain/instant'
import { payWayNames } from '../../shared/domain/paying-rules'
import { gradeNames } from '../../shared/domain/unit-words'
import type { BillDocument, ReceiptDocument } from '../_kit/documents'
import type { SheetToWrite } from '../_kit/write-workbook'
import type { UnitInArrears } from './read-arrears'

interface DuesOfYear {
  year: string
  now: Date
  bills: readonly BillDocument[]
  receipts: readonly ReceiptDocument[]
  arrears: readonly UnitInArrears[]
}

const inYuan = (fen: number) => fen / 100
const sum = <T>(all: readonly T[], of: (each: T) => number) => all.reduce((total, each) => total + of(each), 0)

/** Who paid what, with which receipts, and who owes: a sheet each. */
export const duesSheets = (read: DuesOfYear): SheetToWrite[] => [billSheet(read), receiptSheet(read), arrearsSheet(read)]

function billSheet({ year, now, bills }: DuesOfYear): SheetToWrite {
  const asked = bills.filter(({ status }) => status !== 'waived')
  return {
    name: '缴费情况',
    heading: [`${year} 年会费缴费情况`, `${fullDayOf(now.getTime())}导出`],
    columns: [
      { title: '单位', width: 32 },
      { title: '级别', width: 12 },
      { title: '应缴（元）', width: 14, money: true },
      { title: '已缴（元）', width: 14, money: true },
      { title: '未缴（元）', width: 14, money: true },
      { title: '缴费截止', width: 12 },
      { title: '状态', width: 10 },
      { title: '收据', width: 28 },
      { title: '说明', width: 28 },
    ],
    rows: bills.map(bill => [
      bill.unitName,
      gradeNames[bill.grade],
      inYuan(bill.amount),
      inYuan(bill.paid),
      inYuan(openOf(bill)),
      dueDayOf(bill.dueBy.getTime()),
      stateName(bill, now),
      bill.payments.filter(({ takenBack }) => !takenBack).map(({ receipt }) => receipt).join('、'),
      bill.waived?.why ?? '',
    ]),
    sums: ['合计（不含免缴）', '', inYuan(sum(asked, ({ amount }) => amount)), inYuan(sum(asked, ({ paid }) => paid)), inYuan(sum(asked, openOf)), '', '', '', ''],
  }
}

function stateName(bill: BillDocument, now: Date): string {
  if (bill.status === 'waived') return '免缴'
  if (bill.status === 'settled') return '已缴清'
  if (isOverdue({ ...bill, dueBy: bill.dueBy.getTime() }, now.getTime())) return '逾期'
  return bill.paid > 0 ? '部分缴' : '待缴'
}

/** Every number of the year's row, void ones with them. */
function receiptSheet({ year, receipts }: DuesOfYear): SheetToWrite {
  return {
    name: '收据',
    heading: [`${year} 年会费收据`],
    columns: [
      { title: '号码', width: 14 },
      { title: '单位', width: 32 },
      { title: '金额（元）', width: 14, money: true },
      { title: '缴的是哪年', width: 16 },
      { title: '到账日', width: 12 },
      { title: '方式', width: 10 },
      { title: '流水号', width: 24 },
      { title: '付款人', width: 28 },
      { title: '开具日', width: 12 },
      { title: '经手', width: 10 },
      { title: '作废', width: 24 },
    ],
    rows: receipts.map(({ _id, unitName, amount, parts, receivedOn, way, number, payer, at, by, takenBack }) => [
      _id,
      unitName,
      inYuan(amount),
      parts.map(part => part.year).join('、'),
      receivedOn,
      payWayNames[way],
      number,
      payer,
      dateKey(at.getTime()),
      by.name,
      takenBack ? `${dateKey(takenBack.at.getTime())} ${takenBack.why}` : '',
    ]),
    sums: ['合计（不含作废）', '', inYuan(sum(receipts.filter(({ takenBack }) => !takenBack), ({ amount }) => amount)), '', '', '', '', '', '', '', ''],
  }
}

function arrearsSheet({ now, arrears }: DuesOfYear): SheetToWrite {
  return {
    name: '欠费单位',
    heading: [`截至 ${fullDayOf(now.getTime())} 逾期未缴`],
    columns: [{ title: '单位', width: 32 }, { title: '欠费年度', width: 24 }, { title: '欠缴（元）', width: 14, money: true }],
    rows: arrears.map(({ unitName, bills, open }) => [unitName, bills.map(({ year }) => year).join('、'), inYuan(open)]),
    sums: ['合计', '', inYuan(sum(arrears, ({ open }) => open))],
  }
}
