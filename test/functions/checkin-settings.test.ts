import { contracts } from '../../shared/contract'
import type { Input } from '../../shared/contract/call'
import { parseLocal } from '../../shared/domain/instant'
import type { Person } from '../world/people'
import { arrangeUnguarded } from '../world/unguarded'
import { openWorld, type World } from '../world/world'

const { arrange, settings, scan, open } = contracts.checkin.calls
const { desk } = contracts.activity.calls

type Arranged = Omit<Input<typeof arrange>, 'activityId'>
type List = Arranged['lists'][number]

const hour = 3_600_000

let world: World
let staff: Person
let admin: Person
beforeAll(async () => {
  world = await openWorld()
  staff = await world.member({ roles: ['staff'], name: '方台' })
  admin = await world.member({ roles: ['admin'] })
})
// By day: a list's hours do not reach over midnight.
beforeEach(() => world.cloud.clock.set(parseLocal('2026-11-23 12:00')))
afterAll(() => world.close())

const lunch = (more: Partial<List> = {}): List => ({
  id: 'lunch1',
  name: '午餐',
  from: world.now() - hour,
  until: world.now() + hour,
  who: { kind: 'all' },
  repeats: 'once',
  exits: false,
  ...more,
})
const plain = (more: Partial<Arranged> = {}): Arranged => ({ revision: 0, feeStops: false, rotating: false, lists: [], staff: [], ...more })

const arranges = ({ id }: { id: string }, wanted: Partial<Arranged>, caller = staff, requestId?: string) =>
  world.done(arrange, caller, { activityId: id, ...plain(wanted) }, requestId)
const settingsOf = ({ id }: { id: string }, caller = staff) => world.done(settings, caller, { activityId: id })

const question = {
  id: 'diet01', kind: 'choice' as const, label: '用餐', hint: '', required: false, grades: [], when: null,
  options: [{ id: 'halal1', label: '清真餐' }, { id: 'usual1', label: '普通' }],
}

test('what was saved is what the page shows, with what it can be changed to', async () => {
  const activity = await world.activity({ fee: 100, questions: [question] })
  const lists = [lunch({ who: { kind: 'answered', questionId: 'diet01', optionIds: ['halal1'] } })]
  const staffNamed = [{ memberId: staff.id, mayOverrule: true }, { memberId: admin.id, mayOverrule: false }]
  expect(await arranges(activity, { feeStops: true, rotating: true, lists, staff: staffNamed })).toEqual({ outcome: 'arranged', revision: 1 })

  const shown = await settingsOf(activity)
  expect(shown).toMatchObject({
    title: activity.title, over: null, mayArrange: true, revision: 1, feeStops: true, rotating: true, charges: true, teams: [], schedule: [],
    lists: lists.map(list => ({ ...list, scanned: 0 })),
    staff: [{ memberId: staff.id, name: staff.name, mayOverrule: true }, { memberId: admin.id, name: admin.name, mayOverrule: false }],
    questions: [{ id: 'diet01', label: '用餐', options: question.options }],
  })
  expect(shown.people).toEqual(expect.arrayContaining([{ id: staff.id, name: staff.name, unitName: staff.unitName }]))
  expect((await world.activityNow(activity)).history.map(({ what }) => what)).toEqual(['checkin-arranged'])
})

test('people are counted on each list, on all of its days together', async () => {
  const activity = await world.activity()
  await arranges(activity, { lists: [lunch({ repeats: 'daily', until: world.now() + 25 * hour }), lunch({ id: 'dinner', name: '晚餐' })] })
  for (const listIds of [['arrive', 'lunch1', 'dinner'], ['arrive', 'lunch1']]) {
    const { caller } = await world.registration(activity)
    const code = await world.passToken(activity, caller)
    for (const listId of listIds) await world.done(scan, staff, { activityId: activity.id, listId, desk: '东门', code })
  }
  expect(await settingsOf(activity)).toMatchObject({ arrival: { scanned: 2 }, lists: [{ id: 'lunch1', scanned: 2 }, { id: 'dinner', scanned: 1 }] })
})

