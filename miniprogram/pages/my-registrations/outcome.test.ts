import type { ActivitySummary, Mine } from '../../../shared/contract/activity'
import { parseLocal } from '../../../shared/domain/instant'
import { course, seat } from '../../../test/world/course'
import { factsOf, isToCome, outcomeOf } from './outcome'

const activity: ActivitySummary = { ...course, phase: 'closed' }
const mine: Mine & { activity: ActivitySummary } = { ...seat, activity }
const before = '2025-05-05 10:00'
const after = '2025-05-17 10:00'
const until = parseLocal('2025-05-06 18:00')

test.each<[string, Partial<typeof mine>, string, boolean]>([
  [before, {}, '已报名，待缴费', true],
  [before, { feePaid: true }, '已报名，已缴费', true],
  [before, { activity: { ...activity, fee: 0 } }, '已报名', true],
  [before, { status: 'pending' }, '等会务审核', true],
  [before, { status: 'offered', offerUntil: until }, '等您确认', true],
  ['2025-05-06 18:00', { status: 'offered', offerUntil: until }, '确认时间已过', true],
  [before, { status: 'waitlisted', position: 3 }, '候补第 3 位', true],
  [before, { status: 'waitlisted' }, '候补中', true],
  [before, { status: 'rejected', declinedWhy: '名额给了窗口人员' }, '没有通过', false],
  [before, { status: 'cancelled' }, '已退出', false],
  [before, { activity: { ...activity, status: 'cancelled' } }, '活动已取消', false],
  ['2025-05-14 10:00', { arrivedAt: parseLocal('2025-05-13 15:00') }, '5月13日 签到', true],
  [after, {}, '没有签到记录', false],
  [after, { status: 'waitlisted', position: 1 }, '候补未补上', false],
  [after, { status: 'offered', offerUntil: until }, '没有确认', false],
  [after, { status: 'pending' }, '没有审核', false],
])('at %s %o: %s', (at, change, words, toCome) => {
  const registration = { ...mine, ...change }
  expect([outcomeOf(registration, parseLocal(at)).words, isToCome(registration, parseLocal(at))]).toEqual([words, toCome])
})

test.each<[Partial<typeof mine>, string]>([
  [{}, ''],
  [{ roomNumber: '1208', invoiceNumber: '25372000000012345678' }, '房间 1208，发票已开'],
  [{ teamId: 'team00000001' }, '随队参加'],
  [{ status: 'rejected', declinedWhy: '名额给了窗口人员', roomNumber: '1208' }, '名额给了窗口人员'],
  [{ status: 'cancelled', roomNumber: '1208' }, ''],
])('%o: %s', (change, words) => expect(factsOf({ ...mine, ...change })).toBe(words))
