import { contracts } from '../../shared/contract'
import type { Input } from '../../shared/contract/call'
import type { WaitingScan } from '../../shared/contract/checkin'
import type { MadeActivity } from '../world/activities'
import type { Person } from '../world/people'
import { openWorld, type World } from '../world/world'

const { admit, scan, sync, undo } = contracts.checkin.calls
const minute = 60_000

let world: World
let east: Person
let west: Person
beforeAll(async () => {
  world = await openWorld()
  east = await world.member({ roles: ['staff'], name: '方东' })
  west = await world.member({ roles: ['staff'], name: '方西' })
})
afterEach(() => world.cloud.clock.set(null))
afterAll(() => world.close())

let scansMade = 0
const waiting = (person: { id: string }, at: number, more: Partial<Input<typeof sync>['scans'][number]> = {}) => ({
  nonce: `waiting-scan-${scansMade++}`,
  listId: 'arrive',
  way: 'in' as const,
  at,
  desk: '东门',
  of: { kind: 'person' as const, registrationId: person.id, serial: 0 } as WaitingScan['of'],
  undone: null,
  ...more,
})
const deliver = (activity: MadeActivity, scans: Input<typeof sync>['scans'], { by = east, since = 0, sentAt = world.now() } = {}) =>
  world.done(sync, by, { activityId: activity.id, sentAt, since, scans })
const presenceOf = async (activity: MadeActivity, person: { caller: Person }) =>
  (await world.registrationOf(activity, person.caller))!.presence.map(({ slot, at, desk }) => ({ slot, at: at.getTime(), desk }))

test('the earlier of two desks holds, whichever delivers first, and the later one hears of it', async () => {
  const activity = await world.activity()
  const person = await world.registration(activity)
  const now = world.now()
  const later = waiting(person, now - 5 * minute, { desk: '东门' })
  const earlier = waiting(person, now - 9 * minute, { desk: '西门' })

  expect((await deliver(activity, [later])).results).toMatchObject([{ outcome: 'counted', verdict: 'welcome', name: person.caller.name }])
  expect((await deliver(activity, [earlier], { by: west })).results).toMatchObject([{ outcome: 'counted' }])
  expect(await presenceOf(activity, person)).toEqual([{ slot: 'arrive', at: earlier.at, desk: '西门' }])

  const again = await deliver(activity, [later])
  expect(again.results).toMatchObject([{ outcome: 'doubled', verdict: 'already-in', first: { at: earlier.at, desk: '西门' } }])
  expect((await world.registrationOf(activity, person.caller))!.scans).toHaveLength(2)
})

test('delivered twice at once, and twice in one delivery, a scan is kept once', async () => {
  const activity = await world.activity()
  const person = await world.registration(activity)
  const one = waiting(person, world.now() - minute)
  const answers = await Promise.all([deliver(activity, [one, one]), deliver(activity, [one]), deliver(activity, [one])])
  for (const { results } of answers) expect(results).toMatchObject([{ nonce: one.nonce, outcome: 'counted' }])
  expect((await world.registrationOf(activity, person.caller))!.scans).toHaveLength(1)
})

test('a scan whose answer was lost is the same scan when it is delivered later', async () => {
  const activity = await world.activity()
  const person = await world.registration(activity)
  const code = await world.passToken(activity, person.caller)
  await world.done(scan, east, { activityId: activity.id, desk: '东门', code }, 'asked-and-not-answered')
  const { results } = await deliver(activity, [waiting(person, world.now(), { nonce: 'asked-and-not-answered' })])
  expect(results).toMatchObject([{ outcome: 'counted', verdict: 'welcome' }])
  expect((await world.registrationOf(activity, person.caller))!.scans).toHaveLength(1)
})

