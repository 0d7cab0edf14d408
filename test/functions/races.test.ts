import { contracts } from '../../shared/contract'
import type { Person } from '../world/people'
import { freshRequestId } from '../world/ground'
import { expectSeatsToAddUp } from '../world/invariants'
import { cancelUnguarded, checkInUnguarded, registerOfUnitUnguarded, registerUnguarded } from '../world/unguarded'
import { openWorld, type World } from '../world/world'

const { register, cancel } = contracts.registration.calls
const { scan } = contracts.checkin.calls

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const counting = (values: readonly string[]) =>
  Object.fromEntries([...new Set(values)].sort().map(value => [value, values.filter(each => each === value).length]))

const registerAtOnce = (activity: { id: string }, people: readonly Person[]) =>
  Promise.all(people.map(person => world.done(register, person, { activityId: activity.id, answers: {} })))

describe('the last seats', () => {
  test('it oversells when the guard is taken away', async () => {
    const activity = await world.activity({ seats: 10 })
    const people = await world.members(40)
    const given = await Promise.all(people.map(person => registerUnguarded(world, activity, person)))
    expect(counting(given).registered).toBeGreaterThan(10)
  })

  test('it never oversells: forty at once for ten seats, and a line in the order of arrival', async () => {
    const activity = await world.activity({ seats: 10 })
    const outcomes = await registerAtOnce(activity, await world.members(40))

    expect(counting(outcomes.map(({ outcome }) => outcome))).toEqual({ registered: 10, waitlisted: 30 })
    await expectSeatsToAddUp(world, activity)

    const line = outcomes.filter(each => each.outcome === 'waitlisted').sort((a, b) => a.position - b.position)
    expect(line.map(({ position }) => position)).toEqual(Array.from({ length: 30 }, (_, i) => i + 1))
    const numbers = line.map(({ registration }) => registration.number)
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b))
  })

  test('the last one goes to one of two who tap at once, and the other is first in line', async () => {
    for (let round = 0; round < 8; round++) {
      const activity = await world.activity({ seats: 1 })
      const outcomes = await registerAtOnce(activity, await world.members(2))
      expect(counting(outcomes.map(({ outcome }) => outcome))).toEqual({ registered: 1, waitlisted: 1 })
      expect(outcomes.find(each => each.outcome === 'waitlisted')).toMatchObject({ position: 1 })
      await expectSeatsToAddUp(world, activity)
    }
  })

  test('a person who taps five times at once has one seat', async () => {
    const activity = await world.activity({ seats: 3 })
    const person = await world.member()
    const outcomes = await registerAtOnce(activity, Array.from({ length: 5 }, () => person))

    expect(counting(outcomes.map(({ outcome }) => outcome))).toEqual({ registered: 5 })
    expect(await world.activityNow(activity)).toMatchObject({ taken: 1, waiting: 0 })
    await expectSeatsToAddUp(world, activity)
  })

  test('a person who taps five times at a full activity has one place in line', async () => {
    const activity = await world.activity({ seats: 1 })
    await world.registration(activity)
    const person = await world.member()
    const outcomes = await registerAtOnce(activity, Array.from({ length: 5 }, () => person))

    expect(outcomes.map(each => each.outcome === 'waitlisted' && each.position)).toEqual([1, 1, 1, 1, 1])
    expect(await world.activityNow(activity)).toMatchObject({ taken: 1, waiting: 1 })
    await expectSeatsToAddUp(world, activity)
  })
})

