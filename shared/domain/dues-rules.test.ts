import { dueByOf, dueDayOf, isDay, isOverdue, openOf, receiptNumber, receivedDayProblem, spread, statusOf, whyNotTaken, yearOf, type PartProblem } from './dues-rules'
import { parseLocal } from './instant'

const dueBy = dueByOf('2026-06-30')
const bill = (change: object = {}) => ({ id: '2026-unit', unitId: 'unit', amount: 300_000, paid: 0, status: 'open' as const, dueBy, ...change })

test('a bill is due until the last moment of its day, in UTC+8', () => {
  expect(dueDayOf(dueBy)).toBe('2026-06-30')
  expect(isOverdue(bill(), parseLocal('2026-06-30 23:59'))).toBe(false)
  expect(isOverdue(bill(), parseLocal('2026-07-01 00:00'))).toBe(true)
  expect(isOverdue(bill({ paid: 300_000, status: 'settled' }), parseLocal('2026-07-01 00:00'))).toBe(false)
})

test.each([
  [{}, 300_000],
  [{ paid: 100_000 }, 200_000],
  [{ paid: 300_000, status: 'settled' }, 0],
  [{ paid: 100_000, status: 'waived' }, 0],
])('of a bill with %j, %d fen are open', (change, open) => expect(openOf(bill(change))).toBe(open))

test.each([
  [300_000, 0, 'open'],
  [300_000, 299_999, 'open'],
  [300_000, 300_000, 'settled'],
  [0, 0, 'settled'],
] as const)('of %d fen, with %d paid, a bill is %s', (amount, paid, status) => expect(statusOf(amount, paid)).toBe(status))

test.each<[string, object | null, object, PartProblem | null]>([
  ['all of it', {}, {}, null],
  ['a part of it', {}, { amount: 1 }, null],
  ['one fen more', {}, { amount: 300_001 }, 'larger-than-bill'],
  ['more than is left', { paid: 200_000 }, { amount: 100_001 }, 'larger-than-bill'],
  ['a settled one', { status: 'settled', paid: 300_000 }, {}, 'settled'],
  ['a waived one', { status: 'waived' }, {}, 'waived'],
  ['another unit’s', { unitId: 'other' }, {}, 'other-unit'],
  ['none', null, {}, 'not-found'],
])('a payment of %s', (_, change, part, problem) =>
  expect(whyNotTaken(change && bill(change), { unitId: 'unit', amount: 300_000, ...part })).toBe(problem))

describe('an amount over several years', () => {
  const years = [bill({ id: 'b', dueBy: dueBy + 2 }), bill({ id: 'a', dueBy: dueBy + 1, paid: 100_000 }), bill({ id: 'c', dueBy: dueBy + 3, status: 'waived' })]
  test.each([
    [50_000, [{ billId: 'a', amount: 50_000 }], 0],
    [200_000, [{ billId: 'a', amount: 200_000 }], 0],
    [500_000, [{ billId: 'a', amount: 200_000 }, { billId: 'b', amount: 300_000 }], 0],
    [500_001, [{ billId: 'a', amount: 200_000 }, { billId: 'b', amount: 300_000 }], 1],
    [0, [], 0],
  ])('of %d fen pays the oldest first', (amount, parts, left) => expect(spread(years, amount)).toEqual({ parts, left }))
})

test('receipts of a year sort as they were given', () => {
  expect(receiptNumber(2026, 12)).toBe('2026-000012')
  expect(yearOf(parseLocal('2027-01-01 00:00'))).toBe(2027)
  expect(yearOf(parseLocal('2027-01-01 00:00') - 1)).toBe(2026)
})

test.each([
  ['2026-11-22', null],
  ['2026-11-23', 'future'],
  ['2026-02-30', 'wrong'],
  ['26-2-3', 'wrong'],
  ['2015-12-31', 'long-ago'],
] as const)('money that came in on %s: %s', (day, problem) => expect(receivedDayProblem(day, parseLocal('2026-11-22 10:00'))).toBe(problem))

test.each([['2024-02-29', true], ['2026-02-29', false], ['2026-13-01', false]])('the calendar has %s: %s', (day, has) => expect(isDay(day)).toBe(has))
