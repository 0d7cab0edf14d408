import { quarterKey } from './quarter'
import { periodName, quartersOf } from './what-if-period'

test.each([
  // period   its quarters                                   on screen
  ['2026Q2', ['2026Q2'],                                     '2026 年第 2 季度'],
  ['2026',   ['2026Q1', '2026Q2', '2026Q3', '2026Q4'],       '2026 年全年'],
])('%s', (period, quarters, name) => {
  expect(quartersOf(period).map(quarterKey)).toEqual(quarters)
  expect(periodName(period)).toBe(name)
})

test.each(['', '26', '2026Q5', '2026Q', '1999', '2026Q2\n'])('%j is no period', text => expect(() => quartersOf(text)).toThrow(RangeError))
