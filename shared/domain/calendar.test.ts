import fc from 'fast-check'
import { isInMonth, isOnDay, monthAfter, weeksOf } from './calendar'
import { dateKey, parseLocal as at, weekdayOf } from './instant'

test.each([
  ['2025-05', 1, '2025-06'],
  ['2025-12', 1, '2026-01'],
  ['2025-01', -1, '2024-12'],
  ['2025-05', 0, '2025-05'],
])('%s and %i months: %s', (month, by, after) => expect(monthAfter(month, by)).toBe(after))

test.each([
  // month     weeks  before Monday's first  last day
  ['2025-05', 5, 3, '2025-05-31'],
  ['2025-12', 5, 0, '2025-12-31'],
  ['2026-02', 5, 6, '2026-02-28'],
  ['2027-02', 4, 0, '2027-02-28'],
  ['2024-02', 5, 3, '2024-02-29'],
  ['2026-08', 6, 5, '2026-08-31'],
])('%s has %i weeks, and %i days of the month before in its first', (month, weeks, before, last) => {
  const days = weeksOf(month)
  expect([days.length, days[0]!.indexOf(`${month}-01`), days.flat().filter(Boolean).at(-1)]).toEqual([weeks, before, last])
})

test('every day stands under its weekday, once, in order', () => {
  const names = ['周一', '周二', '周三', '周四', '周五', '周六', '周日']
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_200 }), by => {
      const weeks = weeksOf(monthAfter('2000-01', by))
      weeks.forEach(week => week.forEach((day, i) => day && expect(weekdayOf(at(`${day} 12:00`))).toBe(names[i])))
      const days = weeks.flat().filter(day => day !== null)
      days.forEach((day, i) => expect(day.slice(8)).toBe(String(i + 1).padStart(2, '0')))
      expect(dateKey(at(`${days.at(-1)} 24:00`)).slice(8)).toBe('01')
    }),
  )
})

const course = { startsAt: at('2025-05-30 09:00'), endsAt: at('2025-06-01 24:00') }

test.each([
  ['2025-05-29', false],
  ['2025-05-30', true],
  ['2025-05-31', true],
  ['2025-06-01', true],
  ['2025-06-02', false],
])('a course from 30 May to the end of 1 June is on, on %s: %s', (day, on) => expect(isOnDay(course, day)).toBe(on))

test.each([
  ['2025-04', false],
  ['2025-05', true],
  ['2025-06', true],
  ['2025-07', false],
])('and in %s: %s', (month, on) => expect(isInMonth(course, month)).toBe(on))
