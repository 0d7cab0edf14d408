import type { Activity } from '../../../shared/contract/activity'
import type { Me } from '../../../shared/contract/member'
import type { Answers, Room } from '../../../shared/contract/registration'
import { invoiceProblems, type InvoiceField } from '../../../shared/domain/invoice'
import { toHalfWidth } from '../../../shared/domain/half-width'

/** What stands in the form: all as typed, whatever the activity asks. */
export interface RegisterForm {
  department: string
  room: Room
  remark: string
  invoiceType: 'special' | 'ordinary' | 'none'
  title: string
  taxpayerNumber: string
  address: string
  phone: string
  bank: string
  account: string
  email: string
}

type Invoice = NonNullable<Answers['invoice']>
type Asking = Pick<Activity, 'asks' | 'rooms' | 'fee'>

/** Whoever pays gets an invoice, where the activity asks for its details. @source the function's refusal `invoice-missing` */
export const mustHaveInvoice = ({ asks, fee }: Pick<Asking, 'asks' | 'fee'>): boolean => asks.includes('invoice') && fee > 0

/** What is known already: the person's own data and what they answered last. */
export function knownAnswers(
  me: Me,
  last: { answers: Answers | null; invoice: Invoice | null },
  asking: Asking,
): RegisterForm {
  return {
    department: last.answers?.department || me.department,
    room: 'none',
    remark: '',
    ...invoiceFields(last.invoice, me.unitName),
    invoiceType: last.invoice?.type ?? (mustHaveInvoice(asking) ? 'special' : 'none'),
  }
}

/** An invoice's details as they stand in the form. */
export function invoiceFields(invoice: Invoice | null, unitName: string): Pick<RegisterForm, InvoiceField> {
  const blank = { title: unitName, taxpayerNumber: '', address: '', phone: '', bank: '', account: '', email: '' }
  return invoice ? { ...blank, ...withoutType(invoice) } : blank
}

function withoutType({ type: _, ...details }: Invoice) {
  return details
}

/** What stands against going on, field by field in the order of the form. */
export function problemsOf(form: RegisterForm, { asks }: Pick<Activity, 'asks'>) {
  if (!asks.includes('invoice') || form.invoiceType === 'none') return []
  return invoiceProblems({ ...form, account: tidyAccount(form.account), type: form.invoiceType })
}

/** What the function is given: what the activity asks, and nothing else. */
export function answersOf(form: RegisterForm, { asks, rooms }: Pick<Activity, 'asks' | 'rooms'>) {
  return {
    department: asks.includes('department') ? form.department : '',
    room: rooms.some(({ kind }) => kind === form.room) ? form.room : ('none' as const),
    remark: asks.includes('remark') ? form.remark : '',
    invoice: asks.includes('invoice') ? invoiceOf(form) : null,
  }
}

function invoiceOf(form: RegisterForm): Invoice | null {
  const { title, taxpayerNumber, address, phone, bank, email } = form
  if (form.invoiceType === 'none') return null
  if (form.invoiceType === 'ordinary') return { type: 'ordinary', title, taxpayerNumber, email }
  return { type: 'special', title, taxpayerNumber, address, phone, bank, account: tidyAccount(form.account), email }
}

/** People copy account numbers with dashes and full-width figures. */
const tidyAccount = (text: string) => toHalfWidth(text).replace(/-/g, ' ')
