import type { Answers, Room } from '../contract/registration'
import { roomNames } from './activity-words'
import { checkTaxpayerNumber } from './credit-code'
import { toHalfWidth } from './half-width'
import { invoiceProblems, type InvoiceDraft, type InvoiceField } from './invoice'
import { checkPhone } from './phone'
import type { Question } from './questions'
import { cellProblem, isEmptyCell, plainTitle, rowsOfTitles, textOf, type Cell, type CellRule, type SheetRow } from './sheet'

/** What an activity asks, as far as a table of people can answer it: files are for each person to send. */
export interface AskingPeople {
  asks: readonly ('department' | 'remark' | 'invoice')[]
  rooms: readonly { kind: 'shared' | 'single' }[]
  questions: readonly Question[]
  eligibility: { certificate: { name: string; activityId: string | null } | null }
}

type OfInvoice = 'invoiceType' | 'invoicePhone' | Exclude<InvoiceField, 'phone'>
type Plain = 'name' | 'phone' | 'unit' | 'department' | 'room' | 'remark' | 'certificate' | OfInvoice

export interface PeopleColumn extends CellRule {
  /** A column of ours; of one of the activity's own questions, the question. */
  of: Plain | Question
  also: readonly string[]
  /** What is written in it, where only some things are. */
  options: readonly string[]
  /** What a worked example says. */
  example: string
}

const column = (of: Plain, title: string, rest: Partial<PeopleColumn> = {}): PeopleColumn => ({ of, title, also: [], options: [], example: '', ownCell: false, ...rest })

const people = [
  column('name', '姓名', { also: ['名字', '参加人', '参会人员'], most: 20, ownCell: true, example: '示例 林若溪' }),
  column('phone', '手机', { also: ['手机号', '手机号码', '联系电话', '电话'], most: 30, ownCell: true, example: '13800000000' }),
]
const unitColumn = column('unit', '单位', { also: ['单位名称', '工作单位', '所在单位'], most: 60, example: '单位全称' })
const departmentColumn = column('department', '部门职务', { also: ['部门', '职务'], most: 40, example: '客户服务部' })
const remarkColumn = column('remark', '备注', { most: 200, example: '素食' })

const invoiceNames = { special: '专票', ordinary: '普票' } as const
const invoiceColumns = [
  column('invoiceType', '发票类型', { also: ['发票'], options: Object.values(invoiceNames), example: '普票' }),
  column('title', '发票抬头', { also: ['抬头'], most: 80, example: '单位全称' }),
  column('taxpayerNumber', '税号', { also: ['纳税人识别号', '统一社会信用代码'], most: 60, example: '18 位，照营业执照' }),
  column('email', '收票邮箱', { also: ['邮箱', '电子邮箱'], most: 80, example: 'name@example.com' }),
  column('address', '注册地址', { most: 100 }),
  column('invoicePhone', '注册电话', { most: 30 }),
  column('bank', '开户行', { also: ['开户银行'], most: 80 }),
  column('account', '账号', { also: ['银行账号'], most: 60 }),
]

/** What is asked of people whom somebody else registers. */
export const askedOfOthers = (questions: readonly Question[]): Question[] => questions.filter(({ kind }) => kind !== 'file')

/** The columns of a table of people for one activity, in the order in which they are written. @param withUnit people of several units */
export function peopleColumns({ asks, rooms, questions, eligibility: { certificate } }: AskingPeople, withUnit: boolean): PeopleColumn[] {
  return [
    ...people,
    ...(withUnit ? [unitColumn] : []),
    ...(asks.includes('department') ? [departmentColumn] : []),
    ...(rooms.length > 0 ? [roomColumn(rooms)] : []),
    ...(asks.includes('remark') ? [remarkColumn] : []),
    ...(certificate && !certificate.activityId ? [column('certificate', '证书编号', { most: 40, example: 'HZ2026001' })] : []),
    ...askedOfOthers(questions).map(questionColumn),
    ...(asks.includes('invoice') ? invoiceColumns : []),
  ]
}

