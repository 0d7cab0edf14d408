import type { PolicyVersion } from '../../../shared/contract/policy'
import { parseLocal } from '../../../shared/domain/instant'
import { samplePolicy, type GenreRule } from '../../../shared/domain/remuneration'
import type { OfficerBeside } from '../../../shared/domain/what-if'
import { changeWords, movesWords, periodOptions, ruleWords, signed, usualPeriod, usualVersion, versionName, versionState } from './words'

const now = parseLocal('2026-08-20 10:00')

test('the usual period is the last quarter that is over', () => expect(usualPeriod(now)).toBe('2026Q2'))

test('periods to choose from: the latest quarters, the latest years, and what is shown where it is older', () => {
  const options = periodOptions(now, '2019')
  expect(options.map(({ value }) => value)).toEqual([
    '2026Q3', '2026Q2', '2026Q1', '2025Q4', '2025Q3', '2025Q2', '2025Q1', '2024Q4', '2026', '2025', '2024', '2019',
  ])
  expect(options[1]!.label).toBe('2026 年第 2 季度')
})

const version = (number: number, day: string): PolicyVersion =>
  ({ ...samplePolicy, id: day, version: number, effectiveFrom: parseLocal(`${day} 00:00`), note: '', madeBy: '周以宁', madeAt: now, history: [], revision: 0 })
const versions = [version(4, '2028-01-01'), version(3, '2027-01-01'), version(2, '2025-01-01'), version(1, '2021-01-18')]

test('the version tried first is the next to come; where none is, the one in force', () => {
  expect(usualVersion(versions, now)?.version).toBe(3)
  expect(usualVersion(versions.slice(2), now)?.version).toBe(2)
  expect(usualVersion([], now)).toBeUndefined()
})

test('a version says since when and whether it counts', () => {
  expect(versions.slice(1).map(each => [versionName(each), versionState(each, versions, now)])).toEqual([
    ['第 3 版，2027年1月1日起', '未起用'], ['第 2 版，2025年1月1日起', '现行'], ['第 1 版，2021年1月18日起', '已停用'],
  ])
})

const { brief, feature } = samplePolicy.genres

test.each<[GenreRule, string]>([
  [brief,                                              '每百字甲 50 元、乙 40 元、丙 30 元，不满百字按百字计'],
  [{ ...feature, rounding: 'prorata' },                '每千字 100 元，按实际字数折算'],
  [{ ...feature, floor: 3_000, cap: 20_000 },          '每千字 100 元，不满千字按千字计，每篇最少 30 元，每篇最多 200 元'],
])('%j: %s', (rule, words) => expect(ruleWords(rule)).toBe(words))

test.each([
  //  now     then     difference  in words
  [        0,       0, '0',        '与原来相同'],
  [        0,  10_000, '+100',     '原来没有稿酬'],
  [  100_000, 109_850, '+98.50',   '增 9.8%'],
  [  100_000,  45_000, '-550',     '减 55%'],
])('%i fen, then %i', (before, then, difference, words) => {
  expect(signed(then - before)).toBe(difference)
  expect(changeWords(before, then)).toBe(words)
})

const officer = (gain: number) => ({ now: { gross: 100 }, then: { gross: 100 + gain } }) as OfficerBeside

test.each([
  [[5, 5, -1, 0], 0, '2 人增，1 人减'],
  [[5],           0, '1 人增'],
  [[0, 0],        0, '都不变'],
  [[5, -1],       9, ''],
])('gains of %j, %i left out: %j', (gains, leftOut, words) => expect(movesWords(gains.map(officer), leftOut)).toBe(words))
