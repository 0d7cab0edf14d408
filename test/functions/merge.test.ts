import { contracts } from '../../shared/contract'
import { maskPhone } from '../../shared/domain/phone'
import { invoice } from '../world/activities'
import { freshRequestId } from '../world/ground'
import { expectSeatsToAddUp } from '../world/invariants'
import { uploadPaper } from '../world/uploads'
import type { Person } from '../world/people'
import { openWorld, type World } from '../world/world'

const { merge, person: onePerson, me } = contracts.member.calls
const { cancel, pass } = contracts.registration.calls
const { register, sendVoucher } = contracts.registration.calls
const { settleFee, note, assignRooms, issueInvoice } = contracts.roster.calls
const { join, saveLineup } = contracts.team.calls
const { scan } = contracts.checkin.calls

let world: World
let admin: Person
let staff: Person
beforeAll(async () => {
  world = await openWorld()
  admin = await world.member({ roles: ['admin'] })
  staff = await world.member({ roles: ['staff'] })
})
afterAll(() => world.close())

const two = async () => ({ keep: await world.member(), drop: await world.member() })
const ids = ({ keep, drop }: { keep: Person; drop: Person }) => ({ keep: keep.id, drop: drop.id })
const now = async ({ id }: { id: string }) => (await world.look('members', { _id: id }))[0]!
const placeOf = async (activity: { id: string }, person: Person) => (await world.registrationOf(activity, person))!

test('both registered at one activity: one place remains, and the other goes to the next in line', async () => {
  const both = await two()
  const activity = await world.activity({ seats: 2 })
  await world.registration(activity, both.keep)
  await world.registration(activity, both.drop)
  const waiting = await world.registration(activity)
  await world.done(merge, admin, ids(both))
  expect(await placeOf(activity, both.keep)).toMatchObject({ status: 'registered' })
  expect(await world.registrationOf(activity, both.drop)).toBeUndefined()
  expect(await placeOf(activity, waiting.caller as Person)).toMatchObject({ status: 'registered' })
  await expectSeatsToAddUp(world, activity)
})

test('one has the seat and the other stands in line: the seat remains', async () => {
  const both = await two()
  const activity = await world.activity({ seats: 1 })
  const { number } = await world.registration(activity, both.drop)
  await world.registration(activity, both.keep)
  await world.done(merge, admin, ids(both))
  expect(await placeOf(activity, both.keep)).toMatchObject({ status: 'registered', number })
  expect(await world.activityNow(activity)).toMatchObject({ taken: 1, waiting: 0 })
  await expectSeatsToAddUp(world, activity)
})

test('payment, arrival and answers come along, and money paid twice is written down', async () => {
  const both = await two()
  const activity = await world.activity({ fee: 360_000 })
  for (const person of [both.keep, both.drop]) {
    await world.registration(activity, person)
    await world.done(settleFee, staff, { registrationIds: [`${activity.id}:${person.id}`], way: 'alipay' })
  }
  const code = await world.passToken(activity, both.drop)
  await world.done(scan, staff, { activityId: activity.id, desk: '一号台', code })
  await world.done(merge, admin, ids(both))

  const place = await placeOf(activity, both.keep)
  expect(place).toMatchObject({ status: 'registered', payment: { amount: 360_000 }, scans: [{ desk: '一号台' }] })
  expect(place.history.at(-1)).toMatchObject({ what: 'merged', why: '两份都缴了费，另一份 3,600 元待退', byName: admin.name })
  await expectSeatsToAddUp(world, activity)
})

test('papers, room, note and certificate of either come along; what was done for both is written down', async () => {
  const both = await two()
  const activity = await world.activity({ fee: 100_00, certificate: '结业证书', asks: ['invoice'] })
  const idOf = (person: Person) => `${activity.id}:${person.id}`
  for (const person of [both.keep, both.drop]) await world.done(register, person, { activityId: activity.id, answers: { invoice } })
  const files = [await uploadPaper(world, both.keep, 'voucher'), await uploadPaper(world, both.drop, 'voucher')] as const
  await world.done(sendVoucher, both.keep, { activityId: activity.id, fileId: files[0] })
  await world.done(sendVoucher, both.drop, { activityId: activity.id, fileId: files[1] })
  await world.done(note, staff, { registrationId: idOf(both.keep), was: '', note: '坐前排' })
  await world.done(note, staff, { registrationId: idOf(both.drop), was: '', note: '素食' })
  await world.done(assignRooms, staff, { registrationIds: [idOf(both.drop)], number: '808' })
  for (const [person, number] of [[both.keep, '1001'], [both.drop, '1002']] as const) await world.done(issueInvoice, staff, { registrationId: idOf(person), was: '', number })

  await world.done(merge, admin, ids(both))
  const place = await placeOf(activity, both.keep)
  expect(place).toMatchObject({ voucher: { fileId: files[0] }, note: '坐前排；素食', roomNumber: '808', invoice: { number: '1001' } })
  expect(place.history.at(-1)).toMatchObject({ what: 'merged', why: '两份都开了票，另一份 1002 待作废' })
  expect(place.notices!.map(({ kind }) => kind).sort()).toEqual(['invoice-issued', 'invoice-issued', 'registered', 'registered', 'room-assigned'])
  await expectSeatsToAddUp(world, activity)
})

