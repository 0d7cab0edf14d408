import type { Me } from '../../../shared/contract/member'
import { checkPhone, phoneProblem } from '../../../shared/domain/phone'

export interface PersonForm {
  name: string
  phone: string
  unitId: string
  department: string
}

export type PersonField = keyof PersonForm

export const personOf = (me: Me | null): PersonForm => ({
  name: me?.name ?? '',
  phone: me?.phone ?? '',
  unitId: me?.unitId ?? '',
  department: me?.department ?? '',
})

/** What stands against saving, in the order of the form. */
export function personProblems({ name, phone, unitId }: PersonForm): { field: PersonField; problem: string }[] {
  const problems = [
    { field: 'name' as const, problem: name.trim() ? null : '填写姓名，报到时按它找您' },
    { field: 'phone' as const, problem: phoneProblem(phone) },
    { field: 'unitId' as const, problem: unitId ? null : '选择您的单位' },
  ]
  return problems.flatMap(({ field, problem }) => (problem ? [{ field, problem }] : []))
}

/** As it is stored: a phone typed with spaces or +86 is put right. */
export function tidyPerson(form: PersonForm): PersonForm {
  const check = checkPhone(form.phone)
  return { ...form, phone: check.ok ? check.phone : form.phone }
}
