import type { LineDecision, LineProblem } from '../../../shared/contract/remuneration'
import { decisionsOn } from './decisions'

const decided = (what: LineDecision['what']) => ({ what, why: '已核对', by: '周以宁', at: 0 })
const line = { net: 100, problems: [] as LineProblem[], decision: null as ReturnType<typeof decided> | null }
const unknown = { ...line, problems: ['no-identity-number' as const] }
const nothing = { ...line, net: 0, problems: ['nothing-to-pay' as const] }

test.each([
  ['has no problem', line, ['hold']],
  ['has none and is held', { ...line, decision: decided('hold') }, ['undo']],
  ['has no identity number', unknown, ['pay', 'hold']],
  ['has none and is paid', { ...unknown, decision: decided('pay') }, ['hold', 'undo']],
  ['has none and is held', { ...unknown, decision: decided('hold') }, ['pay', 'undo']],
  ['has nothing to get', nothing, ['hold', 'settle']],
  ['owes', { ...nothing, net: -100 }, ['hold', 'settle']],
  ['has nothing to get and is settled', { ...nothing, decision: decided('settle') }, ['hold', 'undo']],
])('for who %s', (_who, one, acts) => expect(decisionsOn([one]).map(({ act }) => act)).toEqual(acts))

test('for many, each decision is for those whom it fits', () => {
  const acts = decisionsOn([line, unknown, unknown, nothing, { ...unknown, decision: decided('hold') }])
  expect(acts.map(({ act, lines }) => `${act} ${lines.length}`)).toEqual(['pay 3', 'hold 4', 'settle 1', 'undo 1'])
})
