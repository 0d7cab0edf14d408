import { collections } from '../../config/collections'
import { contracts } from '../../shared/contract'
import { uploadPaper } from '../world/uploads'
import type { Person } from '../world/people'
import { browserOf } from '../world/sessions'
import { openWorld, type World } from '../world/world'

const { saveNumbers, reveal, leave } = contracts.privacy.calls
const { register } = contracts.registration.calls
const { settleFee, note, assignRooms, seat } = contracts.roster.calls
const { sendVoucher } = contracts.registration.calls
const day = 86_400_000

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** Words that nobody else in this world has, so that a search for them finds this person or nothing. */
const remark = '只吃素食且对花生过敏'
const email = 'he.zhou.only@example.com'
const special = {
  type: 'ordinary',
  title: '河州通信有限公司',
  taxpayerNumber: '91410000MA4000000E',
  email,
} as const

/** Every document of every collection that holds the words. */
async function whereStands(words: string): Promise<string[]> {
  const found = await Promise.all(
    collections.map(async ({ name }) => ((await world.look(name as never)) as { _id: string }[]).map(document => [name, document] as const)),
  )
  return found.flat().flatMap(([name, document]) => (JSON.stringify(document).includes(words) ? [`${name} ${document._id}`] : []))
}

/** Whether the storage still has it. The SDK reads where its cloud is when it is loaded. */
async function isStored(fileId: string): Promise<boolean> {
  const { linkTo } = await import('../../cloudfunctions/_kit/files')
  const link = await linkTo(fileId, 60)
  return link !== null && (await fetch(link)).ok
}

const ownQuestions = {
  fee: 100_00,
  rooms: [{ kind: 'single' as const, price: 0 }],
  questions: [
    { id: 'aaaaaa', kind: 'text' as const, label: '论文题目', hint: '', required: false, options: [], grades: [], when: null },
    { id: 'bbbbbb', kind: 'file' as const, label: '论文', hint: '', required: false, options: [], grades: [], when: null },
  ],
}

/** Answers in words and in a file, a voucher, and what staff wrote beside it. @returns the files */
async function answerAll(person: Person) {
  const activity = await world.activity(ownQuestions)
  const files = [await uploadPaper(world, person, 'answer'), await uploadPaper(world, person, 'voucher')] as const
  await world.done(register, person, { activityId: activity.id, answers: { room: 'single', questions: { aaaaaa: '独此一篇论文', bbbbbb: files[0] } } })
  expect(await world.done(sendVoucher, person, { activityId: activity.id, fileId: files[1] })).toMatchObject({ outcome: 'sent' })
  const staff = await world.member({ roles: ['staff'] })
  const registrationId = `${activity.id}:${person.id}`
  await world.done(note, staff, { registrationId, was: '', note: '独此一条备注' })
  // In line, and given a seat more than there were.
  const crowded = await world.activity({ seats: 1 })
  await world.registration(crowded)
  await world.registration(crowded, person)
  expect(await world.done(seat, staff, { registrationId: `${crowded.id}:${person.id}`, addSeat: true })).toMatchObject({ outcome: 'done' })
  await world.done(assignRooms, staff, { registrationIds: [registrationId], number: '独此一间' })
  await world.activity({ checkin: { staff: [{ memberId: person.id, name: person.name, mayOverrule: false }] } })
  return { activity, files }
}

/** In a team of another's, and of one that they made and left to another. */
async function play(person: Person) {
  const joined = await world.league()
  const team = await world.team(joined, { players: [person] })
  const led = await world.league()
  await world.team(led, { leader: person, players: [await world.member()] })
  // The first leader hears of the player by now; that they have gone is still to be told.
  await fetch(`${world.cloud.url}/local/timers/message`, { method: 'POST' })
  expect(await world.look('messages', { to: team.leader.id, kind: 'team-joined' })).toMatchObject([{ words: { name: person.name } }])
  return team
}

/** Somebody with a bit of everything, none of it paid for or attended. */
async function liveHere(person: Person, unit: { id: string; name: string }) {
  const browser = await browserOf(world, await world.member({ contact: true }))
  await world.db.sessions.change({ _id: browser.id }, { memberId: person.id, name: person.name, openid: person.openid })
  await world.done(saveNumbers, person, { identityNumber: '11010519491231002X', bankAccount: '6200000000000005', bankName: '河州银行独此一家支行' })
  await world.done(reveal, await world.member({ roles: ['approver'] }), { memberId: person.id, what: 'bankAccount', why: `${person.name}来电 ${person.phone}` })
  const contact = await world.member({ unit, contact: true })
  await world.message(contact, { kind: 'person-awaits', words: { name: person.name, unit: unit.name } })
  await world.message(person, { words: { unit: '给这个人的消息' } })
  await world.db.units.change({ _id: unit.id }, { notices: [world.notice(person, { words: { unit: '还没送到的消息' } })] })

  const asking = { asks: ['department' as const, 'remark' as const, 'invoice' as const] }
  for (const overrides of [{}, { seats: 1 }]) {
    const activity = await world.activity({ ...asking, ...overrides })
    if (overrides.seats) await world.registration(activity)
    await world.done(register, person, { activityId: activity.id, answers: { department: '独此一个部门', remark, invoice: special } })
  }
  const past = await world.activity(asking)
  await world.done(register, person, { activityId: past.id, answers: { remark } })
  await world.db.activities.change({ _id: past.id }, { startsAt: new Date(world.now() - 2 * day), endsAt: new Date(world.now() - day) })
  const cancelled = await world.activity(asking)
  await world.done(register, person, { activityId: cancelled.id, answers: { remark } })
  await world.done(contracts.registration.calls.cancel, person, { activityId: cancelled.id, reason: '独此一个理由' })

  for (const status of ['draft', 'returned', 'declined'] as const) await world.article({ author: person, status, title: '独此一篇没刊发的稿件' })
}

