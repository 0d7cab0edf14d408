import type { ActivitySummary } from '../../../shared/contract/activity'
import { parseLocal } from '../../../shared/domain/instant'
import { comingUp, isToday } from './today'

const training = {
  status: 'published',
  phase: 'open',
  arrivalFrom: parseLocal('2025-05-13 14:00'),
  arrivalUntil: parseLocal('2025-05-13 20:00'),
  startsAt: parseLocal('2025-05-14 09:00'),
  endsAt: parseLocal('2025-05-16 17:00'),
} as ActivitySummary

test.each([
  ['2025-05-12 23:59', false],
  ['2025-05-13 00:00', true], // the evening of arrival
  ['2025-05-15 03:00', true],
  ['2025-05-16 23:59', true], // still the day on which it ended
  ['2025-05-17 00:00', false],
])('at %s on: %s', (now, expected) => expect(isToday(training, parseLocal(now))).toBe(expected))

test('what is not published is never on', () => {
  expect(isToday({ ...training, status: 'cancelled' }, parseLocal('2025-05-14 12:00'))).toBe(false)
})

test('the nearest is first, and what is on today is not to come', () => {
  const later = { ...training, id: 'later', arrivalFrom: training.arrivalFrom + 1 }
  const before = parseLocal('2025-05-01 00:00')
  expect(comingUp([later, training, { ...training, status: 'draft' }], before)).toEqual([training, later])
  expect(comingUp([training], parseLocal('2025-05-14 12:00'))).toEqual([])
})
