import type { Activity } from '../../../shared/contract/activity'
import type { Output } from '../../../shared/contract/call'
import type { Me, UnitGrade } from '../../../shared/contract/member'
import type { Answers, registration, Room } from '../../../shared/contract/registration'
import { toHalfWidth } from '../../../shared/domain/half-width'
import { invoiceProblems, type InvoiceField } from '../../../shared/domain/invoice'
import { answerProblems, answersTo, askedOf } from '../../../shared/domain/questions'

export type Grade = UnitGrade
export type Invoice = NonNullable<Answers['invoice']>
export type Question = Activity['questions'][number]
export type Known = Output<(typeof registration)['calls']['lastAnswers']>

/** What stands in the form: all as typed, whatever the activity asks. */
export interface RegisterForm {
  department: string
  certificate: string
  room: Room
  remark: string
  /** To the activity's own questions; a number as it was typed, a file by its id. */
  questions: Record<string, string | string[]>
  /** What the person calls the files that they uploaded, by id. */
  fileNames: Record<string, string>
  invoiceType: 'special' | 'ordinary' | 'none'
  title: string
  taxpayerNumber: string
  address: string
  phone: string
  bank: string
  account: string
  email: string
}

type Asking = Pick<Activity, 'asks' | 'rooms' | 'fee' | 'questions' | 'eligibility'>

/** A field of the form, or one of the activity's own questions. */
export type FormField = InvoiceField | 'certificate' | `question:${string}`

export interface Problem {
  field: FormField
  problem: string
}

/** Whoever pays gets an invoice, where the activity asks for its details. @source the function's refusal `invoice-missing` */
export const mustHaveInvoice = ({ asks, fee }: Pick<Asking, 'asks' | 'fee'>): boolean => asks.includes('invoice') && fee > 0

/** Whether the person states a certificate: one of our own is looked up. */
export const statesCertificate = ({ eligibility: { certificate } }: Pick<Asking, 'eligibility'>): boolean =>
  certificate !== null && certificate.activityId === null

/** What is known already of who registers: what they answered last, and the unit's invoice. */
export const knownAnswers = (me: Me, { last, invoices }: Known, asking: Pick<Asking, 'asks' | 'fee'>): RegisterForm =>
  formOf({ ...last, department: last.department || me.department, invoice: last.invoice ?? (mustHaveInvoice(asking) ? (invoices[0] ?? null) : null) }, me, asking)

/** Answers as they stand in the form. */
export function formOf(answers: Answers, me: Pick<Me, 'unitName'>, asking: Pick<Asking, 'asks' | 'fee'>): RegisterForm {
  return {
    department: answers.department,
    certificate: answers.certificate,
    room: answers.room,
    remark: answers.remark,
    questions: typed(answers.questions),
    fileNames: {},
    ...invoiceFields(answers.invoice, me.unitName),
    invoiceType: answers.invoice?.type ?? (mustHaveInvoice(asking) ? 'special' : 'none'),
  }
}

const typed = (questions: Answers['questions']): RegisterForm['questions'] =>
  Object.fromEntries(Object.entries(questions).map(([id, answer]) => [id, typeof answer === 'number' ? String(answer) : answer]))

/** An invoice's details as they stand in the form. */
export function invoiceFields(invoice: Invoice | null, unitName: string): Pick<RegisterForm, InvoiceField> {
  const blank = { title: unitName, taxpayerNumber: '', address: '', phone: '', bank: '', account: '', email: '' }
  return invoice ? { ...blank, ...withoutType(invoice) } : blank
}

function withoutType({ type: _, ...details }: Invoice) {
  return details
}

/** The activity's own questions that the person is asked, given what they have answered so far. */
export const questionsFor = (form: RegisterForm, { questions }: Pick<Asking, 'questions'>, grade: Grade | null): Question[] =>
  askedOf(questions, grade, form.questions) as Question[]

/** What stands against going on, field by field in the order of the form. */
export function problemsOf(form: RegisterForm, asking: Pick<Asking, 'asks' | 'questions' | 'eligibility'>, grade: Grade | null): Problem[] {
  const asked = questionsFor(form, asking, grade)
  const certificate = statesCertificate(asking) && form.certificate.trim() === ''
  return [
    ...(certificate ? [{ field: 'certificate' as const, problem: '填写证书上的编号' }] : []),
    ...answerProblems(asked, questionAnswers(form, asked)).map(({ questionId, problem }) => ({ field: `question:${questionId}` as const, problem })),
    ...(asking.asks.includes('invoice') && form.invoiceType !== 'none'
      ? invoiceProblems({ ...form, account: tidyAccount(form.account), type: form.invoiceType })
      : []),
  ]
}

/** What the function is given: what the activity asks, and nothing else. */
export function answersOf(form: RegisterForm, asking: Pick<Asking, 'asks' | 'rooms' | 'questions' | 'eligibility'>, grade: Grade | null): Answers {
  const { asks, rooms } = asking
  const asked = questionsFor(form, asking, grade)
  return {
    department: asks.includes('department') ? form.department : '',
    room: rooms.some(({ kind }) => kind === form.room) ? form.room : 'none',
    remark: asks.includes('remark') ? form.remark : '',
    invoice: asks.includes('invoice') ? invoiceOf(form) : null,
    questions: answersTo(asked, questionAnswers(form, asked)) as Answers['questions'],
    certificate: statesCertificate(asking) ? form.certificate : '',
  }
}

/** Numbers are told as numbers; what is none stays as typed, for the rule to say so. */
function questionAnswers(form: RegisterForm, asked: readonly Question[]): Answers['questions'] {
  return Object.fromEntries(
    asked.flatMap(({ id, kind }) => {
      const answer = form.questions[id]
      if (answer === undefined) return []
      return [[id, kind === 'number' && typeof answer === 'string' ? numberOf(answer) : answer]]
    }),
  )
}

function numberOf(text: string): number | string {
  const plain = toHalfWidth(text).replace(/[,\s]/g, '')
  return plain !== '' && Number.isFinite(Number(plain)) ? Number(plain) : text.trim()
}

function invoiceOf(form: RegisterForm): Invoice | null {
  const { title, taxpayerNumber, address, phone, bank, email } = form
  if (form.invoiceType === 'none') return null
  if (form.invoiceType === 'ordinary') return { type: 'ordinary', title, taxpayerNumber, email }
  return { type: 'special', title, taxpayerNumber, address, phone, bank, account: tidyAccount(form.account), email }
}

/** People copy account numbers with dashes and full-width figures. */
const tidyAccount = (text: string) => toHalfWidth(text).replace(/-/g, ' ')
