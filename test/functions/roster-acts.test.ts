import { contracts } from '../../shared/contract'
import type { Input } from '../../shared/contract/call'
import { invoice, type MadeActivity } from '../world/activities'
import { freshRequestId } from '../world/ground'
import { expectOneLineARequest, expectSeatsToAddUp } from '../world/invariants'
import { withVoucher } from '../world/invoices'
import type { Person } from '../world/people'
import { approveUnguarded } from '../world/unguarded'
import { onePage, uploadInvoice } from '../world/uploads'
import { openWorld, type World } from '../world/world'

const { register, cancel } = contracts.registration.calls
const { decide, seat, end, note, settleFee, takeBackFee, remind, issueInvoice, assignRooms, certify, entry } = contracts.roster.calls

let world: World
let staff: Person
let colleague: Person
beforeAll(async () => {
  world = await openWorld()
  staff = await world.member({ roles: ['staff'] })
  colleague = await world.member({ roles: ['staff'] })
})
afterEach(() => world.cloud.clock.set(null))
afterAll(() => world.close())

async function registered(activity: MadeActivity, count: number) {
  const people = []
  for (let i = 0; i < count; i++) people.push(await world.registration(activity))
  return people
}
const idsOf = (people: readonly { id: string }[]) => people.map(({ id }) => id)
const resultsOf = ({ results }: { results: readonly { result: string }[] }) => results.map(({ result }) => result)
const now = async (id: string) => (await world.look('registrations', { _id: id }))[0]!
const statusesOf = (people: readonly { id: string }[]) => Promise.all(people.map(async ({ id }) => (await now(id)).status))
const kindsOf = async (id: string) => ((await now(id)).notices ?? []).map(({ kind }) => kind)

describe('deciding', () => {
  const decides = (people: readonly { id: string }[], decision: Input<typeof decide>['decision'], who = staff, requestId?: string) =>
    world.done(decide, who, { registrationIds: idsOf(people), decision }, requestId)

  test('on many of mixed standing answers each, and leaves none half done', async () => {
    const activity = await world.activity({ approval: true, seats: 2 })
    const people = await registered(activity, 5)
    const [, declined, gone] = people
    await decides([declined!], { is: 'rejected', why: '名额留给一线' })
    await world.done(cancel, gone!.caller, { activityId: activity.id })

    const nobody = { id: `${activity.id}:nobody000000` }
    expect(resultsOf(await decides([...people, nobody], { is: 'approved' }))).toEqual(['registered', 'registered', 'changed', 'waitlisted', 'waitlisted', 'changed'])
    await expectSeatsToAddUp(world, activity)
  })

  test('is the same answer when asked again, even though things went on', async () => {
    const activity = await world.activity({ approval: true })
    const people = await registered(activity, 1)
    const requestId = freshRequestId()
    expect(resultsOf(await decides(people, { is: 'approved' }, staff, requestId))).toEqual(['registered'])
    await world.done(cancel, people[0]!.caller, { activityId: activity.id })
    expect(resultsOf(await decides(people, { is: 'approved' }, staff, requestId))).toEqual(['registered'])
    expect(await statusesOf(people)).toEqual(['cancelled'])
    await expectSeatsToAddUp(world, activity)
  })

  test('by unit: whose unit is full waits, and the next unit is served', async () => {
    const [unit, other] = [await world.unit(), await world.unit()]
    const activity = await world.activity({ approval: true, seats: 5, unitSeats: 1 })
    const people = []
    for (const home of [unit, unit, other]) people.push(await world.registration(activity, await world.member({ unit: home })))
    expect(resultsOf(await decides(people, { is: 'approved' }))).toEqual(['registered', 'waitlisted', 'registered'])
    await expectSeatsToAddUp(world, activity)
  })

  test('says so when the activity was called off, and takes no seat', async () => {
    const activity = await world.activity({ approval: true })
    const people = await registered(activity, 1)
    await world.done(contracts.activity.calls.cancel, staff, { id: activity.id, reason: '场地停用' })
    expect(resultsOf(await decides(people, { is: 'approved' }))).toEqual(['over'])
    await expectSeatsToAddUp(world, activity)
  })

  test('tells the person, with the reason, and who was declined may register again', async () => {
    const activity = await world.activity({ approval: true })
    const [person] = await registered(activity, 1)
    await decides([person!], { is: 'rejected', why: '材料不全' })
    expect((await now(person!.id)).notices).toMatchObject([{ kind: 'registration-rejected', words: { why: '材料不全', activityId: activity.id } }])
    expect(await world.done(register, person!.caller, { activityId: activity.id, answers: {} })).toMatchObject({ outcome: 'pending' })
    await expectSeatsToAddUp(world, activity)
  })

  test('of two at once about one person, one’s word stands and the other is told', async () => {
    for (let round = 0; round < 6; round++) {
      const activity = await world.activity({ approval: true, seats: 1 })
      const people = await registered(activity, 1)
      const [one, other] = await Promise.all([
        decides(people, { is: 'approved' }),
        decides(people, { is: 'rejected', why: '不在本期范围' }, colleague),
      ])
      // Who was declined a moment ago can still be approved; who was approved cannot be declined.
      expect(resultsOf(one)).toEqual(['registered'])
      expect(['rejected', 'changed']).toContain(resultsOf(other)[0])
      expect(await statusesOf(people)).toEqual(['registered'])
      await expectSeatsToAddUp(world, activity)
    }
  })

  test('it oversells when the guard is taken away: two of staff approve for the last seat', async () => {
    const activity = await world.activity({ approval: true, seats: 1 })
    const people = await registered(activity, 2)
    await Promise.all(people.map(({ id }) => approveUnguarded(world, activity, id)))
    expect(await statusesOf(people)).toEqual(['registered', 'registered'])
  })

  test('it never oversells: three of staff approve six at once for two seats', async () => {
    const activity = await world.activity({ approval: true, seats: 2 })
    const people = await registered(activity, 6)
    const third = await world.member({ roles: ['staff'] })
    const told = await Promise.all([staff, colleague, third].map((who, i) => decides(people.slice(2 * i, 2 * i + 2), { is: 'approved' }, who)))
    expect(told.flatMap(resultsOf).filter(result => result === 'registered')).toHaveLength(2)
    await expectSeatsToAddUp(world, activity)
  })
})

