import { slotOn } from './checkin-lists'
import { parseLocal } from './instant'
import { daysOf, momentOn } from './list-days'

const at = parseLocal
const meals = { id: 'meals0', repeats: 'daily' as const, from: at('2025-05-14 11:30'), until: at('2025-05-16 13:00') }
const night = { ...meals, from: at('2025-05-14 20:00'), until: at('2025-05-14 24:00') }
const arrival = { ...meals, repeats: 'once' as const }

test.each([
  [meals, ['2025-05-14', '2025-05-15', '2025-05-16']],
  [night, ['2025-05-14']],
  [arrival, []],
])('days of a list', (list, days) => expect(daysOf(list)).toEqual(days))

test.each([
  //  asked for        now                 looked at
  ['',           '2025-05-15 09:00', 'meals0@2025-05-15'],
  ['',           '2025-05-01 09:00', 'meals0@2025-05-14'],
  ['',           '2025-06-01 09:00', 'meals0@2025-05-16'],
  ['2025-05-16', '2025-05-15 09:00', 'meals0@2025-05-16'],
  ['2025-05-14', '2025-05-15 09:00', 'meals0@2025-05-14'],
  ['2026-01-01', '2025-05-15 09:00', 'meals0@2025-05-16'],
])('asked for %p on %s: %s', (wanted, now, slot) => expect(slotOn(meals, momentOn(meals, wanted, at(now)))).toBe(slot))