function roomColumn(rooms: AskingPeople['rooms']): PeopleColumn {
  const options = (['none', ...rooms.map(({ kind }) => kind)] as const).map(kind => roomNames[kind])
  return column('room', '住宿', { also: ['住宿意愿', '房间'], options, example: options[1] })
}

function questionColumn(question: Question): PeopleColumn {
  const options = question.options.map(({ label }) => label)
  const examples = { text: '照实填写', number: '1', choice: options[0], several: options.slice(0, 2).join('、'), date: '2026-05-14', file: '' }
  return { of: question, title: question.label, also: [], options, example: examples[question.kind] ?? '', ownCell: false }
}

/** What one row says of one person. */
export interface PersonDraft {
  row: number
  name: string
  phone: string
  unitName: string
  answers: Answers
  /** All that is wrong with the row as it is written; what is wrong is not in the answers. */
  says: string[]
}

export interface Titles {
  row: number
  /** Which column of the sheet each of ours is in; -1 for none. */
  at: readonly number[]
}

/** @returns null when no row names people and their phones */
export function findPeopleTitles(rows: readonly SheetRow[], columns: readonly PeopleColumn[]): Titles | null {
  for (const { number, cells } of rows.slice(0, rowsOfTitles)) {
    const titles = cells.map(({ text }) => plainTitle(text))
    const taken = new Set<number>()
    const at = columns.map(({ title, also }) => {
      const found = [title, ...also].map(name => titles.findIndex((each, index) => each === plainTitle(name) && !taken.has(index)))
      const index = found.find(each => each >= 0) ?? -1
      if (index >= 0) taken.add(index)
      return index
    })
    if (at[0]! >= 0 && at[1]! >= 0) return { row: number, at }
  }
  return null
}

/** How a worked example's name begins: its row is nobody. */
const isExample = (name: string) => name.startsWith('示例')

/** Reads the rows under the titles; empty ones and the worked example are passed over. */
export function readPeopleRows(rows: readonly SheetRow[], titles: Titles, columns: readonly PeopleColumn[]): PersonDraft[] {
  return rows
    .filter(({ number }) => number > titles.row)
    .map(({ number, cells }) => ({ number, found: columns.map((_, index) => cells[titles.at[index]!] ?? { text: '' }) }))
    .filter(({ found }) => !found.every(isEmptyCell) && !isExample(textOf(found[0]!)))
    .map(({ number, found }) => readRow(number, found, columns))
}

function readRow(row: number, cells: readonly Cell[], columns: readonly PeopleColumn[]): PersonDraft {
  const says = columns.flatMap((each, index) => cellProblem(cells[index]!, each) ?? [])
  const textIn = (of: Plain) => textOf(cells[columns.findIndex(each => each.of === of)] ?? { text: '' })
  const phone = checkPhone(textIn('phone'))

  const questions: Record<string, Answers['questions'][string]> = {}
  columns.forEach(({ of: question }, index) => {
    if (typeof question === 'string') return
    const text = textOf(cells[index]!)
    const read = text === '' || cells[index]!.fault ? null : answerIn(question, text)
    if (read && 'says' in read) says.push(`“${question.label}”${read.says}`)
    else if (read) questions[question.id] = read.answer
  })

  const room = textIn('room')
  const rooms = columns.find(({ of }) => of === 'room')?.options ?? []
  if (room !== '' && !rooms.includes(room)) says.push(`“住宿”${unknownOption(room, rooms)}`)
  const invoice = invoiceIn(textIn)
  says.push(...invoice.says)

  const answers: Answers = {
    department: textIn('department'),
    room: (Object.keys(roomNames) as Room[]).find(kind => roomNames[kind] === room) ?? 'none',
    remark: textIn('remark'),
    certificate: textIn('certificate'),
    invoice: invoice.invoice,
    questions,
  }
  return { row, name: textIn('name'), phone: phone.ok ? phone.phone : textIn('phone'), unitName: textIn('unit'), answers, says }
}

