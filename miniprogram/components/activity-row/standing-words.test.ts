import type { ActivitySummary } from '../../../shared/contract/activity'
import { parseLocal } from '../../../shared/domain/instant'
import { course } from '../../../test/world/course'
import { closingWords, standingWords } from './standing-words'

const now = parseLocal('2025-05-05 10:00')
const activity: ActivitySummary = { ...course, fee: 0, registrationClosesAt: parseLocal('2025-05-20 24:00') }

test.each([
  ['2025-05-05 18:00', '今天截止', 'warn'],
  ['2025-05-06 24:00', '明天截止', 'warn'],
  ['2025-05-06 23:59', '明天截止', 'warn'],
  ['2025-05-08 24:00', '5月8日 截止', 'warn'],
  ['2025-05-09 00:00', '5月8日 截止', 'warn'],
  ['2025-05-09 24:00', '5月9日 截止', undefined],
])('a deadline at %s reads %s', (closesAt, words, tone) => {
  expect(closingWords(parseLocal(closesAt), now)).toEqual({ words, tone })
})

test.each([
  ['open', 'registered', '已报名'],
  ['ended', 'registered', '您报过名'],
  ['cancelled', 'registered', '已取消'],
  ['full', 'waitlisted', '候补中'],
  ['ended', 'waitlisted', '已结束'],
  ['open', 'pending', '等会务审核'],
  ['full', 'offered', '等您确认'],
  ['open', 'rejected', '没有通过'],
  ['ended', 'rejected', '已结束'],
  ['open', 'cancelled', '5月20日 截止'],
  ['full', null, '可候补'],
  ['upcoming', null, '4月20日 开始报名'],
  ['closed', null, '报名已截止'],
] as const)('%s, for the person %s: %s', (phase, mine, words) => {
  expect(standingWords({ ...activity, phase }, mine, now).words).toBe(words)
})

test('says how many are in line', () => {
  expect(standingWords({ ...activity, phase: 'full', waiting: 3 }, null, now).words).toBe('候补 3 人')
})
