import { rulesOf } from '../../../shared/domain/policy-rules'
import { samplePolicy } from '../../../shared/domain/remuneration'
import { amountProblem, capProblem, formOf, rulesFrom } from './rules-form'

const rules = rulesOf(samplePolicy)
const form = formOf(rules)

test('what is not touched stays as it is', () => {
  expect(form).toMatchObject({ brief: { grades: { A: '50', B: '40', C: '30' }, cap: '' }, feature: { rate: '100' } })
  expect(rulesFrom(form, rules)).toEqual(rules)
  const capped = { ...rules, genres: { ...rules.genres, brief: { ...rules.genres.brief, floor: 1_000, cap: 123_450 } } }
  expect(formOf(capped).brief.cap).toBe('1,234.50')
  expect(rulesFrom(formOf(capped), capped)).toEqual(capped)
})

test('what is typed is tried, and a grade outside the range widens it', () => {
  const wanted = { brief: { ...form.brief, grades: { A: '６０', B: '45.5', C: '20' }, cap: '200' }, feature: { ...form.feature, rate: ' 150 ', rounding: 'prorata' as const } }
  expect(rulesFrom(wanted, rules)?.genres).toEqual({
    brief: { unitCharacters: 100, rounding: 'ceil', rates: { by: 'grade', grades: { A: 6_000, B: 4_550, C: 2_000 }, min: 2_000, max: 6_000 }, cap: 20_000 },
    feature: { unitCharacters: 1000, rounding: 'prorata', rates: { by: 'genre', rate: 15_000 } },
  })
})

test('a cap that is emptied is gone', () => {
  const capped = { ...rules, genres: { ...rules.genres, brief: { ...rules.genres.brief, cap: 20_000 } } }
  expect(rulesFrom({ ...formOf(capped), brief: { ...formOf(capped).brief, cap: ' ' } }, capped)).toEqual(rules)
})

test.each([
  // typed    an amount  a cap
  ['50',      true,      true],
  ['37.5',    true,      true],
  ['',        false,     true],
  ['-5',      false,     false],
  ['1.234',   false,     false],
  ['五十',    false,     false],
])('%j', (text, amount, cap) => {
  expect([amountProblem(text) === null, capProblem(text) === null]).toEqual([amount, cap])
  expect(rulesFrom({ ...form, feature: { ...form.feature, rate: text } }, rules) !== null).toBe(amount)
  expect(rulesFrom({ ...form, feature: { ...form.feature, cap: text } }, rules) !== null).toBe(cap)
})
