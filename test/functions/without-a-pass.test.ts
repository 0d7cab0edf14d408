import { contracts } from '../../shared/contract'
import type { Input } from '../../shared/contract/call'
import { invoice, type MadeActivity } from '../world/activities'
import { freshId, freshRequestId } from '../world/ground'
import { expectSeatsToAddUp } from '../world/invariants'
import type { Person } from '../world/people'
import { walkInUnguarded } from '../world/unguarded'
import { openWorld, type World } from '../world/world'

const { admit, fillInvoice, find, undo, walkIn } = contracts.checkin.calls
const { cancel, register } = contracts.registration.calls
const { end, issueInvoice, settleFee, takeBackFee } = contracts.roster.calls

let world: World
let desk: Person
let unit: { id: string; name: string }
beforeAll(async () => {
  world = await openWorld()
  desk = await world.member({ roles: ['staff'] })
  unit = await world.unit()
})
afterEach(() => world.cloud.clock.set(null))
afterAll(() => world.close())

const stranger = () => ({ name: `何新${world.next()}`, phone: world.phone(), unitId: unit.id })
const known = ({ name, phone, unitId }: Person) => ({ name, phone, unitId })
const comes = (activity: { id: string }, person: ReturnType<typeof stranger>, more: Partial<Input<typeof walkIn>> = {}, by = desk) =>
  world.done(walkIn, by, { activityId: activity.id, desk: '一号台', ...person, ...more })
const finds = async (activity: { id: string }, text: string) => {
  const { people, more } = await world.done(find, desk, { activityId: activity.id, text })
  return { names: people.map(({ name }) => name), people, more }
}
const counting = (values: readonly string[]) => Object.fromEntries([...new Set(values)].sort().map(value => [value, values.filter(each => each === value).length]))

describe('a search', () => {
  let activity: MadeActivity
  const [lin, he, other] = [{ name: '林若溪', phone: '13800099527' }, { name: '何林', phone: '13800098888' }, { name: '周明', phone: '13800099528' }]
  const late = { name: '林远', phone: '13800097777' }
  beforeAll(async () => {
    activity = await world.activity({ fee: 100 })
    const far = await world.unit({ name: '临州（林）电信(A.*)' })
    for (const person of [{ ...lin, unit }, { ...he, unit }, { ...other, unit: far }, { ...late, unit }]) await world.registration(activity, await world.member(person))
  })

  test.each([
    ['a part of the name', '若溪', ['林若溪']],
    ['a part of the name or, after those, of the unit', '林', ['林若溪', '何林', '林远', '周明']],
    ['several words, each of which must fit', '林 9527', ['林若溪']],
    ['the last four of a phone', '8888', ['何林']],
    ['in full-width figures', '８８８８', ['何林']],
    ['the whole phone', '13800099527', ['林若溪']],
    ['fewer digits, which are in everybody’s phone', '888', []],
    ['signs of a pattern, as they are written', '.*', ['周明']],
    ['a pattern that is nobody’s name', '^.+$', []],
  ])('by %s', async (_how, text, names) => expect((await finds(activity, text)).names).toEqual(names))

  test('shows the last four of a phone and no more, and the verdict that a scan would get', async () => {
    const { people } = await finds(activity, '若溪')
    expect(people).toMatchObject([{ phoneEnd: '9527', status: 'registered', inside: false, verdict: 'fee-open', feeOwed: 100 }])
    expect(JSON.stringify(people)).not.toContain(lin.phone)

    await world.done(admit, desk, { activityId: activity.id, desk: '一号台', registrationIds: [people[0]!.registrationId] })
    expect((await finds(activity, '若溪')).people).toMatchObject([{ inside: true, verdict: 'already-in' }])
  })

  test('gives at most twenty, says that there are others, and costs the same for a hall full of people', async () => {
    const full = await world.activity({ seats: 25 })
    for (const person of await world.members(22)) await world.registration(full, person)
    await finds(full, '何舟')
    world.cloud.faults.clear()
    const { people, more } = await finds(full, '何舟')
    expect([people.length, more]).toEqual([20, true])
    expect(world.cloud.faults.requests().length).toBeLessThanOrEqual(3)
  })

  test('finds nobody of another activity', async () => expect((await finds(await world.activity(), '林')).names).toEqual([]))
})

