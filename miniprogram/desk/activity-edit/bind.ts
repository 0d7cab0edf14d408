import type { PlanForm } from './plan-form'
import type { PlanFormState } from './use-plan-form'

type FieldOf<V> = { [K in keyof PlanForm]: PlanForm[K] extends V ? (V extends PlanForm[K] ? K : never) : never }[keyof PlanForm]

/** Binds a typed field of the kit to one value of the form. */
export const text = ({ values, set, problemOf }: PlanFormState, field: FieldOf<string>) => ({
  value: values[field],
  onChange: (value: string) => set({ [field]: value }),
  error: problemOf(field),
})

/** The same for a moment. */
export const moment = ({ values, set, problemOf }: PlanFormState, field: FieldOf<number | null>) => ({
  value: values[field] ?? undefined,
  onChange: (value: number) => set({ [field]: value }),
  error: problemOf(field),
})
