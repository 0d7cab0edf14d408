import { amountProblem, expenseProblems, payNumberProblem, typedAmount, whyNotPay, type ExpenseProblem, type NotPaying } from './expense-rules'

describe('what an expense lacks before it is signed', () => {
  const whole = { purpose: '会场租金', amount: 99_999, payee: '河州示例会议中心', vouchers: [] as unknown[] }
  test.each<[string, object, ExpenseProblem[]]>([
    ['nothing, under 1,000 yuan', {}, []],
    ['a voucher, from 1,000 yuan', { amount: 100_000 }, ['voucher-missing']],
    ['nothing with one', { amount: 100_000, vouchers: ['one'] }, []],
    ['an amount', { amount: 0 }, ['amount-missing']],
    ['a purpose and whom it goes to', { purpose: '', payee: '' }, ['purpose-missing', 'payee-missing']],
  ])('%s', (_, change, lacks) => expect(expenseProblems({ ...whole, ...change })).toEqual(lacks))

  test('from which amount on is data', () => expect(expenseProblems({ ...whole, amount: 5_000 }, 5_000)).toEqual(['voucher-missing']))
})

test.each<[string, number | null, string | null]>([
  ['3600', 360_000, null],
  ['3,600.5', 360_050, null],
  ['￥ ３，６００．５０ 元', 360_050, null],
  ['0.01', 1, null],
  ['10000000', 1_000_000_000, null],
  ['10000000.01', 1_000_000_001, '一笔最多 1,000 万元'],
  ['0', 0, '金额要大于 0'],
  ['', null, '填写金额'],
  ['元', null, '填写金额'],
  ['3.605', null, '最多两位小数，到分为止'],
  ['-3600', null, '只填数字，单位是元'],
  ['三千六', null, '只填数字，单位是元'],
  ['1e7', null, '只填数字，单位是元'],
  ['36,00', null, '写成 3600 或 3,600.50 这样'],
  ['3.6.0', null, '写成 3600 或 3,600.50 这样'],
])('“%s” is %s fen, and below it stands %s', (text, fen, words) => {
  expect(typedAmount(text)).toBe(fen)
  expect(amountProblem(text)).toBe(words)
})

describe('who may pay', () => {
  const approved = { status: 'approved', makers: ['maker'], signers: ['signer'] } as const
  test.each<[string, string, object, NotPaying | null]>([
    ['whoever has not to do with it', 'other', {}, null],
    ['not who made it', 'maker', {}, 'own-paper'],
    ['not who signed it', 'signer', {}, 'signed-it'],
    ['nobody before it is signed', 'other', { status: 'submitted' }, 'not-approved'],
    ['nobody once it was returned', 'other', { status: 'draft' }, 'not-approved'],
    ['nobody twice', 'other', { status: 'paid' }, 'paid'],
    ['nobody what was given up', 'other', { status: 'withdrawn' }, 'not-approved'],
  ])('%s', (_, who, change, told) => expect(whyNotPay({ ...approved, ...change }, who)).toBe(told))
})

test.each([
  ['cash', '', null],
  ['bank', '  ', '填写银行回单或流水的编号'],
  ['bank', 'H20261121', null],
  ['wechat', '1000', '少 24 位，应为 28 位'],
  ['wechat', '4200 0012 3420 2611 2100 0000 0001', null],
] as const)('a payment by %s with the number “%s”: %s', (way, number, words) => expect(payNumberProblem(way, number)).toBe(words))
