import { contracts } from '../../shared/contract'
import { expectSeatsToAddUp } from '../world/invariants'
import type { Person } from '../world/people'
import { openWorld, type World } from '../world/world'

const { register, cancel, confirm, mine } = contracts.registration.calls

const hour = 3_600_000

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterEach(() => world.cloud.clock.set(null))
afterAll(() => world.close())

type Activity = { id: string }
const registers = (activity: Activity, person: Person) => world.done(register, person, { activityId: activity.id, answers: {} })
const cancels = (activity: Activity, person: Person) => world.done(cancel, person, { activityId: activity.id })
const confirms = (activity: Activity, person: Person) => world.done(confirm, person, { activityId: activity.id })
const statusOf = async (activity: Activity, person: Person) => (await world.registrationOf(activity, person))?.status

describe('where staff approve', () => {
  test('everybody waits for their word without a seat, more of them than there are seats', async () => {
    const activity = await world.activity({ approval: true, seats: 1 })
    const people = await world.members(3)
    for (const person of people) expect(await registers(activity, person)).toMatchObject({ outcome: 'pending', registration: { status: 'pending' } })
    expect(await world.activityNow(activity)).toMatchObject({ taken: 0, waiting: 0, pending: 3, tickets: 3 })
    await expectSeatsToAddUp(world, activity)
  })

  test('a second tap is told the same, and whoever leaves and comes back stands behind', async () => {
    const activity = await world.activity({ approval: true })
    const person = await world.member()
    const first = await registers(activity, person)
    expect(await registers(activity, person)).toEqual(first)
    await cancels(activity, person)
    expect(await world.activityNow(activity)).toMatchObject({ pending: 0 })
    expect(await registers(activity, person)).toMatchObject({ outcome: 'pending', registration: { number: 2 } })
    await expectSeatsToAddUp(world, activity)
  })

  test('whoever was declined may register anew', async () => {
    const activity = await world.activity({ approval: true })
    const { id, caller } = await world.registration(activity)
    const staff = await world.member({ roles: ['staff'] })
    await world.done(contracts.roster.calls.decide, staff, { registrationIds: [id], decision: { is: 'rejected', why: '名额留给一线人员' } })
    expect(await registers(activity, caller)).toMatchObject({ outcome: 'pending' })
    await expectSeatsToAddUp(world, activity)
  })
})

describe('seats for each unit', () => {
  /** Two units' people, one after the other: so many of each. */
  async function people(ofOne: number, ofOther: number) {
    const [one, other] = [await world.unit(), await world.unit()]
    const of = (unit: typeof one, count: number) => Promise.all(Array.from({ length: count }, () => world.member({ unit })))
    return { one: await of(one, ofOne), other: await of(other, ofOther) }
  }

  test('a unit that has its seats waits, though others are free; another unit gets them', async () => {
    const activity = await world.activity({ seats: 3, unitSeats: 1 })
    const { one, other } = await people(2, 1)
    const told = []
    for (const person of [...one, ...other]) told.push(await registers(activity, person))
    expect(told.map(({ outcome }) => outcome)).toEqual(['registered', 'waitlisted', 'registered'])
    await expectSeatsToAddUp(world, activity)
  })

  test('a unit with seats of its own left waits when all are gone', async () => {
    const activity = await world.activity({ seats: 1, unitSeats: 1 })
    const { one, other } = await people(1, 1)
    expect(await registers(activity, one[0]!)).toMatchObject({ outcome: 'registered' })
    expect(await registers(activity, other[0]!)).toMatchObject({ outcome: 'waitlisted', position: 1 })
  })

  test('a seat that comes free passes by the people of a full unit, to the next in line', async () => {
    const activity = await world.activity({ seats: 2, unitSeats: 1 })
    const { one, other } = await people(2, 2)
    const [third] = (await people(1, 0)).one
    // One of each unit has a seat; in line stand one's second, other's second, and a third unit.
    for (const person of [one[0]!, other[0]!, one[1]!, other[1]!, third!]) await registers(activity, person)
    await cancels(activity, other[0]!)
    expect(await Promise.all([one[1]!, other[1]!, third!].map(person => statusOf(activity, person)))).toEqual(['waitlisted', 'registered', 'waitlisted'])

    await cancels(activity, other[1]!)
    expect(await Promise.all([one[1]!, third!].map(person => statusOf(activity, person)))).toEqual(['waitlisted', 'registered'])
    await expectSeatsToAddUp(world, activity)
  })

  test('the unit’s own freed seat goes to the first of that unit', async () => {
    const activity = await world.activity({ seats: 5, unitSeats: 1 })
    const { one } = await people(3, 0)
    for (const person of one) await registers(activity, person)
    await cancels(activity, one[0]!)
    expect(await Promise.all(one.map(person => statusOf(activity, person)))).toEqual(['cancelled', 'registered', 'waitlisted'])
    await expectSeatsToAddUp(world, activity)
  })

  test('who changes units meanwhile still counts for the unit that they came for', async () => {
    const activity = await world.activity({ seats: 5, unitSeats: 1 })
    const { one } = await people(2, 0)
    const moving = one[0]!
    await registers(activity, moving)
    const home = await world.unit()
    await world.db.members.change({ _id: moving.id }, { unitId: home.id, unitName: home.name })
    expect(await registers(activity, one[1]!)).toMatchObject({ outcome: 'waitlisted' })
    await cancels(activity, moving)
    expect(await statusOf(activity, one[1]!)).toBe('registered')
    await expectSeatsToAddUp(world, activity)
  })
})

