import type { EnrolPerson, SheetPerson } from '../../../shared/contract/enrolment'
import { rowProblems } from '../../../shared/domain/enrol-rules'
import { askedOfOthers } from '../../../shared/domain/people-sheet'
import { answersOf, formOf, problemsOf, type RegisterForm } from '../register/form'
import type { ChosenUnit } from '../unit-field'
import type { Activity } from '../../../shared/contract/activity'

/** One of the people to be registered, as typed so far. */
export interface Draft {
  /** In the list, or in the workbook that it came from. */
  row: number
  name: string
  phone: string
  unit: ChosenUnit
  /** Its invoice only where the workbook says one: everybody else's is one for all. */
  form: RegisterForm
  /** What the function said against it; gone once it is changed. */
  says: string[]
}

/** What an activity asks of people whom somebody else registers. */
export type Asking = Pick<Activity, 'asks' | 'rooms' | 'questions' | 'eligibility'>

export const askingOthers = <A extends Pick<Activity, 'questions'>>(activity: A): A => ({ ...activity, questions: askedOfOthers(activity.questions) as A['questions'] })

const nothing = { department: '', room: 'none', remark: '', invoice: null, questions: {}, certificate: '' } as const
const free = { asks: [], fee: 0 }

const blankForm = (): RegisterForm => formOf({ ...nothing, questions: {} }, { unitName: '' }, free)

/** @param unit of whoever registers others, where it is everybody's */
export const newDraft = (people: readonly Draft[], unit: ChosenUnit): Draft => ({
  row: Math.max(0, ...people.map(({ row }) => row)) + 1,
  name: '',
  phone: '',
  unit,
  form: blankForm(),
  says: [],
})

export const draftFrom = ({ row, name, phone, unitId, unitName, grade, answers, says }: SheetPerson): Draft => ({
  row,
  name,
  phone,
  unit: { unitId: unitId ?? '', unitName, ...(grade && { grade }) },
  form: formOf(answers, { unitName }, free),
  says: [...says],
})

const gradeOf = ({ unit }: Draft) => unit.grade ?? null

/** What is missing or wrong in what was typed, field by field; `all` are the people of the same list. */
export function fieldProblems(draft: Draft, all: readonly Draft[], asking: Asking) {
  const [name] = rowProblems({ ...draft, phone: '13800000000' }, [], null, 'any', true)
  const [phone] = rowProblems({ ...draft, name: '某人' }, all, null, 'any', true)
  return {
    name: draft.name.trim() === '' ? '填写姓名' : name,
    phone: draft.phone.trim() === '' ? '填写手机号，11 位' : phone,
    unit: draft.unit.unitId === '' ? '选择单位' : undefined,
    answers: problemsOf(draft.form, { ...asking, asks: [] }, gradeOf(draft)),
  }
}

export type FieldProblems = ReturnType<typeof fieldProblems>

export const countOf = ({ name, phone, unit, answers }: FieldProblems): number => [name, phone, unit].filter(Boolean).length + answers.length

/** What stands under the person in the list: what the function said, or else what is still to be filled in. */
export function saysOf(draft: Draft, all: readonly Draft[], asking: Asking): string[] {
  if (draft.says.length > 0) return draft.says
  const { name, phone, unit, answers } = fieldProblems(draft, all, asking)
  const labels = new Map(asking.questions.map(({ id, label }) => [`question:${id}`, label]))
  const ofAnswers = answers.map(({ field, problem }) => (labels.has(field) ? `“${labels.get(field)}”${problem}` : problem))
  return [name, phone, unit, ...ofAnswers].filter(each => each !== undefined)
}

/** What the function is given. @param invoice for all whose own is not known */
export function personOf(draft: Draft, asking: Asking, invoice: EnrolPerson['answers']['invoice']): EnrolPerson {
  const answers = answersOf(draft.form, asking, gradeOf(draft))
  return {
    row: draft.row,
    name: draft.name.trim(),
    phone: draft.phone.trim(),
    unitId: draft.unit.unitId || null,
    answers: { ...answers, invoice: asking.asks.includes('invoice') ? (answers.invoice ?? invoice) : null },
  }
}
