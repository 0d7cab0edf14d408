import { contracts } from '../../shared/contract'
import type { ActivityPlan } from '../../shared/contract/activity-plan'
import { invoice, type MadeActivity } from '../world/activities'
import { expectSeatsToAddUp } from '../world/invariants'
import type { Person } from '../world/people'
import { openWorld, type World } from '../world/world'

const { register, cancel, mine, pass } = contracts.registration.calls
const { settleFee } = contracts.roster.calls

let world: World
let staff: Person
beforeAll(async () => {
  world = await openWorld()
  staff = await world.member({ roles: ['staff'] })
})
afterEach(() => world.cloud.clock.set(null))
afterAll(() => world.close())

const registers = (person: Person, activity: { id: string }, answers = {}) =>
  world.done(register, person, { activityId: activity.id, answers })
const cancels = (person: Person, activity: { id: string }) => world.done(cancel, person, { activityId: activity.id })
const settles = async (id: string, way: 'card' | 'cash' = 'card') =>
  (await world.done(settleFee, staff, { registrationIds: [id], way })).results[0]!.result

describe('registering', () => {
  type Status = MadeActivity['status']
  test.each<[reason: string, overrides: Partial<ActivityPlan> & { status?: Status }]>([
    ['not-published', { status: 'draft' }],
    ['cancelled', { status: 'cancelled' }],
  ])('is refused as %s', async (reason, overrides) => {
    const activity = await world.activity(overrides)
    expect(await registers(await world.member(), activity)).toEqual({ outcome: 'refused', reason })
    expect(await world.registrationsOf(activity)).toEqual([])
    expect(await world.activityNow(activity)).toMatchObject({ taken: 0, waiting: 0 })
  })

  test('opens and closes on time, by the cloud’s clock', async () => {
    const activity = await world.activity({ registrationOpensAt: world.now() + 3_600_000 })
    const outcomeAt = async (moment: Date, offset: number) => {
      world.cloud.clock.set(moment.getTime() + offset)
      const told = await registers(await world.member(), activity)
      return told.outcome === 'refused' ? told.reason : told.outcome
    }
    expect(await outcomeAt(activity.registrationOpensAt, -2_000)).toBe('not-open-yet')
    expect(await outcomeAt(activity.registrationOpensAt, 0)).toBe('registered')
    expect(await outcomeAt(activity.registrationClosesAt, -2_000)).toBe('registered')
    // A deadline at 23:59 holds until the minute is over.
    expect(await outcomeAt(activity.registrationClosesAt, 60_000)).toBe('closed')
    expect(await outcomeAt(activity.endsAt, 0)).toBe('ended')
    await expectSeatsToAddUp(world, activity)
  })

  test('for an activity that is not there is an error', async () => {
    const answer = await world.call(register, await world.member(), { activityId: 'nothing00000', answers: {} })
    expect(answer).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
  })

  test('twice gives the same place, also after it has closed', async () => {
    const activity = await world.activity()
    const person = await world.member()
    const first = await registers(person, activity)
    world.cloud.clock.set(activity.registrationClosesAt.getTime() + 60_000)
    expect(await registers(person, activity)).toEqual(first)
    expect(await world.registrationsOf(activity)).toHaveLength(1)
  })

  test('with a fee and an invoice to be made out asks for its details', async () => {
    const activity = await world.activity({ fee: 360_000, asks: ['invoice'] })
    const person = await world.member()
    expect(await registers(person, activity)).toEqual({ outcome: 'refused', reason: 'invoice-missing' })
    expect(await registers(person, activity, { invoice })).toMatchObject({
      outcome: 'registered',
      registration: { answers: { invoice }, feePaid: false },
    })
  })

  test('keeps what is asked and drops what is not', async () => {
    const activity = await world.activity({ rooms: [{ kind: 'single', price: 0 }] })
    const told = await registers(await world.member(), activity, { department: '市场部', room: 'single', remark: '素食', invoice })
    expect(told).toMatchObject({
      registration: { answers: { department: '', room: 'single', remark: '', invoice: null } },
    })
  })

  test('refuses an invoice whose taxpayer number does not add up, and names the field', async () => {
    const activity = await world.activity({ fee: 100, asks: ['invoice'] })
    const wrong = { ...invoice, taxpayerNumber: '914100000000000000' }
    const answer = await world.call(register, await world.member(), { activityId: activity.id, answers: { invoice: wrong } })
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'INVALID_INPUT', details: { fields: ['answers.invoice.taxpayerNumber'] } },
    })
  })

  test('again after giving the place back takes a place at the end of the line', async () => {
    const activity = await world.activity({ seats: 1 })
    const [first, second] = [await world.member(), await world.member()]
    await registers(first, activity)
    await registers(second, activity)
    await cancels(first, activity)
    expect(await registers(first, activity)).toMatchObject({ outcome: 'waitlisted', position: 1 })
    expect(await world.registrationOf(activity, second)).toMatchObject({ status: 'registered' })
    await expectSeatsToAddUp(world, activity)
    const history = (await world.registrationOf(activity, first))?.history.map(({ what }) => what)
    expect(history).toEqual(['registered', 'cancelled', 'waitlisted'])
  })
})

