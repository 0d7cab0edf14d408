import { contracts } from '../../shared/contract'
import type { MadeActivity } from '../world/activities'
import type { Person } from '../world/people'
import { openWorld, type World } from '../world/world'

const { admit, open, scan, sync } = contracts.checkin.calls
const minute = 60_000

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterEach(() => world.cloud.clock.set(null))
afterAll(() => world.close())

const staffMember = () => world.member({ roles: ['staff'] })
const letIn = (activity: MadeActivity, by: Person, people: { id: string }[], more: { listId?: string; way?: 'in' | 'out'; despite?: string } = {}) =>
  world.done(admit, by, { activityId: activity.id, desk: '一号台', registrationIds: people.map(({ id }) => id), ...more })
const verdictsOf = async (answer: ReturnType<typeof letIn>) => (await answer).outcomes.map(({ verdict }) => verdict)

test('where staff are named, they alone serve, and of them who was given it admits in spite of a verdict', async () => {
  const [chief, helper, stranger, admin] = [await staffMember(), await staffMember(), await staffMember(), await world.member({ roles: ['admin'] })]
  const staff = [
    { memberId: chief.id, name: chief.name, mayOverrule: true },
    { memberId: helper.id, name: helper.name, mayOverrule: false },
  ]
  const activity = await world.activity({ fee: 100, checkin: { feeStops: true, staff } })
  const [first, second] = [await world.registration(activity), await world.registration(activity)]
  const code = await world.passToken(activity, first.caller)

  expect(await world.done(open, chief, { activityId: activity.id })).toMatchObject({ mayOverrule: true, feeStops: true })
  expect(await world.done(open, helper, { activityId: activity.id })).toMatchObject({ mayOverrule: false })
  for (const call of [open, scan, admit, sync]) {
    const input = { activityId: activity.id, desk: '一号台', code, registrationIds: [first.id], sentAt: world.now(), since: 0, scans: [] }
    expect(await world.call(call, stranger, input as never)).toMatchObject({ ok: false, error: { code: 'NOT_ASSIGNED' } })
  }

  expect(await verdictsOf(letIn(activity, helper, [first]))).toEqual(['fee-stop'])
  const despite = { activityId: activity.id, desk: '一号台', registrationIds: [first.id], despite: '单位已汇款' }
  expect(await world.call(admit, helper, despite)).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } })
  expect(await verdictsOf(letIn(activity, chief, [first], { despite: '单位已汇款' }))).toEqual(['welcome'])
  expect(await verdictsOf(letIn(activity, admin, [second], { despite: '单位已汇款' }))).toEqual(['welcome'])
})

test('a reason changes nothing for who needs none, and nothing where it is beyond a reason', async () => {
  const activity = await world.activity()
  const staff = await staffMember()
  const person = await world.registration(activity)
  expect(await verdictsOf(letIn(activity, staff, [person, { id: `${activity.id}:zzzzzzzzzzzz` }], { despite: '领导同意' }))).toEqual(['welcome', 'unknown'])
  expect((await world.registrationOf(activity, person.caller))!.scans).toMatchObject([{ verdict: 'welcome', despite: '' }])
  expect(await verdictsOf(letIn(activity, staff, [person], { despite: '再进一次' }))).toEqual(['already-in'])
})

test('a hall with entry and exit: in, out, in again; and out alone is noticed', async () => {
  const at = world.now()
  const lobby = { id: 'lobby1', name: '会场', from: new Date(at - minute), until: new Date(at + 60 * minute), who: { kind: 'all' as const }, repeats: 'once' as const, exits: true }
  const activity = await world.activity({ checkin: { lists: [lobby] } })
  const staff = await staffMember()
  const person = await world.registration(activity)
  const said: string[] = []
  for (const way of ['out', 'in', 'in', 'out', 'out', 'in'] as const) {
    world.cloud.clock.advance(1_000)
    said.push(...(await verdictsOf(letIn(activity, staff, [person], { listId: lobby.id, way }))))
  }
  expect(said).toEqual(['not-in', 'welcome', 'already-in', 'left', 'not-in', 'welcome'])
  expect((await world.registrationOf(activity, person.caller))!.presence).toMatchObject([{ slot: 'lobby1', outAt: null }])
})

test('a daily list lets in once a day', async () => {
  const morning = Math.ceil(world.now() / (24 * 60 * minute)) * 24 * 60 * minute + 4 * 60 * minute
  const lunch = { id: 'lunch1', name: '午餐', from: new Date(morning), until: new Date(morning + 49 * 60 * minute), who: { kind: 'all' as const }, repeats: 'daily' as const, exits: false }
  const activity = await world.activity({ checkin: { lists: [lunch] }, endsAt: morning + 72 * 60 * minute })
  const staff = await staffMember()
  const person = await world.registration(activity)
  const said: string[] = []
  for (const at of [morning - minute, morning, morning + minute, morning + 90 * minute, morning + 24 * 60 * minute]) {
    world.cloud.clock.set(at)
    said.push(...(await verdictsOf(letIn(activity, staff, [person], { listId: lunch.id }))))
  }
  expect(said).toEqual(['too-early', 'welcome', 'already-in', 'already-in', 'welcome'])
  expect((await world.registrationOf(activity, person.caller))!.presence).toHaveLength(2)
})

test('a leader’s pass tells the desk who else is of the team, and the desk lets in who is there', async () => {
  const activity = await world.league()
  const staff = await staffMember()
  const mates = await world.members(2)
  const team = await world.team(activity, { players: mates })
  const { outcomes } = await letIn(activity, staff, [{ id: `${activity.id}:${team.leader.id}` }])
  expect(outcomes).toMatchObject([
    { verdict: 'welcome', guest: { teamName: team.name }, team: mates.map(({ id, name }) => ({ registrationId: `${activity.id}:${id}`, name, inside: false })) },
  ])
  const [mate] = outcomes[0]!.team!
  expect((await letIn(activity, staff, [{ id: mate!.registrationId }])).outcomes).toMatchObject([{ verdict: 'welcome', guest: { name: mates[0]!.name }, team: null }])
})

test('a list that an instance does not know yet turns nobody away', async () => {
  const activity = await world.activity({ arrivalFrom: world.now() + 60 * minute })
  const staff = await staffMember()
  const person = await world.registration(activity)
  const code = await world.passToken(activity, person.caller)
  const at = { activityId: activity.id, desk: '一号台', code }
  expect(await world.done(scan, staff, at)).toMatchObject({ verdict: 'too-early' })
  await world.db.activities.change({ _id: activity.id }, { arrivalFrom: new Date(world.now() - minute) })
  expect(await world.done(scan, staff, at)).toMatchObject({ verdict: 'welcome' })
})
