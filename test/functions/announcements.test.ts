import { contracts } from '../../shared/contract'
import { dateKey, parseLocal } from '../../shared/domain/instant'
import type { Person } from '../world/people'
import { sweepOver } from '../world/sweep'
import { tellUnguarded } from '../world/unguarded'
import { openWorld, type World } from '../world/world'

const { cancel: callOff } = contracts.activity.calls
const { register, cancel } = contracts.registration.calls

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

let world: World
let staff: Person
beforeAll(async () => {
  world = await openWorld()
  staff = await world.member({ roles: ['staff'] })
})
afterEach(() => {
  world.cloud.faults.clear()
  world.cloud.clock.set(null)
})
afterAll(() => world.close())

const runTimer = async () => (await fetch(`${world.cloud.url}/local/timers/registration`, { method: 'POST' })).json()
const later = (ms: number) => world.cloud.clock.advance(ms)

type Placed = { caller: Person }
const noticesTo = async (activity: { id: string }, { caller }: Placed, kind: string) =>
  ((await world.registrationOf(activity, caller))?.notices ?? []).filter(notice => notice.kind === kind)
const toldOf = async (activity: { id: string }, people: Placed[], kind: string) => (await Promise.all(people.map(person => noticesTo(activity, person, kind)))).map(({ length }) => length)

const callOffFor = (activity: { id: string }, reason = '台风将至') => world.done(callOff, staff, { id: activity.id, reason })

/** Two with a seat, one in line, and one who has given theirs back. */
async function peopled() {
  const activity = await world.activity({ seats: 2 })
  const gone = await world.registration(activity)
  await world.done(cancel, gone.caller, { activityId: activity.id })
  const people = [await world.registration(activity), await world.registration(activity), await world.registration(activity)]
  return { activity, people, gone }
}

describe('an activity that is called off', () => {
  test('is told to everyone who has a place or waits for one, once, with why; and to nobody who has gone', async () => {
    const { activity, people, gone } = await peopled()
    await callOffFor(activity)
    await runTimer()
    await runTimer()
    expect(await toldOf(activity, [...people, gone], 'activity-cancelled')).toEqual([1, 1, 1, 0])
    const [notice] = await noticesTo(activity, people[0]!, 'activity-cancelled')
    expect(notice!.words).toMatchObject({ title: activity.title, why: '台风将至', activityId: activity.id, place: activity.place })
    expect(await world.activityNow(activity)).toMatchObject({ announcement: { kind: 'activity-cancelled' } })

    later(3 * minute)
    await runTimer()
    expect(await world.activityNow(activity)).toMatchObject({ announcement: null })
    expect(await toldOf(activity, people, 'activity-cancelled')).toEqual([1, 1, 1])
  })

  test('is told to who was being written down at that moment', async () => {
    const activity = await world.activity()
    await callOffFor(activity)
    await runTimer()
    const late = await world.member()
    const [some] = await world.look('registrations')
    await world.db.registrations.insert({ ...some!, _id: `${activity.id}:${late.id}`, activityId: activity.id, memberId: late.id, status: 'registered', notices: [], told: [] })
    later(3 * minute)
    await runTimer()
    await runTimer()
    expect(await toldOf(activity, [{ caller: late }], 'activity-cancelled')).toEqual([1])
    expect(await world.activityNow(activity)).toMatchObject({ announcement: null })
  })

  test('is told twice by two timers at once when the guard is taken away', async () => {
    const { activity, people } = await peopled()
    const told = await Promise.all([tellUnguarded(world, activity, 'off'), tellUnguarded(world, activity, 'off')])
    expect(told[0]! + told[1]!).toBeGreaterThan(people.length + 1)
  })

  test('is told over as many minutes as it takes, by however many timers at once', async () => {
    const activity = await world.activity({ seats: 1_000 })
    const { caller } = await world.registration(activity)
    const [some] = await world.look('registrations', { _id: `${activity.id}:${caller.id}` })
    const ids = Array.from({ length: 220 }, (_, n) => `crowd${String(n).padStart(7, '0')}`)
    await world.fill('registrations', ids.map(id => ({ ...some!, _id: `${activity.id}:${id}`, memberId: id, notices: [] })))
    await callOffFor(activity)
    const told = async () => (await world.registrationsOf(activity)).filter(({ notices = [] }) => notices.some(({ kind }) => kind === 'activity-cancelled'))
    await runTimer()
    expect(await told()).toHaveLength(200)
    await Promise.all([runTimer(), runTimer(), runTimer()])
    expect(await told()).toHaveLength(221)
    expect((await world.registrationsOf(activity)).map(({ notices = [] }) => notices.filter(({ kind }) => kind === 'activity-cancelled').length)).toEqual(Array(221).fill(1))
  })

  test('answers the same when its answer was lost, and is announced once', async () => {
    const { activity, people } = await peopled()
    const requestId = 'the-same-request-0001'
    await world.call(callOff, staff, { id: activity.id, reason: '场地检修' }, requestId)
    await runTimer()
    await world.call(callOff, staff, { id: activity.id, reason: '场地检修' }, requestId)
    await runTimer()
    expect(await toldOf(activity, people, 'activity-cancelled')).toEqual([1, 1, 1])
  })
})

