import fc from 'fast-check'
import {
  dateKey, dayAndTime, dayOf, dayRange, daysUntil, daysUntilDeadline, deadline, deadlinePassed,
  deadlineWithWeekday, effectiveDeadline,
  fullDayOf, monthKey, parseLocal, relativeDay, startOfDay, timeOf, timeRange, weekdayOf,
} from './instant'

const at = parseLocal
const anyInstant = fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2100, 0) })

test('every form of one moment', () => {
  const arrival = Date.UTC(2025, 4, 13, 6, 0)
  expect(dayOf(arrival)).toBe('5月13日')
  expect(fullDayOf(arrival)).toBe('2025年5月13日')
  expect(weekdayOf(arrival)).toBe('周二')
  expect(timeOf(arrival)).toBe('14:00')
  expect(dayAndTime(arrival)).toBe('5月13日 14:00')
  expect(dateKey(arrival)).toBe('2025-05-13')
  expect(monthKey(arrival)).toBe('2025-05')
})

test('the day turns at midnight in China, not in Greenwich', () => {
  expect(dateKey(Date.UTC(2024, 11, 31, 15, 59, 59, 999))).toBe('2024-12-31')
  expect(dateKey(Date.UTC(2024, 11, 31, 16))).toBe('2025-01-01')
})

test.each([
  ['2025-05-13 14:00', Date.UTC(2025, 4, 13, 6)],
  ['2025-01-01 00:00', Date.UTC(2024, 11, 31, 16)],
  ['2025-05-07 24:00', Date.UTC(2025, 4, 7, 16)],
  ['2024-02-29 23:59', Date.UTC(2024, 1, 29, 15, 59)],
])('%s is read', (text, instant) => expect(parseLocal(text)).toBe(instant))

test.each([
  '', '2025-05-13', '2025-05-13T14:00', '2025-5-13 14:00', '2025-02-29 10:00', '2025-04-31 10:00', '2025-13-01 10:00',
  '2025-05-13 24:01', '2025-05-13 25:00', '2025-05-13 10:60', ' 2025-05-13 14:00', '2025-05-13 14:00\n',
])('%j names no moment', text => expect(() => parseLocal(text)).toThrow(RangeError))

test.each([
  ['2025-05-13 14:00', '2025-05-13 20:00', '14:00–20:00'],
  ['2025-05-13 14:00', '2025-05-13 24:00', '14:00–24:00'],
  ['2025-05-13 14:00', '2025-05-14 02:00', '5月13日 14:00–5月14日 02:00'],
  ['2025-05-13 00:00', '2025-05-13 00:00', '00:00–00:00'],
])('from %s to %s reads %s', (from, to, text) => expect(timeRange(at(from), at(to))).toBe(text))

test.each([
  ['2025-05-14 09:00', '2025-05-16 17:00', '5月14日至16日'],
  ['2025-05-30 09:00', '2025-06-01 17:00', '5月30日至6月1日'],
  ['2025-12-30 09:00', '2026-01-02 17:00', '2025年12月30日至2026年1月2日'],
  ['2025-05-14 09:00', '2025-05-14 17:00', '5月14日'],
  ['2025-05-14 09:00', '2025-05-16 24:00', '5月14日至16日'],
  ['2025-05-14 00:00', '2025-05-14 24:00', '5月14日'],
])('the days from %s to %s read %s', (from, to, text) => expect(dayRange(at(from), at(to))).toBe(text))

test.each([
  ['2025-05-13 00:00', '2025-05-13 24:00', 1],
  ['2025-05-13 23:59', '2025-05-14 00:00', 1],
  ['2025-05-13 00:00', '2025-05-13 23:59', 0],
  ['2025-05-13 07:59', '2025-05-13 08:01', 0],
  ['2025-04-28 15:00', '2025-05-07 09:00', 9],
  ['2025-05-14 00:00', '2025-05-13 23:59', -1],
])('from %s to %s: %i days', (now, then, days) => expect(daysUntil(at(now), at(then))).toBe(days))

test.each([
  ['2025-05-13 08:00', '今天'], ['2025-05-13 00:00', '今天'], ['2025-05-12 23:59', '昨天'], ['2025-05-11 23:59', '5月11日'],
  ['2025-05-14 00:00', '5月14日'], ['2024-05-13 10:00', '2024年5月13日'],
])('on 13 May 2025, %s reads %s', (instant, words) => expect(relativeDay(at('2025-05-13 10:00'), at(instant))).toBe(words))

test.each([
  // stored             reads              really falls at      days left on 28 April
  ['2025-05-08 00:00', '5月7日 24:00',  '2025-05-08 00:00',  9],
  ['2025-05-07 23:59', '5月7日 24:00',  '2025-05-08 00:00',  9],
  ['2025-05-07 23:58', '5月7日 23:58',  '2025-05-07 23:58',  9],
  ['2025-05-07 18:00', '5月7日 18:00',  '2025-05-07 18:00',  9],
  ['2025-05-01 00:00', '4月30日 24:00', '2025-05-01 00:00',  2],
  ['2025-04-28 18:00', '4月28日 18:00', '2025-04-28 18:00',  0],
  ['2025-04-27 18:00', '4月27日 18:00', '2025-04-27 18:00', -1],
])('the deadline %s reads %s', (stored, words, falls, days) => {
  expect(deadline(at(stored))).toBe(words)
  expect(effectiveDeadline(at(stored))).toBe(at(falls))
  expect(daysUntilDeadline(at('2025-04-28 15:00'), at(stored))).toBe(days)
  expect(deadlinePassed(at(stored), at(falls) - 1)).toBe(false)
  expect(deadlinePassed(at(stored), at(falls))).toBe(true)
})

test.each([
  ['2025-05-07 24:00', '5月7日 周三 24:00'],
  ['2025-05-07 18:00', '5月7日 周三 18:00'],
])('the deadline %s reads %s with its weekday', (stored, words) => expect(deadlineWithWeekday(at(stored))).toBe(words))

test('a moment to the minute survives being written and read', () => {
  fc.assert(fc.property(anyInstant, instant => {
    const whole = instant - (instant % 60_000)
    expect(parseLocal(`${dateKey(whole)} ${timeOf(whole)}`)).toBe(whole)
  }))
})

test('a day holds its moments, and days add up', () => {
  fc.assert(fc.property(anyInstant, anyInstant, anyInstant, (a, b, c) => {
    expect(dateKey(startOfDay(a))).toBe(dateKey(a))
    expect(a - startOfDay(a)).toBeLessThan(86_400_000)
    expect(daysUntil(a, b) + daysUntil(b, c)).toBe(daysUntil(a, c))
    expect(daysUntil(a, b) === 0).toBe(dateKey(a) === dateKey(b))
  }))
})
