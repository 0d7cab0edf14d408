import type { LineState, Statement } from '../../../shared/contract/remuneration'
import { parseLocal } from '../../../shared/domain/instant'
import { nextAct, type May } from './next-act'
import type { StatementAnswer } from './statement-tag'

const sums = { people: 3, pieces: 5, characters: 900, gross: 90_000, tax: 0, net: 90_000 }
const quarter = { quarter: '2026Q3', status: 'draft' as const, ...sums, byUnit: [] }
const over = parseLocal('2026-10-05 09:00')
const draft = { quarter: '2026Q3', status: 'draft', madeAt: over, lines: [], totals: sums, undecided: 0, signoff: null, closedAt: null } as unknown as Statement
const paying = (...states: LineState[]) => ({ ...draft, status: 'approved', lines: states.map(state => ({ state })) }) as unknown as Statement

const [editor, approver, treasurer, reader] = [
  { edit: true, sign: false, pay: false },
  { edit: false, sign: true, pay: false },
  { edit: false, sign: false, pay: true },
  { edit: false, sign: false, pay: false },
]
const answer = (statement: Statement | null, change: Partial<StatementAnswer> = {}): StatementAnswer =>
  ({ now: over, statement, unstated: 0, current: quarter, previous: quarter, yearBefore: quarter, ...change })

test.each<[string, StatementAnswer, May, string]>([
  ['there are articles', answer(null), editor, 'make 制表，5 篇'],
  ['there are none', answer(null, { current: { ...quarter, pieces: 0 } }), editor, 'make 制表 quiet'],
  ['it is the editors’ turn', answer(draft), approver, '-'],
  ['articles came out since', answer({ ...draft, undecided: 2 }, { unstated: 1 }), editor, 'make 重新制表'],
  ['people are to be decided on', answer({ ...draft, undecided: 2 }), editor, 'decide 处理 2 人'],
  ['all are held', answer({ ...draft, totals: { ...sums, people: 0 } }), editor, '-'],
  ['the quarter runs', answer(draft, { now: parseLocal('2026-09-30 12:00') }), editor, 'close 结表送签 off'],
  ['it is over', answer(draft), editor, 'close 结表送签'],
  ['it waits for signatures', answer({ ...draft, status: 'closed' }), approver, 'signing 去签批'],
  ['it waits for others’ signatures', answer({ ...draft, status: 'closed' }), editor, 'signing 看签批 quiet'],
  ['it is approved', answer(paying('open', 'paid', 'held')), treasurer, 'paying 去发放'],
  ['it is approved, and others pay', answer(paying('open')), editor, 'paying 看发放 quiet'],
  ['all are paid', answer(paying('paid', 'settled')), treasurer, 'paying 看发放 quiet'],
])('when %s', (_when, it, may, words) => {
  const { act, label, off, quiet } = nextAct(it, may)
  expect([act ?? '-', label, off && 'off', quiet && 'quiet'].filter(Boolean).join(' ')).toBe(words)
})

test('it says how many are paid, and how many ask', () => {
  expect(nextAct(answer(paying('paid', 'open', 'disputed', 'held')), reader).say).toBe('签批完成。已发放 1 人，还有 2 人没有发放，其中 1 人有疑问。')
})
