import type { Answered, Question } from './questions'

/** What was answered to staff's own questions, in the order of the questions; options by their labels, files by their ids. */
export function answersInWords(questions: readonly Question[], answers: Answered): { label: string; answer: string; fileId: string }[] {
  return questions.flatMap(({ id, kind, label, options }) => {
    const answer = answers[id]
    if (answer === undefined) return []
    const nameOf = (optionId: string) => options.find(option => option.id === optionId)?.label ?? ''
    if (kind === 'file') return [{ label, answer: '', fileId: String(answer) }]
    if (Array.isArray(answer)) return [{ label, answer: answer.map(nameOf).join('、'), fileId: '' }]
    return [{ label, answer: kind === 'choice' ? nameOf(String(answer)) : String(answer), fileId: '' }]
  })
}