describe('the evening before', () => {
  /** Days ahead of everything that the other tests have, so that their evenings are not this one's. */
  let evenings = 30
  function evening() {
    const tomorrow = world.now() + (evenings += 3) * day
    const dayBefore = dateKey(tomorrow - day)
    return { arrivalFrom: parseLocal(`${dateKey(tomorrow)} 08:30`), at: (time: string) => world.cloud.clock.set(parseLocal(`${dayBefore} ${time}`)) }
  }
  const planFor = (arrivalFrom: number) => ({
    arrivalFrom,
    arrivalUntil: arrivalFrom + 2 * hour,
    startsAt: arrivalFrom + hour,
    endsAt: arrivalFrom + 9 * hour,
    registrationClosesAt: arrivalFrom,
  })

  test('who holds a place is reminded, from six on and once; who is in line is not', async () => {
    const { arrivalFrom, at } = evening()
    const activity = await world.activity({ seats: 1, place: '河州会议中心', arrivalPlace: '一楼大厅', ...planFor(arrivalFrom) })
    const other = await world.activity({ ...planFor(arrivalFrom + day) })
    const people = [await world.registration(activity), await world.registration(activity), await world.registration(other)]
    const told = async () => [...(await toldOf(activity, people.slice(0, 2), 'activity-tomorrow')), ...(await toldOf(other, people.slice(2), 'activity-tomorrow'))]

    at('17:59')
    await runTimer()
    expect(await told()).toEqual([0, 0, 0])
    at('18:00')
    await runTimer()
    at('19:00')
    await runTimer()
    expect(await told()).toEqual([1, 0, 0])
    const [notice] = await noticesTo(activity, people[0]!, 'activity-tomorrow')
    expect(notice!.words).toMatchObject({ title: activity.title, place: '河州会议中心 一楼大厅', activityId: activity.id })
    expect(notice!.words.startsAt).toMatch(/日 08:30$/)
    expect(await world.activityNow(activity)).toMatchObject({ reminded: true, announcement: null })
  })

  test('who was reminded of a time that was changed is reminded of the new one', async () => {
    const { arrivalFrom, at } = evening()
    const plan = planFor(arrivalFrom)
    const activity = await world.activity(plan)
    const person = await world.registration(activity)
    at('18:00')
    await runTimer()
    await world.done(contracts.activity.calls.revise, staff, { id: activity.id, revision: 0, plan: world.plan({ ...plan, arrivalFrom: arrivalFrom + hour }) })
    at('19:00')
    await runTimer()
    expect((await noticesTo(activity, person, 'activity-tomorrow')).map(({ words }) => words.startsAt!.slice(-5))).toEqual(['08:30', '09:30'])
    at('20:00')
    await runTimer()
    expect(await toldOf(activity, [person], 'activity-tomorrow')).toEqual([2])
  })

  test('what is called off meanwhile is not reminded of: the newer announcement takes the place of the older', async () => {
    const { arrivalFrom, at } = evening()
    const activity = await world.activity(planFor(arrivalFrom))
    const person = await world.registration(activity)
    at('18:00')
    // Announced, and cut off before anybody was told.
    world.cloud.faults.plan([{ nth: 1, kind: 'refuse', action: 'database.modifyDocument', collection: 'registrations' }])
    await runTimer()
    world.cloud.faults.clear()
    expect(await world.activityNow(activity)).toMatchObject({ reminded: true, announcement: { kind: 'activity-tomorrow' } })
    expect(await toldOf(activity, [person], 'activity-tomorrow')).toEqual([0])
    await callOffFor(activity)
    await runTimer()
    expect(await toldOf(activity, [person], 'activity-tomorrow')).toEqual([0])
    expect(await toldOf(activity, [person], 'activity-cancelled')).toEqual([1])
    at('20:00')
    await runTimer()
    expect(await toldOf(activity, [person], 'activity-tomorrow')).toEqual([0])
  })
})

describe('whatever breaks off', () => {
  test('everyone is told, and once', async () => {
    const scene = async () => {
      const { activity, people } = await peopled()
      await callOffFor(activity)
      return { activity, people }
    }
    later(5 * minute)
    await runTimer()
    await scene()
    world.cloud.faults.clear()
    await runTimer()
    const requests = world.cloud.faults.requests()

    for (const { fault, where } of sweepOver(requests)) {
      const { activity, people } = await scene()
      world.cloud.faults.plan([fault])
      await runTimer()
      world.cloud.faults.clear()
      await runTimer()
      later(3 * minute)
      await runTimer()
      expect([where, await toldOf(activity, people, 'activity-cancelled')]).toEqual([where, [1, 1, 1]])
      expect([where, (await world.activityNow(activity)).announcement]).toEqual([where, null])
    }
  }, 240_000)
})

test('a seat that was taken is told with the place itself, a place in line is not', async () => {
  const activity = await world.activity({ seats: 1 })
  const [seated, waiting] = [await world.registration(activity), await world.registration(activity)]
  expect(await toldOf(activity, [seated, waiting], 'registered')).toEqual([1, 0])
  await world.done(cancel, seated.caller, { activityId: activity.id })
  await world.done(cancel, waiting.caller, { activityId: activity.id })
  await world.done(register, seated.caller, { activityId: activity.id, answers: {} })
  expect(await toldOf(activity, [seated], 'registered')).toEqual([2])
})