describe('who comes unannounced', () => {
  test('is on record, seated, and in, also before registration opens and after it closed', async () => {
    const now = world.now()
    for (const times of [{ registrationOpensAt: now + 3_600_000 }, { registrationClosesAt: now - 3_600_000 }]) {
      const activity = await world.activity({ ...times, arrivalFrom: now - 60_000 })
      expect(await comes(activity, stranger())).toMatchObject({ outcome: 'registered', scan: { verdict: 'welcome', guest: { number: 1 } } })
      await expectSeatsToAddUp(world, activity)
    }
  })

  test('finds their registration when they first prove that phone', async () => {
    const activity = await world.activity()
    const person = stranger()
    await comes(activity, person)
    const [entered] = await world.look('members', { phone: person.phone })
    expect(entered).toMatchObject({ openid: `unbound:${entered!._id}`, phoneVerified: false, standing: 'confirmed' })
    expect(await world.registrationsOf(activity)).toMatchObject([{ memberId: entered!._id, notices: [{ kind: 'registered' }] }])
  })

  test('has a seat and is not in where the fee stops and is open; and is in, once it is paid', async () => {
    const activity = await world.activity({ fee: 100, checkin: { feeStops: true } })
    const told = await comes(activity, stranger())
    expect(told).toMatchObject({ outcome: 'registered', scan: { verdict: 'fee-stop', guest: { feeOwed: 100 } } })
    const { _id, scans } = (await world.registrationsOf(activity))[0]!
    expect(scans).toEqual([])
    await world.done(settleFee, desk, { registrationIds: [_id], way: 'cash' })
    expect(await world.done(admit, desk, { activityId: activity.id, desk: '一号台', registrationIds: [_id] })).toMatchObject({ outcomes: [{ verdict: 'welcome' }] })
  })

  test('pays the fee as it is, and nothing where it is free', async () => {
    const [costly, free] = [await world.activity({ fee: 360_000 }), await world.activity()]
    const paid = (amount: number) => ({ payment: { way: 'card' as const, amount, voucher: '0088' } })
    expect(await comes(costly, stranger(), paid(100))).toEqual({ outcome: 'refused', reason: 'fee-changed' })
    expect(await comes(free, stranger(), paid(0))).toEqual({ outcome: 'refused', reason: 'fee-changed' })
    expect(await comes(costly, stranger(), paid(360_000))).toMatchObject({ scan: { guest: { feeOwed: 0 } } })
    await expectSeatsToAddUp(world, costly)
  })

  test('tells what the invoice needs only where it is asked for', async () => {
    const [asks, asksNot] = [await world.activity({ fee: 100, asks: ['invoice'] }), await world.activity({ fee: 100 })]
    for (const activity of [asks, asksNot]) await comes(activity, stranger(), { invoice })
    expect(await world.registrationsOf(asks)).toMatchObject([{ answers: { invoice } }])
    expect(await world.registrationsOf(asksNot)).toMatchObject([{ answers: { invoice: null } }])
  })

  test('is told from whom the phone belongs to', async () => {
    const activity = await world.activity()
    const person = await world.member()
    const owner = { outcome: 'someone-else', name: person.name, unitId: person.unitId, unitName: person.unitName }
    expect(await comes(activity, { ...known(person), name: '何某' })).toEqual(owner)
    expect(await comes(activity, { ...known(person), unitId: (await world.unit()).id })).toEqual(owner)
    expect(await world.registrationsOf(activity)).toEqual([])
  })

  test('is let in by the seat they have, and nothing is written twice', async () => {
    const activity = await world.activity({ seats: 1 })
    const { caller, id } = await world.registration(activity)
    expect(await comes(activity, known(caller))).toEqual({ outcome: 'already', registrationId: id, status: 'registered' })
    const { caller: waiting, id: inLine } = await world.registration(activity)
    expect(await comes(activity, known(waiting))).toEqual({ outcome: 'already', registrationId: inLine, status: 'waitlisted' })
    await expectSeatsToAddUp(world, activity)
  })

  test('begins anew who gave the place back; what they paid before is not taken again', async () => {
    const activity = await world.activity({ fee: 100 })
    const { caller, id } = await world.registration(activity)
    await world.done(settleFee, desk, { registrationIds: [id], way: 'cash' })
    await world.done(cancel, caller, { activityId: activity.id })

    const payment = { way: 'card' as const, amount: 100, voucher: '' }
    expect(await comes(activity, known(caller), { payment })).toEqual({ outcome: 'refused', reason: 'paid-before' })
    expect(await comes(activity, known(caller))).toMatchObject({ outcome: 'registered', scan: { verdict: 'welcome', guest: { feeOwed: 0 } } })
    expect(await world.registrationOf(activity, caller)).toMatchObject({ status: 'registered', payment: { way: 'cash' }, presence: [{ slot: 'arrive' }] })
    await expectSeatsToAddUp(world, activity)
  })

  test('keeps the scans of before, which count for nothing', async () => {
    const activity = await world.activity()
    const { caller, id } = await world.registration(activity)
    const nonce = freshRequestId()
    await world.done(admit, desk, { activityId: activity.id, desk: '一号台', registrationIds: [id] }, nonce)
    await world.done(undo, desk, { activityId: activity.id, registrationId: id, nonce, why: '认错人' })
    await world.done(cancel, caller, { activityId: activity.id })

    expect(await comes(activity, known(caller), { desk: '二号台' })).toMatchObject({ scan: { verdict: 'welcome' } })
    const { scans, presence, scansRevision } = (await world.registrationOf(activity, caller))!
    expect(scans.map(scan => [scan.desk, scan.undone !== null])).toEqual([['一号台', true], ['二号台', false]])
    expect([presence.map(each => each.desk), scansRevision]).toEqual([['二号台'], 3])
  })

  test('pays again what was refunded', async () => {
    const activity = await world.activity({ fee: 100 })
    const { caller, id } = await world.registration(activity)
    await world.done(settleFee, desk, { registrationIds: [id], way: 'cash' })
    const paidAt = (await world.registrationOf(activity, caller))!.payment!.at.getTime()
    await world.done(takeBackFee, desk, { registrationId: id, paidAt, as: 'refund', why: '退出' })
    await world.done(end, desk, { registrationIds: [id], why: '来不了' })
    expect(await comes(activity, known(caller), { payment: { way: 'card', amount: 100, voucher: '' } })).toMatchObject({ scan: { guest: { feeOwed: 0 } } })
  })

  const day = 24 * 3_600_000
  const plain = (plan: object) => () => world.activity(plan)
  test.each<[string, () => Promise<MadeActivity>, string]>([
    ['a draft', plain({ status: 'draft' }), 'not-published'],
    ['a cancelled one', plain({ status: 'cancelled' }), 'cancelled'],
    ['one that is over', () => world.activity({ startsAt: world.now() - 2 * day, endsAt: world.now() - day }), 'ended'],
    ['one for teams', plain({ teamEvents: [{ id: 'abc123', name: '男双', min: 2, max: 2, women: 0, teams: null }] }), 'teams-only'],
    ['one without a seat left', plain({ seats: 0 }), 'full'],
    ['one without a seat for the unit', plain({ unitSeats: 0 }), 'unit-full'],
    ['one for others', plain({ eligibility: { grades: ['chair'], unitIds: [], roles: [], certificate: null } }), 'grade-not-invited'],
  ])('finds no place at %s, and nothing is written', async (_which, make, reason) => {
    const activity = await make()
    const person = stranger()
    expect(await comes(activity, person)).toEqual({ outcome: 'refused', reason })
    expect([await world.registrationsOf(activity), await world.look('members', { phone: person.phone })]).toEqual([[], []])
    expect((await world.activityNow(activity)).tickets).toBe(0)
  })

  test('who may come is set aside by who has the right to, with a reason that stays', async () => {
    const staff = [{ memberId: desk.id, name: desk.name, mayOverrule: false }]
    const others = { grades: ['chair' as const], unitIds: [], roles: [], certificate: null }
    const activity = await world.activity({ eligibility: others, checkin: { staff } })
    const asked = { activityId: activity.id, desk: '一号台', ...stranger(), despite: '秘书长同意' }
    expect(await world.call(walkIn, desk, asked)).toMatchObject({ error: { code: 'FORBIDDEN' } })
    expect(await comes(activity, stranger(), { despite: '秘书长同意' }, await world.member({ roles: ['admin'] }))).toMatchObject({ outcome: 'registered' })
    expect(await world.registrationsOf(activity)).toMatchObject([{ history: [{ what: 'walked-in', why: '一号台，秘书长同意' }] }])
  })

  test.each([
    ['whom the unit does not know', async () => known(await world.member({ standing: 'declined' })), 'declined'],
    ['of a unit that left', async () => ({ ...stranger(), unitId: (await world.unit({ state: 'left' })).id }), 'no-such-unit'],
    ['of no unit', async () => ({ ...stranger(), unitId: freshId() }), 'no-such-unit'],
  ])('nobody is seated %s', async (_who, make, reason) => {
    const activity = await world.activity()
    expect(await comes(activity, await make())).toEqual({ outcome: 'refused', reason })
    expect(await world.registrationsOf(activity)).toEqual([])
  })

  test('staff of other desks seat nobody', async () => {
    const activity = await world.activity({ checkin: { staff: [{ memberId: freshId(), name: '何人', mayOverrule: true }] } })
    const answers = await Promise.all([
      world.call(walkIn, desk, { activityId: activity.id, desk: '一号台', ...stranger() }),
      world.call(find, desk, { activityId: activity.id, text: '何' }),
    ])
    expect(answers).toMatchObject([{ error: { code: 'NOT_ASSIGNED' } }, { error: { code: 'NOT_ASSIGNED' } }])
  })

  test('the same request again hears the same, also after others took the seats', async () => {
    const activity = await world.activity({ seats: 1 })
    const [person, requestId] = [stranger(), freshRequestId()]
    const asked = { activityId: activity.id, desk: '一号台', ...person }
    const first = await world.done(walkIn, desk, asked, requestId)
    expect(await world.done(walkIn, desk, asked, requestId)).toEqual(first)
    expect(await world.registrationsOf(activity)).toMatchObject([{ scans: [{ nonce: requestId }] }])
    await expectSeatsToAddUp(world, activity)
  })
})

