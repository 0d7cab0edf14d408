import type { Expense, ExpenseRow } from '../../../shared/contract/expense'
import { parseLocal } from '../../../shared/domain/instant'
import { actWords, expenseSteps, formProblems, returnedWords, stateWords } from './words'

const now = parseLocal('2026-11-22 10:00')
const returned = { by: '秘书甲', post: 'secretary-general', at: now, why: '缺合同' } as const

test.each<[Pick<ExpenseRow, 'status' | 'next' | 'returned'>, string]>([
  [{ status: 'draft', next: [], returned: null }, '草稿'],
  [{ status: 'draft', next: [], returned }, '已退回'],
  [{ status: 'submitted', next: ['executive-vice-chair', 'secretary-general'], returned: null }, '待常务副理事长或秘书长签'],
  [{ status: 'submitted', next: [], returned: null }, '待会议纪要'],
  [{ status: 'approved', next: [], returned: null }, '待付款'],
  [{ status: 'paid', next: [], returned: null }, '已付款'],
])('%j is %s', (row, words) => expect(stateWords(row)).toBe(words))

test('who sent it back, and why', () => expect(returnedWords(returned)).toBe('秘书长秘书甲退回：缺合同'))

describe('the steps', () => {
  const draft = { status: 'draft', madeBy: '经办甲', madeAt: now, signoff: null, payment: null } as Expense
  const signoff = {
    state: 'waiting', amount: 860_000, submittedBy: '经办甲', submittedAt: now, council: false, minute: null, refusal: null,
    steps: [{ posts: ['executive-vice-chair', 'secretary-general'], by: null, post: null, at: null }],
  } as Expense['signoff']
  const signed = { ...signoff!, state: 'approved' as const, steps: [{ ...signoff!.steps[0]!, by: '秘书甲', post: 'secretary-general' as const, at: now }] }
  const on = (expense: Expense) => expenseSteps(expense, now).find(({ state }) => state === 'on')?.title

  test.each<[string, Expense, string | undefined]>([
    ['a draft is to be sent', draft, '送签'],
    ['what was sent is to be signed', { ...draft, status: 'submitted', signoff }, '常务副理事长或秘书长签批'],
    ['what was signed is to be paid', { ...draft, status: 'approved', signoff: signed }, '付款'],
    ['what was paid waits for nothing', { ...draft, status: 'paid', signoff: signed, payment: { way: 'bank', number: 'H1', at: now, by: '财务甲' } }, undefined],
    ['what was given up waits for nothing either', { ...draft, status: 'withdrawn' }, '经办人撤销'],
  ])('%s', (_, expense, title) => expect(on(expense)).toBe(title))
})

test('what the form lacks, line by line', () => {
  expect(formProblems({ purpose: ' ', amount: '1,000', payee: '', vouchers: [] })).toEqual({
    purpose: '写明这笔钱用在哪里', amount: null, payee: '写明付给谁', vouchers: '1,000 元起，至少附一份凭证',
  })
  expect(formProblems({ purpose: '茶水', amount: '999.99', payee: '茶水店', vouchers: [] })).toEqual({ purpose: null, amount: null, payee: null, vouchers: null })
})

test('what was done, with the reason where there is one', () => {
  expect([actWords('refused', '缺合同'), actWords('sent', '')]).toEqual(['退回：缺合同', '送签'])
})
