import type { Me } from '../../../shared/contract/member'
import { checkPhone, phoneProblem } from '../../../shared/domain/phone'

export interface PersonForm {
  name: string
  phone: string
  /** Of WeChat's word for the phone; empty for a typed one. */
  proof: string
  unitId: string
  unitName: string
  department: string
}

export type PersonField = 'name' | 'phone' | 'unitId' | 'department'

export const personOf = (me: Me | null): PersonForm => ({
  name: me?.name ?? '',
  phone: me?.phone ?? '',
  proof: '',
  unitId: me?.unitId ?? '',
  unitName: me?.unitName ?? '',
  department: me?.department ?? '',
})

/** What stands against saving, in the order of the form. */
export function personProblems({ name, phone, unitId }: PersonForm): { field: PersonField; problem: string }[] {
  const problems = [
    { field: 'phone' as const, problem: phoneProblem(phone) },
    { field: 'name' as const, problem: name.trim() ? null : '填写姓名，报到时按它找您' },
    { field: 'unitId' as const, problem: unitId ? null : '选择您的单位' },
  ]
  return problems.flatMap(({ field, problem }) => (problem ? [{ field, problem }] : []))
}

/** As it is sent: a phone typed with spaces or +86 is put right. */
export function tidyPerson({ name, phone, proof, unitId, department }: PersonForm) {
  const check = checkPhone(phone)
  return { name, phone: check.ok ? check.phone : phone, proof, unitId, department }
}
