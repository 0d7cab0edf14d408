import type { Activity } from '../../../shared/contract/activity'
import type { Me } from '../../../shared/contract/member'
import type { Answers } from '../../../shared/contract/registration'
import type { InvoiceField } from '../../../shared/domain/invoice'
import type { RegisterForm } from './form'

/** What the first step of registering is shown and may change. */
export interface FillProps {
  me: Me
  activity: Activity
  lastInvoice: Answers['invoice']
  form: RegisterForm
  set: (change: Partial<RegisterForm>) => void
  save: () => void
  problems: readonly { field: InvoiceField; problem: string }[]
  /** show every problem, not only those of fields that were left */
  all: boolean
}
