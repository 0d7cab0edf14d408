import * as fc from 'fast-check'
import { ActivityPlan } from '../../../shared/contract/activity-plan'
import { parseLocal } from '../../../shared/domain/instant'
import { emptyForm, planOf, type PlanForm } from './plan-form'
import { planProblems } from './plan-problems'

const full: PlanForm = {
  ...emptyForm,
  title: '用户满意服务组织建设培训班',
  organiser: '河州行业协会',
  place: '河州会议中心',
  startsAt: parseLocal('2025-05-14 09:00'),
  endsAt: parseLocal('2025-05-16 17:00'),
  schedule: [{ startsAt: parseLocal('2025-05-14 09:00'), endsAt: parseLocal('2025-05-14 12:00'), title: '开班' }],
  registrationOpensAt: parseLocal('2025-04-20 09:00'),
  registrationClosesAt: parseLocal('2025-05-07 24:00'),
  arrivalFrom: parseLocal('2025-05-13 14:00'),
  arrivalUntil: parseLocal('2025-05-13 20:00'),
  arrivalPlace: '一楼报到处',
  fee: '3,600',
  seats: '100',
}

const wordsOf = (change: Partial<PlanForm>, taken?: number) =>
  Object.fromEntries(Object.entries(planProblems({ ...full, ...change }, taken)).map(([field, problem]) => [field, problem?.words]))

test('a full plan has no problem, and is sent in fen', () => {
  expect(planProblems(full)).toEqual({})
  expect(planOf(full)).toMatchObject({ fee: 360_000, seats: 100 })
  expect(planOf(full)).not.toHaveProperty('revision')
})

test('an empty plan says of each field what is missing, and nothing is wrong yet', () => {
  const problems = Object.values(planProblems(emptyForm))
  expect(problems).toHaveLength(12)
  expect(problems.every(problem => problem?.missing)).toBe(true)
})

interface Case {
  of: string
  change: Partial<PlanForm>
  expected: Record<string, string>
  taken?: number
}

test.each<Case>([
  {
    of: 'an end before the start',
    change: { endsAt: parseLocal('2025-05-14 08:00'), schedule: [] },
    expected: { endsAt: '要晚于开始时间 5月14日 09:00' },
  },
  {
    of: 'a deadline at the opening',
    change: { registrationClosesAt: parseLocal('2025-04-20 09:00') },
    expected: { registrationClosesAt: '要晚于报名开放时间 4月20日 09:00' },
  },
  {
    of: 'a deadline after the end',
    change: { registrationClosesAt: parseLocal('2025-05-16 17:01') },
    expected: { registrationClosesAt: '报名要在活动结束（5月16日 17:00）前截止' },
  },
  {
    of: 'arrival until after the end',
    change: { arrivalUntil: parseLocal('2025-05-17 09:00') },
    expected: { arrivalUntil: '签到要在活动结束（5月16日 17:00）前结束' },
  },
  {
    of: 'a year mistyped',
    change: { registrationOpensAt: Date.parse('0025-04-20T00:00:00Z') },
    expected: { registrationOpensAt: '核对年份' },
  },
  { of: 'a fee in words', change: { fee: '三千六' }, expected: { fee: '写成金额，最多两位小数，如 3600' } },
  { of: 'full-width figures, which are read', change: { fee: '３６００', seats: '１００' }, expected: {} },
  { of: 'no seats', change: { seats: '0' }, expected: { seats: '写成 1 以上的整数' } },
  { of: 'fewer seats than taken', change: { seats: '60' }, expected: { seats: '已有 61 人占席，不能少于 61 席' }, taken: 61 },
  {
    of: 'half a schedule line',
    change: { schedule: [{ startsAt: null, endsAt: null, title: '开班' }] },
    expected: { 'schedule.0': '写全起止时间和内容，或删去这一条' },
  },
])('$of', ({ change, expected, taken }) => expect(wordsOf(change, taken)).toEqual(expected))

const moment = fc.option(fc.integer({ min: parseLocal('2025-05-01 00:00'), max: parseLocal('2025-05-02 00:00') }).map(at => at - (at % 3_600_000)))
const text = fc.constantFrom('', ' ', '河州', '3600', '0', '1.234', '99999')
const session = fc.record({ startsAt: moment, endsAt: moment, title: text })
const forms = fc.record({
  title: text, organiser: text, place: text, arrivalPlace: text, fee: text, seats: text,
  startsAt: moment, endsAt: moment, registrationOpensAt: moment, registrationClosesAt: moment,
  arrivalFrom: moment, arrivalUntil: moment, schedule: fc.array(session, { maxLength: 2 }),
})

test('finds no problem exactly when the contract takes the plan', () => {
  fc.assert(
    fc.property(fc.oneof(forms, forms.map(form => ({ ...form, ...anyOf(form) }))), change => {
      const form = { ...full, ...change }
      const fine = Object.keys(planProblems(form)).length === 0
      expect(ActivityPlan.safeParse(planOf(form)).success).toBe(fine)
    }),
    { numRuns: 500 },
  )
})

/** Keeps most of a plan as it should be, so that single faults are met as often as many. */
function anyOf<T extends object>(form: T): Partial<T> {
  return Object.fromEntries(Object.keys(form).slice(2).map(key => [key, full[key as keyof PlanForm]])) as Partial<T>
}
