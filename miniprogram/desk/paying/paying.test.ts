import type { PayLine } from '../../../shared/contract/payment'
import type { LineState } from '../../../shared/contract/remuneration'
import { filterOf, sumsOf, toPay } from './sums'
import { actWords, lackingWords, notPaidWords, payLabel } from './words'

const line = (state: LineState, net = 100): PayLine => ({
  id: 'line00000001', order: 1, authorName: '何舟', unitName: '河州电信', pieces: 1, gross: net, tax: 0, net, state,
  own: false, identified: true, hasAccount: false, signedAt: null, remindedAt: null, dispute: null, payment: null,
})

test.each([
  ['open', 'unsigned'], ['reminded', 'unsigned'], ['signed', 'ready'], ['disputed', 'disputed'], ['paid', 'paid'], ['held', 'held'], ['settled', 'held'],
] as const)('%s is under %s', (state, filter) => expect(filterOf(line(state))).toBe(filter))

test('everybody counts once, and what is held is not to be paid', () => {
  const sums = sumsOf([line('open', 1), line('reminded', 2), line('signed', 4), line('disputed', 8), line('paid', 16), line('held', 32)])
  expect(sums).toEqual({
    all: { people: 6, net: 63 }, unsigned: { people: 2, net: 3 }, ready: { people: 1, net: 4 },
    disputed: { people: 1, net: 8 }, paid: { people: 1, net: 16 }, held: { people: 1, net: 32 },
  })
  expect(toPay(sums)).toEqual({ people: 4, net: 15 })
})

test.each([
  ['cash', 'open', '本人还没有签收'],
  ['cash', 'signed', ''],
  ['bank', 'open', '本人还没有签收、没有登记银行卡'],
  ['bank', 'signed', '没有登记银行卡'],
  ['wechat', 'open', ''],
] as const)('%s of a line that is %s lacks %j', (way, state, words) => expect(lackingWords(way, line(state))).toBe(words))

test.each([
  ['cash', [115_000], '现金发放 1,150 元'],
  ['wechat', [115_050], '登记微信转账 1,150.50 元'],
  ['bank', [100_000, 20_000, 300], '登记银行转账 3 人，共 1,203 元'],
] as const)('%s of %j: %s', (way, nets, words) => expect(payLabel(way, nets)).toBe(words))

test('digits that differ say how often they may be tried', () => {
  expect(notPaidWords('digits-differ', 2)).toBe('与登记的身份证号不符，还可试 2 次')
  expect(notPaidWords('already-paid', 5)).toBe('刚由别人登记发放了')
})

test.each([['paid', '现金 1,150 元', '登记发放：现金 1,150 元'], ['signed', '', '本人签收']])('%s %j reads %s', (what, why, words) => expect(actWords(what, why)).toBe(words))