describe('two desks at the last seat', () => {
  test('both give it when the guard is taken away', async () => {
    const activity = await world.activity({ seats: 1 })
    const given = await Promise.all(['一号台', '二号台'].map(each => walkInUnguarded(world, activity, freshId(), each)))
    expect(given).toEqual(['registered', 'registered'])
  })

  test('one gives it, and the other hears that it is gone', async () => {
    for (let round = 0; round < 6; round++) {
      const activity = await world.activity({ seats: 2 })
      await world.registration(activity)
      const told = await Promise.all(['一号台', '二号台', '三号台'].map(each => comes(activity, stranger(), { desk: each })))
      expect(counting(told.map(each => (each.outcome === 'refused' ? each.reason : each.outcome)))).toEqual({ full: 2, registered: 1 })
      await expectSeatsToAddUp(world, activity)
    }
  })

  test('and at one person, who has one seat and is in once', async () => {
    for (let round = 0; round < 4; round++) {
      const activity = await world.activity({ seats: 2 })
      const person = stranger()
      const told = await Promise.all(['一号台', '二号台'].map(each => comes(activity, person, { desk: each })))
      expect(counting(told.map(({ outcome }) => outcome))).toEqual({ already: 1, registered: 1 })
      expect(await world.look('members', { phone: person.phone })).toHaveLength(1)
      await expectSeatsToAddUp(world, activity)
    }
  })

  test('while the person registers on their own phone, they have one seat', async () => {
    for (let round = 0; round < 6; round++) {
      const activity = await world.activity({ seats: 2 })
      const person = await world.member()
      await Promise.all([world.done(register, person, { activityId: activity.id, answers: {} }), comes(activity, known(person))])
      await expectSeatsToAddUp(world, activity)
      expect(await world.activityNow(activity)).toMatchObject({ taken: 1 })
    }
  })
})

