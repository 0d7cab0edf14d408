import { contracts } from '../../shared/contract'
import { freshRequestId } from '../world/ground'
import { expectSeatsToAddUp } from '../world/invariants'
import type { Person } from '../world/people'
import { sweepOver } from '../world/sweep'
import { openWorld, type World } from '../world/world'

const { register, cancel, confirm } = contracts.registration.calls

const minute = 60_000
const hour = 60 * minute

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterEach(() => world.cloud.faults.clear())
afterAll(() => world.close())

/** Wakes the function as the platform's timer does. */
const runTimer = async () => (await fetch(`${world.cloud.url}/local/timers/registration`, { method: 'POST' })).json()
const later = (ms: number) => world.cloud.clock.advance(ms)

type Placed = { caller: Person }
const placeOf = async (activity: { id: string }, { caller }: Placed) => (await world.registrationOf(activity, caller))!
const statusesOf = (activity: { id: string }, people: Placed[]) => Promise.all(people.map(async person => (await placeOf(activity, person)).status))
const noticesOf = async (activity: { id: string }, person: Placed) => (await placeOf(activity, person)).notices?.map(({ kind }) => kind) ?? []

/** One seat that was given back and is held for the first of a line for two hours. */
async function offered({ inLine = 2 } = {}) {
  const activity = await world.activity({ seats: 1, confirmHours: 2 })
  const { caller } = await world.registration(activity)
  const line: Placed[] = []
  while (line.length < inLine) line.push(await world.registration(activity))
  await world.done(cancel, caller, { activityId: activity.id })
  return { activity, line }
}

describe('an offer', () => {
  test('that was not confirmed in time goes to the next in line, who has their own time; both are told', async () => {
    const { activity, line } = await offered()
    later(2 * hour - minute)
    await runTimer()
    expect(await statusesOf(activity, line)).toEqual(['offered', 'waitlisted'])

    later(minute)
    expect(await runTimer()).toMatchObject({ ok: true })
    expect(await statusesOf(activity, line)).toEqual(['cancelled', 'offered'])
    const [first, second] = await Promise.all(line.map(person => placeOf(activity, person)))
    expect(first).toMatchObject({ offerUntil: null, history: expect.arrayContaining([expect.objectContaining({ what: 'offer-lapsed', by: '' })]) })
    expect(second!.offerUntil!.getTime() - world.now()).toBeGreaterThan(2 * hour - minute)
    expect(await noticesOf(activity, line[0]!)).toEqual(['place-offered', 'offer-lapsed'])
    expect(await noticesOf(activity, line[1]!)).toEqual(['place-offered'])
    await expectSeatsToAddUp(world, activity)
    expect(await world.done(confirm, line[0]!.caller, { activityId: activity.id })).toMatchObject({ outcome: 'refused', reason: 'too-late' })
  })

  test('whose person confirms as the time ends is theirs or the next one’s, never both', async () => {
    for (let round = 0; round < 6; round++) {
      const { activity, line } = await offered()
      later(2 * hour - 5 * round)
      await Promise.all([runTimer(), world.call(confirm, line[0]!.caller, { activityId: activity.id }), runTimer()])
      await runTimer()
      expect([['registered', 'waitlisted'], ['cancelled', 'offered']]).toContainEqual(await statusesOf(activity, line))
      await expectSeatsToAddUp(world, activity)
    }
  })

  test('of what was called off is left to be told of that; of what is over it ends without a word of the next in line', async () => {
    const [off, over] = [await offered({ inLine: 1 }), await offered({ inLine: 1 })]
    await world.db.activities.change({ _id: off.activity.id }, { status: 'cancelled' })
    await world.db.activities.change({ _id: over.activity.id }, { endsAt: new Date(world.now() + hour) })
    later(2 * hour + minute)
    await runTimer()
    expect(await placeOf(off.activity, off.line[0]!)).toMatchObject({ status: 'offered', offerUntil: null })
    expect(await statusesOf(over.activity, over.line)).toEqual(['cancelled'])
    expect(await noticesOf(over.activity, over.line[0]!)).toEqual(['place-offered'])
  })
})