describe('giving a place back', () => {
  test('is refused without one, after arriving, and after the end', async () => {
    const activity = await world.activity()
    expect(await cancels(await world.member(), activity)).toEqual({ outcome: 'refused', reason: 'not-registered' })

    const { caller: arrived } = await world.registration(activity)
    const code = await world.passToken(activity, arrived)
    await world.done(contracts.checkin.calls.scan, staff, { activityId: activity.id, desk: '一号台', code })
    expect(await cancels(arrived, activity)).toEqual({ outcome: 'refused', reason: 'arrived' })

    const { caller: late } = await world.registration(activity)
    world.cloud.clock.set(activity.endsAt.getTime())
    expect(await cancels(late, activity)).toEqual({ outcome: 'refused', reason: 'ended' })
    expect(await world.activityNow(activity)).toMatchObject({ taken: 2 })
  })

  test('from the middle of the line moves the others up', async () => {
    const activity = await world.activity({ seats: 1 })
    await world.registration(activity)
    const line = await world.members(3)
    for (const person of line) await registers(person, activity)

    await cancels(line[1]!, activity)
    const positions = await Promise.all(
      line.map(async person => (await world.done(mine, person, {})).registrations.map(({ status, position }) => [status, position])),
    )
    expect(positions).toEqual([[['waitlisted', 1]], [['cancelled', null]], [['waitlisted', 2]]])
    await expectSeatsToAddUp(world, activity)
  })

  test('tells the person who gets it, in their own trail', async () => {
    const activity = await world.activity({ seats: 1 })
    const { caller: seated } = await world.registration(activity)
    const { caller: next } = await world.registration(activity)
    await cancels(seated, activity)
    expect((await world.registrationOf(activity, next))?.history.map(({ what }) => what)).toEqual(['waitlisted', 'promoted'])
    expect(await world.done(pass, next, { activityId: activity.id })).toMatchObject({ outcome: 'pass' })
  })
})

describe('a fee', () => {
  test('is settled once: a second desk hears what the first took', async () => {
    const activity = await world.activity({ fee: 360_000 })
    const { id } = await world.registration(activity)
    expect(await settles(id, 'card')).toBe('done')
    expect(await settles(id, 'cash')).toBe('already')
    expect((await world.look('registrations', { _id: id }))[0]?.payment).toMatchObject({ way: 'card' })
  })

  test('stays what it was when the place was taken', async () => {
    const activity = await world.activity({ fee: 360_000 })
    const { id } = await world.registration(activity)
    await world.db.activities.change({ _id: activity.id }, { fee: 500_000 })
    expect(await settles(id)).toBe('done')
    expect((await world.look('registrations', { _id: id }))[0]?.payment).toMatchObject({ amount: 360_000 })
  })

  test('is not owed again by who has paid, left and come back', async () => {
    const activity = await world.activity({ fee: 360_000 })
    const { id, caller } = await world.registration(activity)
    await settles(id)
    await cancels(caller, activity)
    expect(await registers(caller, activity)).toMatchObject({ outcome: 'registered', registration: { feePaid: true } })
  })

  test('is not taken for nothing, from someone in line, or for a place given back', async () => {
    const free = await world.registration(await world.activity())
    expect(await settles(free.id)).toBe('free')

    const activity = await world.activity({ fee: 100, seats: 1 })
    const seated = await world.registration(activity)
    const waiting = await world.registration(activity)
    expect(await settles(waiting.id)).toBe('not-registered')
    await cancels(seated.caller, activity)
    expect(await settles(seated.id)).toBe('not-registered')
  })
})

describe('a pass', () => {
  test('is for whoever holds a place; the others hear why they have none', async () => {
    const activity = await world.activity({ seats: 1 })
    const passOf = (person: Person) => world.done(pass, person, { activityId: activity.id })
    const { caller: seated, number } = await world.registration(activity)
    const { caller: waiting } = await world.registration(activity)

    expect(await passOf(seated)).toMatchObject({ outcome: 'pass', name: seated.name, unitName: seated.unitName, number })
    expect(await passOf(waiting)).toMatchObject({ outcome: 'none', status: 'waitlisted', position: 1 })
    expect(await passOf(await world.member())).toMatchObject({ outcome: 'none', status: 'not-registered' })

    await cancels(waiting, activity)
    expect(await passOf(waiting)).toMatchObject({ outcome: 'none', status: 'cancelled' })
    await world.done(contracts.activity.calls.cancel, staff, { id: activity.id, reason: '会场临时检修' })
    expect(await passOf(seated)).toMatchObject({ outcome: 'none', status: 'activity-cancelled' })
  })

  test('has one text, however often it is asked for', async () => {
    const activity = await world.activity()
    const { caller } = await world.registration(activity)
    expect(await world.passToken(activity, caller)).toBe(await world.passToken(activity, caller))
  })
})