describe('a list that somebody came on', () => {
  async function withScan() {
    const activity = await world.activity()
    await arranges(activity, { lists: [lunch()] })
    const { caller } = await world.registration(activity)
    await world.done(scan, staff, { activityId: activity.id, listId: 'lunch1', desk: '东门', code: await world.passToken(activity, caller) })
    return activity
  }

  test('stays, and means what it meant; its name and window may change, and others come and go', async () => {
    const activity = await withScan()
    const other = lunch({ id: 'dinner', name: '晚餐' })
    for (const lists of [[], [other], [lunch({ exits: true })], [lunch({ repeats: 'daily', until: world.now() + hour / 2 })], [lunch({ who: { kind: 'answered', questionId: 'diet01', optionIds: ['halal1'] } })]]) {
      const told = await arranges(activity, { revision: 1, lists })
      expect(told).toEqual({ outcome: 'refused', reason: lists[0]?.who.kind === 'answered' ? 'question-unknown' : 'list-used' })
    }
    expect(await arranges(activity, { revision: 1, lists: [other, lunch({ name: '工作午餐', until: world.now() + 2 * hour })] })).toMatchObject({ outcome: 'arranged' })
    expect(await arranges(activity, { revision: 2, lists: [lunch()] })).toMatchObject({ outcome: 'arranged' })
  })
})

describe('what is refused', () => {
  test('what somebody else saved meanwhile is not overwritten', async () => {
    const activity = await world.activity()
    await arranges(activity, { feeStops: true }, admin)
    expect(await arranges(activity, { rotating: true })).toEqual({ outcome: 'refused', reason: 'changed' })
    expect((await world.activityNow(activity)).checkin).toMatchObject({ feeStops: true, rotating: false })
  })

  test('questions, options and teams that are not this activity’s, and people who are not staff', async () => {
    const league = await world.league({ questions: [question] })
    const elsewhere = await world.team(await world.league())
    const here = await world.team(league)
    const person = await world.member()
    const answered = (questionId: string, optionIds: string[]) => ({ lists: [lunch({ who: { kind: 'answered', questionId, optionIds } })] })
    const teams = (...teamIds: string[]) => ({ lists: [lunch({ who: { kind: 'teams', teamIds } })] })

    expect(await arranges(league, answered('nobody', ['halal1']))).toMatchObject({ reason: 'question-unknown' })
    expect(await arranges(league, answered('diet01', ['halal1', 'nobody']))).toMatchObject({ reason: 'question-unknown' })
    expect(await arranges(league, teams(here.id, elsewhere.id))).toMatchObject({ reason: 'team-unknown' })
    expect(await arranges(league, { staff: [{ memberId: person.id, mayOverrule: false }] })).toMatchObject({ reason: 'staff-unknown' })
    expect(await arranges(league, teams(here.id))).toMatchObject({ outcome: 'arranged' })
    expect(await settingsOf(league)).toMatchObject({ teams: [{ id: here.id, name: here.name, withdrawn: false }] })
  })

  test('what is over, or called off', async () => {
    const called = await world.activity({ status: 'cancelled' })
    expect(await arranges(called, {})).toEqual({ outcome: 'refused', reason: 'ended' })
    expect(await settingsOf(called)).toMatchObject({ over: 'cancelled' })
    const over = await world.activity()
    world.cloud.clock.set(over.endsAt.getTime())
    expect(await arranges(over, {})).toEqual({ outcome: 'refused', reason: 'ended' })
    expect(await settingsOf(over)).toMatchObject({ over: 'ended' })
  })

  test.each<[string, () => Partial<Arranged>]>([
    ['a window that ends before it begins', () => ({ lists: [lunch({ until: world.now() - 2 * hour })] })],
    ['daily hours that end before they begin', () => ({ lists: [lunch({ repeats: 'daily', until: lunch().from + 23 * hour })] })],
    ['two lists of one name', () => ({ lists: [lunch(), lunch({ id: 'lunch2' })] })],
    ['two lists of one id', () => ({ lists: [lunch(), lunch({ name: '晚餐' })] })],
    ['a list that is arrival', () => ({ lists: [lunch({ id: 'arrive' })] })],
    ['one list too many', () => ({ lists: Array.from({ length: 21 }, (_, i) => lunch({ id: `list${10 + i}`, name: `第 ${i} 场` })) })],
    ['somebody named twice', () => ({ staff: [{ memberId: staff.id, mayOverrule: true }, { memberId: staff.id, mayOverrule: false }] })],
  ])('%s', async (_what, wanted) => {
    const { id } = await world.activity()
    expect(await world.call(arrange, staff, { activityId: id, ...plain(wanted()) })).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } })
  })
})

