import * as fc from 'fast-check'
import { ActivityPlan } from '../../../shared/contract/activity-plan'
import { parseLocal } from '../../../shared/domain/instant'
import type { Question } from '../../../shared/contract/activity-plan'
import { emptyForm, formOf, planOf, type PlanForm, type TeamEventForm } from './plan-form'
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

const choice: Question = {
  id: 'group1',
  kind: 'choice',
  label: '参加哪一组',
  hint: '',
  required: true,
  options: [{ id: 'first1', label: '甲组' }, { id: 'second', label: '乙组' }],
  grades: [],
  when: null,
}
const reason: Question = { ...choice, id: 'reason', kind: 'text', label: '为什么', options: [], when: { questionId: 'group1', optionIds: ['second'] } }
const doubles: TeamEventForm = { id: 'double', name: '混合双打', least: '2', most: '4', only: 'any', men: '1', women: '1', teams: '' }

/** With everything that most activities do without. */
const special: PlanForm = {
  ...full,
  cover: 'cloud://env/uploads/activity/0123abcd/cover1',
  pictures: ['cloud://env/uploads/activity/0123abcd/picture1'],
  attachments: [{ fileId: 'cloud://env/uploads/activity/0123abcd/notice1', name: '通知', bytes: 34_567 }],
  location: '34.75, 113.62',
  headCountDue: parseLocal('2025-04-30 18:00'),
  cancelUntil: parseLocal('2025-05-10 23:59'),
  payWays: ['card', 'transfer'],
  transferTo: '河州行业协会，河州银行，1234',
  unitSeats: '4',
  grades: ['director', 'chair'],
  roles: ['contact'],
  units: [{ id: 'unit00000001', name: '河州移动示例公司' }],
  mustHold: { name: '结业证书', activityId: 'training0002' },
  approval: true,
  confirmHours: '24',
  asks: ['invoice'],
  rooms: [{ kind: 'shared', price: '180' }, { kind: 'single', price: '' }],
  questions: [choice, reason],
  certificate: '结业证书',
  registrationClosesAt: parseLocal('2025-05-07 23:59'),
  revision: 3,
}

test('all that was typed is still there when the activity is opened again', () => {
  for (const form of [special, { ...special, approval: false, teamEvents: [doubles, { ...doubles, id: 'single', men: '', women: '', teams: '8' }] }]) {
    expect(planProblems(form)).toEqual({})
    const saved = ActivityPlan.parse(planOf(form))
    expect(saved).toEqual(planOf(form))
    expect(formOf({ ...saved, revision: 3 }, form.units)).toEqual({ ...form, fee: '3600' })
  }
})

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
  {
    of: 'a head count after the deadline',
    change: { headCountDue: parseLocal('2025-05-08 09:00') },
    expected: { headCountDue: '人数要在报名截止（5月7日 24:00）前报' },
  },
  {
    of: 'a cancel deadline after the end',
    change: { cancelUntil: parseLocal('2025-05-17 09:00') },
    expected: { cancelUntil: '要在活动结束（5月16日 17:00）以前' },
  },
  { of: 'no seat for a unit', change: { unitSeats: '0' }, expected: { unitSeats: '写成 1 以上的整数，不限就留空' } },
  { of: 'more than a week to confirm', change: { confirmHours: '169' }, expected: { confirmHours: '最长 168 小时，即一周' } },
  { of: 'half a place on the map', change: { location: '34.75' }, expected: { location: '写成纬度和经度，如 34.75, 113.62' } },
  {
    of: 'a place the wrong way round',
    change: { location: '113.62，34.75' },
    expected: { location: '纬度在前，不超过 90；经度在后，不超过 180' },
  },
  { of: 'a certificate without a name', change: { mustHold: { name: ' ', activityId: null } }, expected: { mustHold: '写下要持什么证书' } },
  { of: 'a certificate of ours, of which is not said', change: { mustHold: { name: '', activityId: '' } }, expected: { mustHold: '选好是哪场活动发的证书' } },
  { of: 'a room at a price in words', change: { rooms: [{ kind: 'single', price: '面议' }] }, expected: { 'rooms.0': '写成金额，最多两位小数，如 320' } },
  { of: 'a question that asks nothing', change: { questions: [{ ...choice, label: ' ' }] }, expected: { 'questions.0': '写下要问什么' } },
  { of: 'a choice of one', change: { questions: [{ ...choice, options: choice.options.slice(1) }] }, expected: { 'questions.0': '至少要有两个选项' } },
  {
    of: 'an option without words',
    change: { questions: [{ ...choice, options: [...choice.options, { id: 'third1', label: '' }] }] },
    expected: { 'questions.0': '写全每个选项，或删去空的' },
  },
  { of: 'a question before the one it hangs on', change: { questions: [reason, choice] }, expected: { 'questions.0': '要排在它所依据的那道选择题后面' } },
  {
    of: 'a question that hangs on an option which is gone',
    change: { questions: [{ ...choice, options: [choice.options[0]!, { id: 'other1', label: '丙组' }] }, reason] },
    expected: { 'questions.1': '它所依据的选项已删去，重新选' },
  },
  {
    of: 'a question that hangs on no option yet',
    change: { questions: [choice, { ...reason, when: { questionId: 'group1', optionIds: [] } }] },
    expected: { 'questions.1': '选好在选了哪几项时才问' },
  },
  { of: 'a team of nobody knows how many', change: { teamEvents: [{ ...doubles, most: '' }] }, expected: { 'teamEvents.0': '填写一队最少、最多几人' } },
  { of: 'a team of fewer than its least', change: { teamEvents: [{ ...doubles, least: '5' }] }, expected: { 'teamEvents.0': '最少 5 人，超过了最多的 4 人' } },
  {
    of: 'more men and women than players',
    change: { teamEvents: [{ ...doubles, men: '3', women: '2' }] },
    expected: { 'teamEvents.0': '男、女至少的人数加起来是 5，超过了最多的 4 人' },
  },
  { of: 'women among men', change: { teamEvents: [{ ...doubles, only: 'men' }] }, expected: { 'teamEvents.0': '限男队员，女队员人数留空' } },
  {
    of: 'teams that are looked at one by one',
    change: { teamEvents: [doubles], approval: true },
    expected: { approval: '队伍整队报名，不逐人审核，关掉审核或删去团体项目' },
  },
])('$of', ({ change, expected, taken }) => expect(wordsOf(change, taken)).toEqual(expected))

