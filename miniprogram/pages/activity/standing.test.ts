import type { Activity, Mine } from '../../../shared/contract/activity'
import { parseLocal } from '../../../shared/domain/instant'
import { plainPlan } from '../../../shared/domain/plain-plan'
import { standingOf } from './standing'

const now = parseLocal('2025-05-05 10:00')
const activity: Activity = {
  ...plainPlan,
  eventTeams: {},
  id: '000000000000',
  status: 'published',
  phase: 'open',
  taken: 10,
  waiting: 0,
  pending: 0,
  kind: 'training',
  title: '示例培训',
  place: '河州会议中心',
  arrivalPlace: '一楼',
  startsAt: parseLocal('2025-05-14 09:00'),
  endsAt: parseLocal('2025-05-16 12:00'),
  registrationOpensAt: parseLocal('2025-04-20 09:00'),
  registrationClosesAt: parseLocal('2025-05-07 24:00'),
  arrivalFrom: parseLocal('2025-05-13 14:00'),
  arrivalUntil: parseLocal('2025-05-13 20:00'),
  fee: 360_000,
  seats: 20,
  unitSeats: null,
  cancelUntil: null,
  approval: false,
  forTeams: false,
  organiser: '河州省通信行业协会',
  description: '',
  audience: '',
  address: '',
  schedule: [],
  feeNote: '',
  asks: ['invoice'],
  contactName: '',
  contactPhone: '',
  cancelReason: '场地临时停用',
  revision: 1,
}
const plainly = { offerUntil: null, declinedWhy: '', teamId: null, roomNumber: '', invoiceNumber: '' }
const registered: Mine = { status: 'registered', position: null, ...plainly, feePaid: false, arrivedAt: null }
const waitlisted: Mine = { status: 'waitlisted', position: 2, ...plainly, feePaid: false, arrivedAt: null }
const cancelled: Mine = { ...registered, status: 'cancelled' }
const full = { taken: 20, waiting: 3 }

test.each<[string, Partial<Activity>, Mine | null, string, string, string | null]>([
  ['who may register', {}, null, '2025-05-05 10:00', '您可以报名', '报名，3,600 元'],
  ['a free one', { fee: 0 }, null, '2025-05-05 10:00', '您可以报名', '报名，免费'],
  ['who changed their mind', {}, cancelled, '2025-05-05 10:00', '您取消过，还可以再报', '重新报名，3,600 元'],
  ['no seat left', full, null, '2025-05-05 10:00', '已满，可候补', '候补，暂不缴费'],
  ['who is in', {}, registered, '2025-05-05 10:00', '您已报名', '出示入场码'],
  ['who is in, long after the deadline', {}, registered, '2025-05-13 10:00', '您已报名', '出示入场码'],
  ['who is in line', full, waitlisted, '2025-05-05 10:00', '您在候补第 2 位', null],
  ['who has arrived', {}, { ...registered, arrivedAt: now }, '2025-05-13 15:00', '您已签到', '出示入场码'],
  ['who was there', {}, { ...registered, arrivedAt: now }, '2025-05-17 15:00', '您已签到', null],
  ['who did not come', {}, registered, '2025-05-17 15:00', '活动已结束', null],
  ['too early', {}, null, '2025-04-20 08:59', '还没有开始报名', null],
  ['too late', {}, null, '2025-05-08 00:00', '报名已截止', null],
  ['over', {}, null, '2025-05-16 12:00', '活动已结束', null],
  ['over, in line to the end', full, waitlisted, '2025-05-16 12:00', '活动已结束', null],
  ['called off', { status: 'cancelled' }, null, '2025-05-05 10:00', '活动已取消', null],
  ['called off with people in', { status: 'cancelled' }, registered, '2025-05-05 10:00', '活动已取消', null],
  ['a draft that staff look at', { status: 'draft' }, null, '2025-05-05 10:00', '还没有发布', null],
])('%s', (_, change, mine, at, title, act) => {
  const standing = standingOf({ ...activity, ...change }, mine, null, parseLocal(at))
  expect([standing.title, standing.act?.label ?? null]).toEqual([title, act])
})

test('says why it was called off, and how many are in line', () => {
  expect(standingOf({ ...activity, status: 'cancelled' }, registered, null, now).detail).toBe('场地临时停用')
  expect(standingOf({ ...activity, ...full }, null, null, now).detail).toContain('前面有 3 人')
})
