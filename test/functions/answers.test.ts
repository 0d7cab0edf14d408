import { contracts } from '../../shared/contract'
import type { Question } from '../../shared/contract/activity-plan'
import type { Input } from '../../shared/contract/call'
import { invoice } from '../world/activities'
import { freshRequestId } from '../world/ground'
import { onePage, uploadPaper } from '../world/uploads'
import type { Person } from '../world/people'
import { openWorld, type World } from '../world/world'

const { register, cancel, reviseAnswers, lastAnswers, file, sendVoucher, papers } = contracts.registration.calls
const { cancel: callOff } = contracts.activity.calls

let world: World
let staff: Person
beforeAll(async () => {
  world = await openWorld()
  staff = await world.member({ roles: ['staff'] })
})
afterEach(() => world.cloud.clock.set(null))
afterAll(() => world.close())

type Given = Input<typeof register>['answers']
const registers = (person: Person, { id }: { id: string }, answers: Given = {}) => world.done(register, person, { activityId: id, answers })
const revises = (person: Person, { id }: { id: string }, answers: Given) => world.done(reviseAnswers, person, { activityId: id, answers })
const linesOf = async (activity: { id: string }, person: Person) => (await world.registrationOf(activity, person))!.history.map(({ what, why }) => `${what} ${why}`.trim())

const question = (overrides: Partial<Question> & { id: string }): Question =>
  ({ kind: 'text', label: '论文题目', hint: '', required: false, options: [], grades: [], when: null, ...overrides })
const titled = (id: string) => question({ id, required: true })
const isThere = async (person: Person, fileId: string) => (await world.done(file, person, { fileId })).outcome === 'seen'

/** Straight into the record, as staff's own calls are no part of this. */
async function changes(activity: { id: string }, person: Person, change: { invoice?: object; payment?: object; roomNumber?: string }) {
  // The SDK reads where its cloud is when it is loaded.
  const { _ } = await import('../../cloudfunctions/_kit/cloud')
  const whole = Object.entries(change).map(([field, value]) => [field, _.set(value)])
  await world.db.registrations.change({ _id: `${activity.id}:${person.id}` }, Object.fromEntries(whole))
}
const issued = { number: '26990100', fileId: '', by: 'staff', at: new Date() }
const paid = { way: 'transfer' as const, amount: 360_000, at: new Date(), by: 'staff', voucher: '' }