const moment = fc.option(fc.integer({ min: parseLocal('2025-05-01 00:00'), max: parseLocal('2025-05-02 00:00') }).map(at => at - (at % 3_600_000)))
const text = fc.constantFrom('', ' ', '河州', '3600', '0', '1.234', '99999')
const session = fc.record({ startsAt: moment, endsAt: moment, title: text })
const ids = ['aaaaaa', 'bbbbbb', 'cccccc'] as const
const anyQuestion = fc.record({
  kind: fc.constantFrom<Question['kind']>('text', 'choice', 'several'),
  label: text,
  options: fc.array(fc.record({ label: text }), { maxLength: 3 }),
  when: fc.option(fc.record({ questionId: fc.constantFrom(...ids), optionIds: fc.subarray(['option0', 'option1'].map(id => id.slice(1))) })),
})
const questions = fc.array(anyQuestion, { maxLength: 3 }).map(all =>
  all.map(({ options, ...question }, i): Question => ({
    ...question,
    id: ids[i]!,
    hint: '',
    required: true,
    grades: [],
    // The sheet of a question that is not answered by choosing has no options.
    options: question.kind === 'text' ? [] : options.map(({ label }, at) => ({ id: `ption${at}`, label })),
  })),
)
const count = fc.constantFrom('', '0', '1', '2', '5', '51', '两')
const teamEvents = fc.array(
  fc.record({ name: text, least: count, most: count, men: count, women: count, teams: count, only: fc.constantFrom('any' as const, 'men' as const, 'women' as const) }),
  { maxLength: 2 },
).map(all => all.map((event, i) => ({ ...event, id: ids[i]! })))
const forms = fc.record({
  title: text, organiser: text, place: text, arrivalPlace: text, fee: text, seats: text,
  startsAt: moment, endsAt: moment, registrationOpensAt: moment, registrationClosesAt: moment,
  arrivalFrom: moment, arrivalUntil: moment, schedule: fc.array(session, { maxLength: 2 }),
  headCountDue: moment, cancelUntil: moment, unitSeats: count, confirmHours: count, approval: fc.boolean(),
  location: fc.constantFrom('', '34.75, 113.62', '113.62 34.75', '某地'), questions, teamEvents,
  rooms: fc.subarray(['shared', 'single'] as const).chain(kinds => fc.tuple(...kinds.map(kind => fc.record({ kind: fc.constant(kind), price: text })))),
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
