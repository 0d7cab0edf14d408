import type { LineState } from '../contract/remuneration'
import { areLastDigits, lackingFor, lastDigits, mayRemind, openWays, transactionNumber, transactionNumberProblem, triesLeft, whyNotPayable } from './paying-rules'

test.each([
  ['open', 'officer', null],
  ['reminded', 'officer', null],
  ['signed', 'officer', null],
  ['disputed', 'officer', 'disputed'],
  ['paid', 'officer', 'paid'],
  ['held', 'officer', 'held'],
  ['settled', 'officer', 'settled'],
  ['signed', 'payer', 'own-line'],
  ['open', 'payer', 'own-line'],
  ['paid', 'payer', 'paid'],
] as const)('a line that is %s, of %s: %j', (state, memberId, why) => expect(whyNotPayable({ state, memberId }, 'payer')).toBe(why))

const papers = (state: LineState, hasIdentityNumber: boolean, hasBankAccount: boolean) => ({ state, hasIdentityNumber, hasBankAccount })

test.each([
  ['open', true, true, { wechat: [], cash: ['signature'], bank: ['signature'] }],
  ['reminded', true, true, { wechat: [], cash: ['signature'], bank: ['signature'] }],
  ['open', false, false, { wechat: [], cash: ['signature', 'identity-number'], bank: ['signature', 'bank-account'] }],
  ['signed', true, true, { wechat: [], cash: [], bank: [] }],
  ['signed', false, true, { wechat: [], cash: ['identity-number'], bank: [] }],
  ['signed', true, false, { wechat: [], cash: [], bank: ['bank-account'] }],
] as const)('%s, identity number %j, account %j', (state, identity, account, { wechat, cash, bank }) => {
  const held = papers(state, identity, account)
  expect([lackingFor('wechat', held), lackingFor('cash', held), lackingFor('bank', held)]).toEqual([wechat, cash, bank])
  expect(openWays(held)).toEqual((['cash', 'wechat', 'bank'] as const).filter(way => ({ wechat, cash, bank })[way].length === 0))
})

const minute = 60_000
test.each([
  [[], 5],
  [[0], 4],
  [[-59 * minute, 0], 3],
  [[-60 * minute, 0], 4],
  [[-4, -3, -2, -1, 0], 0],
  [[-5, -4, -3, -2, -1, 0], 0],
] as const)('wrong at %j leaves %i', (wrong, left) => expect(triesLeft(wrong.map(at => at + 1e12), 1e12)).toBe(left))

const number = '4200002026112219301234567890'
test.each([
  [number, null],
  ['4200 0020 2611 2219 3012 3456 7890', null],
  ['４２００００２０２６１１２２１９３０１２３４５６７８９０', null],
  ['', '少 28 位，应为 28 位'],
  [number.slice(1), '少 1 位，应为 28 位'],
  [`${number}12`, '多 2 位，应为 28 位'],
  ['42000020261122193012345678ab', '只有数字，从微信账单详情里复制'],
])('the transaction number %j: %j', (text, problem) => {
  expect(transactionNumberProblem(text)).toBe(problem)
  if (problem === null) expect(transactionNumber(text)).toBe(number)
})

test.each([
  ['0021', true], ['002x', true], ['００２Ｘ', true], [' 002X ', true],
  ['', false], ['02X', false], ['00X1', false], ['X', false], ['00213', false], ['零零二一', false],
])('the last digits %j: %j', (text, fit) => expect([areLastDigits(text), fit ? lastDigits(text).length : 4]).toEqual([fit, 4]))

const hour = 60 * minute
test.each([
  ['open', null, true],
  ['reminded', 20 * hour, true],
  ['reminded', 20 * hour - 1, false],
  ['signed', null, false],
  ['disputed', null, false],
  ['paid', 24 * hour, false],
  ['held', null, false],
] as const)('who is %s, reminded %j ms ago, may be reminded: %j', (state, ago, may) =>
  expect(mayRemind({ state, remindedAt: ago === null ? null : 1e12 - ago }, 1e12)).toBe(may))