describe('giving a seat by hand', () => {
  const seats = (person: { id: string }, addSeat = false) => world.done(seat, staff, { registrationId: person.id, addSeat })

  test('goes never beyond the seats, unless there is one more of them', async () => {
    const activity = await world.activity({ seats: 1 })
    const [, first, second] = await registered(activity, 3)
    expect(await seats(second!)).toEqual({ outcome: 'refused', reason: 'full' })
    expect(await seats(second!, true)).toEqual({ outcome: 'done' })
    expect(await statusesOf([first!, second!])).toEqual(['waitlisted', 'registered'])
    expect(await world.activityNow(activity)).toMatchObject({ seats: 2, taken: 2, waiting: 1 })
    await expectSeatsToAddUp(world, activity)
  })

  test('never beyond what a unit may hold', async () => {
    const activity = await world.activity({ seats: 3, unitSeats: 1 })
    const [, waiting] = await registered(activity, 2)
    expect(await seats(waiting!, true)).toEqual({ outcome: 'refused', reason: 'unit-full' })
    await expectSeatsToAddUp(world, activity)
  })

  test('confirms an offered place in the person’s name', async () => {
    const activity = await world.activity({ seats: 1, confirmHours: 24 })
    const [leaving, offered] = await registered(activity, 2)
    await world.done(cancel, leaving!.caller, { activityId: activity.id })
    expect(await statusesOf([offered!])).toEqual(['offered'])
    expect(await seats(offered!)).toEqual({ outcome: 'done' })
    expect(await now(offered!.id)).toMatchObject({ status: 'registered', offerUntil: null })
    await expectSeatsToAddUp(world, activity)
  })

  test('of two who give the one added seat at once, each adds a seat of their own or is told', async () => {
    const activity = await world.activity({ seats: 1 })
    const [, first] = await registered(activity, 2)
    const told = await Promise.all([staff, colleague].map(who => world.done(seat, who, { registrationId: first!.id, addSeat: true })))
    expect(told.map(each => (each.outcome === 'refused' ? each.reason : each.outcome)).sort()).toEqual(['changed', 'done'])
    expect(await world.activityNow(activity)).toMatchObject({ seats: 2, taken: 2, waiting: 0 })
    await expectSeatsToAddUp(world, activity)
  })
})

