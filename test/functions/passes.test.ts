import { contracts } from '../../shared/contract'
import { dateKey, startOfDay } from '../../shared/domain/instant'
import { decodePass, stepLength } from '../../shared/domain/pass'
import type { Person } from '../world/people'
import { openWorld, type World } from '../world/world'

const { admit, scan, self, wall, reissue } = contracts.checkin.calls
const { pass, reissuePass, cancel } = contracts.registration.calls
const minute = 60_000

let world: World
let staff: Person
beforeAll(async () => {
  world = await openWorld()
  staff = await world.member({ roles: ['staff'], name: '方台' })
})
afterEach(() => world.cloud.clock.set(null))
afterAll(() => world.close())

const scans = (activity: { id: string }, code: string) => world.done(scan, staff, { activityId: activity.id, desk: '一号台', code })
const passOf = async (activity: { id: string }, person: Person) => {
  const answer = await world.done(pass, person, { activityId: activity.id })
  if (answer.outcome !== 'pass') throw new Error(answer.status)
  return answer
}

describe('a pass that renews itself', () => {
  test('is ten minutes of codes, each good for its moment, and the lasting one is nowhere among them', async () => {
    const activity = await world.activity({ checkin: { rotating: true } })
    const { caller } = await world.registration(activity)
    const { token, codes, now } = await passOf(activity, caller)
    expect(token).toBeNull()
    expect(codes[0]!.from).toBeLessThanOrEqual(now)
    expect(codes.at(-1)!.until - codes[0]!.from).toBe(600_000)
    for (const { from, token } of codes) expect(decodePass(token)?.payload).toMatchObject({ version: 2, serial: 0, step: from / stepLength })
    expect(new Set(codes.map(({ token }) => token)).size).toBe(codes.length)
    expect(await scans(activity, codes[0]!.token)).toMatchObject({ verdict: 'welcome', guest: { name: caller.name } })
  })

  test('a picture of it is stale a minute after its time, and not good yet a minute before it', async () => {
    const activity = await world.activity({ checkin: { rotating: true } })
    const { caller } = await world.registration(activity)
    const { codes } = await passOf(activity, caller)
    const [, , , , code] = codes
    world.cloud.clock.set(code!.from - minute - 2_000)
    expect(await scans(activity, code!.token)).toMatchObject({ verdict: 'stale-code', guest: null })
    world.cloud.clock.set(code!.until + minute)
    expect(await scans(activity, code!.token)).toMatchObject({ verdict: 'stale-code', guest: null })
    world.cloud.clock.set(code!.until + minute - 2_000)
    expect(await scans(activity, code!.token)).toMatchObject({ verdict: 'welcome' })
  })

  test('a lasting pass from before is stale once passes renew themselves', async () => {
    const activity = await world.activity()
    const { caller } = await world.registration(activity)
    const { token } = await passOf(activity, caller)
    await world.done(contracts.checkin.calls.arrange, staff, { activityId: activity.id, revision: 0, feeStops: false, rotating: true, lists: [], staff: [] })
    expect(await scans(activity, token!)).toMatchObject({ verdict: 'stale-code' })
    expect(await scans(activity, (await passOf(activity, caller)).codes[0]!.token)).toMatchObject({ verdict: 'welcome' })
  })
})

