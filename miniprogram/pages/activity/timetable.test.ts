import { parseLocal } from '../../../shared/domain/instant'
import { timetableOf } from './timetable'

const at = parseLocal
const course = {
  startsAt: at('2025-05-14 09:00'),
  endsAt: at('2025-05-16 12:00'),
  arrivalFrom: at('2025-05-13 14:00'),
  arrivalUntil: at('2025-05-13 20:00'),
  arrivalPlace: '会议中心东门',
  schedule: [
    { startsAt: at('2025-05-14 09:00'), endsAt: at('2025-05-15 17:00'), title: '授课与分组演练' },
    { startsAt: at('2025-05-16 09:00'), endsAt: at('2025-05-16 12:00'), title: '考核' },
  ],
}

test('the arrival, then each session', () => {
  expect(timetableOf(course)).toEqual([
    { title: '5月13日 周二', detail: '14:00–20:00 报到，会议中心东门' },
    { title: '5月14日至15日', detail: '09:00–17:00 授课与分组演练' },
    { title: '5月16日 周五', detail: '09:00–12:00 考核' },
  ])
})

test('without sessions, the whole', () => {
  expect(timetableOf({ ...course, schedule: [] })[1]).toEqual({ title: '5月14日至16日', detail: '09:00–12:00' })
})
