import type { UnitGrade } from '../contract/member'

/** One of staff's own questions; `shared/contract/activity-plan.ts` says what is accepted. */
export interface Question {
  id: string
  kind: 'text' | 'number' | 'choice' | 'several' | 'date' | 'file'
  label: string
  hint: string
  required: boolean
  /** Of `choice` and `several`; empty for the others. */
  options: { id: string; label: string }[]
  /** Who is asked: people of units of these grades; everyone when empty. */
  grades: UnitGrade[]
  /** Asked only of who chose one of these options of an earlier question. */
  when: { questionId: string; optionIds: string[] } | null
}

/** What was answered, by question: a text, an option's id, options' ids, a number, `2025-05-14`, or a file's id. */
export type Answered = Readonly<Record<string, string | number | readonly string[]>>

/**
 * What is wrong with a list of questions as such; null when it can be asked.
 */
export function questionsProblem(questions: readonly Question[]): string | null {
  const seen = new Map<string, Question>()
  for (const question of questions) {
    if (seen.has(question.id)) return `两个问题用了同一个编号`
    const chooses = question.kind === 'choice' || question.kind === 'several'
    if (chooses && question.options.length < 2) return `“${question.label}”至少要有两个选项`
    if (!chooses && question.options.length > 0) return `“${question.label}”不用选项`
    if (new Set(question.options.map(({ id }) => id)).size < question.options.length) return `“${question.label}”的选项编号重复`
    if (question.when) {
      const asked = seen.get(question.when.questionId)
      const known = question.when.optionIds.every(id => asked?.options.some(option => option.id === id))
      if (!asked || !known) return `“${question.label}”要跟在它所依据的选择题后面`
    }
    seen.set(question.id, question)
  }
  return null
}

/** The questions that somebody of a unit of this grade is asked, given what they have answered so far. */
export function askedOf(questions: readonly Question[], grade: UnitGrade | null, answers: Answered): Question[] {
  const asked: Question[] = []
  for (const question of questions) {
    if (question.grades.length > 0 && !(grade && question.grades.includes(grade))) continue
    if (question.when && !(isAsked(asked, question.when.questionId) && chose(answers[question.when.questionId], question.when.optionIds))) continue
    asked.push(question)
  }
  return asked
}

const isAsked = (asked: readonly Question[], id: string) => asked.some(question => question.id === id)
const chose = (answer: Answered[string] | undefined, optionIds: readonly string[]) =>
  optionIds.some(id => (Array.isArray(answer) ? answer.includes(id) : answer === id))

/** What stands against these answers, in the order of the questions, in the person's words. */
export const answerProblems = (asked: readonly Question[], answers: Answered): { questionId: string; problem: string }[] =>
  asked.flatMap(question => {
    const problem = problemOf(question, answers[question.id])
    return problem ? [{ questionId: question.id, problem }] : []
  })

/** The answers to what is asked, and nothing else: what is not asked must not be collected. */
export const answersTo = (asked: readonly Question[], answers: Answered): Answered =>
  Object.fromEntries(asked.flatMap(({ id }) => (isEmpty(answers[id]) ? [] : [[id, answers[id]!]])))

/** Ids of the files among the answers. */
export const answeredFiles = (questions: readonly Question[], answers: Answered): string[] =>
  questions.flatMap(({ id, kind }) => {
    const answer = answers[id]
    return kind === 'file' && typeof answer === 'string' ? [answer] : []
  })

const isEmpty = (answer: Answered[string] | undefined) =>
  answer === undefined || answer === '' || (Array.isArray(answer) && answer.length === 0)

const day = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/
/** By numbers alone: engines differ in what they make of the text of a day that there is not. */
function isDay(text: string): boolean {
  if (!day.test(text)) return false
  const [year, month, date] = text.split('-').map(Number) as [number, number, number]
  return new Date(Date.UTC(year, month - 1, date)).getUTCDate() === date
}

/** Files are known by their id alone; whose they are is for the function to check. */
const fileId = /^cloud:\/\/[A-Za-z0-9.-]+\/uploads\/answer\/[0-9a-z]+\/[0-9a-z]+$/

function problemOf({ kind, required, options }: Question, answer: Answered[string] | undefined): string | null {
  if (isEmpty(answer)) return required ? missing[kind] : null
  const isOption = (id: unknown) => options.some(option => option.id === id)
  switch (kind) {
    case 'text':
      return typeof answer === 'string' && answer.length <= 500 ? null : '最多写 500 字'
    case 'number':
      return typeof answer === 'number' && Number.isFinite(answer) ? null : '这里填数字'
    case 'choice':
      return isOption(answer) ? null : '从下面的选项里选一个'
    case 'several':
      return Array.isArray(answer) && answer.every(isOption) && new Set(answer).size === answer.length ? null : '从下面的选项里选'
    case 'date':
      return typeof answer === 'string' && isDay(answer) ? null : '选一个日期'
    case 'file':
      return typeof answer === 'string' && fileId.test(answer) ? null : '重新上传这个文件'
  }
}

const missing: Record<Question['kind'], string> = {
  text: '这里还没填',
  number: '这里填数字',
  choice: '选一个',
  several: '至少选一个',
  date: '选一个日期',
  file: '上传一个文件',
}

/**
 * Whether answers given to `before` still mean the same under `after`: no question that was there is gone or has
 * another kind, wording or options; options and questions may be added, and what is asked for need no longer be.
 */
export function keepsMeaning(before: readonly Question[], after: readonly Question[]): boolean {
  return before.every(old => {
    const now = after.find(({ id }) => id === old.id)
    return now !== undefined && now.kind === old.kind && now.label === old.label && old.options.every(option => now.options.some(each => each.id === option.id && each.label === option.label))
  })
}