describe('the last seats of a unit', () => {
  test('a unit gets more than its seats when the guard is taken away', async () => {
    const activity = await world.activity({ seats: 20, unitSeats: 2 })
    const people = await world.members(12)
    const given = await Promise.all(people.map(person => registerOfUnitUnguarded(world, activity, person)))
    expect(counting(given).registered).toBeGreaterThan(2)
  })

  test('no unit ever does: eight people of each of three units at once, for two seats a unit and five in all', async () => {
    const activity = await world.activity({ seats: 5, unitSeats: 2 })
    const units = await Promise.all([world.unit(), world.unit(), world.unit()])
    const people = await Promise.all(units.flatMap(unit => Array.from({ length: 8 }, () => world.member({ unit }))))
    const outcomes = await registerAtOnce(activity, people)

    expect(counting(outcomes.map(({ outcome }) => outcome))).toEqual({ registered: 5, waitlisted: 19 })
    const { unitTaken } = await world.activityNow(activity)
    expect(Object.values(unitTaken).sort()).toEqual([1, 2, 2])
    await expectSeatsToAddUp(world, activity)
  })

  test('freed by people of all units at once, they pass by whose unit is full', async () => {
    const activity = await world.activity({ seats: 4, unitSeats: 2 })
    const units = await Promise.all([world.unit(), world.unit(), world.unit()])
    const people = await Promise.all(units.flatMap(unit => Array.from({ length: 4 }, () => world.member({ unit }))))
    for (const person of people) await world.registration(activity, person)
    const seated = (await world.registrationsOf(activity)).filter(({ status }) => status === 'registered').map(({ memberId }) => memberId)

    await Promise.all(people.filter(({ id }) => seated.includes(id)).map(person => cancels(person, activity.id)))
    expect(await world.activityNow(activity)).toMatchObject({ taken: 4, waiting: 4 })
    await expectSeatsToAddUp(world, activity)
  })
})

/** As a phone does it: told that many are at it, it tries the same request again. */
async function persist(call: typeof register | typeof cancel, person: Person, input: never): Promise<void> {
  const requestId = freshRequestId()
  for (let tries = 0; tries < 10; tries++) {
    const answer = await world.call(call, person, input, requestId)
    if (answer.ok) return
    expect(answer.error.code).toBe('BUSY')
  }
  throw new Error('busy ten times over')
}
const registers = (person: Person, activityId: string) => persist(register, person, { activityId, answers: {} } as never)
const cancels = (person: Person, activityId: string) => persist(cancel, person, { activityId } as never)

describe('seats given back', () => {
  test('while others register: none is lost and none is given twice', async () => {
    const activity = await world.activity({ seats: 6 })
    const [leaving, coming] = [await world.members(12), await world.members(12)]
    for (const person of leaving) await world.registration(activity, person)

    await Promise.all([
      ...leaving.slice(0, 9).map(person => cancels(person, activity.id)),
      ...coming.map(person => registers(person, activity.id)),
    ])
    await expectSeatsToAddUp(world, activity)
    expect(await world.activityNow(activity)).toMatchObject({ taken: 6, waiting: 9 })
  })

  test('go to the same person twice when the guard is taken away, and the next one waits beside a free seat', async () => {
    const activity = await world.activity({ seats: 4 })
    const seated = await world.members(4)
    for (const person of seated) await world.registration(activity, person)
    for (const person of await world.members(6)) await world.registration(activity, person)

    await Promise.all(seated.slice(0, 3).map(person => cancelUnguarded(world, activity, person)))
    const statuses = (await world.registrationsOf(activity)).map(({ status }) => status)
    expect(counting(statuses).registered).toBeLessThan(4)
  })

  test('one goes to the first in line alone, however many leave at once', async () => {
    const activity = await world.activity({ seats: 4 })
    const seated = await world.members(4)
    for (const person of seated) await world.registration(activity, person)
    const line = await world.members(6)
    for (const person of line) await world.registration(activity, person)

    await Promise.all(seated.slice(0, 3).map(person => cancels(person, activity.id)))
    await expectSeatsToAddUp(world, activity)
    const standing = await Promise.all(line.map(person => world.registrationOf(activity, person)))
    expect(standing.map(each => each?.status)).toEqual([...Array(3).fill('registered'), ...Array(3).fill('waitlisted')])
  })

  test('by people who come and go at once, everyone ends with what they did last', async () => {
    const activity = await world.activity({ seats: 3 })
    const people = await world.members(8)
    await Promise.all(
      people.map(async (person, i) => {
        for (let round = 0; round < 3; round++) {
          await registers(person, activity.id)
          if (round < 2 || i % 2 === 0) await cancels(person, activity.id)
        }
      }),
    )
    await expectSeatsToAddUp(world, activity)
    expect(await world.activityNow(activity)).toMatchObject({ taken: 3, waiting: 1 })
  })

  test('or added while others register: nobody waits beside a free one', async () => {
    const staff = await world.member({ roles: ['staff'] })
    for (let round = 0; round < 6; round++) {
      const activity = await world.activity({ seats: 1 })
      await world.registration(activity)
      const [before, after] = [await world.members(3), await world.members(3)]
      const more = { id: activity.id, revision: 0, plan: world.plan({ seats: 3 }) }
      await Promise.all([
        ...before.map(person => registers(person, activity.id)),
        world.done(contracts.activity.calls.revise, staff, more),
        ...after.map(person => registers(person, activity.id)),
      ])
      await expectSeatsToAddUp(world, activity)
      expect(await world.activityNow(activity)).toMatchObject({ taken: 3, waiting: 4 })
    }
  })

  test('by one hand while the other registers again, the person holds one place or none', async () => {
    const activity = await world.activity({ seats: 2 })
    const person = await world.member()
    for (let round = 0; round < 10; round++) {
      await Promise.all([registers(person, activity.id), cancels(person, activity.id), registers(person, activity.id)])
      await expectSeatsToAddUp(world, activity)
    }
  })
})

