import fc from 'fast-check'
import { parseLocal } from './instant'
import {
  nextQuarter, parseQuarterKey, previousQuarter, quarterEnd, quarterKey, quarterName, quarterOf, quarterStart,
} from './quarter'

test.each([
  // moment in China     quarter
  ['2025-01-01 00:00', '2025Q1'],
  ['2025-03-31 23:59', '2025Q1'],
  ['2025-04-01 00:00', '2025Q2'],
  ['2025-05-13 14:00', '2025Q2'],
  ['2025-09-30 23:59', '2025Q3'],
  ['2025-12-31 23:59', '2025Q4'],
  ['2025-12-31 24:00', '2026Q1'],
])('%s lies in %s', (moment, key) => expect(quarterKey(quarterOf(parseLocal(moment)))).toBe(key))

test('the second quarter of 2025', () => {
  const quarter = { year: 2025, quarter: 2 } as const
  expect(quarterStart(quarter)).toBe(Date.UTC(2025, 2, 31, 16))
  expect(quarterEnd(quarter)).toBe(Date.UTC(2025, 5, 30, 16))
  expect(quarterName(quarter)).toBe('2025 年第 2 季度')
})

test('years turn with their quarters', () => {
  expect(nextQuarter({ year: 2025, quarter: 4 })).toEqual({ year: 2026, quarter: 1 })
  expect(previousQuarter({ year: 2025, quarter: 1 })).toEqual({ year: 2024, quarter: 4 })
})

test.each(['', '2025', '2025Q0', '2025Q5', '25Q1', '2025q1', ' 2025Q1', '2025Q1\n', '2025Q11'])('%j is no quarter', key =>
  expect(parseQuarterKey(key)).toBeNull())

test('every moment lies in its quarter, and quarters leave no gap', () => {
  fc.assert(fc.property(fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2100, 0) }), instant => {
    const quarter = quarterOf(instant)
    expect(quarterStart(quarter)).toBeLessThanOrEqual(instant)
    expect(quarterEnd(quarter)).toBeGreaterThan(instant)
    expect(quarterOf(quarterEnd(quarter))).toEqual(nextQuarter(quarter))
    expect(quarterOf(quarterStart(quarter) - 1)).toEqual(previousQuarter(quarter))
    expect(parseQuarterKey(quarterKey(quarter))).toEqual(quarter)
  }))
})