describe('a pass that is replaced', () => {
  test('by its holder: the old one is refused, the new one is good; the very same request replaces it once', async () => {
    const activity = await world.activity()
    const { caller } = await world.registration(activity)
    const { token: old } = await passOf(activity, caller)
    for (const _ of [1, 2]) expect(await world.done(reissuePass, caller, { activityId: activity.id }, 'lost-my-phone')).toEqual({ outcome: 'done' })
    expect((await world.registrationOf(activity, caller))!.passSerial).toBe(1)
    expect(await scans(activity, old!)).toMatchObject({ verdict: 'old-pass', guest: { name: caller.name } })
    expect(await scans(activity, (await passOf(activity, caller)).token!)).toMatchObject({ verdict: 'welcome' })
  })

  test('codes of the one before are old as well', async () => {
    const activity = await world.activity({ checkin: { rotating: true } })
    const { caller } = await world.registration(activity)
    const { codes } = await passOf(activity, caller)
    await world.done(reissuePass, caller, { activityId: activity.id })
    expect(await scans(activity, codes[0]!.token)).toMatchObject({ verdict: 'old-pass' })
  })

  test('by staff: the person is told why', async () => {
    const activity = await world.activity()
    const { caller, id } = await world.registration(activity)
    for (const _ of [1, 2]) expect(await world.done(reissue, staff, { registrationId: id, why: '手机丢了' }, 'lost-their-phone')).toEqual({ outcome: 'done' })
    const theirs = (await world.registrationOf(activity, caller))!
    expect(theirs).toMatchObject({ passSerial: 1, history: [{}, { what: 'pass-reissued', why: '手机丢了', byName: '方台' }] })
    expect(theirs.notices!.filter(({ kind }) => kind === 'pass-reissued')).toMatchObject([{ to: caller.id, words: { title: activity.title } }])
  })

  test('not for who has no place, nor without end, nor by staff of another activity', async () => {
    const activity = await world.activity({ checkin: { staff: [{ memberId: (await world.member()).id, name: '何舟', mayOverrule: false }] } })
    const { caller, id } = await world.registration(activity)
    expect(await world.done(reissuePass, await world.member(), { activityId: activity.id })).toEqual({ outcome: 'refused', reason: 'not-registered' })
    expect(await world.call(reissue, staff, { registrationId: id, why: '手机丢了' })).toMatchObject({ ok: false, error: { code: 'NOT_ASSIGNED' } })
    for (let i = 0; i < 20; i++) expect(await world.done(reissuePass, caller, { activityId: activity.id })).toEqual({ outcome: 'done' })
    expect(await world.done(reissuePass, caller, { activityId: activity.id })).toEqual({ outcome: 'refused', reason: 'too-often' })
    await world.done(cancel, caller, { activityId: activity.id })
    expect(await world.done(reissuePass, caller, { activityId: activity.id })).toEqual({ outcome: 'refused', reason: 'not-registered' })
  })
})