describe('ending', () => {
  const ends = (people: readonly { id: string }[]) => world.done(end, staff, { registrationIds: idsOf(people), why: '人员调整' })

  test('tells why, and the seats go to the next in line', async () => {
    const activity = await world.activity({ seats: 2 })
    const people = await registered(activity, 4)
    expect(resultsOf(await ends([...people.slice(0, 2), people[0]!]))).toEqual(['done', 'done', 'done'])
    expect(await statusesOf(people)).toEqual(['cancelled', 'cancelled', 'registered', 'registered'])
    expect(await kindsOf(people[0]!.id)).toContain('registration-ended')
    await expectSeatsToAddUp(world, activity)
    expect(resultsOf(await ends([people[0]!]))).toEqual(['changed'])
  })

  test('not of who has arrived', async () => {
    const activity = await world.activity()
    const [came] = await registered(activity, 1)
    const code = await world.passToken(activity, came!.caller)
    await world.done(contracts.checkin.calls.scan, staff, { activityId: activity.id, desk: '东门', code })
    expect(resultsOf(await ends([came!]))).toEqual(['arrived'])
  })
})

describe('money', () => {
  const settles = (people: readonly { id: string }[], more: object = {}, who = staff) =>
    world.done(settleFee, who, { registrationIds: idsOf(people), way: 'transfer', ...more })

  test('of many is taken from whoever owes it, by the day and the slip', async () => {
    const activity = await world.activity({ seats: 2, fee: 360_000 })
    const people = await registered(activity, 3)
    await settles([people[1]!])
    const paidAt = world.now() - 86_400_000
    expect(resultsOf(await settles(people, { paidAt, voucher: '0088' }))).toEqual(['done', 'already', 'not-registered'])
    expect((await now(people[0]!.id)).payment).toMatchObject({ at: new Date(paidAt), voucher: '0088', amount: 360_000 })
    expect((await now(people[0]!.id)).notices?.at(-1)).toMatchObject({ kind: 'fee-settled', words: { amount: '3,600', activityId: activity.id } })
  })

  test('was not paid in the future', async () => {
    const people = await registered(await world.activity({ fee: 100 }), 1)
    expect(resultsOf(await settles(people, { paidAt: world.now() + 3_600_000 }))).toEqual(['in-the-future'])
    expect((await now(people[0]!.id)).payment).toBeNull()
  })

  test('of one person is taken once, by two of staff at once', async () => {
    const people = await registered(await world.activity({ fee: 100 }), 1)
    const told = await Promise.all([settles(people, { way: 'cash' }), settles(people, { way: 'card' }, colleague)])
    expect(told.flatMap(resultsOf).filter(result => result === 'done')).toHaveLength(1)
    const { history } = await now(people[0]!.id)
    expect(history.filter(({ what }) => what === 'fee-settled')).toHaveLength(1)
  })

  test('goes back with a reason, and the amount stays in the trail', async () => {
    const [person] = await registered(await world.activity({ fee: 360_000 }), 1)
    await settles([person!], { voucher: '0088' })
    const paidAt = (await now(person!.id)).payment!.at.getTime()
    const takes = (at: number, who = staff) => world.done(takeBackFee, who, { registrationId: person!.id, paidAt: at, as: 'mistake', why: '张冠李戴' })
    expect(await takes(paidAt - 1)).toEqual({ outcome: 'refused', reason: 'changed' })
    expect(await takes(paidAt)).toEqual({ outcome: 'done' })
    expect(await takes(paidAt, colleague)).toEqual({ outcome: 'refused', reason: 'changed' })
    const { payment, history } = await now(person!.id)
    expect(payment).toBeNull()
    expect(history.at(-1)).toMatchObject({ what: 'fee-taken-back', why: '转账，3,600 元，凭证 0088；张冠李戴' })
    expect(await kindsOf(person!.id)).toContain('fee-taken-back')
  })

  test('is asked for once a day, not of who has paid or sent a picture of the transfer', async () => {
    const activity = await world.activity({ fee: 360_000 })
    const people = await registered(activity, 3)
    await settles([people[1]!])
    await withVoucher(world, people[2]!.id)
    const reminds = () => world.done(remind, staff, { registrationIds: idsOf(people) })
    expect(resultsOf(await reminds())).toEqual(['done', 'owes-nothing', 'voucher-sent'])
    expect(resultsOf(await reminds())).toEqual(['today-already', 'owes-nothing', 'voucher-sent'])
    world.cloud.clock.set(world.now() + 86_400_000)
    expect(resultsOf(await reminds())).toEqual(['done', 'owes-nothing', 'voucher-sent'])
  })

  test('asked for by two at once is one message', async () => {
    const [person] = await registered(await world.activity({ fee: 100 }), 1)
    await Promise.all([staff, colleague].map(who => world.done(remind, who, { registrationIds: [person!.id] })))
    const { notices = [] } = await now(person!.id)
    expect(new Set(notices.filter(({ kind }) => kind === 'fee-reminder').map(({ id }) => id)).size).toBe(1)
  })
})

