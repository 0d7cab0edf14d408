import { segmentsOf, type Mark } from './marked'

const mark = (from: number, to: number, number = 1): Mark => ({ from, to, number, tone: 'verify' })
const shown = (marks: readonly Mark[]) =>
  segmentsOf('甲乙丙丁戊', 10, marks).map(({ text, mark: its, ends }) => (its ? `[${text}${ends ? its.number : ''}]` : text)).join('')

test.each([
  ['none', [], '甲乙丙丁戊'],
  ['in the middle', [mark(11, 13)], '甲[乙丙1]丁戊'],
  ['at both ends', [mark(10, 11), mark(14, 15, 2)], '[甲1]乙丙丁[戊2]'],
  ['from before it', [mark(4, 12)], '[甲乙1]丙丁戊'],
  ['that goes on after it, whose number stands there', [mark(13, 20)], '甲乙丙[丁戊]'],
  ['elsewhere', [mark(0, 10), mark(15, 18)], '甲乙丙丁戊'],
  ['that overlap', [mark(12, 14, 2), mark(11, 13, 1)], '甲[乙丙1][丁2]戊'],
  ['one inside the other: the inner has no words left', [mark(11, 15, 1), mark(12, 13, 2)], '甲[乙丙丁戊1]'],
] as const)('marks %s', (_what, marks, expected) => expect(shown(marks)).toBe(expected))
