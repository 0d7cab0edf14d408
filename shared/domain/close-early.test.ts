import { closedNow } from './close-early'
import { deadlinePassed, parseLocal } from './instant'

const window = {
  registrationOpensAt: parseLocal('2025-04-20 09:00'),
  registrationClosesAt: parseLocal('2025-05-07 24:00'),
  headCountDue: parseLocal('2025-04-30 18:00'),
}

test.each([
  // now                 closes              head counts until
  ['2025-04-21 10:00', '2025-04-21 10:00', '2025-04-21 10:00'],
  ['2025-05-02 10:00', '2025-05-02 10:00', '2025-04-30 18:00'],
  ['2025-05-02 23:59', '2025-05-02 23:58', '2025-04-30 18:00'],
  ['2025-05-07 23:59', '2025-05-07 23:58', '2025-04-30 18:00'],
])('closed at %s', (at, closes, due) => {
  const now = parseLocal(at)
  expect(closedNow(window, now)).toEqual({ registrationClosesAt: parseLocal(closes), headCountDue: parseLocal(due) })
  expect(deadlinePassed(parseLocal(closes), now)).toBe(true)
})

test.each([
  ['2025-04-20 08:59', 'not-open'],
  ['2025-04-20 09:00', 'not-open'],
  ['2025-05-08 00:00', 'closed'],
])('at %s nothing is to be closed: %s', (at, why) => expect(closedNow(window, parseLocal(at))).toBe(why))

test('head counts that nobody asked for are not asked for then', () => {
  expect(closedNow({ ...window, headCountDue: null }, parseLocal('2025-05-02 10:00'))).toMatchObject({ headCountDue: null })
})
