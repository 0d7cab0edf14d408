import type { Activity } from '../../../shared/contract/activity'
import type { Me } from '../../../shared/contract/member'
import type { FormField, Grade, Invoice, Problem, RegisterForm } from './form'

/** What the first step of registering is shown and may change. */
export interface FillProps {
  me: Me
  activity: Activity
  /** of the person's unit */
  grade: Grade | null
  /** used before, the latest first, and the unit's own */
  invoices: readonly Invoice[]
  form: RegisterForm
  set: (change: Partial<RegisterForm>) => void
  save: () => void
  problems: readonly Problem[]
  /** show every problem, not only those of fields that were left */
  all: boolean
  /** what others have acted upon since, and stays as it is */
  fixed?: { invoice: boolean; room: boolean }
}

/** The same, with what is wrong by field once that was left, and then as it is typed. */
export interface PartProps extends Omit<FillProps, 'problems' | 'all'> {
  problemOf: (field: FormField) => string | undefined
  leave: (field: FormField) => void
}
