import { parseLocal } from '../../../shared/domain/instant'
import { isOpenAt, listNow } from './list-now'

const at = parseLocal
const arrive = { name: '报到', from: at('2026-12-01 14:00'), until: at('2026-12-01 20:00'), repeats: 'once' } as const
const lunch = { name: '午餐', from: at('2026-12-02 11:30'), until: at('2026-12-04 13:00'), repeats: 'daily' } as const
const closing = { name: '结业', from: at('2026-12-04 12:00'), until: at('2026-12-04 17:00'), repeats: 'once' } as const

test.each([
  ['2026-12-01 09:00', '报到'], // the first to open
  ['2026-12-01 14:00', '报到'],
  ['2026-12-01 20:00', '午餐'], // the window's end is outside
  ['2026-12-02 12:00', '午餐'],
  ['2026-12-04 12:30', '午餐'], // two are open: the earlier one of the list
  ['2026-12-04 14:00', '结业'],
  ['2026-12-05 09:00', '结业'], // all over: the last
])('at %s the desk is for %s', (now, name) => expect(listNow([arrive, lunch, closing], at(now))?.name).toBe(name))

test('a daily list is open in its hours alone', () => {
  expect(isOpenAt(lunch, at('2026-12-03 12:00'))).toBe(true)
  expect(isOpenAt(lunch, at('2026-12-03 15:00'))).toBe(false)
})