describe('an invoice', () => {
  async function asking() {
    const activity = await world.activity({ fee: 360_000, asks: ['invoice'] })
    const person = await world.member()
    await world.done(register, person, { activityId: activity.id, answers: { invoice } })
    return { activity, id: `${activity.id}:${person.id}` }
  }
  const issues = (registrationId: string, number: string, more: object = {}, who = staff) => world.done(issueInvoice, who, { registrationId, number, ...more })

  test('is issued with its file, which the desk can open, and replaced by another', async () => {
    const { id } = await asking()
    const first = await uploadInvoice(world, staff, onePage)
    expect(await issues(id, '001', { fileId: first })).toEqual({ outcome: 'done' })
    expect((await world.done(entry, staff, { registrationId: id })).entry.invoiceUrl).not.toBe('')

    expect(await issues(id, '002')).toEqual({ outcome: 'refused', reason: 'changed' })
    const second = await uploadInvoice(world, staff, onePage)
    expect(await issues(id, '002', { was: '001', fileId: second })).toEqual({ outcome: 'done' })
    expect((await now(id)).invoice).toMatchObject({ number: '002', fileId: second })
    expect((await now(id)).history.at(-1)).toMatchObject({ what: 'invoice-reissued', why: '001 改为 002' })
  })

  test('keeps the file when only its number is put right', async () => {
    const { id } = await asking()
    const fileId = await uploadInvoice(world, staff, onePage)
    await issues(id, '001', { fileId })
    await issues(id, '0011', { was: '001' })
    expect((await now(id)).invoice).toMatchObject({ number: '0011', fileId })
  })

  test.each([
    ['file-wrong-kind', Buffer.from('MZ and more')],
    ['file-too-large', Buffer.concat([onePage, Buffer.alloc(5 * 1024 * 1024)])],
  ])('is refused: %s', async (reason, bytes) => {
    const { id } = await asking()
    expect(await issues(id, '001', { fileId: await uploadInvoice(world, staff, bytes) })).toEqual({ outcome: 'refused', reason })
    expect((await now(id)).invoice).toBeNull()
  })

  test('is not made of another’s upload, nor for who asked for none', async () => {
    const { id } = await asking()
    const others = await uploadInvoice(world, colleague, onePage)
    expect(await issues(id, '001', { fileId: others })).toEqual({ outcome: 'refused', reason: 'file-missing' })
    const { id: without } = await world.registration(await world.activity({ fee: 100 }))
    expect(await issues(without, '001')).toEqual({ outcome: 'refused', reason: 'not-asked' })
  })

  test('of two who issue at once, one number stands and the other is told', async () => {
    const { id } = await asking()
    const told = await Promise.all([issues(id, '001'), issues(id, '002', {}, colleague)])
    expect(told.map(({ outcome }) => outcome).sort()).toEqual(['done', 'refused'])
    expectOneLineARequest(await now(id))
  })
})

