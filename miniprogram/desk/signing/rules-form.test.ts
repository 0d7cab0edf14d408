import { usualSigningRules } from '../../../shared/domain/signing-rules'
import { changeRow, rulesOf, togglePost, typedOf, withRow, withoutRow } from './rules-form'

const { post } = usualSigningRules.deputy
const typed = typedOf(usualSigningRules)

test('what is typed from the rules makes the same rules', () => expect(rulesOf(typed, post)).toEqual({ rules: usualSigningRules, troubles: [] }))

test.each([
  ['a limit that is no amount', changeRow(typed, 1, { below: '三万' }), [{ row: 1, words: '填金额，如 3,000' }]],
  ['an empty limit', withRow(typed), [{ row: 3, words: '填金额，如 3,000' }]],
  ['a deputy’s limit that is none', { ...typed, upTo: '' }, [{ row: null, words: '填金额，不让代签就填 0' }]],
  ['limits out of order', changeRow(typed, 0, { below: '30000' }), [{ row: 1, words: '金额要比上一档高' }]],
  ['a step without a post', changeRow(typed, 0, { steps: [[]] }), [{ row: 0, words: '这一档有一步没有选职务' }]],
  ['a deputy who signs for too much', { ...typed, upTo: '30000' }, [{ row: null, words: '代签上限只能到一步签批、不用上会的金额' }]],
])('%s is said where it stands', (_what, wrong, troubles) => expect(rulesOf(wrong, post)).toEqual({ rules: null, troubles }))

test('a row that is added below the last and filled, or taken away, leaves rules that can be used', () => {
  expect(rulesOf(changeRow(withRow(typed), 3, { below: '80000' }), post).rules?.rows.map(({ below }) => below)).toEqual([300_000, 3_000_000, 5_000_000, 8_000_000, null])
  expect(rulesOf(withoutRow(typed, 2), post).rules?.rows).toHaveLength(3)
})

test('a post is taken into a step and out again', () => {
  const taken = togglePost([['chair'], []], 1, 'secretary-general')
  expect(taken).toEqual([['chair'], ['secretary-general']])
  expect(togglePost(taken, 1, 'secretary-general')).toEqual([['chair'], []])
})