describe('a claim that nobody rests on', () => {
  /** Takes a place and is cut off for good before it is written down. */
  async function abandon(activity: { id: string }, person: Person) {
    world.cloud.faults.plan([{ nth: 1, kind: 'timeout', action: 'database.insertDocument', collection: 'registrations' }])
    expect(await world.call(register, person, { activityId: activity.id, answers: {} }, freshRequestId())).toMatchObject({ ok: false })
    world.cloud.faults.clear()
  }

  test('gives its seat back after two minutes, to the next in line; the trail says what was mended', async () => {
    const activity = await world.activity({ seats: 1, unitSeats: 3 })
    const unit = await world.unit()
    await abandon(activity, await world.member({ unit }))
    const next = await world.registration(activity, await world.member({ unit }))
    const last = await world.registration(activity, await world.member({ unit }))
    expect(await statusesOf(activity, [next, last])).toEqual(['waitlisted', 'waitlisted'])

    later(minute)
    await runTimer()
    expect(await statusesOf(activity, [next, last])).toEqual(['waitlisted', 'waitlisted'])

    later(minute)
    await runTimer()
    expect(await statusesOf(activity, [next, last])).toEqual(['registered', 'waitlisted'])
    expect(await noticesOf(activity, next)).toEqual(['place-given'])
    const after = await world.activityNow(activity)
    expect(after).toMatchObject({ taken: 1, waiting: 1, unitTaken: { [unit.id]: 1 }, claims: [] })
    expect(after.history.at(-1)).toMatchObject({ what: 'mended', why: '多占 1 席已放回', by: '' })
    await expectSeatsToAddUp(world, activity)
  })

  test('in line, or waiting for staff, is forgotten', async () => {
    const [full, approving] = [await world.activity({ seats: 1 }), await world.activity({ approval: true })]
    await world.registration(full)
    await abandon(full, await world.member())
    await abandon(approving, await world.member())
    expect(await world.activityNow(full)).toMatchObject({ taken: 1, waiting: 1 })
    later(2 * minute)
    await runTimer()
    expect(await world.activityNow(full)).toMatchObject({ taken: 1, waiting: 0, claims: [] })
    expect(await world.activityNow(approving)).toMatchObject({ pending: 0, claims: [] })
    for (const each of [full, approving]) await expectSeatsToAddUp(world, each)
  })

  test('waits while somebody else has only just come: they may be about to be written down', async () => {
    const activity = await world.activity({ seats: 2 })
    await abandon(activity, await world.member())
    later(2 * minute)
    await abandon(activity, await world.member())
    await runTimer()
    expect(await world.activityNow(activity)).toMatchObject({ taken: 2 })
    later(2 * minute)
    await runTimer()
    expect(await world.activityNow(activity)).toMatchObject({ taken: 0, unitTaken: {}, claims: [] })
  })

  test('lets its person register anew', async () => {
    const activity = await world.activity({ seats: 1 })
    const person = await world.member()
    await abandon(activity, person)
    later(2 * minute)
    await runTimer()
    await world.registration(activity, person)
    await expectSeatsToAddUp(world, activity)
  })

  test('is mended without a seat lost or given twice while others come and go', async () => {
    for (let round = 0; round < 4; round++) {
      const activity = await world.activity({ seats: 3 })
      const seated = [await world.registration(activity), await world.registration(activity)]
      await abandon(activity, await world.member())
      const coming = await world.members(4)
      later(2 * minute)
      await Promise.all([
        runTimer(),
        ...coming.map(person => world.call(register, person, { activityId: activity.id, answers: {} })),
        world.call(cancel, seated[0]!.caller, { activityId: activity.id }),
        runTimer(),
      ])
      later(2 * minute)
      await runTimer()
      await expectSeatsToAddUp(world, activity)
    }
  })
})

test('counters that differ for any other reason are put right, with units, and everyone moves up who can', async () => {
  const activity = await world.activity({ seats: 3 })
  const people = []
  for (let count = 0; count < 5; count++) people.push(await world.registration(activity))
  await world.db.activities.change({ _id: activity.id }, { seats: 5, pending: 2, unitTaken: { nobody000000: 4 } })
  later(2 * minute)
  await runTimer()
  expect(await statusesOf(activity, people)).toEqual(Array(5).fill('registered'))
  await expectSeatsToAddUp(world, activity)
  expect((await world.activityNow(activity)).unitTaken).not.toHaveProperty('nobody000000')
})

test('activities where nobody has registered since cost nothing', async () => {
  await runTimer()
  later(2 * minute)
  await runTimer()
  world.cloud.faults.clear()
  await runTimer()
  expect(world.cloud.faults.requests().length).toBeLessThanOrEqual(4)
})

test('nobody but the platform’s timer wakes it', async () => {
  const answer = await (await world.send('registration', await world.member(), { Type: 'Timer', TriggerName: 'tend' })).json()
  expect(answer).toMatchObject({ ok: false, error: { code: 'UNKNOWN_CALL' } })
})

describe('whatever breaks off', () => {
  /** An offer that is over, with a line behind it; and a seat that nobody rests on, with a line behind it. */
  async function scene() {
    const lapsing = await offered()
    later(2 * hour)
    const claimed = await world.activity({ seats: 1 })
    world.cloud.faults.plan([{ nth: 1, kind: 'timeout', action: 'database.insertDocument', collection: 'registrations' }])
    await world.call(register, await world.member(), { activityId: claimed.id, answers: {} })
    world.cloud.faults.clear()
    const line = [await world.registration(claimed), await world.registration(claimed)]
    later(2 * minute)
    return { lapsing, claimed: { activity: claimed, line } }
  }

  test('the next run ends it: seats add up, the next in line has each, and each is told once', async () => {
    await runTimer()
    await scene()
    world.cloud.faults.clear()
    await runTimer()
    const requests = world.cloud.faults.requests()
    expect(requests.length).toBeGreaterThan(10)

    for (const { fault, where } of sweepOver(requests)) {
      const { lapsing, claimed } = await scene()
      world.cloud.faults.plan([fault])
      await runTimer()
      world.cloud.faults.clear()
      // A transaction that was cut off holds what it wrote until the platform ends it.
      later(minute)
      await runTimer()
      await runTimer()

      expect([where, await statusesOf(lapsing.activity, lapsing.line)]).toEqual([where, ['cancelled', 'offered']])
      expect([where, await statusesOf(claimed.activity, claimed.line)]).toEqual([where, ['registered', 'waitlisted']])
      expect([where, await noticesOf(lapsing.activity, lapsing.line[0]!)]).toEqual([where, ['place-offered', 'offer-lapsed']])
      expect([where, await noticesOf(lapsing.activity, lapsing.line[1]!)]).toEqual([where, ['place-offered']])
      expect([where, await noticesOf(claimed.activity, claimed.line[0]!)]).toEqual([where, ['place-given']])
      for (const { activity } of [lapsing, claimed]) await expectSeatsToAddUp(world, activity)
    }
  }, 240_000)
})
