import { dayAndTime, deadline, type Instant } from '../../../shared/domain/instant'
import type { Problem } from './problem'
import { questionProblem } from './question-problem'
import { teamEventProblem } from './team-event-problem'
import { feeOf, locationOf, priceOf, wholeOf, wholeOr, type PlanForm } from './plan-form'

/** By field; one of several by its place: `schedule.0`. */
export type Problems = Partial<Record<keyof PlanForm | `${'schedule' | 'rooms' | 'questions' | 'teamEvents'}.${number}`, Problem>>

type TimeField = 'startsAt' | 'endsAt' | 'registrationOpensAt' | 'registrationClosesAt' | 'arrivalFrom' | 'arrivalUntil'
type OptionalTimeField = 'headCountDue' | 'cancelUntil'

const mostSeats = 10_000
const mostFee = 1_000_000_000
/** A week. */
const mostConfirmHours = 168

/** What is missing or wrong in a plan, in words. The rules are those of `ActivityPlan` in the contract. */
export function planProblems(form: PlanForm, taken = 0): Problems {
  const problems: Problems = {}
  const missing = (field: keyof Problems, words: string) => (problems[field] ??= { words, missing: true })
  const wrong = (field: keyof Problems, words: string) => (problems[field] ??= { words })

  for (const [field, words] of written) if (form[field].trim() === '') missing(field, words)
  for (const [field, words] of chosen) {
    const at = form[field]
    if (at === null) missing(field, words)
    else if (!isPlausible(at)) wrong(field, '核对年份')
  }
  for (const field of ['headCountDue', 'cancelUntil'] as const) {
    const at = form[field]
    if (at !== null && !isPlausible(at)) wrong(field, '核对年份')
  }

  if (form.fee.trim() === '') missing('fee', '填写每人多少元，免费填 0')
  else {
    const fee = feeOf(form.fee)
    if (fee === null) wrong('fee', '写成金额，最多两位小数，如 3600')
    else if (fee > mostFee) wrong('fee', '金额太大，核对一下')
  }

  if (form.seats.trim() === '') missing('seats', '填写招收多少人')
  else {
    const seats = wholeOf(form.seats)
    if (seats === null || seats < 1) wrong('seats', '写成 1 以上的整数')
    else if (seats > mostSeats) wrong('seats', '最多 10,000 席')
    else if (seats < taken) wrong('seats', `已有 ${taken} 人占席，不能少于 ${taken} 席`)
  }

  const unitSeats = wholeOr(form.unitSeats, null)
  if (unitSeats === undefined || unitSeats === 0) wrong('unitSeats', '写成 1 以上的整数，不限就留空')
  else if (unitSeats !== null && unitSeats > mostSeats) wrong('unitSeats', '最多 10,000 席')

  const confirmHours = wholeOr(form.confirmHours, 0)
  if (confirmHours === undefined) wrong('confirmHours', '写成整小时数，不用确认就留空')
  else if (confirmHours > mostConfirmHours) wrong('confirmHours', '最长 168 小时，即一周')

  if (form.mustHold?.name.trim() === '') missing('mustHold', form.mustHold.activityId === null ? '写下要持什么证书' : '选好是哪场活动发的证书')

  if (form.approval && form.teamEvents.length > 0) wrong('approval', '队伍整队报名，不逐人审核，关掉审核或删去团体项目')

  if (form.location.trim() !== '') {
    const location = locationOf(form.location)
    if (!location) wrong('location', '写成纬度和经度，如 34.75, 113.62')
    else if (Math.abs(location.latitude) > 90 || Math.abs(location.longitude) > 180) wrong('location', '纬度在前，不超过 90；经度在后，不超过 180')
  }

  for (const [field, earlier, words] of orders) {
    const at = form[field]
    const other = form[earlier]
    if (at !== null && other !== null && at <= other) wrong(field, words(other))
  }
  for (const [field, later, words] of limits) {
    const at = form[field]
    const other = form[later]
    if (at !== null && other !== null && at > other) wrong(field, words(other))
  }

  form.schedule.forEach(({ startsAt, endsAt, title }, i) => {
    if (startsAt !== null && endsAt !== null && endsAt <= startsAt) wrong(`schedule.${i}`, '结束要晚于开始')
    else if ([startsAt, endsAt].some(at => at !== null && !isPlausible(at))) wrong(`schedule.${i}`, '核对年份')
    else if (startsAt === null || endsAt === null || title.trim() === '') {
      missing(`schedule.${i}`, '写全起止时间和内容，或删去这一条')
    }
  })

  form.rooms.forEach(({ price }, i) => {
    const fen = priceOf(price)
    if (fen === null) wrong(`rooms.${i}`, '写成金额，最多两位小数，如 320')
    else if (fen > mostFee) wrong(`rooms.${i}`, '金额太大，核对一下')
  })
  form.questions.forEach((question, i) => {
    const problem = questionProblem(question, form.questions.slice(0, i))
    if (problem) problems[`questions.${i}`] = problem
  })
  form.teamEvents.forEach((event, i) => {
    const problem = teamEventProblem(event)
    if (problem) problems[`teamEvents.${i}`] = problem
  })
  return problems
}

const written = [
  ['title', '填写活动名称'],
  ['organiser', '填写主办单位'],
  ['place', '填写地点'],
  ['arrivalPlace', '填写在哪里签到'],
] as const

const chosen = [
  ['startsAt', '选择开始时间'],
  ['endsAt', '选择结束时间'],
  ['registrationOpensAt', '选择从何时起可以报名'],
  ['registrationClosesAt', '选择报名截止时间'],
  ['arrivalFrom', '选择签到开始时间'],
  ['arrivalUntil', '选择签到结束时间'],
] as const satisfies readonly (readonly [TimeField, string])[]

/** A field that must come after another one. */
const orders: readonly [TimeField, TimeField, (earlier: Instant) => string][] = [
  ['endsAt', 'startsAt', at => `要晚于开始时间 ${dayAndTime(at)}`],
  ['registrationClosesAt', 'registrationOpensAt', at => `要晚于报名开放时间 ${dayAndTime(at)}`],
  ['arrivalUntil', 'arrivalFrom', at => `要晚于签到开始时间 ${dayAndTime(at)}`],
]

/** A field that must not come after another one. */
const limits: readonly [TimeField | OptionalTimeField, TimeField, (later: Instant) => string][] = [
  ['registrationClosesAt', 'endsAt', at => `报名要在活动结束（${dayAndTime(at)}）前截止`],
  ['arrivalUntil', 'endsAt', at => `签到要在活动结束（${dayAndTime(at)}）前结束`],
  ['headCountDue', 'registrationClosesAt', at => `人数要在报名截止（${deadline(at)}）前报`],
  ['cancelUntil', 'endsAt', at => `要在活动结束（${dayAndTime(at)}）以前`],
]

/** The span in which the contract takes a moment: from 2000 to 2100. */
const isPlausible = (at: Instant) => at >= 946_684_800_000 && at <= 4_102_444_800_000
