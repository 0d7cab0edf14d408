import { listOfSlot, listsOf, slotOn, windowOn } from './checkin-lists'
import { parseLocal } from './instant'

const at = parseLocal

test('an activity has the list of arrivals before those that staff add', () => {
  const dinner = { id: 'dinner', name: '晚餐', from: 3, until: 4, who: { kind: 'all' }, repeats: 'daily', exits: false } as const
  expect(listsOf({ from: 1, until: 2 }, [dinner]).map(({ id, from, repeats }) => [id, from, repeats])).toEqual([['arrive', 1, 'once'], ['dinner', 3, 'daily']])
})

test.each([
  ['once',  '2025-05-13 14:00', 'dinner'],
  ['daily', '2025-05-13 14:00', 'dinner@2025-05-13'],
  ['daily', '2025-05-14 00:00', 'dinner@2025-05-14'],
] as const)('a list of %s, at %s, is for %s', (repeats, now, slot) => {
  expect(slotOn({ id: 'dinner', repeats }, at(now))).toBe(slot)
  expect(listOfSlot(slot)).toBe('dinner')
})

const days = { from: at('2025-05-13 11:30'), until: at('2025-05-16 13:30'), repeats: 'daily' } as const
test.each([
  ['the first day',           '2025-05-13 12:00', '2025-05-13 11:30', '2025-05-13 13:30'],
  ['a day in between',        '2025-05-14 08:00', '2025-05-14 11:30', '2025-05-14 13:30'],
  ['the last day, in the evening', '2025-05-16 20:00', '2025-05-16 11:30', '2025-05-16 13:30'],
  ['before all days',         '2025-05-10 12:00', '2025-05-13 11:30', '2025-05-13 13:30'],
  ['after all days',          '2025-05-20 12:00', '2025-05-16 11:30', '2025-05-16 13:30'],
])('a daily list on %s', (_, now, from, until) => expect(windowOn(days, at(now))).toEqual({ from: at(from), until: at(until) }))

test('a daily list until midnight', () =>
  expect(windowOn({ from: at('2025-05-13 18:00'), until: at('2025-05-14 24:00'), repeats: 'daily' }, at('2025-05-13 19:00')))
    .toEqual({ from: at('2025-05-13 18:00'), until: at('2025-05-13 24:00') }))

test('a list for once is open as it says', () =>
  expect(windowOn({ ...days, repeats: 'once' }, at('2025-05-14 08:00'))).toEqual({ from: days.from, until: days.until }))
