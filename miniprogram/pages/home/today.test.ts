import type { ActivitySummary, Mine } from '../../../shared/contract/activity'
import { parseLocal } from '../../../shared/domain/instant'
import { course, seat } from '../../../test/world/course'
import { todayOf } from './today'

const activity: ActivitySummary = { ...course, phase: 'closed', fee: 0 }
const mine: Mine & { activity: ActivitySummary } = { ...seat, activity }

const sentenceAt = (text: string, change: Partial<typeof mine> = {}) =>
  todayOf([{ ...mine, ...change }], parseLocal(text))?.sentence ?? null

test.each([
  ['2025-05-12 23:59', null],
  ['2025-05-13 00:00', '14:00–20:00 报到'],
  ['2025-05-13 19:59', '14:00–20:00 报到'],
  ['2025-05-13 20:00', null],
  ['2025-05-14 08:00', '09:00 开始'],
  ['2025-05-15 08:00', '今天继续'],
  ['2025-05-16 08:00', '12:00 结束'],
  ['2025-05-16 12:00', null],
])('at %s the strip says %s', (now, sentence) => expect(sentenceAt(now)).toBe(sentence))

test('whoever arrived early is told so until the day ends', () => {
  const arrivedAt = parseLocal('2025-05-13 15:02')
  expect(sentenceAt('2025-05-13 16:00', { arrivedAt })).toBe('已于 15:02 报到')
  expect(sentenceAt('2025-05-14 08:00', { arrivedAt })).toBe('09:00 开始')
})

test('a day alone is told by its hours', () => {
  const short = { ...activity, startsAt: parseLocal('2025-05-13 14:30'), endsAt: parseLocal('2025-05-13 17:00') }
  expect(sentenceAt('2025-05-13 15:00', { arrivedAt: parseLocal('2025-05-13 14:10'), activity: short })).toBe(
    '14:30–17:00',
  )
})

test.each<Partial<typeof mine>>([
  { status: 'waitlisted', position: 1 },
  { status: 'cancelled' },
  { activity: { ...activity, status: 'cancelled' } },
])('there is nothing today for %o', change => expect(sentenceAt('2025-05-13 15:00', change)).toBeNull())
