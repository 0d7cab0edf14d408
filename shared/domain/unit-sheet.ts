import type { UnitGrade } from '../contract/member'
import { creditCodeProblem, checkCreditCode } from './credit-code'
import { checkPhone, phoneProblem } from './phone'
import { cellProblem, isEmptyCell, plainTitle, rowsOfTitles, textOf, type BadRow, type Cell, type CellRule, type SheetRow } from './sheet'
import { tidyTerm } from './unit-rules'
import { gradeCalled } from './unit-words'

/** The columns of a workbook of units, in the order in which they are written. */
export const unitColumns = {
  name: { title: '单位名称', also: ['单位', '会员单位', '企业名称', '公司名称', '单位全称', '名称'], most: 60, ownCell: true },
  creditCode: { title: '统一社会信用代码', also: ['社会信用代码', '信用代码', '税号', '纳税人识别号'], ownCell: true },
  grade: { title: '会员级别', also: ['级别', '会员等级', '等级', '会员类别', '类别'], most: 20, ownCell: false },
  term: { title: '届次', also: ['届'], most: 20, ownCell: false },
  region: { title: '地区', also: ['所在地区', '所属地区', '区域', '地市', '所在地'], most: 40, ownCell: false },
  address: { title: '地址', also: ['单位地址', '通讯地址', '通信地址', '注册地址'], most: 100, ownCell: false },
  contact: { title: '联络人', also: ['联系人', '联络人姓名', '联系人姓名'], most: 20, ownCell: true },
  phone: { title: '联络人手机', also: ['联系人手机', '手机', '手机号', '手机号码', '联系电话', '电话'], ownCell: true },
} as const satisfies Record<string, CellRule & { also: readonly string[] }>

export type UnitColumn = keyof typeof unitColumns
const columnKeys = Object.keys(unitColumns) as UnitColumn[]

/** What one row says of one unit; empty for what it does not say. */
export interface UnitDraft {
  row: number
  name: string
  creditCode: string
  grade: UnitGrade | null
  term: string
  region: string
  address: string
  contact: string
  phone: string
}

/** @returns the row of titles and which column each of ours is in; null when no row names the units */
export function findTitles(rows: readonly SheetRow[]): { row: number; at: Partial<Record<UnitColumn, number>> } | null {
  for (const { number, cells } of rows.slice(0, rowsOfTitles)) {
    const titles = cells.map(({ text }) => plainTitle(text))
    const at: Partial<Record<UnitColumn, number>> = {}
    for (const key of columnKeys) {
      const { title, also } = unitColumns[key]
      const found = [title, ...also].map(name => titles.indexOf(name)).find(index => index >= 0)
      if (found !== undefined) at[key] = found
    }
    // One title alone can be a heading over the table.
    if (at.name !== undefined && Object.keys(at).length > 1) return { row: number, at }
  }
  return null
}

/**
 * Reads the rows under the titles. Rows with nothing in our columns are passed over.
 *
 * @param term for rows that name none
 * @returns each row either as a draft, or with all that is wrong with it
 */
export function readUnitRows(rows: readonly SheetRow[], titles: NonNullable<ReturnType<typeof findTitles>>, term: string) {
  const drafts: UnitDraft[] = []
  const bad: BadRow[] = []
  for (const { number, cells } of rows.filter(row => row.number > titles.row)) {
    const cellOf = (key: UnitColumn): Cell => cells[titles.at[key] ?? -1] ?? { text: '' }
    if (columnKeys.every(key => isEmptyCell(cellOf(key)))) continue

    const textIn = (key: UnitColumn) => textOf(cellOf(key))
    const says = columnKeys.flatMap(key => cellProblem(cellOf(key), unitColumns[key]) ?? [])
    const draft: UnitDraft = {
      row: number,
      name: textIn('name'),
      creditCode: textIn('creditCode'),
      grade: gradeCalled(textIn('grade')),
      term: tidyTerm(textIn('term') || term),
      region: textIn('region'),
      address: textIn('address'),
      contact: textIn('contact'),
      phone: textIn('phone'),
    }
    if (says.length === 0) says.push(...rowProblems(draft, textIn('grade')))
    if (says.length > 0) bad.push({ row: number, name: draft.name, says })
    else drafts.push({ ...draft, creditCode: tidyCode(draft.creditCode), phone: tidyPhone(draft.phone) })
  }
  return { drafts, bad }
}

function rowProblems({ name, creditCode, grade, contact, phone }: UnitDraft, gradeText: string): string[] {
  const problems = [
    name === '' && '缺单位名称',
    creditCode !== '' && said('信用代码', creditCodeProblem(creditCode)),
    grade === null && gradeText !== '' && `级别“${gradeText}”不认识；写会员、理事、常务理事、副理事长或理事长`,
    contact !== '' && phone === '' && '有联络人，缺手机',
    contact === '' && phone !== '' && '有手机，缺联络人姓名',
    phone !== '' && said('联络人手机', phoneProblem(phone)),
  ]
  return problems.filter(problem => typeof problem === 'string')
}

const said = (what: string, problem: string | null) => problem !== null && `${what}${/^[\d第]/.test(problem) ? ' ' : '：'}${problem}`

function tidyCode(text: string): string {
  const check = checkCreditCode(text)
  return check.ok ? check.code : ''
}

function tidyPhone(text: string): string {
  const check = checkPhone(text)
  return check.ok ? check.phone : ''
}
