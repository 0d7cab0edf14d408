import { parseLocal } from '../../../shared/domain/instant'
import { comparedWith, correctionWords, notClosed, problemName, problemWords } from './words'

test.each([
  ['上季', 2_590_000, 2_845_000, '比上季多 2,550 元，增 9.8%'],
  ['上季', 200_000, 100_000, '比上季少 1,000 元，减 50%'],
  ['去年同季', 100_000, 133_350, '比去年同季多 333.50 元，增 33%'],
  ['去年同季', 100, 100, '与去年同季相同'],
  ['上季', 0, 0, '与上季相同'],
  ['上季', 0, 100, '上季没有稿酬'],
  ['上季', -10_000, 10_000, '比上季多 200 元，增 200%'],
] as const)('beside %s: %i fen, then %i: %s', (what, before, now, words) => expect(comparedWith(what, before, now)).toBe(words))

test.each([
  ['2026-09-30 23:59', '季度还没有过完，10月1日起可以结表'],
  ['2026-10-01 00:04', '季度刚刚过完，十分钟后再结'],
])('at %s: %s', (now, words) => expect(notClosed('not-over', '2026Q3', parseLocal(now))).toBe(words))

test('what is owed less than nothing is named with what is missing', () => {
  expect(problemName('nothing-to-pay', { gross: 0 })).toBe('应发 0 元')
  expect(problemName('nothing-to-pay', { gross: -5_000 })).toBe('应发不足 0 元')
  expect(problemWords('nothing-to-pay', { gross: -5_050 })).toContain('多 50.50 元')
})

test.each([
  [-40_000, '扣回 400 元'],
  [1_250, '补发 12.50 元'],
])('a correction of %i fen: %s', (amount, words) => expect(correctionWords(amount)).toBe(words))