describe('answering anew', () => {
  test('changes the answers and nothing else, in line and in a seat, until registration closes', async () => {
    const activity = await world.activity({ seats: 1, asks: ['remark'] })
    const [seated, waiting] = [await world.member(), await world.member()]
    await registers(seated, activity, { remark: '素食' })
    await registers(waiting, activity)
    expect(await revises(seated, activity, { remark: '不吃辣' })).toMatchObject({ outcome: 'revised', registration: { status: 'registered', number: 1 } })
    expect(await revises(waiting, activity, { remark: '接站' })).toMatchObject({ outcome: 'revised', registration: { status: 'waitlisted', number: 2 } })
    expect(await linesOf(activity, seated)).toEqual(['registered', 'answers-revised 备注'])

    world.cloud.clock.set(activity.registrationClosesAt.getTime() + 60_000)
    expect(await revises(seated, activity, { remark: '' })).toEqual({ outcome: 'refused', reason: 'closed' })
    expect(await world.registrationOf(activity, seated)).toMatchObject({ answers: { remark: '不吃辣' } })
  })

  test('with the same answers leaves no line, and so does a repeat', async () => {
    const activity = await world.activity({ asks: ['remark'] })
    const person = await world.member()
    await registers(person, activity, { remark: '素食' })
    expect(await revises(person, activity, { remark: '素食' })).toMatchObject({ outcome: 'revised' })
    const requestId = freshRequestId()
    for (const _tap of [1, 2]) await world.done(reviseAnswers, person, { activityId: activity.id, answers: { remark: '不吃辣' } }, requestId)
    expect(await linesOf(activity, person)).toEqual(['registered', 'answers-revised 备注'])
  })

  test('is refused without a registration, after giving it back, and when the activity is off', async () => {
    const activity = await world.activity({ asks: ['remark'] })
    const person = await world.member()
    expect(await revises(person, activity, {})).toEqual({ outcome: 'refused', reason: 'not-registered' })
    await registers(person, activity)
    await world.done(callOff, staff, { id: activity.id, reason: '会场检修' })
    expect(await revises(person, activity, { remark: '素食' })).toEqual({ outcome: 'refused', reason: 'cancelled' })

    const other = await world.activity({ asks: ['remark'] })
    await registers(person, other)
    await world.done(cancel, person, { activityId: other.id })
    expect(await revises(person, other, { remark: '素食' })).toEqual({ outcome: 'refused', reason: 'not-registered' })
  })

  test('leaves an issued invoice and an assigned room as they are', async () => {
    const activity = await world.activity({ fee: 100, asks: ['invoice', 'remark'], rooms: [{ kind: 'single', price: 0 }] })
    const person = await world.member()
    await registers(person, activity, { invoice, room: 'single' })
    await changes(activity, person, { invoice: issued, roomNumber: '1208' })
    expect(await revises(person, activity, { invoice: { ...invoice, title: '别家公司' }, room: 'single' })).toEqual({ outcome: 'refused', reason: 'invoice-issued' })
    expect(await revises(person, activity, { invoice, room: 'none' })).toEqual({ outcome: 'refused', reason: 'room-assigned' })
    expect(await revises(person, activity, { invoice, room: 'single', remark: '素食' })).toMatchObject({ outcome: 'revised' })
  })

  test('asks for the same as registering', async () => {
    const activity = await world.activity({ fee: 100, asks: ['invoice'], questions: [titled('aaaaaa')], eligibility: { grades: [], unitIds: [], roles: [], certificate: { name: '内训师证', activityId: null } } })
    const person = await world.member()
    const full: Given = { invoice, questions: { aaaaaa: '网络优化' }, certificate: 'HZ-001' }
    expect(await registers(person, activity, full)).toMatchObject({ outcome: 'registered' })
    expect(await revises(person, activity, { ...full, invoice: null })).toEqual({ outcome: 'refused', reason: 'invoice-missing' })
    expect(await revises(person, activity, { ...full, questions: {} })).toEqual({ outcome: 'refused', reason: 'answers-wrong' })
    expect(await revises(person, activity, { ...full, certificate: '' })).toEqual({ outcome: 'refused', reason: 'certificate-unstated' })
    expect(await revises(person, activity, { ...full, questions: { aaaaaa: '基站节能', bbbbbb: '没有问的' } })).toMatchObject({ registration: { answers: { questions: { aaaaaa: '基站节能' } } } })
  })

  test('replaces a file, and the earlier one is thrown away', async () => {
    const activity = await world.activity({ questions: [question({ id: 'aaaaaa', kind: 'file' })] })
    const person = await world.member()
    const [first, second] = [await uploadPaper(world, person, 'answer'), await uploadPaper(world, person, 'answer', onePage)]
    await registers(person, activity, { questions: { aaaaaa: first } })
    expect(await revises(person, activity, { questions: { aaaaaa: second } })).toMatchObject({ outcome: 'revised' })
    expect([await isThere(person, first), await isThere(person, second)]).toEqual([false, true])
  })

  test('takes no file that is another’s, or none of what is asked for', async () => {
    const activity = await world.activity({ questions: [question({ id: 'aaaaaa', kind: 'file' })] })
    const [person, other] = [await world.member(), await world.member()]
    await registers(person, activity)
    const foreign = await uploadPaper(world, other, 'answer')
    const odd = await uploadPaper(world, person, 'answer', Buffer.from('<html>'))
    const another = await world.activity({ questions: [question({ id: 'aaaaaa', kind: 'file' })] })
    expect(await registers(person, another, { questions: { aaaaaa: odd } })).toEqual({ outcome: 'refused', reason: 'answers-wrong' })
    expect(await registers(person, another, { questions: { aaaaaa: await uploadPaper(world, person, 'answer') } })).toMatchObject({ outcome: 'registered' })
    for (const fileId of [foreign, odd]) expect(await revises(person, activity, { questions: { aaaaaa: fileId } })).toEqual({ outcome: 'refused', reason: 'answers-wrong' })
    expect(await world.call(file, person, { fileId: foreign })).toMatchObject({ data: { outcome: 'refused', reason: 'file-missing' } })
    expect(await world.call(file, person, { fileId: odd })).toMatchObject({ data: { outcome: 'refused', reason: 'file-wrong-kind' } })
  })
})

describe('what a form is filled in with', () => {
  test('each thing as it was answered last, own questions by their wording, the unit’s invoice after one’s own', async () => {
    const ofUnit = { ...invoice, title: '河州示例单位' }
    const unit = await world.unit({ invoice: ofUnit, grade: 'chair' })
    const person = await world.member({ unit })
    const activity = await world.activity({ asks: ['invoice'], questions: [titled('aaaaaa')] })
    const nothing = { department: '', room: 'none', remark: '', invoice: null, questions: {}, certificate: '' }
    expect(await world.done(lastAnswers, person, { activityId: activity.id })).toEqual({ own: null, last: nothing, invoices: [ofUnit], grade: 'chair' })

    const earlier = await world.activity({ fee: 100, asks: ['invoice'], rooms: [{ kind: 'single', price: 0 }], questions: [titled('bbbbbb')] })
    await registers(person, earlier, { invoice, room: 'single', questions: { bbbbbb: '网络优化' } })
    world.cloud.clock.advance(1_000)
    await registers(person, await world.activity({ asks: ['remark'] }), { remark: '素食' })
    const last = { ...nothing, room: 'single', remark: '素食', invoice, questions: { aaaaaa: '网络优化' } }
    expect(await world.done(lastAnswers, person, { activityId: activity.id })).toEqual({ own: null, last, invoices: [invoice, ofUnit], grade: 'chair' })
  })

  test('one’s own answers, as long as the registration stands', async () => {
    const activity = await world.activity({ asks: ['remark'] })
    const person = await world.member()
    const own = async () => (await world.done(lastAnswers, person, { activityId: activity.id })).own
    await registers(person, activity, { remark: '素食' })
    expect(await own()).toMatchObject({ answers: { remark: '素食' }, invoiceIssued: false, roomAssigned: false })
    await changes(activity, person, { invoice: issued, roomNumber: '1208' })
    expect(await own()).toMatchObject({ invoiceIssued: true, roomAssigned: true })
    await world.done(cancel, person, { activityId: activity.id })
    expect(await own()).toBeNull()
  })
})