describe('a place in line whose answer was lost', () => {
  /** Claims a place in line and is cut off before it is written down. */
  async function claimUnheard(activity: { id: string }, person: Person, requestId: string): Promise<void> {
    world.cloud.faults.plan([{ nth: 1, kind: 'timeout', action: 'database.insertDocument', collection: 'registrations' }])
    const answer = await world.call(register, person, { activityId: activity.id, answers: {} }, requestId)
    world.cloud.faults.clear()
    expect(answer).toMatchObject({ ok: false })
  }

  test.each([
    ['somebody leaves', async (activity: { id: string }, seated: Person) => world.done(cancel, seated, { activityId: activity.id })],
    [
      'there are more seats',
      async (activity: { id: string }) => {
        const staff = await world.member({ roles: ['staff'] })
        await world.done(contracts.activity.calls.revise, staff, { id: activity.id, revision: 0, plan: world.plan({ seats: 2 }) })
      },
    ],
  ])('when %s meanwhile, the person has the seat as soon as they try again', async (_when, freeASeat) => {
    const activity = await world.activity({ seats: 1 })
    const { caller: seated } = await world.registration(activity)
    const person = await world.member()
    const requestId = freshRequestId()

    await claimUnheard(activity, person, requestId)
    await freeASeat(activity, seated)
    const told = await world.done(register, person, { activityId: activity.id, answers: {} }, requestId)
    expect(told.outcome).toBe('registered')
    await expectSeatsToAddUp(world, activity)
  })
})

describe('two desks at one pass', () => {
  test('both let the person in when the guard is taken away', async () => {
    const activity = await world.activity()
    const { id } = await world.registration(activity)
    const verdicts = await Promise.all(['一号台', '二号台'].map(desk => checkInUnguarded(world, id, desk)))
    expect(verdicts).toEqual(['welcome', 'welcome'])
  })

  test('one lets the person in, the others hear by which desk', async () => {
    const desks = await Promise.all(
      ['一号台', '二号台', '三号台', '四号台'].map(async desk => ({ desk, staff: await world.member({ roles: ['staff'] }) })),
    )
    for (let round = 0; round < 8; round++) {
      const activity = await world.activity()
      const { caller } = await world.registration(activity)
      const code = await world.passToken(activity, caller)

      const told = await Promise.all(
        desks.map(({ desk, staff }) => world.done(scan, staff, { activityId: activity.id, desk, code })),
      )
      expect(counting(told.map(({ verdict }) => verdict))).toEqual({ 'already-in': 3, welcome: 1 })
      const first = (await world.registrationOf(activity, caller))?.scans[0]
      for (const { arrived } of told.filter(({ verdict }) => verdict === 'already-in')) {
        expect(arrived).toEqual({ at: first?.at.getTime(), desk: first?.desk, by: first?.byName })
      }
      expect(desks[told.findIndex(({ verdict }) => verdict === 'welcome')]?.desk).toBe(first?.desk)
    }
  })
})
