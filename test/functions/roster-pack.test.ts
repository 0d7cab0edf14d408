import { contracts } from '../../shared/contract'
import { fromBase64Url } from '../../shared/domain/base64url'
import { listsOf } from '../../shared/domain/checkin-lists'
import { judge, type Desk } from '../../shared/domain/checkin-rules'
import { decodePass } from '../../shared/domain/pass'
import { secretShownBy, verifyPass } from '../../shared/domain/pass-lock'
import { findByPass, openNames, openPack, type PackedGuest, type RosterPack } from '../../shared/domain/roster-pack'
import type { MadeActivity } from '../world/activities'
import type { Person } from '../world/people'
import { openWorld, type World } from '../world/world'

const calls = contracts.checkin.calls

let world: World
let staff: Person
beforeAll(async () => {
  world = await openWorld()
  staff = await world.member({ roles: ['staff'], name: '方台' })
})
afterAll(() => world.close())

const packed = async ({ id }: { id: string }) => openPack(fromBase64Url((await world.done(calls.pack, staff, { activityId: id })).pack)!)!

const foundBy = (pack: RosterPack, code: string) => findByPass(pack, secretShownBy(decodePass(code)!)!)

async function namesIn(pack: RosterPack, { id }: { id: string }) {
  const { key } = await world.done(calls.openNames, staff, { activityId: id, salt: pack.salt })
  return openNames(pack, fromBase64Url(key)!)
}

const arrivalDesk = (activity: MadeActivity): Desk => ({
  activityId: activity.id,
  activityStatus: activity.status,
  feeStops: false,
  list: listsOf({ from: activity.arrivalFrom.getTime(), until: activity.arrivalUntil.getTime() }, [])[0]!,
  way: 'in',
})

test('a pass opens its own record, which says what the desk hears online', async () => {
  const activity = await world.activity({ fee: 360_000, rooms: [{ kind: 'single', price: 0 }] })
  const { caller } = await world.registration(activity)
  const code = await world.passToken(activity, caller)
  const { guest, arriving } = foundBy(await packed(activity), code) as PackedGuest

  const online = await world.done(calls.scan, staff, { activityId: activity.id, desk: '一号台', code })
  expect(guest).toEqual(online.guest)
  expect(judge(arriving, 0, arrivalDesk(activity), world.now())).toBe(online.verdict)
})

test('the desk checks a pass with the key that it was told', async () => {
  const activity = await world.activity()
  const code = await world.passToken(activity, (await world.registration(activity)).caller)
  const { publicKey } = await world.done(calls.open, staff, { activityId: activity.id })
  expect(verifyPass(decodePass(code)!, fromBase64Url(publicKey)!)).toBe(true)
})

test('who came, left the line or gave the place back is on it as they are', async () => {
  const activity = await world.activity({ seats: 2 })
  const [came, gone, next] = await world.members(3)
  for (const person of [came!, gone!, next!]) await world.registration(activity, person)
  const codes = await Promise.all([came!, gone!].map(person => world.passToken(activity, person)))
  await world.done(calls.scan, staff, { activityId: activity.id, desk: '东门', code: codes[0]! })
  await world.done(contracts.registration.calls.cancel, gone!, { activityId: activity.id })
  codes.push(await world.passToken(activity, next!))

  const pack = await packed(activity)
  const verdicts = codes.map(code => judge((foundBy(pack, code) as PackedGuest).arriving, 0, arrivalDesk(activity), world.now()))
  expect(verdicts).toEqual(['already-in', 'cancelled', 'welcome'])
  expect((foundBy(pack, codes[0]!) as PackedGuest).arriving.presence).toMatchObject([{ slot: 'arrive', desk: '东门', outAt: null }])
})

test('a pass that was replaced is an old one, and its holder is found by the new one', async () => {
  const activity = await world.activity()
  const { caller, id } = await world.registration(activity)
  const old = await world.passToken(activity, caller)
  await world.db.registrations.change({ _id: id }, { passSerial: 2 })
  const pack = await packed(activity)
  expect(foundBy(pack, old)).toBe('old-pass')
  expect(foundBy(pack, await world.passToken(activity, caller))).toMatchObject({ arriving: { passSerial: 2 } })
})

test('who is on which list travels along, and not what they answered', async () => {
  const hour = 3_600_000
  const list = { id: 'dinner', name: '清真餐', from: new Date(world.now()), until: new Date(world.now() + hour), repeats: 'once' as const, exits: false }
  const who = { kind: 'answered' as const, questionId: 'diet01', optionIds: ['halal0'] }
  const activity = await world.activity({ checkin: { lists: [{ ...list, who }] } })
  const { caller, id } = await world.registration(activity)
  const { caller: other } = await world.registration(activity)
  await world.db.registrations.change({ _id: id }, { 'answers.questions': { diet01: 'halal0' } })

  const pack = await packed(activity)
  const asked = { ...list, who, from: list.from.getTime(), until: list.until.getTime() }
  const isOn = async (person: Person) => (foundBy(pack, await world.passToken(activity, person)) as PackedGuest).arriving.isOn(asked)
  expect([await isOn(caller), await isOn(other)]).toEqual([true, false])
})

test('a leader’s pass opens the team as well', async () => {
  const activity = await world.league()
  const players = await world.members(2)
  const { leader, name } = await world.team(activity, { players })
  const pack = await packed(activity)
  const packedLeader = foundBy(pack, await world.passToken(activity, leader)) as PackedGuest
  expect(packedLeader.guest.teamName).toBe(name)
  expect(packedLeader.team().map(({ guest }) => guest.name)).toEqual(players.map(each => each.name))
  expect((foundBy(pack, await world.passToken(activity, players[0]!)) as PackedGuest).team()).toEqual([])
})

test('names are opened for staff who are signed in, and with the key of this list alone', async () => {
  const activity = await world.activity()
  const { caller } = await world.registration(activity)
  const pack = await packed(activity)
  const names = await namesIn(pack, activity)
  expect(names!.find(caller.name)).toMatchObject([{ guest: { name: caller.name }, phoneEnd: caller.phone.slice(-4) }])
  expect(names!.find(caller.phone.slice(-4))).toHaveLength(1)

  expect(await namesIn(await packed(activity), activity)).not.toBeNull()
  expect(await namesIn(pack, await world.activity())).toBeNull()
  const { key } = await world.done(calls.openNames, staff, { activityId: activity.id, salt: (await packed(activity)).salt })
  expect(openNames(pack, fromBase64Url(key)!)).toBeNull()
})

test('staff who are not named for an activity get neither its list nor its key', async () => {
  const named = await world.member({ roles: ['staff'] })
  const activity = await world.activity({ checkin: { staff: [{ memberId: named.id, name: named.name, mayOverrule: false }] } })
  const { salt } = openPack(fromBase64Url((await world.done(calls.pack, named, { activityId: activity.id })).pack)!)!
  expect(await world.call(calls.pack, staff, { activityId: activity.id })).toMatchObject({ ok: false, error: { code: 'NOT_ASSIGNED' } })
  expect(await world.call(calls.openNames, staff, { activityId: activity.id, salt })).toMatchObject({ ok: false, error: { code: 'NOT_ASSIGNED' } })
})
