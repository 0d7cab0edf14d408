import { isClosed, mayRemindUnit, reminderKey, usualDuesRules, type Closing } from './arrears-rules'
import { dueByOf } from './dues-rules'
import { parseLocal } from './instant'

const bill = (year: string, change: object = {}) => ({ id: year, amount: 300_000, paid: 0, status: 'open' as const, dueBy: dueByOf(`${year}-06-30`), ...change })
const at = (text: string) => parseLocal(text)

test.each<[readonly Closing[], number, Closing, number, boolean]>([
  [[], 1, 'registration', 9, false],
  [['registration'], 1, 'registration', 1, true],
  [['registration'], 2, 'registration', 1, false],
  [['registration'], 2, 'registration', 2, true],
  [['registration'], 1, 'submission', 5, false],
  [['registration', 'submission'], 1, 'submission', 0, false],
])('where %j is closed from %d years on, %s with %d overdue: %s', (closes, fromYears, what, years, closed) =>
  expect(isClosed({ ...usualDuesRules, closes, fromYears }, what, years)).toBe(closed))

describe('the timer reminds', () => {
  const keyAt = (time: string, bills = [bill('2026')], rules = {}) => reminderKey({ ...usualDuesRules, ...rules }, bills, at(time))

  test.each([
    ['2026-06-14 09:00', null],
    ['2026-06-15 09:00', 'before'],
    ['2026-06-30 23:00', 'before'],
    ['2026-07-01 00:00', 'late'],
    ['2026-07-30 09:00', 'late'],
  ])('at %s: %s', (time, kind) => expect(keyAt(time)?.split(' ')[0] ?? null).toBe(kind))

  test('once each: the key stays until the next one is due', () => {
    expect(keyAt('2026-06-16 09:00')).toBe(keyAt('2026-06-29 09:00'))
    expect(keyAt('2026-07-01 09:00')).toBe(keyAt('2026-07-30 09:00'))
    expect(keyAt('2026-07-31 09:00')).not.toBe(keyAt('2026-07-30 09:00'))
  })

  test('of the oldest bill, and not of what is settled or waived', () => {
    expect(keyAt('2026-06-20 09:00', [bill('2026'), bill('2025')])).toContain('late 2025')
    expect(keyAt('2026-06-20 09:00', [bill('2026'), bill('2025', { paid: 300_000, status: 'settled' })])).toContain('before 2026')
    expect(keyAt('2026-07-20 09:00', [bill('2026', { status: 'waived' })])).toBeNull()
  })

  test('never where that is set, and not for ever', () => {
    expect(keyAt('2026-06-20 09:00', undefined, { remindBefore: 0 })).toBeNull()
    expect(keyAt('2026-07-20 09:00', undefined, { remindEvery: 0 })).toBeNull()
    expect(keyAt('2028-07-20 09:00')).toBeNull()
  })

  test('anew where the day was put off', () => {
    expect(keyAt('2026-07-20 09:00', [bill('2026', { dueBy: dueByOf('2026-07-31') })])).not.toBe(keyAt('2026-06-29 09:00'))
  })
})

test('by hand a unit is reminded once a day', () => {
  const now = at('2026-07-01 09:00')
  expect([null, now - 20 * 3_600_000, now - 19 * 3_600_000].map(last => mayRemindUnit(last, now))).toEqual([true, true, false])
})
