import type { OwnLine } from '../../../shared/contract/payment'
import { receiptWords, stateWords, wayOf } from './line-words'

const of = (pieces: number, gross: number, tax: number) => ({ quarter: '2026Q3', pieces, gross, tax, net: gross - tax })

test.each([
  [of(4, 115_000, 0), 0, '本人确认2026 年第 3 季度刊发稿件 4 篇，应发稿酬 1,150 元（壹仟壹佰伍拾元整），核对无误。'],
  [of(4, 115_000, 4_900), 0, '本人确认2026 年第 3 季度刊发稿件 4 篇，应发稿酬 1,150 元，代扣税 49 元，实发 1,101 元（壹仟壹佰零壹元整），核对无误。'],
  [of(4, 115_000, 0), 2, '本人确认2026 年第 3 季度刊发稿件 4 篇、更正 2 笔，应发稿酬 1,150 元（壹仟壹佰伍拾元整），核对无误。'],
  [of(0, 5_050, 0), 1, '本人确认2026 年第 3 季度更正 1 笔，应发稿酬 50.50 元（伍拾元零伍角整），核对无误。'],
])('%j with %i corrections: %s', (line, corrections, words) => expect(receiptWords(line, corrections).join('')).toBe(words))

const answered = { words: '', articleId: null, at: 0, answer: { words: '', by: '', at: 0 } }
test.each<[OwnLine['status'], OwnLine['state'], OwnLine['dispute'], number | null, string]>([
  ['closed', 'open', null, 1, '签批中'],
  ['approved', 'open', null, 2, '待签收'],
  ['approved', 'reminded', null, 2, '待签收'],
  ['approved', 'disputed', { ...answered, answer: null }, 2, '等答复'],
  ['approved', 'disputed', answered, 2, '已答复，待签收'],
  ['approved', 'signed', null, 3, '已签收'],
  ['approved', 'paid', null, 4, '已发放'],
  ['closed', 'held', null, null, '转入下一季'],
  ['approved', 'settled', null, null, '本季不发放'],
])('%s and %s', (status, state, dispute, step, words) => {
  expect(wayOf({ status, state, signedAt: 0 })?.current ?? null).toBe(step)
  expect(stateWords({ status, state, dispute }).says).toBe(words)
})

test('what was paid over WeChat without a signature says nothing of one', () => {
  expect(wayOf({ status: 'approved', state: 'paid', signedAt: null })).toEqual({ names: ['编辑制表', '签批', '发放'], current: 3 })
})
