import { answeredFiles, type Answered, type Question } from './questions'

/** One answer: options by their labels; empty for a file, and where nothing was answered. */
export function answerInWords({ kind, options }: Question, answer: Answered[string] | undefined): string {
  if (answer === undefined || kind === 'file') return ''
  const nameOf = (optionId: string) => options.find(option => option.id === optionId)?.label ?? ''
  if (typeof answer === 'object') return answer.map(nameOf).join('、')
  return kind === 'choice' ? nameOf(String(answer)) : String(answer)
}

/** What was answered to staff's own questions, in the order of the questions; files by their ids. */
export const answersInWords = (questions: readonly Question[], answers: Answered): { label: string; answer: string; fileId: string }[] =>
  questions
    .filter(({ id }) => answers[id] !== undefined)
    .map(question => ({ label: question.label, answer: answerInWords(question, answers[question.id]), fileId: answeredFiles([question], answers)[0] ?? '' }))
