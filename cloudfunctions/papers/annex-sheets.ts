import { dateKey } from '../../shared/domain/instant'
import { issueName } from '../../shared/domain/issue-name'
import { correctionInWords, inCapitals } from '../../shared/domain/paper-table'
import { genreNames, gradeNames, pricingWords } from '../../shared/domain/pricing-words'
import type { LineDocument, StatementTotals } from '../_kit/documents'
import type { ColumnToWrite, SheetToWrite } from '../_kit/write-workbook'
import { inYuan } from './table-sheets'

/** Ids of issues by the moment they came out. */
type Issues = ReadonlyMap<number, string>
type Cells = (string | number)[]

const columns: readonly ColumnToWrite[] = [
  { title: '序号', width: 7, count: true },
  { title: '姓名', width: 11 },
  { title: '单位', width: 26 },
  { title: '标题', width: 42 },
  { title: '刊期', width: 17 },
  { title: '刊发日期', width: 12 },
  { title: '体裁', width: 7 },
  { title: '等级', width: 7 },
  { title: '字数', width: 9, count: true },
  { title: '计价说明', width: 40 },
  { title: '整篇金额（元）', width: 15, money: true },
  { title: '分成', width: 8 },
  { title: '本人金额（元）', width: 15, money: true },
  { title: '法定最低', width: 10 },
]

/** What a sheet of the annex comes to equals the statement: what puts right an earlier one stands among the pieces, with its amount. */
export const annexSheet = (paid: readonly LineDocument[], { characters, gross }: StatementTotals, issues: Issues, heading: string[]): SheetToWrite => ({
  name: '明细',
  heading,
  columns,
  rows: rowsOf(paid, issues),
  sums: ['', '合计', '', '', '', '', '', '', characters, '', '', '', inYuan(gross), ''],
  foot: [`应发合计（大写）：${inCapitals(gross)}`],
})

/** What the next statement takes over. */
export const heldSheet = (held: readonly LineDocument[], issues: Issues): SheetToWrite => ({ name: '结转下季', columns, rows: rowsOf(held, issues) })

/** Numbered by person, as the table numbers them. */
const rowsOf = (lines: readonly LineDocument[], issues: Issues): Cells[] =>
  lines.flatMap((line, at) => [...piecesOf(line, at + 1, issues), ...correctionsOf(line, at + 1)])

const piecesOf = ({ authorName, unitName, articles }: LineDocument, number: number, issues: Issues): Cells[] =>
  articles.map(({ title, publishedAt, pricing, portion }) => {
    const issue = issues.get(publishedAt)
    const own = portion ?? pricing
    return [
      number, authorName, unitName, title, issue ? issueName(issue) : '', dateKey(publishedAt),
      genreNames[pricing.genre], pricing.grade ? gradeNames[pricing.grade] : '', own.characters, pricingWords(pricing),
      inYuan(pricing.gross), `${portion?.percent ?? 100}%`, inYuan(own.gross), pricing.belowStatutoryMinimum ? '低于' : '',
    ]
  })

const correctionsOf = ({ authorName, unitName, corrections }: LineDocument, number: number): Cells[] =>
  corrections.map(each => [number, authorName, unitName, correctionInWords(each), '', '', '更正', '', 0, '', '', '', inYuan(each.amount), ''])