describe('the voucher of a transfer', () => {
  const sends = (person: Person, { id }: { id: string }, fileId: string | null) => world.done(sendVoucher, person, { activityId: id, fileId })
  const papersOf = (person: Person, { id }: { id: string }) => world.done(papers, person, { activityId: id })

  test('is sent, replaced and taken back; what it takes the place of is thrown away', async () => {
    const activity = await world.activity({ fee: 360_000 })
    const { caller: person } = await world.registration(activity)
    const [first, second] = [await uploadPaper(world, person, 'voucher'), await uploadPaper(world, person, 'voucher', onePage)]
    expect(await papersOf(person, activity)).toEqual({ voucher: null, noVoucher: null, invoice: null })

    await sends(person, activity, first)
    const { sentAt } = (await sends(person, activity, second)) as { sentAt: number }
    expect(await sends(person, activity, second)).toEqual({ outcome: 'sent', sentAt })
    expect(await papersOf(person, activity)).toEqual({ voucher: { fileId: second, sentAt }, noVoucher: null, invoice: null })
    expect([await isThere(person, first), await isThere(person, second)]).toEqual([false, true])

    expect(await sends(person, activity, null)).toEqual({ outcome: 'taken-back' })
    expect(await isThere(person, second)).toBe(false)
    expect(await linesOf(activity, person)).toEqual(['registered', 'voucher-sent', 'voucher-sent', 'voucher-taken-back'])
  })

  test('is not asked of who pays nothing, has paid, or has no place', async () => {
    const person = await world.member()
    const fileId = await uploadPaper(world, person, 'voucher')
    const free = await world.activity()
    await world.registration(free, person)
    expect(await sends(person, free, fileId)).toEqual({ outcome: 'refused', reason: 'free' })

    const full = await world.activity({ fee: 100, seats: 1 })
    await world.registration(full)
    expect(await sends(person, full, fileId)).toEqual({ outcome: 'refused', reason: 'not-registered' })
    await world.registration(full, person)
    expect(await sends(person, full, fileId)).toEqual({ outcome: 'refused', reason: 'not-registered' })

    const settled = await world.activity({ fee: 360_000 })
    await world.registration(settled, person)
    await sends(person, settled, fileId)
    await changes(settled, person, { payment: paid })
    expect(await sends(person, settled, null)).toEqual({ outcome: 'refused', reason: 'paid' })
    expect(await papersOf(person, settled)).toMatchObject({ voucher: { fileId }, noVoucher: 'paid' })
  })

  test.each<[string, 'answer' | 'voucher', Buffer, string]>([
    ['what is no picture and no PDF', 'voucher', Buffer.from('GIF89a'), 'file-wrong-kind'],
    ['a workbook', 'voucher', Buffer.from([0x50, 0x4b, 0x03, 0x04]), 'file-wrong-kind'],
    ['more than 5 MB', 'voucher', Buffer.concat([onePage, Buffer.alloc(5 * 1024 * 1024)]), 'file-too-large'],
    ['what was uploaded for something else', 'answer', onePage, 'file-missing'],
  ])('%s is refused', async (_what, purpose, bytes, reason) => {
    const activity = await world.activity({ fee: 100 })
    const { caller: person } = await world.registration(activity)
    expect(await sends(person, activity, await uploadPaper(world, person, purpose, bytes))).toEqual({ outcome: 'refused', reason })
  })

  test('another’s is refused', async () => {
    const activity = await world.activity({ fee: 100 })
    const [{ caller: person }, { caller: other }] = [await world.registration(activity), await world.registration(activity)]
    expect(await sends(person, activity, await uploadPaper(world, other, 'voucher'))).toEqual({ outcome: 'refused', reason: 'file-missing' })
  })
})

test('an invoice is for its own person to fetch', async () => {
  const activity = await world.activity({ fee: 100 })
  const { caller: person } = await world.registration(activity)
  const fileId = await uploadPaper(world, staff, 'voucher', onePage)
  await changes(activity, person, { invoice: { ...issued, fileId } })
  const { invoice: told } = await world.done(papers, person, { activityId: activity.id })
  expect(told).toMatchObject({ number: issued.number, url: expect.stringContaining('http') })
  expect((await fetch(told!.url!)).ok).toBe(true)
  expect(await world.done(papers, await world.member(), { activityId: activity.id })).toEqual({ voucher: null, noVoucher: 'not-registered', invoice: null })
})