describe('of two who are in teams', () => {
  const namesOf = async (team: { id: string }) => {
    const { leaderId, players, lineup } = await world.teamNow(team)
    return { leaderId, players: players.map(({ memberId }) => memberId), lineup }
  }

  test('the kept one leads and plays where the dropped one did', async () => {
    const both = await two()
    const league = await world.league()
    const [other, led] = [await world.member(), await world.team(league, { leader: both.drop })]
    await world.done(join, other, { teamId: led.id, invite: led.inviteKey, sex: 'female' })
    await world.done(saveLineup, both.drop, { teamId: led.id, revision: (await world.teamNow(led)).revision, lineup: { mixed0: [both.drop.id, other.id] } })
    await world.done(merge, admin, ids(both))
    expect(await namesOf(led)).toEqual({ leaderId: both.keep.id, players: [both.keep.id, other.id], lineup: { mixed0: [both.keep.id, other.id] } })
    expect(await placeOf(league, both.keep)).toMatchObject({ status: 'registered', teamId: led.id })
    await expectSeatsToAddUp(world, league)
  })

  test('in one team they are one player', async () => {
    const both = await two()
    const league = await world.league()
    const team = await world.team(league, { players: [both.keep, both.drop] })
    await world.done(merge, admin, ids(both))
    expect((await namesOf(team)).players).toEqual([team.leader.id, both.keep.id])
    await expectSeatsToAddUp(world, league)
  })

  test('in two they stay in the kept one’s, and the other team has somebody else lead it', async () => {
    const both = await two()
    const league = await world.league()
    const heir = await world.member()
    const [kept, left] = [await world.team(league, { players: [both.keep], name: '河州甲队' }), await world.team(league, { leader: both.drop, players: [heir], name: '河州乙队' })]
    await world.done(merge, admin, ids(both))
    expect((await namesOf(kept)).players).toEqual([kept.leader.id, both.keep.id])
    expect(await namesOf(left)).toMatchObject({ leaderId: heir.id, players: [heir.id] })
    expect(await placeOf(league, both.keep)).toMatchObject({ teamId: kept.id })
    await expectSeatsToAddUp(world, league)
  })
})

test('a payment on a place that was given back is not lost', async () => {
  const both = await two()
  const activity = await world.activity({ fee: 100 })
  await world.registration(activity, both.drop)
  await world.done(settleFee, staff, { registrationIds: [`${activity.id}:${both.drop.id}`], way: 'cash' })
  await world.done(cancel, both.drop, { activityId: activity.id })
  await world.registration(activity, both.keep)
  await world.done(merge, admin, ids(both))
  expect(await placeOf(activity, both.keep)).toMatchObject({ status: 'registered', payment: { way: 'cash', amount: 100 } })
  await expectSeatsToAddUp(world, activity)
})

test('an old pass of the dropped record still lets the person in, once', async () => {
  const both = await two()
  const activity = await world.activity()
  await world.registration(activity, both.drop)
  const old = await world.passToken(activity, both.drop)
  await world.done(merge, admin, ids(both))
  expect(await world.done(pass, both.keep, { activityId: activity.id })).toMatchObject({ outcome: 'pass' })
  const scanned = (code: string) => world.done(scan, staff, { activityId: activity.id, desk: '一号台', code })
  expect(await scanned(old)).toMatchObject({ verdict: 'welcome' })
  expect(await scanned(await world.passToken(activity, both.keep))).toMatchObject({ verdict: 'already-in' })
})

test('articles, what was told and what was sealed are the kept one’s', async () => {
  const both = await two()
  const at = new Date(world.now())
  const article = await world.article({ author: both.drop })
  const numbers = { identityNumber: '11010519491231002X', bankAccount: '6200000000000005', bankName: '河州银行城南支行' }
  await world.done(contracts.privacy.calls.saveNumbers, both.drop, numbers)
  await world.db.audits.insert({ _id: freshRequestId(), at, by: admin.id, byName: admin.name, about: both.drop.id, what: 'identityNumber', why: '发放' })
  await world.db.messages.insert({ _id: freshRequestId(), to: both.drop.id, kind: 'contact-named', words: {}, at, readAt: null, push: 'sent', pushAt: at, pushTries: 1 })

  await world.done(merge, admin, ids(both))
  expect((await world.look('articles', { _id: article.id }))[0]).toMatchObject({ authorId: both.keep.id })
  expect(await world.look('privates', { _id: both.drop.id })).toEqual([])
  const read = { memberId: both.keep.id, what: 'identityNumber', why: '核对发放' } as const
  expect(await world.done(contracts.privacy.calls.reveal, admin, read)).toMatchObject({ outcome: 'shown', number: numbers.identityNumber })
  expect(await world.look('audits', { about: both.keep.id })).toHaveLength(2)
  expect(await world.look('messages', { to: both.keep.id })).toHaveLength(1)
})