describe('a room', () => {
  test('is for whoever is coming; who is in it is said, and nobody is told twice', async () => {
    const activity = await world.activity({ seats: 3, rooms: [{ kind: 'shared', price: 0 }] })
    const people = []
    for (let i = 0; i < 4; i++) {
      const caller = await world.member()
      await world.done(register, caller, { activityId: activity.id, answers: { room: 'shared' } })
      people.push({ id: `${activity.id}:${caller.id}` })
    }
    const assigns = (some: readonly { id: string }[], number: string) => world.done(assignRooms, staff, { registrationIds: idsOf(some), number })
    await assigns(people.slice(0, 2), '306')
    const told = await assigns(people.slice(1), '306')
    expect(resultsOf(told)).toEqual(['done', 'done', 'not-registered'])
    expect(told.inRoom.map(({ room }) => room)).toEqual(['shared', 'shared', 'shared'])
    expect((await kindsOf(people[1]!.id)).filter(kind => kind === 'room-assigned')).toHaveLength(1)

    expect((await assigns(people.slice(0, 1), '')).inRoom).toEqual([])
    expect((await now(people[0]!.id)).roomNumber).toBe('')
  })
})

describe('a certificate', () => {
  const certifies = (people: readonly { id: string }[], numberOf: (i: number) => string) =>
    world.done(certify, staff, { certificates: people.map(({ id }, i) => ({ registrationId: id, number: numberOf(i) })) })

  test('is what a later activity looks for', async () => {
    const course = await world.activity({ certificate: '结业证书' })
    const [passed, failed] = await registered(course, 2)
    expect(resultsOf(await certifies([passed!], () => 'HZ-001'))).toEqual(['done'])

    const later = await world.activity({ eligibility: { grades: [], unitIds: [], roles: [], certificate: { name: '结业证书', activityId: course.id } } })
    const comes = (person: Person) => world.done(register, person, { activityId: later.id, answers: {} })
    expect(await comes(passed!.caller)).toMatchObject({ outcome: 'registered' })
    expect(await comes(failed!.caller)).toEqual({ outcome: 'refused', reason: 'certificate-missing' })
  })

  test('can be put right and taken back; the trail keeps the number', async () => {
    const [person] = await registered(await world.activity({ certificate: '结业证书' }), 1)
    await certifies([person!], () => 'HZ-001')
    await certifies([person!], () => 'HZ-002')
    await certifies([person!], () => '')
    const { certificate, history } = await now(person!.id)
    expect(certificate).toBeNull()
    expect(history.slice(-3).map(({ what, why }) => `${what} ${why}`)).toEqual(['certified HZ-001', 'certified HZ-002', 'certificate-taken-back HZ-002'])
  })

  test('is given only where there is one, and to who came through', async () => {
    const [person] = await registered(await world.activity(), 1)
    expect(resultsOf(await certifies([person!], () => '1'))).toEqual(['not-given'])
    const [, waiting] = await registered(await world.activity({ certificate: '结业证书', seats: 1 }), 2)
    expect(resultsOf(await certifies([waiting!], () => '1'))).toEqual(['not-registered'])
  })
})

test('a note replaces the one that was read, not another’s', async () => {
  const { id } = await world.registration(await world.activity())
  const notes = (was: string, text: string, who = staff) => world.done(note, who, { registrationId: id, was, note: text })
  expect(await notes('', '晚到')).toEqual({ outcome: 'done' })
  expect(await notes('', '素食', colleague)).toEqual({ outcome: 'refused', reason: 'changed' })
  expect(await notes('晚到', '晚到\n素食', colleague)).toEqual({ outcome: 'done' })
  expect((await world.done(entry, staff, { registrationId: id })).entry.note).toBe('晚到\n素食')
})

test('people of another activity are left alone', async () => {
  const [one, other] = [await world.registration(await world.activity({ fee: 100 })), await world.registration(await world.activity({ fee: 100 }))]
  expect(resultsOf(await world.done(settleFee, staff, { registrationIds: [one.id, other.id], way: 'cash' }))).toEqual(['done', 'changed'])
})