describe('an offered place', () => {
  async function offered({ inLine = 1, confirmHours = 24 } = {}) {
    const activity = await world.activity({ seats: 1, confirmHours })
    const { caller } = await world.registration(activity)
    const line = await world.members(inLine)
    for (const person of line) await registers(activity, person)
    await cancels(activity, caller)
    return { activity, line, first: line[0]! }
  }

  test('holds the seat for so many hours, and the person sees until when', async () => {
    const { activity, first } = await offered()
    expect(await world.activityNow(activity)).toMatchObject({ taken: 1, waiting: 0 })
    expect(await registers(activity, await world.member())).toMatchObject({ outcome: 'waitlisted', position: 1 })
    const [standing] = (await world.done(mine, first, {})).registrations
    expect(standing).toMatchObject({ status: 'offered', offerUntil: expect.any(Number) })
    expect(Math.abs(standing!.offerUntil! - world.now() - 24 * hour)).toBeLessThan(60_000)
    await expectSeatsToAddUp(world, activity)
  })

  test('is theirs once confirmed; a second tap is told the same', async () => {
    const { activity, first } = await offered()
    const told = await confirms(activity, first)
    expect(told).toMatchObject({ outcome: 'registered', registration: { status: 'registered', offerUntil: null } })
    expect(await confirms(activity, first)).toEqual(told)
    expect((await world.registrationOf(activity, first))!.history.map(({ what }) => what)).toEqual(['waitlisted', 'offered', 'confirmed'])
    await expectSeatsToAddUp(world, activity)
  })

  test('cannot be confirmed when its time is over, even before the timer has passed it on', async () => {
    const { activity, first } = await offered()
    world.cloud.clock.advance(24 * hour)
    expect(await confirms(activity, first)).toEqual({ outcome: 'refused', reason: 'too-late' })
    await expectSeatsToAddUp(world, activity)
  })

  test('passes on when it is given up: each of the line has their own time', async () => {
    const { activity, line } = await offered({ inLine: 3 })
    for (const [i, person] of line.entries()) {
      expect(await statusOf(activity, person)).toBe('offered')
      if (i < 2) expect(await cancels(activity, person)).toEqual({ outcome: 'cancelled' })
    }
    expect(await world.activityNow(activity)).toMatchObject({ taken: 1, waiting: 0 })
    await expectSeatsToAddUp(world, activity)
  })

  test('to who registers again is answered as it stands, not given twice', async () => {
    const { activity, first } = await offered()
    expect(await registers(activity, first)).toMatchObject({ registration: { status: 'offered' } })
    expect(await world.activityNow(activity)).toMatchObject({ taken: 1, tickets: 2 })
  })

  test('is confirmed by nobody who has none', async () => {
    const activity = await world.activity({ seats: 1, confirmHours: 24 })
    const { caller: seated } = await world.registration(activity)
    const { caller: waiting } = await world.registration(activity)
    expect(await confirms(activity, waiting)).toEqual({ outcome: 'refused', reason: 'not-offered' })
    expect(await confirms(activity, await world.member())).toEqual({ outcome: 'refused', reason: 'not-offered' })
    expect(await confirms(activity, seated)).toMatchObject({ outcome: 'registered' })
  })

  test('ends with the activity', async () => {
    const activity = await world.activity({ seats: 1, confirmHours: 168, endsAt: world.now() + 26 * hour, startsAt: world.now() + 25 * hour, registrationClosesAt: world.now() + 20 * hour })
    const { caller } = await world.registration(activity)
    const next = await world.registration(activity)
    await cancels(activity, caller)
    expect((await world.registrationOf(activity, next.caller))!.offerUntil).toEqual(activity.endsAt)
  })
})
