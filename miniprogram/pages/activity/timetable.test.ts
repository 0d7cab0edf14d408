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
    { title: '5月13日 周二', details: ['14:00–20:00 报到，会议中心东门'] },
    { title: '5月14日至15日', details: ['09:00–17:00 授课与分组演练'] },
    { title: '5月16日 周五', details: ['09:00–12:00 考核'] },
  ])
})

test('without sessions, the whole', () => {
  expect(timetableOf({ ...course, schedule: [] })[1]).toEqual({ title: '5月14日至16日', details: ['09:00–12:00'] })
})

test('what falls on one day stands together', () => {
  const short = {
    ...course,
    arrivalFrom: at('2025-05-14 08:00'),
    arrivalUntil: at('2025-05-14 09:00'),
    schedule: [{ startsAt: at('2025-05-14 09:00'), endsAt: at('2025-05-14 11:30'), title: '简讯写作' }],
  }
  expect(timetableOf(short)).toEqual([
    { title: '5月14日 周三', details: ['08:00–09:00 报到，会议中心东门', '09:00–11:30 简讯写作'] },
  ])
})
