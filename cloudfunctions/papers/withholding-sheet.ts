import { inCapitals } from '../../shared/domain/paper-table'
import { declaredIncome, type Declared } from '../../shared/domain/paper-withholding'
import type { TaxTable } from '../../shared/domain/tax'
import type { LineDocument, StatementTotals } from '../_kit/documents'
import type { SheetToWrite } from '../_kit/write-workbook'
import { inYuan } from './table-sheets'

interface Withheld {
  /** In full, by member. */
  numbers: ReadonlyMap<string, string>
  totals: StatementTotals
  taxTable: TaxTable
  heading: string[]
}

/** What the tax office is told of each payment. */
export function withholdingSheet(paid: readonly LineDocument[], { numbers, totals, taxTable, heading }: Withheld): SheetToWrite {
  const declared = paid.map(line => ({ line, sums: declaredIncome(line, taxTable) }))
  const sumOf = (which: keyof Declared) => inYuan(declared.reduce((sum, { sums }) => sum + sums[which], 0))
  return {
    name: '代扣清单',
    heading,
    columns: [
      { title: '序号', width: 7, count: true },
      { title: '姓名', width: 12 },
      { title: '证件类型', width: 14 },
      { title: '证件号码', width: 24 },
      { title: '所得项目', width: 12 },
      { title: '收入（元）', width: 14, money: true },
      { title: '费用（元）', width: 14, money: true },
      { title: '免税收入（元）', width: 15, money: true },
      { title: '应纳税所得额（元）', width: 19, money: true },
      { title: '税率', width: 8 },
      { title: '应纳税额（元）', width: 15, money: true },
      { title: '备注', width: 20 },
    ],
    rows: declared.map(({ line: { authorName, memberId }, sums }, at) => {
      const number = numbers.get(memberId)
      return [
        at + 1, authorName, number ? '居民身份证' : '', number ?? '', '稿酬所得', inYuan(sums.income), inYuan(sums.allowance), inYuan(sums.exempt),
        inYuan(sums.taxable), `${sums.ratePercent}%`, inYuan(sums.tax), number ? '' : '没有登记证件号码',
      ]
    }),
    sums: ['', '合计', '', '', '', inYuan(totals.gross), sumOf('allowance'), sumOf('exempt'), sumOf('taxable'), '', inYuan(totals.tax), ''],
    foot: [`收入合计（大写）：${inCapitals(totals.gross)}`, `应纳税额合计（大写）：${inCapitals(totals.tax)}`],
  }
}