test('a line that was approved stays as it is and is the kept one’s to confirm; a draft made again has one line of both', async () => {
  const both = await two()
  const { line } = await world.approvedStatement()
  await world.db.lines.change({ _id: line.id }, { memberId: both.drop.id })
  const editor = await world.member({ roles: ['editor'] })
  const quarter = world.currentQuarter()
  for (const author of [both.keep, both.drop]) await world.article({ author, status: 'published', publishedAt: new Date(world.now()) })
  const makes = async () => {
    const made = await world.done(contracts.remuneration.calls.makeStatement, editor, { quarter })
    if (made.outcome !== 'made') throw new Error(made.reason)
    return made.statement.lines
  }
  const apart = (await makes()).filter(({ authorId }) => [both.keep.id, both.drop.id].includes(authorId))
  expect(apart).toHaveLength(2)

  await world.done(merge, admin, ids(both))
  expect(await world.look('lines', { _id: line.id })).toMatchObject([{ memberId: both.keep.id, authorId: line.authorId, gross: line.gross }])
  expect((await world.done(contracts.payment.calls.mine, both.keep, {})).lines.map(({ id }) => id)).toEqual([line.id])
  const together = (await makes()).filter(({ authorId }) => [both.keep.id, both.drop.id].includes(authorId))
  expect(together).toMatchObject([{ authorId: both.keep.id, pieces: 2, gross: apart[0]!.gross + apart[1]!.gross }])
})

test('the dropped one’s WeChat comes in as the kept one, where that had none; the history says it', async () => {
  const [keep, drop] = [await world.entered(), await world.member()]
  await world.done(merge, admin, { keep: keep.id, drop: drop.id })
  expect(await world.done(me, drop, {})).toMatchObject({ me: { id: keep.id, phone: drop.phone } })
  const { person } = await world.done(onePerson, admin, { id: drop.id })
  expect(person).toMatchObject({ standing: 'left', mergedInto: { id: keep.id, name: keep.name }, phone: '', bound: true })
  expect(person.history[0]).toMatchObject({ what: 'merged-away', why: keep.name, by: admin.name })
  expect((await now(keep)).history.at(-1)).toMatchObject({ what: 'merged', why: drop.name })
  expect((await world.done(contracts.member.calls.people, staff, { search: drop.name })).rows.map(({ id }) => id)).not.toContain(drop.id)
  expect(maskPhone(drop.phone)).toBe((await world.done(contracts.member.calls.people, staff, { search: drop.phone })).rows[0]?.phone)
})

test('of two who both have a WeChat the kept one’s stays, and the other’s is nobody’s', async () => {
  const both = await two()
  await world.done(merge, admin, ids(both))
  expect(await world.done(me, both.keep, {})).toMatchObject({ me: { id: both.keep.id, phone: both.keep.phone } })
  expect(await world.done(me, both.drop, {})).toEqual({ me: null })
})

test.each([
  ['itself', async () => {
    const { keep } = await two()
    return { keep, drop: keep }
  }, 'same'],
  ['one with roles', async () => ({ keep: await world.member(), drop: await world.member({ roles: ['editor'] }) }), 'has-roles'],
  ['one that went into a third', async () => {
    const [both, third] = [await two(), await world.member()]
    await world.done(merge, admin, { keep: third.id, drop: both.drop.id })
    return both
  }, 'left'],
  ['one into what it went into before, backwards', async () => {
    const { keep, drop } = await two()
    await world.done(merge, admin, { keep: drop.id, drop: keep.id })
    return { keep, drop }
  }, 'left'],
])('a record is not merged with %s', async (_which, given, reason) => {
  expect(await world.done(merge, admin, ids(await given()))).toEqual({ outcome: 'refused', reason })
})

test('two administrators who merge the two both ways at once: one way holds', async () => {
  const both = await two()
  const told = await Promise.all([world.done(merge, admin, ids(both)), world.done(merge, admin, { keep: both.drop.id, drop: both.keep.id })])
  expect(told.map(({ outcome }) => outcome).sort()).toEqual(['merged', 'refused'])
  expect([await now(both.keep), await now(both.drop)].filter(({ standing }) => standing === 'left')).toHaveLength(1)
})

test('asked again, it moves what came after it: nothing stays behind', async () => {
  const both = await two()
  await world.done(merge, admin, ids(both))
  const late = await world.article({ author: both.drop })
  expect(await world.done(merge, admin, ids(both))).toEqual({ outcome: 'merged' })
  expect((await world.look('articles', { _id: late.id }))[0]).toMatchObject({ authorId: both.keep.id })
  expect((await now(both.keep)).history.filter(({ what }) => what === 'merged')).toHaveLength(1)
})