test('of somebody whom no account needs, nothing is left in any collection', async () => {
  const unit = await world.unit()
  const person = await world.officer(unit, { name: '独孤行舟', department: '独此一个部门' })
  await world.db.units.change({ _id: unit.id }, {
    history: [{ at: new Date(), by: 'world', byName: '秘书处', what: 'officer-named', why: person.name, requestId: 'named-by-world' }],
  })
  await liveHere(person, unit)
  const { files } = await answerAll(person)
  const team = await play(person)
  const traces = [person.name, person.phone, person.openid, ...files, remark, email, '独此一', '给这个人的消息', '还没送到的消息', 'sealed']
  const before = await Promise.all(traces.slice(0, -1).map(whereStands))
  expect(before.filter(places => places.length === 0)).toEqual([])

  expect(await world.done(leave, person, {})).toEqual({ outcome: 'left' })
  const after = await Promise.all(traces.map(async words => [words, await whereStands(words)] as const))
  expect(after.filter(([, places]) => places.length > 0)).toEqual([])
  expect(await Promise.all(files.map(isStored))).toEqual([false, false])
  await fetch(`${world.cloud.url}/local/timers/message`, { method: 'POST' })
  expect((await world.look('messages', { to: team.leader.id, kind: { $in: ['team-joined', 'team-left'] } })).map(({ words }) => words.name)).toEqual(['已退出的会员', '已退出的会员'])
  expect((await world.teamNow(team)).players).toHaveLength(1)
  expect(await world.look('privates', { _id: person.id })).toEqual([])
  expect(await world.look('audits', { about: person.id })).toMatchObject([{ why: '已退出的会员来电 已退出的会员' }])
})

test('what accounts need stays, with the name alone', async () => {
  const unit = await world.unit()
  const author = await world.officer(unit, { name: '独孤留名', department: '独此一个部门' })
  const activity = await world.activity({ fee: 100_00, asks: ['remark', 'invoice'] })
  await world.done(register, author, { activityId: activity.id, answers: { remark, invoice: special } })
  await world.done(settleFee, await world.member({ roles: ['staff'] }), { registrationIds: [`${activity.id}:${author.id}`], way: 'wechat' })
  await world.db.activities.change({ _id: activity.id }, { startsAt: new Date(world.now() - 2 * day), endsAt: new Date(world.now() - day) })
  const { activity: other, files } = await answerAll(author)
  await world.done(settleFee, await world.member({ roles: ['staff'] }), { registrationIds: [`${other.id}:${author.id}`], way: 'transfer' })
  await world.db.activities.change({ _id: other.id }, { startsAt: new Date(world.now() - 2 * day), endsAt: new Date(world.now() - day) })
  const { key, inside } = world.quarter()
  const article = await world.article({ author, status: 'published', publishedAt: inside })
  const editor = await world.member({ roles: ['editor'] })
  await world.identified(author)
  const made = await world.done(contracts.remuneration.calls.makeStatement, editor, { quarter: key })
  if (made.outcome !== 'made') throw new Error(made.reason)
  await world.done(contracts.remuneration.calls.closeStatement, editor, { quarter: key, revision: made.statement.revision })
  const { id: lineId } = made.statement.lines[0]!
  expect(await world.done(leave, author, {})).toEqual({ outcome: 'refused', reasons: ['payment-due'] })
  await world.db.lines.change({ _id: lineId }, { state: 'paid' })

  expect(await world.done(leave, author, {})).toEqual({ outcome: 'left' })
  for (const words of [author.phone, author.openid, remark, '独此一个部门']) expect([words, await whereStands(words)]).toEqual([words, []])
  // The voucher belongs to the payment; what was answered does not.
  expect(await Promise.all(files.map(isStored))).toEqual([false, true])
  const named = await whereStands(author.name)
  expect(named).toEqual(expect.arrayContaining([`members ${author.id}`, `articles ${article.id}`, `lines ${lineId}`, `registrations ${activity.id}:${author.id}`]))
  expect(await whereStands(email)).toEqual([`registrations ${activity.id}:${author.id}`])
  expect(await world.look('units', { officers: author.id })).toEqual([])
})
