import { contracts } from '../../shared/contract'
import { expectSeatsToAddUp } from '../world/invariants'
import type { Person } from '../world/people'
import { openWorld, type World } from '../world/world'

const { list, get, desk, draft, revise, publish, cancel } = contracts.activity.calls

let world: World
let staff: Person
beforeAll(async () => {
  world = await openWorld()
  staff = await world.member({ roles: ['staff'] })
})
afterEach(() => world.cloud.clock.set(null))
afterAll(() => world.close())

const refused = (reason: string) => ({ outcome: 'refused', reason })

test('a draft is the staff’s own until it is published', async () => {
  const plan = world.plan({ schedule: [{ startsAt: world.now(), endsAt: world.now() + 1, title: '开班' }], asks: ['remark', 'remark'] })
  const { activity } = await world.done(draft, staff, plan)
  expect(activity).toMatchObject({ status: 'draft', phase: 'draft', schedule: plan.schedule, asks: ['remark'] })

  const seenBy = async (person: Person | null) => (await world.call(get, person, { id: activity.id })).ok
  expect([await seenBy(staff), await seenBy(await world.member()), await seenBy(null)]).toEqual([true, false, false])

  expect(await world.done(publish, staff, { id: activity.id })).toMatchObject({ outcome: 'saved', activity: { phase: 'open' } })
  expect([await seenBy(staff), await seenBy(await world.member()), await seenBy(null)]).toEqual([true, true, true])
})

test('lists say how the caller stands to each', async () => {
  const activity = await world.activity({ seats: 1, title: '名单上的我' })
  const { caller: seated } = await world.registration(activity)
  const { caller: waiting } = await world.registration(activity)
  const mineOf = async (person: Person | null) =>
    (await world.done(list, person, {})).activities.find(({ id }) => id === activity.id)?.mine
  expect(await Promise.all([seated, waiting, null].map(mineOf))).toEqual(['registered', 'waitlisted', null])
  expect(await world.done(get, waiting, { id: activity.id })).toMatchObject({ mine: { status: 'waitlisted', position: 1 } })
})

test('lists what is to come by its start, and what is past the other way round', async () => {
  const day = 86_400_000
  const kind = 'contest'
  const starting = (days: number) => world.activity({ kind, startsAt: world.now() + days * day, endsAt: world.now() + (days + 5) * day })
  const [late, early, over, longOver] = [await starting(9), await starting(8), await starting(-10), await starting(-20)]
  await world.activity({ kind, status: 'draft' })
  await world.activity({ kind, status: 'cancelled' })

  const ids = async (when: 'upcoming' | 'past') => (await world.done(list, null, { kind, when })).activities.map(({ id }) => id)
  expect(await ids('upcoming')).toEqual([early.id, late.id])
  expect(await ids('past')).toEqual([over.id, longOver.id])
})

test('the staff’s desk has drafts too', async () => {
  const unpublished = await world.activity({ status: 'draft' })
  expect((await world.done(desk, staff, {})).activities.map(({ id }) => id)).toContain(unpublished.id)
})

describe('a change', () => {
  test('made from an older revision is refused, and overwrites nothing', async () => {
    const activity = await world.activity()
    const change = (title: string) => world.done(revise, staff, { id: activity.id, revision: 0, plan: world.plan({ title }) })
    expect(await change('先改的')).toMatchObject({ outcome: 'saved', activity: { revision: 1 } })
    expect(await change('后改的')).toEqual(refused('changed-meanwhile'))
    expect(await world.activityNow(activity)).toMatchObject({ title: '先改的' })
  })

  test('to fewer seats than are taken is refused; to just as many is not', async () => {
    const activity = await world.activity({ seats: 3 })
    await world.registration(activity)
    await world.registration(activity)
    const toSeats = (seats: number) => world.done(revise, staff, { id: activity.id, revision: 0, plan: world.plan({ seats }) })
    expect(await toSeats(1)).toEqual(refused('fewer-seats-than-taken'))
    expect(await toSeats(2)).toMatchObject({ outcome: 'saved', activity: { seats: 2, phase: 'full' } })
    await expectSeatsToAddUp(world, activity)
  })

  test('to more seats tells the caller of them as they are after the line has moved up', async () => {
    const activity = await world.activity({ seats: 1 })
    for (let i = 0; i < 3; i++) await world.registration(activity)
    const told = await world.done(revise, staff, { id: activity.id, revision: 0, plan: world.plan({ seats: 5 }) })
    await expectSeatsToAddUp(world, activity)
    expect(told).toMatchObject({ outcome: 'saved', activity: { seats: 5, taken: 3, waiting: 0 } })
  })

  test('of what was called off is refused', async () => {
    const activity = await world.activity({ status: 'cancelled' })
    expect(await world.done(revise, staff, { id: activity.id, revision: 0, plan: world.plan() })).toEqual(refused('cancelled'))
    expect(await world.done(publish, staff, { id: activity.id })).toEqual(refused('cancelled'))
  })

  test.each([
    ['endsAt', { startsAt: 2_000_000_000_000, endsAt: 1_999_999_999_999 }],
    ['registrationClosesAt', { registrationClosesAt: 946_684_800_001 }],
    ['arrivalUntil', { arrivalUntil: 946_684_800_001 }],
    ['schedule', { schedule: [{ startsAt: 2_000_000_000_000, endsAt: 1_999_999_999_999, title: '倒着走' }] }],
    ['seats', { seats: 0 }],
    ['fee', { fee: 0.5 }],
    ['title', { title: ' ' }],
  ])('whose %s makes no sense names it', async (field, overrides) => {
    const answer = await world.call(draft, staff, world.plan(overrides))
    expect(answer).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } })
    expect(answer.ok ? [] : answer.error.details.fields).toContain(field)
  })
})

test('publishing twice is publishing once; what is over is not published', async () => {
  const activity = await world.activity({ status: 'draft' })
  await world.done(publish, staff, { id: activity.id })
  expect(await world.done(publish, staff, { id: activity.id })).toMatchObject({ outcome: 'saved', activity: { revision: 1 } })

  const over = await world.activity({ status: 'draft' })
  world.cloud.clock.set(over.endsAt.getTime())
  expect(await world.done(publish, staff, { id: over.id })).toEqual(refused('ended'))
})

test('what is over is not called off; what is called off keeps its first reason', async () => {
  const activity = await world.activity()
  await world.done(cancel, staff, { id: activity.id, reason: '会场临时检修' })
  expect(await world.done(cancel, staff, { id: activity.id, reason: '另有安排' })).toMatchObject({
    outcome: 'saved',
    activity: { status: 'cancelled', cancelReason: '会场临时检修' },
  })

  const over = await world.activity()
  world.cloud.clock.set(over.endsAt.getTime())
  expect(await world.done(cancel, staff, { id: over.id, reason: '会场临时检修' })).toEqual(refused('ended'))
})