const unknownOption = (text: string, options: readonly string[]) => `没有“${text}”这一项，可填：${options.join('、')}`

const detailsOfInvoice = ['title', 'taxpayerNumber', 'email', 'address', 'invoicePhone', 'bank', 'account'] as const

type Read = { answer: Answers['questions'][string] } | { says: string }

function answerIn({ kind, options }: Question, text: string): Read {
  const optionCalled = (label: string) => options.find(each => each.label.trim() === label.trim())
  const labels = options.map(({ label }) => label)
  switch (kind) {
    case 'text':
      return text.length <= 500 ? { answer: text } : { says: `有 ${text.length} 字，最多 500 字` }
    case 'number': {
      const number = Number(toHalfWidth(text).replace(/,/g, ''))
      return Number.isFinite(number) ? { answer: number } : { says: `里填数字，“${text}”不是` }
    }
    case 'choice': {
      const option = optionCalled(text)
      return option ? { answer: option.id } : { says: unknownOption(text, labels) }
    }
    case 'several': {
      const said = optionCalled(text) ? [text] : text.split(/[、，,;；/]/).map(each => each.trim()).filter(Boolean)
      const unknown = said.find(label => !optionCalled(label))
      return unknown === undefined ? { answer: [...new Set(said.map(label => optionCalled(label)!.id))] } : { says: unknownOption(unknown, labels) }
    }
    case 'date': {
      const day = dayIn(text)
      return day ? { answer: day } : { says: `里填日期，如 2026-05-14，“${text}”不是` }
    }
    case 'file':
      return { says: '由本人上传' }
  }
}

/** `2026-05-14` out of `2026/5/14`, `2026年5月14日` and `20260514`. */
function dayIn(text: string): string | null {
  const match = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))$/.exec(toHalfWidth(text).replace(/\s/g, ''))
  if (!match) return null
  const day = [match[1]!, (match[2] ?? match[4]!).padStart(2, '0'), (match[3] ?? match[5]!).padStart(2, '0')].join('-')
  const at = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day) ? day : null
}

/** The invoice that a row asks for; none where it says nothing of one. */
function invoiceIn(textIn: (of: Plain) => string): { invoice: Answers['invoice']; says: string[] } {
  const called = textIn('invoiceType')
  if (called === '' && detailsOfInvoice.every(of => textIn(of) === '')) return { invoice: null, says: [] }
  const type = called === '' ? guessedType(textIn) : (Object.keys(invoiceNames) as InvoiceDraft['type'][]).find(each => called.includes(invoiceNames[each]))
  if (!type) return { invoice: null, says: [`“发票类型”${unknownOption(called, Object.values(invoiceNames))}`] }

  const number = checkTaxpayerNumber(textIn('taxpayerNumber'))
  const draft = {
    title: textIn('title'),
    taxpayerNumber: number.ok ? number.code : textIn('taxpayerNumber'),
    email: textIn('email'),
    address: textIn('address'),
    phone: textIn('invoicePhone'),
    bank: textIn('bank'),
    account: toHalfWidth(textIn('account')).replace(/-/g, ' '),
  }
  const says = invoiceProblems({ type, ...draft }).map(({ field, problem }) => `“${invoiceTitles[field]}”${problem}`)
  if (says.length > 0) return { invoice: null, says }
  const { title, taxpayerNumber, email } = draft
  return { invoice: type === 'special' ? { type, ...draft } : { type, title, taxpayerNumber, email }, says }
}

/** Who writes a bank asks for a special invoice. */
const guessedType = (textIn: (of: Plain) => string): InvoiceDraft['type'] => (textIn('bank') !== '' && textIn('account') !== '' ? 'special' : 'ordinary')

const invoiceTitles: Readonly<Record<InvoiceField, string>> = {
  title: '发票抬头',
  taxpayerNumber: '税号',
  email: '收票邮箱',
  address: '注册地址',
  phone: '注册电话',
  bank: '开户行',
  account: '账号',
}
