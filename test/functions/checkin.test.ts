import { generateKeyPairSync, sign } from 'node:crypto'
import { contracts } from '../../shared/contract'
import { encodePass, passBytes, type PassPayload } from '../../shared/domain/pass'
import type { MadeActivity } from '../world/activities'
import type { Person } from '../world/people'
import { openWorld, type World } from '../world/world'

const { scan, arrivals } = contracts.checkin.calls
const { cancel } = contracts.registration.calls
const { settleFee } = contracts.roster.calls

let world: World
let staff: Person
beforeAll(async () => {
  world = await openWorld()
  staff = await world.member({ roles: ['staff'], name: '方台' })
})
afterEach(() => world.cloud.clock.set(null))
afterAll(() => world.close())

const scans = (activity: { id: string }, code: string, desk = '一号台', requestId?: string) =>
  world.done(scan, staff, { activityId: activity.id, desk, code }, requestId)

async function withPass(overrides: Parameters<World['activity']>[0] = {}) {
  const activity = await world.activity(overrides)
  const { caller, id, number } = await world.registration(activity)
  return { activity, caller, id, number, code: await world.passToken(activity, caller) }
}
const scansKept = async (activity: MadeActivity, person: Person) => (await world.registrationOf(activity, person))?.scans

test('welcome tells the desk who it is and what is owed', async () => {
  const { activity, caller, id, number, code } = await withPass({ fee: 360_000, rooms: [{ kind: 'single', price: 0 }] })
  expect(await scans(activity, code)).toEqual({
    verdict: 'fee-open',
    guest: {
      registrationId: id, name: caller.name, unitName: caller.unitName, number, room: 'none', roomNumber: '', teamName: '',
      feeOwed: 360_000, invoiceMissing: false, note: '',
    },
    arrived: null,
    window: null,
    otherTitle: null,
    team: null,
  })
})

test('a fee that was settled is not owed', async () => {
  const { activity, id, code } = await withPass({ fee: 360_000 })
  await world.done(settleFee, staff, { registrationIds: [id], way: 'cash' })
  expect(await scans(activity, code)).toMatchObject({ verdict: 'welcome', guest: { feeOwed: 0 } })
})

test('a second scan says when, at which desk and by whom; the arrival stays the first', async () => {
  const { activity, caller, code } = await withPass()
  const before = world.now()
  await scans(activity, code, '一号台')
  const second = await scans(activity, code, '二号台')
  expect(second).toMatchObject({ verdict: 'already-in', arrived: { desk: '一号台', by: '方台' }, guest: { name: caller.name } })
  expect(second.arrived!.at).toBeGreaterThanOrEqual(before)
  expect(await scansKept(activity, caller)).toHaveLength(1)
})

test('the very same scan sent again is welcome again', async () => {
  const { activity, caller, code } = await withPass()
  const first = await scans(activity, code, '一号台', 'scan-sent-twice')
  expect(await scans(activity, code, '一号台', 'scan-sent-twice')).toEqual(first)
  expect(await scansKept(activity, caller)).toHaveLength(1)
})

test('the window is kept to the second by the cloud’s clock, and its hours are told', async () => {
  const { activity, caller, code } = await withPass({ arrivalFrom: world.now() + 3_600_000 })
  const window = { from: activity.arrivalFrom.getTime(), until: activity.arrivalUntil.getTime() }
  const { passToken, registration } = world
  const { caller: later } = await registration(activity)
  const laterCode = await passToken(activity, later)

  world.cloud.clock.set(window.from - 2_000)
  expect(await scans(activity, code)).toMatchObject({ verdict: 'too-early', window })
  expect(await scansKept(activity, caller)).toEqual([])
  world.cloud.clock.set(window.from)
  expect(await scans(activity, code)).toMatchObject({ verdict: 'welcome', window: null })
  world.cloud.clock.set(window.until)
  expect(await scans(activity, laterCode)).toMatchObject({ verdict: 'too-late', window })
  expect(await scans(activity, code)).toMatchObject({ verdict: 'already-in' })
})

