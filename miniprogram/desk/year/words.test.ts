import { parseLocal } from '../../../shared/domain/instant'
import { acceptedRate, busiestMonth, comparedWith, monthsBegun, yearOptions } from './words'

test.each([
  // before  now  words
  [      0,    3, '上年没有刊发'],
  [      3,    3, '与上年持平'],
  [      3,    5, '比上年多 2 篇'],
  [      5,    3, '比上年少 2 篇'],
])('%i before and %i now: %s', (before, now, words) => expect(comparedWith('上年', before, now)).toBe(words))

test.each([
  // accepted  declined  percent
  [        0,        0,  null],
  [        2,        1,  67],
  [        0,        3,  0],
  [        3,        0,  100],
])('%i accepted and %i declined is %p percent', (accepted, declined, percent) => expect(acceptedRate({ accepted, declined })).toBe(percent))

test('the years to choose from end with the one that is shown', () => {
  const now = parseLocal('2026-01-01 00:00')
  expect(yearOptions({ now, year: 2026 }).map(({ value }) => value)).toEqual(['2026', '2025', '2024', '2023', '2022', '2021'])
  expect(yearOptions({ now, year: 2015 }).at(-1)).toEqual({ value: '2015', label: '2015 年' })
})

test('the busiest month is named, and all of them where several are', () => {
  const months = (...pieces: number[]) => pieces.map((count, i) => ({ month: `2026-0${i + 1}`, pieces: count }))
  expect(busiestMonth(months(1, 4, 2))).toBe('2月最多，4 篇')
  expect(busiestMonth(months(4, 0, 4))).toBe('1月、3月最多，各 4 篇')
  expect(busiestMonth(months(0, 0, 0))).toBe('')
})

test.each([
  ['2026-02-01 00:00', 2],
  ['2026-01-31 23:59', 1],
  ['2027-06-01 00:00', 3],
] as const)('at %s %i of three months have begun', (text, count) => {
  const months = ['2026-01', '2026-02', '2026-03'].map(month => ({ month }))
  expect(monthsBegun({ now: parseLocal(text), figures: { months } as never })).toHaveLength(count)
})
