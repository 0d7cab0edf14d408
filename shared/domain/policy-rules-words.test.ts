import { policyCliffs, policyFrom, rulesOf, underMinimum } from './policy-rules'
import { cliffWords, taxWords, underMinimumWords } from './policy-rules-words'
import { samplePolicy, type GenreRule } from './remuneration'
import { sampleTaxTable } from './tax'

const rules = rulesOf(samplePolicy)
const withFeature = (rule: Partial<GenreRule>) => policyFrom('2027-01-01', { ...rules, genres: { ...rules.genres, feature: { ...rules.genres.feature, ...rule } } })
const withBrief = (rule: Partial<GenreRule>) => policyFrom('2027-01-01', { ...rules, genres: { ...rules.genres, brief: { ...rules.genres.brief, ...rule } } })

test('a cliff says where it begins and where it is widest', () => {
  expect(policyCliffs(samplePolicy, 1_000).map(cliffWords)[2]).toBe('丙等信息从 301 字起，多写一字改按长稿付反而少；差得最多的是 901 字的信息 300 元，902 字的长稿 100 元')
})

test.each([
  ['grades alike are told together', samplePolicy, ['乙、丙等信息 100 字以内的低于法定最低']],
  ['what reaches the end has none', withBrief({ rates: { by: 'genre', rate: 5_000 }, cap: 20_000 }), ['信息 2,001 字以上的低于法定最低']],
  ['of many stretches two are told', withFeature({ rounding: 'floor' }), ['乙、丙等信息 100 字以内的低于法定最低', '长稿 999 字以内、1,001 至 1,999 字等长短的低于法定最低']],
  ['too low throughout', withFeature({ rates: { by: 'genre', rate: 2_000 } }), ['乙、丙等信息 100 字以内的低于法定最低', '长稿 各种长度的低于法定最低']],
])('%s', (_, policy, words) => expect(underMinimumWords(underMinimum(policy))).toEqual(words))

test('the tax in a sentence', () => {
  expect(taxWords(sampleTaxTable)).toBe('一季 4,000 元以内先减 800 元，超过的先减 20%；余下的 70% 按 20% 代扣')
})
