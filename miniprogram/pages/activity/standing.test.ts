import type { Activity, Mine } from '../../../shared/contract/activity'
import type { Me } from '../../../shared/contract/member'
import { noRestriction, type Ineligibility } from '../../../shared/domain/eligibility'
import { parseLocal } from '../../../shared/domain/instant'
import { plainPlan } from '../../../shared/domain/plain-plan'
import { course, seat } from '../../../test/world/course'
import { canChangeAnswers, standingOf, type Seen } from './standing'

const now = parseLocal('2025-05-05 10:00')
const activity: Activity = {
  ...plainPlan,
  eventTeams: {},
  ...course,
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
const registered: Mine = seat
const waitlisted: Mine = { ...registered, status: 'waitlisted', position: 2 }
const offered: Mine = { ...registered, status: 'offered', offerUntil: parseLocal('2025-05-06 18:00') }
const pending: Mine = { ...registered, status: 'pending' }
const rejected: Mine = { ...registered, status: 'rejected', declinedWhy: '没有附上单位盖章的推荐表' }
const cancelled: Mine = { ...registered, status: 'cancelled' }
const full = { taken: 20, waiting: 3 }
const restricted = { eligibility: { ...noRestriction, grades: ['director' as const] } }

const standing = (change: Partial<Activity>, others: Partial<Seen> = {}, me: Me | null = null) =>
  standingOf({ activity: { ...activity, ...change }, mine: null, ineligible: null, unitTaken: null, now, ...others }, me)

test.each<[string, Partial<Activity>, Mine | null, string, string, string | null]>([
  ['who may register', {}, null, '2025-05-05 10:00', '您可以报名', '报名，3,600 元'],
  ['a free one', { fee: 0 }, null, '2025-05-05 10:00', '您可以报名', '报名，免费'],
  ['who changed their mind', {}, cancelled, '2025-05-05 10:00', '您退出过，还可以再报', '重新报名，3,600 元'],
  ['no seat left', full, null, '2025-05-05 10:00', '已满，可候补', '候补，暂不缴费'],
  ['no seat left, again', full, cancelled, '2025-05-05 10:00', '已满，可候补', '重新候补'],
  ['no seat left where staff approve', { ...full, approval: true }, null, '2025-05-05 10:00', '您可以报名', '报名，3,600 元'],
  ['who is in', {}, registered, '2025-05-05 10:00', '您已报名', '出示入场码'],
  ['who is in with a team', {}, { ...registered, teamId: 'team00000001' }, '2025-05-05 10:00', '您已随队报名', '出示入场码'],
  ['who is in, long after the deadline', {}, registered, '2025-05-13 10:00', '您已报名', '出示入场码'],
  ['who is in line', full, waitlisted, '2025-05-05 10:00', '您在候补第 2 位', null],
  ['who is in line after the deadline', full, waitlisted, '2025-05-09 10:00', '您在候补第 2 位', null],
  ['who is offered a place', full, offered, '2025-05-05 10:00', '候补轮到您了', '确认参加，3,600 元'],
  ['who is offered one after the deadline', full, { ...offered, offerUntil: parseLocal('2025-05-09 18:00') }, '2025-05-09 17:59', '候补轮到您了', '确认参加，3,600 元'],
  ['who let the time pass', full, offered, '2025-05-06 18:00', '确认时间已过', null],
  ['who waits for staff', { approval: true }, pending, '2025-05-05 10:00', '等会务审核', null],
  ['who waits for staff after the deadline', { approval: true }, pending, '2025-05-09 10:00', '等会务审核', null],
  ['whom staff declined', {}, rejected, '2025-05-05 10:00', '报名没有通过', '重新报名，3,600 元'],
  ['whom staff declined, too late to try again', {}, rejected, '2025-05-09 10:00', '报名没有通过', null],
  ['who has arrived', {}, { ...registered, arrivedAt: now }, '2025-05-13 15:00', '您已签到', '出示入场码'],
  ['who was there', {}, { ...registered, arrivedAt: now }, '2025-05-17 15:00', '您已签到', null],
  ['who did not come', {}, registered, '2025-05-17 15:00', '活动已结束', null],
  ['teams', { forTeams: true }, null, '2025-05-05 10:00', '您可以组队报名', '组队报名，3,600 元'],
  ['teams, no seat left', { forTeams: true, ...full }, null, '2025-05-05 10:00', '席位已满', '看队伍'],
  ['too early', {}, null, '2025-04-20 08:59', '还没有开始报名', null],
  ['too late', {}, null, '2025-05-08 00:00', '报名已截止', null],
  ['over', {}, null, '2025-05-16 12:00', '活动已结束', null],
  ['over, in line to the end', full, waitlisted, '2025-05-16 12:00', '活动已结束', null],
  ['over, never approved', full, pending, '2025-05-16 12:00', '活动已结束', null],
  ['called off', { status: 'cancelled' }, null, '2025-05-05 10:00', '活动已取消', null],
  ['called off with people in', { status: 'cancelled' }, registered, '2025-05-05 10:00', '活动已取消', null],
  ['called off with an offer out', { status: 'cancelled' }, offered, '2025-05-05 10:00', '活动已取消', null],
  ['a draft that staff look at', { status: 'draft' }, null, '2025-05-05 10:00', '还没有发布', null],
])('%s', (_, change, mine, at, title, act) => {
  const { title: said, act: toDo } = standing(change, { mine, now: parseLocal(at) })
  expect([said, toDo?.label ?? null]).toEqual([title, act])
})

test.each<[Ineligibility, string]>([
  ['grade-not-invited', '本场仅限理事单位'],
  ['awaiting-unit', '本场只限受邀单位的人员'],
])('who may not come reads why, and what to do: %s', (ineligible, title) => {
  const { title: said, detail, act } = standing(restricted, { ineligible })
  expect([said, detail.length > 0, act]).toEqual([title, true, null])
})

test('a certificate that is missing is named', () => {
  const eligibility = { ...noRestriction, certificate: { name: '服务管理证书', activityId: 'training0001' } }
  expect(standing({ eligibility }, { ineligible: 'certificate-missing' }).title).toBe('要先取得“服务管理证书”')
})

test('who has a place keeps it, whatever is asked of those who come after', () => {
  expect(standing(restricted, { mine: registered, ineligible: 'grade-not-invited' }).title).toBe('您已报名')
})

test.each([
  [1, '您可以报名'],
  [2, '本单位席位已满，可候补'],
])('of two seats for each unit, theirs holds %i: %s', (unitTaken, title) => {
  expect(standing({ unitSeats: 2 }, { unitTaken }).title).toBe(title)
})

test('says why it was called off, why staff declined, until when a place is held, and how many are in line', () => {
  expect(standing({ status: 'cancelled' }, { mine: registered }).detail).toBe('场地临时停用')
  expect(standing({}, { mine: rejected }).detail).toBe('没有附上单位盖章的推荐表。补齐后可以再报')
  expect(standing({}, { mine: offered }).detail).toBe('席位为您留到 明天 18:00，过时让给下一位')
  expect(standing(full).detail).toContain('前面有 3 人')
  expect(standing({ confirmHours: 24 }, { mine: waitlisted }).detail).toContain('留 24 小时')
})

test.each<[Mine | null, string, boolean]>([
  [registered, '2025-05-05 10:00', true],
  [pending, '2025-05-05 10:00', true],
  [waitlisted, '2025-05-05 10:00', true],
  [registered, '2025-05-08 00:00', false],
  [{ ...registered, teamId: 'team00000001' }, '2025-05-05 10:00', false],
  [{ ...registered, arrivedAt: now }, '2025-05-05 10:00', false],
  [cancelled, '2025-05-05 10:00', false],
  [null, '2025-05-05 10:00', false],
])('what %o answered can be changed at %s: %s', (mine, at, can) => {
  expect(canChangeAnswers({ activity, mine, ineligible: null, unitTaken: null, now: parseLocal(at) })).toBe(can)
})