test('a place given back and an activity called off are told apart, and nobody is let in', async () => {
  const left = await withPass()
  await world.done(cancel, left.caller, { activityId: left.activity.id })
  expect(await scans(left.activity, left.code)).toMatchObject({ verdict: 'cancelled', guest: { name: left.caller.name } })

  const called = await withPass()
  await world.done(contracts.activity.calls.cancel, staff, { id: called.activity.id, reason: '会场临时检修' })
  expect(await scans(called.activity, called.code)).toMatchObject({ verdict: 'activity-cancelled' })
  expect(await scansKept(called.activity, called.caller)).toEqual([])
})

test('a pass from before a place was given back lets nobody in from the waiting list', async () => {
  const { activity, caller, code } = await withPass({ seats: 1 })
  await world.registration(activity)
  await world.done(cancel, caller, { activityId: activity.id })
  await world.registration(activity, caller)
  expect(await scans(activity, code)).toMatchObject({ verdict: 'waitlisted' })
})

test('a pass for something else names what it is for, and says nothing of the person', async () => {
  const { activity: theirs, code } = await withPass()
  const here = await world.activity()
  expect(await scans(here, code)).toEqual({
    verdict: 'other-activity', guest: null, arrived: null, window: null, otherTitle: theirs.title, team: null,
  })
})

describe('a code that somebody made themselves', () => {
  const nothing = { guest: null, arrived: null, window: null, otherTitle: null, team: null }

  /** The pass with one of its parts exchanged. */
  const exchange = (code: string, part: number, by: string) => code.split('.').map((each, i) => (i === part ? by : each)).join('.')

  test('with another’s name under one’s own signature is forged', async () => {
    const { activity, code } = await withPass()
    const { caller: other } = await world.registration(activity)
    expect(await scans(activity, exchange(code, 2, other.id))).toEqual({ verdict: 'forged', ...nothing })
  })

  test('with another activity under a true signature is forged', async () => {
    const { code } = await withPass()
    const here = await world.activity()
    expect(await scans(here, exchange(code, 1, here.id))).toEqual({ verdict: 'forged', ...nothing })
  })

  test('with another serial, or a signature that is off by one sign, is forged', async () => {
    const { activity, code } = await withPass()
    expect(await scans(activity, exchange(code, 3, '1'))).toEqual({ verdict: 'forged', ...nothing })
    const signature = code.split('.')[4]!
    const off = (signature.startsWith('A') ? 'B' : 'A') + signature.slice(1)
    expect(await scans(activity, exchange(code, 4, off))).toEqual({ verdict: 'forged', ...nothing })
  })

  test('signed with another association’s key is forged', async () => {
    const { activity, caller } = await withPass()
    const { privateKey } = generateKeyPairSync('ed25519')
    const payload: PassPayload = { version: 1, activityId: activity.id, memberId: caller.id, serial: 0 }
    const code = encodePass(payload, sign(null, passBytes(payload), privateKey))
    expect(await scans(activity, code)).toEqual({ verdict: 'forged', ...nothing })
  })

  test.each(['', ' ', 'https://example.com/HXT1', 'HXT1', 'HXT1....', 'HXT2.aaaaaaaaaaaa.bbbbbbbbbbbb.0.AA', '6901234567892', '💥', 'x'.repeat(4_096)])(
    'that is %j is no pass',
    async code => expect(await scans(await world.activity(), code)).toEqual({ verdict: 'not-a-pass', ...nothing }),
  )
})

test('a true pass whose registration is gone is unknown', async () => {
  const { activity, caller, code } = await withPass()
  // No call of ours removes a registration; a hand in the console may.
  const { database } = await import('../../cloudfunctions/_kit/cloud')
  await database.collection('registrations').doc(`${activity.id}:${caller.id}`).remove()
  expect(await scans(activity, code)).toMatchObject({ verdict: 'unknown', guest: null })
})

test('the desk sees how many have come, the latest first', async () => {
  const activity = await world.activity({ seats: 20 })
  const people = await world.members(12)
  for (const person of people) await world.registration(activity, person)
  for (const person of people.slice(0, 11)) {
    world.cloud.clock.advance(1_000)
    await scans(activity, await world.passToken(activity, person))
  }
  const { arrived, expected, latest, title } = await world.done(arrivals, staff, { activityId: activity.id })
  expect({ arrived, expected, title }).toEqual({ arrived: 11, expected: 12, title: activity.title })
  expect(latest.map(({ name }) => name)).toEqual(people.slice(1, 11).reverse().map(({ name }) => name))
})
