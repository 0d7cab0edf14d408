import { contracts } from '../../shared/contract'
import type { ActivityPlan, Question } from '../../shared/contract/activity-plan'
import type { Input } from '../../shared/contract/call'
import { expectSeatsToAddUp } from '../world/invariants'
import type { Person } from '../world/people'
import { openWorld, type World } from '../world/world'

const { register, cancel } = contracts.registration.calls
const { revise } = contracts.activity.calls

let world: World
let staff: Person
beforeAll(async () => {
  world = await openWorld()
  staff = await world.member({ roles: ['staff'] })
})
afterEach(() => world.cloud.faults.clear())
afterAll(() => world.close())

type Given = NonNullable<Input<typeof register>['answers']['questions']>

const question = (id: string, more: Partial<Question> = {}): Question => ({
  id, kind: 'text', label: `问题${id}`, hint: '', required: false, options: [], grades: [], when: null, ...more,
})
const option = (id: string) => ({ id, label: `选项${id}` })
const meal = question('meal00', { kind: 'choice', required: true, options: [option('plain0'), option('other0')] })
const which = question('which0', { required: true, when: { questionId: 'meal00', optionIds: ['other0'] } })

const registers = (activity: { id: string }, questions: Given, person?: Person) =>
  (async () => world.done(register, person ?? (await world.member()), { activityId: activity.id, answers: { questions } }))()
const wrong = { outcome: 'refused', reason: 'answers-wrong' }

describe('own questions', () => {
  test.each<[string, Question[], Given, Given | null]>([
    ['an answer that is required and missing is asked for',   [meal], {}, null],
    ['an option that is not this question’s is refused',      [meal], { meal00: 'which0' }, null],
    ['a number for an option is refused',                     [meal], { meal00: 1 }, null],
    ['a follow-up is required once it is asked',              [meal, which], { meal00: 'other0' }, null],
    ['a follow-up that is not asked is dropped',              [meal, which], { meal00: 'plain0', which0: '不吃辣' }, { meal00: 'plain0' }],
    ['a follow-up that is asked is kept',                     [meal, which], { meal00: 'other0', which0: '不吃辣' }, { meal00: 'other0', which0: '不吃辣' }],
    ['an answer to what nobody asked is dropped',             [meal], { meal00: 'plain0', hidden: '5' }, { meal00: 'plain0' }],
    ['what is asked of other grades is neither asked nor kept', [question('chair0', { required: true, grades: ['chair'] })], { chair0: '到' }, {}],
    ['a file that somebody else has uploaded is refused',     [question('paper0', { kind: 'file' })], { paper0: 'cloud://hxt-local.x/uploads/answer/other/1' }, null],
  ])('%s', async (_what, questions, given, kept) => {
    const activity = await world.activity({ questions })
    const told = await registers(activity, given)
    if (kept === null) expect(told).toEqual(wrong)
    else expect(told).toMatchObject({ outcome: 'registered', registration: { answers: { questions: kept } } })
    await expectSeatsToAddUp(world, activity)
  })
})

describe('once somebody has answered', () => {
  const change = (activity: { id: string }, plan: Partial<ActivityPlan>) =>
    world.done(revise, staff, { id: activity.id, revision: 0, plan: world.plan(plan) })
  const already = { outcome: 'refused', reason: 'already-answered' }

  test('a question cannot come to mean something else, be asked otherwise, or go', async () => {
    const activity = await world.activity({ questions: [meal] })
    const { caller } = await register1(activity)
    for (const questions of [[], [{ ...meal, label: '住宿' }], [{ ...meal, options: [meal.options[0]!, option('third0')] }]]) {
      expect(await change(activity, { questions })).toEqual(already)
    }
    expect(await world.activityNow(activity)).toMatchObject({ revision: 0 })

    // Nor after the last one has left: the answers are still on record.
    await world.done(cancel, caller, { activityId: activity.id })
    expect(await change(activity, { questions: [] })).toEqual(already)
  })

  test('options and questions can be added, and what was required can be left open', async () => {
    const activity = await world.activity({ questions: [meal] })
    await register1(activity)
    const more = [{ ...meal, required: false, options: [...meal.options, option('third0')] }, question('bus000')]
    expect(await change(activity, { questions: more })).toMatchObject({ outcome: 'saved' })
    expect(await registers(activity, { meal00: 'third0', bus000: '南站' })).toMatchObject({ outcome: 'registered' })
  })

  test('while nobody has, anything can', async () => {
    const activity = await world.activity({ questions: [meal] })
    expect(await change(activity, { questions: [{ ...meal, label: '住宿' }] })).toMatchObject({ outcome: 'saved' })
  })

  const register1 = async (activity: { id: string }) => {
    const caller = await world.member()
    expect(await registers(activity, { meal00: 'plain0' }, caller)).toMatchObject({ outcome: 'registered' })
    return { caller }
  }
})

describe('a plan that changes while somebody registers', () => {
  const asksMore = (activity: { id: string }) =>
    world.done(revise, staff, { id: activity.id, revision: 0, plan: world.plan({ questions: [meal] }) })

  test('gives no seat for answers that were checked against the old one', async () => {
    const activity = await world.activity()
    const person = await world.member()
    world.cloud.faults.plan([{ nth: 1, kind: 'delay', ms: 400, action: 'database.modifyAndReturnDoc', collection: 'activities' }])
    const registering = world.call(register, person, { activityId: activity.id, answers: {} })
    while (!world.cloud.faults.requests().some(({ action }) => action === 'database.modifyAndReturnDoc')) await pause(5)
    expect(await asksMore(activity)).toMatchObject({ outcome: 'saved' })

    expect(await registering).toMatchObject({ ok: false, error: { code: 'BUSY' } })
    expect(await world.activityNow(activity)).toMatchObject({ taken: 0, tickets: 0 })
    expect(await registers(activity, {}, person)).toEqual(wrong)
    expect(await registers(activity, { meal00: 'plain0' }, person)).toMatchObject({ outcome: 'registered' })
  })

  test('is seen by an instance that knows the old one', async () => {
    const activity = await world.activity()
    await world.registration(activity)
    expect(await asksMore(activity)).toMatchObject({ outcome: 'saved' })
    expect(await registers(activity, {})).toEqual(wrong)
    await expectSeatsToAddUp(world, activity)
  })

  test('is seen when it turned people away a moment ago, and no longer does', async () => {
    const activity = await world.activity({ registrationOpensAt: world.now() + 3_600_000 })
    expect(await registers(activity, {})).toEqual({ outcome: 'refused', reason: 'not-open-yet' })
    await world.done(revise, staff, { id: activity.id, revision: 0, plan: world.plan() })
    expect(await registers(activity, {})).toMatchObject({ outcome: 'registered' })
  })

  test.each(['cancel', 'close'] as const)('into one that takes nobody (%s) turns away at once', async how => {
    const activity = await world.activity()
    await world.registration(activity)
    if (how === 'cancel') await world.done(contracts.activity.calls.cancel, staff, { id: activity.id, reason: '会场临时检修' })
    else await world.done(contracts.activity.calls.close, staff, { id: activity.id })
    world.cloud.clock.advance(60_000)
    expect(await registers(activity, {})).toEqual({ outcome: 'refused', reason: how === 'cancel' ? 'cancelled' : 'closed' })
    world.cloud.clock.set(null)
  })
})

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))