describe('invoice data at the desk', () => {
  const asking = async () => {
    const activity = await world.activity({ fee: 100 })
    const person = await world.registration(activity)
    await world.db.activities.change({ _id: activity.id }, { asks: ['invoice'] })
    return { activity, person }
  }
  const special = { ...invoice, type: 'special' as const, address: '人民路 1 号', phone: '0371-00000000', bank: '河州银行', account: '6200 0000' }

  test('are put right until an invoice was issued; what another kind asked for does not stay behind', async () => {
    const { activity, person } = await asking()
    for (const each of [special, invoice]) expect(await world.done(fillInvoice, desk, { registrationId: person.id, invoice: each })).toEqual({ outcome: 'filled' })
    expect((await world.registrationOf(activity, person.caller))!.answers.invoice).toEqual(invoice)

    await world.done(issueInvoice, desk, { registrationId: person.id, was: '', number: '25410000' })
    expect(await world.done(fillInvoice, desk, { registrationId: person.id, invoice: special })).toEqual({ outcome: 'refused', reason: 'issued' })
    expect((await world.registrationOf(activity, person.caller))!.answers.invoice).toEqual(invoice)
  })

  test('are not kept where nobody asks for them, nor of who gave the place back', async () => {
    const free = await world.registration(await world.activity())
    expect(await world.done(fillInvoice, desk, { registrationId: free.id, invoice })).toEqual({ outcome: 'refused', reason: 'not-asked' })
    const { activity, person } = await asking()
    await world.done(cancel, person.caller, { activityId: activity.id })
    expect(await world.done(fillInvoice, desk, { registrationId: person.id, invoice })).toEqual({ outcome: 'refused', reason: 'not-registered' })
  })

  test('that are wrong are refused with the field', async () => {
    const { person } = await asking()
    const answer = await world.call(fillInvoice, desk, { registrationId: person.id, invoice: { ...invoice, taxpayerNumber: '123' } })
    expect(answer).toMatchObject({ error: { code: 'INVALID_INPUT', details: { fields: ['invoice.taxpayerNumber'] } } })
  })
})