describe('people check themselves in', () => {
  const codeFor = async (activity: { id: string }, listId?: string) => (await world.done(wall, staff, { activityId: activity.id, listId })).codes[0]!.token
  const checksIn = (person: Person, code: string, requestId?: string) => world.done(self, person, { code }, requestId)

  test('by the code on the wall, once; the desk knows of it', async () => {
    const activity = await world.activity({ fee: 100, rooms: [{ kind: 'single', price: 0 }] })
    const { caller, id, number } = await world.registration(activity)
    const code = await codeFor(activity)
    const first = await checksIn(caller, code, 'scanned-the-wall')
    expect(first).toEqual({
      verdict: 'fee-open',
      activity: { id: activity.id, title: activity.title, listName: '报到' },
      guest: { name: caller.name, unitName: caller.unitName, number, room: 'none', roomNumber: '', teamName: '', feeOwed: 100 },
      arrived: { at: expect.any(Number), desk: '自助签到' },
      window: null,
    })
    expect(await checksIn(caller, code, 'scanned-the-wall')).toEqual(first)
    expect(await checksIn(caller, code)).toMatchObject({ verdict: 'already-in', arrived: first.arrived })
    const atDesk = await world.done(admit, staff, { activityId: activity.id, desk: '一号台', registrationIds: [id] })
    expect(atDesk.outcomes).toMatchObject([{ verdict: 'already-in', arrived: { desk: '自助签到', by: caller.name } }])
    expect((await world.registrationOf(activity, caller))!.scans).toHaveLength(1)
  })

  test('on each list by its own code', async () => {
    const lunch = { id: 'lunch1', name: '午餐', from: new Date(startOfDay(world.now())), until: new Date(startOfDay(world.now()) + 24 * 60 * minute), who: { kind: 'all' as const }, repeats: 'daily' as const, exits: false }
    const activity = await world.activity({ checkin: { lists: [lunch] } })
    const { caller } = await world.registration(activity)
    expect(await checksIn(caller, await codeFor(activity, 'lunch1'))).toMatchObject({ verdict: 'welcome', activity: { listName: '午餐' } })
    expect(await checksIn(caller, await codeFor(activity))).toMatchObject({ verdict: 'welcome', activity: { listName: '报到' } })
    const { presence } = (await world.registrationOf(activity, caller))!
    expect(presence.map(({ slot }) => slot).sort()).toEqual(['arrive', `lunch1@${dateKey(world.now())}`])
    expect(await world.call(wall, staff, { activityId: activity.id, listId: 'nolist' })).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
  })

  test('not before the window, nor after it', async () => {
    const activity = await world.activity({ arrivalFrom: world.now() + 3_600_000 })
    const { caller } = await world.registration(activity)
    const window = { from: activity.arrivalFrom.getTime(), until: activity.arrivalUntil.getTime() }
    expect(await checksIn(caller, await codeFor(activity))).toMatchObject({ verdict: 'too-early', window, arrived: null })
    world.cloud.clock.set(window.until)
    expect(await checksIn(caller, await codeFor(activity))).toMatchObject({ verdict: 'too-late', window })
  })

  test('not by a picture of the wall that was passed on, a pass, a forgery or anything else', async () => {
    const activity = await world.activity()
    const { caller } = await world.registration(activity)
    const code = await codeFor(activity)
    const nothing = { activity: null, guest: null, arrived: null, window: null }
    const forged = code.replace(activity.id, (await world.activity()).id)
    expect(await checksIn(caller, forged)).toEqual({ verdict: 'forged', ...nothing })
    expect(await checksIn(caller, await world.passToken(activity, caller))).toEqual({ verdict: 'not-a-pass', ...nothing })
    expect(await checksIn(caller, 'https://example.com/')).toEqual({ verdict: 'not-a-pass', ...nothing })
    world.cloud.clock.set(world.now() + 3 * minute)
    expect(await checksIn(caller, code)).toEqual({ verdict: 'stale-code', ...nothing })
    expect((await world.registrationOf(activity, caller))!.scans).toEqual([])
  })

  test('not without a seat, nor past a fee that stops, nor in an activity that was called off', async () => {
    const activity = await world.activity({ seats: 1, fee: 100, checkin: { feeStops: true } })
    const [{ caller: owing }, { caller: waiting }] = [await world.registration(activity), await world.registration(activity)]
    const code = await codeFor(activity)
    expect(await checksIn(owing, code)).toMatchObject({ verdict: 'fee-stop', guest: { feeOwed: 100 }, arrived: null })
    expect(await checksIn(waiting, code)).toMatchObject({ verdict: 'waitlisted' })
    expect(await checksIn(await world.member(), code)).toMatchObject({ verdict: 'unknown', activity: { title: activity.title }, guest: null })
    await world.done(contracts.activity.calls.cancel, staff, { id: activity.id, reason: '会场检修' })
    expect(await checksIn(owing, code)).toMatchObject({ verdict: 'activity-cancelled' })
  })

  test('what staff noted is not told to them', async () => {
    const activity = await world.activity()
    const { caller, id } = await world.registration(activity)
    await world.done(contracts.roster.calls.note, staff, { registrationId: id, was: '', note: '常务理事，坐前排' })
    expect(JSON.stringify(await checksIn(caller, await codeFor(activity)))).not.toContain('前排')
  })

  test('the wall is opened by those who serve here alone', async () => {
    const activity = await world.activity({ checkin: { staff: [{ memberId: (await world.member()).id, name: '何舟', mayOverrule: false }] } })
    expect(await world.call(wall, staff, { activityId: activity.id })).toMatchObject({ ok: false, error: { code: 'NOT_ASSIGNED' } })
  })
})
