import type { Question } from '../../../shared/contract/activity-plan'
import type { Problem } from './problem'

/** Whether a question is answered by choosing. */
export const chooses = ({ kind }: Pick<Question, 'kind'>) => kind === 'choice' || kind === 'several'

/** What is missing or wrong in one question. @param earlier those that are asked before it */
export function questionProblem({ label, options, when, ...question }: Question, earlier: readonly Question[]): Problem | null {
  if (label.trim() === '') return { words: '写下要问什么', missing: true }
  if (chooses(question)) {
    if (options.some(option => option.label.trim() === '')) return { words: '写全每个选项，或删去空的', missing: true }
    if (options.length < 2) return { words: '至少要有两个选项', missing: true }
  }
  if (!when) return null
  const asked = earlier.find(({ id }) => id === when.questionId)
  if (!asked) return { words: '要排在它所依据的那道选择题后面' }
  if (!when.optionIds.every(id => asked.options.some(option => option.id === id))) return { words: '它所依据的选项已删去，重新选' }
  return when.optionIds.length > 0 ? null : { words: '选好在选了哪几项时才问', missing: true }
}