test('who gave their place back meanwhile was let in: it is kept, does not count, and is reported', async () => {
  const activity = await world.activity()
  const person = await world.registration(activity)
  await world.done(contracts.registration.calls.cancel, person.caller, { activityId: activity.id })
  const late = waiting(person, world.now())
  expect((await deliver(activity, [late])).results).toMatchObject([{ outcome: 'against', verdict: 'cancelled', name: person.caller.name }])
  expect(await world.registrationOf(activity, person.caller)).toMatchObject({ status: 'cancelled', presence: [], scans: [{ nonce: late.nonce, verdict: 'cancelled' }] })
})

test('a reason admits in spite of it, from who may give one', async () => {
  const activity = await world.activity({ fee: 100, checkin: { feeStops: true, staff: [{ memberId: east.id, name: east.name, mayOverrule: true }, { memberId: west.id, name: west.name, mayOverrule: false }] } })
  const [paysLater, other] = [await world.registration(activity), await world.registration(activity)]
  expect((await deliver(activity, [waiting(paysLater, world.now(), { despite: '单位已汇款' })])).results).toMatchObject([{ outcome: 'counted', verdict: 'fee-stop' }])
  expect((await deliver(activity, [waiting(other, world.now(), { despite: '单位已汇款' })], { by: west })).results).toMatchObject([{ outcome: 'against', verdict: 'fee-stop' }])
})

test('an offered place is confirmed by having come', async () => {
  const activity = await world.activity()
  const person = await world.registration(activity)
  await world.db.registrations.change({ _id: person.id }, { status: 'offered', offerUntil: new Date(world.now() + minute) })
  await deliver(activity, [waiting(person, world.now())])
  expect(await world.registrationOf(activity, person.caller)).toMatchObject({ status: 'registered', offerUntil: null })
})

describe('a phone’s clock', () => {
  test('that is hours off is noticed, and the scans are timed anew', async () => {
    const activity = await world.activity()
    const person = await world.registration(activity)
    const behind = 3 * 60 * minute
    const now = world.now()
    const { corrected, results } = await deliver(activity, [waiting(person, now - behind - 10 * minute)], { sentAt: now - behind })
    expect(Math.abs(corrected - behind)).toBeLessThan(minute)
    expect(Math.abs(results[0]!.at - (now - 10 * minute))).toBeLessThan(minute)
  })

  test('that is seconds off, or an answer that was long on its way, changes nothing', async () => {
    const activity = await world.activity()
    const person = await world.registration(activity)
    const at = world.now() - 10 * minute
    expect(await deliver(activity, [waiting(person, at)], { sentAt: world.now() - 30_000 })).toMatchObject({ corrected: 0, results: [{ at }] })
  })

  test('nobody was scanned in the future', async () => {
    const activity = await world.activity()
    const person = await world.registration(activity)
    const { now, results } = await deliver(activity, [waiting(person, world.now() + 365 * 24 * 60 * minute)])
    expect(results[0]!.at).toBeLessThanOrEqual(now)
  })
})

test('codes that the phone could not judge are judged now, each with its word', async () => {
  const activity = await world.activity()
  const elsewhere = await world.activity()
  const person = await world.registration(activity)
  const stranger = await world.registration(elsewhere)
  const code = async (of: MadeActivity, whose: Person) => ({ kind: 'code' as const, code: await world.passToken(of, whose) })
  const at = world.now()
  const { results } = await deliver(activity, [
    waiting(person, at, { of: await code(activity, person.caller) }),
    waiting(person, at, { of: await code(elsewhere, stranger.caller) }),
    waiting(person, at, { of: { kind: 'code', code: '6901234567892' } }),
    waiting(person, at, { of: { kind: 'code', code: `HXT1.${activity.id}.${person.caller.id}.0.${'A'.repeat(86)}` } }),
    waiting({ id: `${activity.id}:zzzzzzzzzzzz` }, at),
    waiting(stranger, at),
    waiting(person, at, { listId: 'nolist' }),
  ])
  expect(results.map(({ outcome, verdict }) => [outcome, verdict])).toEqual([
    ['counted', 'welcome'],
    ['refused', 'other-activity'],
    ['refused', 'not-a-pass'],
    ['refused', 'forged'],
    ['refused', 'unknown'],
    ['refused', 'unknown'],
    ['refused', 'not-on-list'],
  ])
})

