import { answerInWords, answersInWords } from './answers-in-words'
import type { Answered, Question } from './questions'

const plain = { hint: '', required: false, options: [], grades: [], when: null }
const options = [{ id: 'blue00', label: '蓝队' }, { id: 'red000', label: '红队' }, { id: 'green0', label: '绿队' }]
const question = (kind: Question['kind'], label = '题目', id = kind): Question =>
  ({ ...plain, id, kind, label, options: kind === 'choice' || kind === 'several' ? options : [] })

test.each<[kind: Question['kind'], answer: Answered[string] | undefined, words: string]>([
  ['text', '三号桌', '三号桌'],
  ['text', '', ''],
  ['text', undefined, ''],
  ['number', 0, '0'],
  ['number', 12.5, '12.5'],
  ['date', '2025-05-14', '2025-05-14'],
  ['choice', 'red000', '红队'],
  ['choice', 'gone00', ''],
  ['choice', undefined, ''],
  ['several', ['green0', 'blue00'], '绿队、蓝队'],
  ['several', [], ''],
  ['several', undefined, ''],
  ['file', 'cloud://local/uploads/answer/a/b', ''],
])('%s answered with %p reads “%s”', (kind, answer, words) => expect(answerInWords(question(kind), answer)).toBe(words))

test('an option’s id typed as a text stays a text', () => expect(answerInWords(question('text'), 'red000')).toBe('red000'))

test('answers stand in the order of the questions, those without one left out, files by their ids', () => {
  const questions = [question('choice', '哪一队'), question('file', '证书'), question('number', '几年'), question('text', '备注')]
  expect(answersInWords(questions, { number: 3, file: 'cloud://local/a', choice: 'blue00', gone: '不再问' })).toEqual([
    { label: '哪一队', answer: '蓝队', fileId: '' },
    { label: '证书', answer: '', fileId: 'cloud://local/a' },
    { label: '几年', answer: '3', fileId: '' },
  ])
})

test('what was never answered has no words', () => expect(answersInWords([question('text')], {})).toEqual([]))
