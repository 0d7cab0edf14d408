import { comparedWith } from './words'

test.each([
  [2_590_000, 2_845_000, '比上季多 2,550 元，增 9.8%'],
  [200_000, 100_000, '比上季少 1,000 元，减 50%'],
  [100, 100, '与上季相同'],
  [0, 0, '与上季相同'],
  [0, 100, '上季没有稿酬'],
])('%i fen, then %i: %s', (before, now, words) => expect(comparedWith(before, now)).toBe(words))