describe('who may', () => {
  test('once people are named, they alone serve and see; those who may overrule, and administrators, change it', async () => {
    const activity = await world.activity()
    const [named, other] = [await world.member({ roles: ['staff'] }), await world.member({ roles: ['staff'] })]
    await arranges(activity, { staff: [{ memberId: staff.id, mayOverrule: true }, { memberId: named.id, mayOverrule: false }] })

    expect(await settingsOf(activity, named)).toMatchObject({ mayArrange: false })
    expect(await world.call(arrange, named, { activityId: activity.id, ...plain({ revision: 1 }) })).toMatchObject({ error: { code: 'FORBIDDEN' } })
    for (const call of [settings, open] as const) {
      expect(await world.call(call, other, { activityId: activity.id })).toMatchObject({ error: { code: 'NOT_ASSIGNED' } })
    }
    expect(await world.call(arrange, other, { activityId: activity.id, ...plain({ revision: 1 }) })).toMatchObject({ error: { code: 'NOT_ASSIGNED' } })
    expect(await arranges(activity, { revision: 1, staff: [{ memberId: staff.id, mayOverrule: true }] }, admin)).toMatchObject({ outcome: 'arranged' })

    const offered = async (caller: Person) => (await world.done(desk, caller, {})).activities.find(({ id }) => id === activity.id)?.serves
    expect([await offered(staff), await offered(named), await offered(admin)]).toEqual([true, false, true])
  })

  test('who takes themselves off hears that it was done, also the second time', async () => {
    const activity = await world.activity()
    const wanted = { staff: [{ memberId: admin.id, mayOverrule: false }] }
    const first = await arranges(activity, wanted, staff, 'left-the-desk')
    expect(await arranges(activity, wanted, staff, 'left-the-desk')).toEqual(first)
    expect((await world.activityNow(activity)).history).toHaveLength(1)
  })
})

describe('two who save at once', () => {
  const both = (how: (caller: Person, more: Partial<Arranged>) => Promise<{ outcome: string }>) =>
    Promise.all([how(staff, { feeStops: true }), how(admin, { rotating: true })])

  it('lose one of the two when the guard is taken away', async () => {
    const activity = await world.activity()
    const told = await both((_caller, more) => arrangeUnguarded(world, activity, { ...activity.checkin, ...more } as never))
    expect(told.map(({ outcome }) => outcome)).toEqual(['arranged', 'arranged'])
    const { feeStops, rotating } = (await world.activityNow(activity)).checkin
    expect([feeStops, rotating].filter(Boolean)).toHaveLength(1)
  })

  it('never: one is saved, the other is told', async () => {
    const activity = await world.activity()
    const told = await both((caller, more) => arranges(activity, more, caller))
    expect(told.map(({ outcome }) => outcome).sort()).toEqual(['arranged', 'refused'])
    const { feeStops, rotating, revision } = (await world.activityNow(activity)).checkin
    expect([feeStops, rotating, revision]).toEqual([told[0].outcome === 'arranged', told[1].outcome === 'arranged', 1])
  })
})