test('a nonce of another desk’s scan is refused, and that scan stays as it was', async () => {
  const activity = await world.activity()
  const person = await world.registration(activity)
  const own = waiting(person, world.now() - minute)
  await deliver(activity, [own])
  const { results } = await deliver(activity, [waiting(person, world.now() - 5 * minute, { nonce: own.nonce, desk: '西门' })], { by: west })
  expect(results).toMatchObject([{ outcome: 'nonce-taken' }])
  expect(await presenceOf(activity, person)).toEqual([{ slot: 'arrive', at: own.at, desk: '东门' }])
})

test('taken back before it was delivered, a scan is kept and does not count', async () => {
  const activity = await world.activity()
  const person = await world.registration(activity)
  const at = world.now() - minute
  expect((await deliver(activity, [waiting(person, at, { undone: { at: at + 1, why: '扫错了人' } })])).results).toMatchObject([{ outcome: 'undone' }])
  expect(await presenceOf(activity, person)).toEqual([])
})

test('a person is scanned only so often', async () => {
  const activity = await world.activity({ checkin: { lists: [{ id: 'lobby1', name: '会场', from: new Date(world.now() - 60 * minute), until: new Date(world.now() + 60 * minute), who: { kind: 'all' }, repeats: 'once', exits: true }] } })
  const person = await world.registration(activity)
  const scans = Array.from({ length: 205 }, (_, i) => waiting(person, world.now() - minute + i, { listId: 'lobby1', way: i % 2 ? 'out' : 'in' }))
  const { results } = await deliver(activity, scans)
  expect(results.filter(({ outcome }) => outcome === 'counted')).toHaveLength(200)
  expect(results.slice(200).map(({ outcome }) => outcome)).toEqual(Array(5).fill('too-many'))
})

test('a desk hears what the others did since it asked last, and nobody is named', async () => {
  const activity = await world.activity()
  const [first, second] = [await world.registration(activity), await world.registration(activity)]
  await world.done(admit, west, { activityId: activity.id, desk: '西门', registrationIds: [first.id] })
  const before = await deliver(activity, [])
  expect(before).toMatchObject({ changes: [{ registrationId: first.id, presence: [{ slot: 'arrive', desk: '西门', outAt: null }] }], more: false })

  world.cloud.clock.advance(10 * minute)
  const quiet = await deliver(activity, [], { since: before.next })
  world.cloud.clock.advance(minute)
  await world.done(admit, west, { activityId: activity.id, desk: '西门', registrationIds: [second.id] })
  expect((await deliver(activity, [], { since: quiet.next })).changes.map(({ registrationId }) => registrationId)).toEqual([second.id])
})

test('a scan that is taken back gives way to the next, and the person can be scanned again', async () => {
  const activity = await world.activity()
  const person = await world.registration(activity)
  const at = { activityId: activity.id, registrationIds: [person.id] }
  await world.done(admit, east, { ...at, desk: '东门' }, 'the-first-of-two')
  const late = waiting(person, world.now() + 1, { desk: '西门' })
  await deliver(activity, [late], { by: west })
  await world.done(undo, east, { activityId: activity.id, registrationId: person.id, nonce: 'the-first-of-two', why: '扫错了人' })
  expect(await presenceOf(activity, person)).toMatchObject([{ desk: '西门' }])
  await world.done(undo, west, { activityId: activity.id, registrationId: person.id, nonce: late.nonce })
  expect(await presenceOf(activity, person)).toEqual([])
  expect((await world.done(admit, east, { ...at, desk: '东门' })).outcomes).toMatchObject([{ verdict: 'welcome' }])
  expect(await world.done(undo, east, { activityId: activity.id, registrationId: person.id, nonce: 'never-was-such-a-scan' })).toEqual({ outcome: 'refused', reason: 'no-such-scan' })
})
