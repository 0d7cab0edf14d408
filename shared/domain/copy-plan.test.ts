import { ActivityPlan } from '../contract/activity-plan'
import { copyPlan } from './copy-plan'
import { dayAndTime, fullDayOf, parseLocal, timeOf, weekdayOf } from './instant'
import { plainPlan } from './plain-plan'

const plan = ActivityPlan.parse({
  ...plainPlan,
  kind: 'training',
  title: '用户满意服务组织建设培训班',
  organiser: '河州省通信行业协会',
  place: '河州会议中心',
  startsAt: parseLocal('2025-05-14 09:00'),
  endsAt: parseLocal('2025-05-16 17:00'),
  schedule: [{ startsAt: parseLocal('2025-05-14 09:00'), endsAt: parseLocal('2025-05-14 12:00'), title: '开班' }],
  registrationOpensAt: parseLocal('2025-04-20 09:00'),
  registrationClosesAt: parseLocal('2025-05-07 23:59'),
  headCountDue: parseLocal('2025-04-30 18:00'),
  arrivalFrom: parseLocal('2025-05-13 14:00'),
  arrivalUntil: parseLocal('2025-05-13 20:00'),
  arrivalPlace: '一楼报到处',
  fee: 360_000,
  seats: 100,
  pictures: ['cloud://env/uploads/activity/0123/abcd'],
  questions: [
    { id: 'aaaaaa', kind: 'choice', label: '组别', required: true, options: [{ id: 'one111', label: '甲' }, { id: 'two222', label: '乙' }] },
    { id: 'bbbbbb', kind: 'text', label: '为什么选乙组', required: false, when: { questionId: 'aaaaaa', optionIds: ['two222'] } },
  ],
  teamEvents: [{ id: 'men111', name: '男子双打', least: 2, most: 4, only: 'men' }],
})

const numbered = () => {
  let next = 0
  return () => `new${String(++next).padStart(3, '0')}`
}
const copied = (startsAt: string, now: string) => {
  const at = parseLocal(startsAt)
  return copyPlan({ ...plan, startsAt: at, endsAt: at + 3_600_000 }, parseLocal(now), numbered()).startsAt
}

test.each([
  // began                copied at           begins
  ['2025-05-14 09:00', '2025-11-23 10:00', '2026年5月13日', 'the nearest Wednesday a year on'],
  ['2025-05-14 09:00', '2026-02-01 10:00', '2026年5月13日', 'before the year is round'],
  ['2025-05-14 09:00', '2026-05-13 09:00', '2027年5月12日', 'when that one has begun as well'],
  ['2025-12-29 09:00', '2026-01-05 10:00', '2026年12月28日', 'over the turn of a year'],
  ['2024-02-29 09:00', '2024-12-01 10:00', '2025年2月27日', 'from a day that next year does not have'],
  ['2021-03-03 09:00', '2025-11-23 10:00', '2026年3月4日', 'one of years ago'],
  ['2026-05-14 09:00', '2025-11-23 10:00', '2027年5月13日', 'one that is still to come'],
])('what began at %s, copied at %s, begins on %s: %s', (startsAt, now, begins) => {
  const start = copied(startsAt, now)
  expect(fullDayOf(start)).toBe(begins)
  expect([weekdayOf(start), timeOf(start)]).toEqual([weekdayOf(parseLocal(startsAt)), '09:00'])
})

test('every date goes along, and nothing else changes', () => {
  const copy = copyPlan(plan, parseLocal('2025-11-23 10:00'), numbered())
  expect([
    copy.endsAt, copy.schedule[0]!.startsAt, copy.schedule[0]!.endsAt, copy.registrationOpensAt, copy.registrationClosesAt,
    copy.headCountDue!, copy.arrivalFrom, copy.arrivalUntil,
  ].map(dayAndTime)).toEqual([
    '5月15日 17:00', '5月13日 09:00', '5月13日 12:00', '4月19日 09:00', '5月6日 23:59', '4月29日 18:00', '5月12日 14:00', '5月12日 20:00',
  ])
  expect(copy.cancelUntil).toBeNull()
  expect(copy).toMatchObject({ title: plan.title, fee: plan.fee, seats: 100, pictures: plan.pictures, eligibility: plan.eligibility })
  expect(ActivityPlan.safeParse(copy).success).toBe(true)
})

test('questions and events are new ones that still hang together', () => {
  const { questions: [group, why], teamEvents } = copyPlan(plan, parseLocal('2025-11-23 10:00'), numbered())
  expect(why!.when).toEqual({ questionId: group!.id, optionIds: [group!.options[1]!.id] })
  const ids = [group!.id, ...group!.options.map(({ id }) => id), why!.id, teamEvents[0]!.id]
  expect(new Set(ids).size).toBe(5)
  expect(ids.every(id => id.startsWith('new'))).toBe(true)
})
