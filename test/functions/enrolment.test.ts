import { contracts } from '../../shared/contract'
import type { Input } from '../../shared/contract/call'
import { freshRequestId } from '../world/ground'
import { expectSeatsToAddUp } from '../world/invariants'
import type { Person } from '../world/people'
import { openWorld, type World } from '../world/world'

const { enrol, withdraw, ofUnit, tellHeadCount, headCounts, remindHeadCount } = contracts.enrolment.calls
const { provePhone, join } = contracts.member.calls

const day = 24 * 3_600_000

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** Wakes the function as the platform's timer does. */
/** Until every record's notices are out: one run takes two hundred, and this file leaves more. */
async function deliver(): Promise<void> {
  do await fetch(`${world.cloud.url}/local/timers/message`, { method: 'POST' })
  while ((await world.look('registrations', { 'notices.id': { $gt: '' } })).length > 0)
}
const contactOf = (unit?: { id: string; name: string }) => world.member({ contact: true, ...(unit && { unit }) })
const staff = () => world.member({ roles: ['staff'] })
const row = (person: { name: string; phone: string }, index = 0, rest: object = {}) => ({ row: index + 1, name: person.name, phone: person.phone, answers: {}, ...rest })
const fresh = (count: number) => Array.from({ length: count }, () => ({ name: `新人${world.next()}`, phone: world.phone() }))

type Enrolling = Partial<Input<typeof enrol>>
const ask = (activity: { id: string }, people: readonly { name: string; phone: string }[], rest: Enrolling = {}) => ({
  activityId: activity.id,
  people: people.map((each, index) => row(each, index)),
  beyond: 'refuse' as const,
  ...rest,
})

/** All that a refused call must leave as it was. */
const everything = async (activity: { id: string }) => [await world.activityNow(activity), await world.registrationsOf(activity), await world.look('members')]

async function problemsOf(caller: Person, input: Input<typeof enrol>) {
  const outcome = await world.done(enrol, caller, input)
  if (outcome.outcome !== 'problems') throw new Error(`it was ${outcome.outcome}`)
  return outcome.problems
}

describe('who registers whom', () => {
  test('one bad row, and nobody is registered; every bad row is named with what is wrong', async () => {
    const [unit, other] = [await world.unit(), await world.unit()]
    const contact = await contactOf(unit)
    const mine = await world.member({ unit })
    const declined = await world.member({ unit, standing: 'declined' })
    const foreign = await world.member({ unit: other })
    const activity = await world.activity()
    const [good, twin] = fresh(2)
    const people = [
      good!, { name: '', phone: world.phone() }, { name: '短号', phone: '1380000' }, { name: '无号', phone: '' }, { name: '另一个名字', phone: mine.phone },
      foreign, declined, twin!, twin!, { name: '名'.repeat(21), phone: world.phone() },
    ]
    const before = await everything(activity)
    expect((await problemsOf(contact, ask(activity, people))).map(({ row: at, says }) => [at, ...says.map(each => each.replace(/\d{3}\*{4}\d{4}/, '…'))])).toEqual([
      [2, '缺姓名'],
      [3, '手机少 4 位，应为 11 位'],
      [4, '缺手机'],
      [5, `手机 … 登记的姓名是${mine.name}，核对后再报`],
      [6, '手机 … 登记在别的单位，可请本人先改单位，或自己报名'],
      [7, '单位没有确认这个人，先在人员里确认'],
      [8, '与第 9 行的手机相同，留一行，或改对'],
      [9, '与第 8 行的手机相同，留一行，或改对'],
      [10, '姓名有 21 字，最多 20 字'],
    ])
    expect(await everything(activity)).toEqual(before)
  })

  test('a contact learns nobody’s name of another unit, staff do', async () => {
    const foreign = await world.member({ unit: await world.unit() })
    const unit = await world.unit()
    const activity = await world.activity()
    const asked = ask(activity, [{ name: '何人', phone: foreign.phone }])
    expect(JSON.stringify(await problemsOf(await contactOf(unit), asked))).not.toContain(foreign.name)
    const told = await problemsOf(await staff(), { ...asked, people: asked.people.map(each => ({ ...each, unitId: unit.id })) })
    expect(told[0]!.says[0]).toContain(foreign.name)
  })

  test('a contact registers people of their own unit, whatever the phone says', async () => {
    const [unit, other] = [await world.unit(), await world.unit()]
    const activity = await world.activity()
    const [person] = fresh(1)
    const people = [row(person!, 0, { unitId: other.id })]
    await world.done(enrol, await contactOf(unit), { activityId: activity.id, people, beyond: 'refuse' })
    expect(await world.registrationsOf(activity)).toMatchObject([{ unitId: unit.id, unitName: unit.name }])
  })

  test('staff name the unit of who is new, and need not of who is known', async () => {
    const activity = await world.activity()
    const [unit, person, [stranger]] = [await world.unit(), await world.member(), fresh(1)]
    const caller = await staff()
    expect(await problemsOf(caller, ask(activity, [person, stranger!]))).toEqual([{ row: 2, name: stranger!.name, says: ['缺单位'] }])
    const people = [row(person, 0), row(stranger!, 1, { unitId: unit.id })]
    await world.done(enrol, caller, { activityId: activity.id, people, beyond: 'refuse' })
    expect((await world.registrationsOf(activity)).map(({ unitId }) => unitId).sort()).toEqual([person.unitId, unit.id].sort())
  })

  test('who is registered already is said, and is no error', async () => {
    const activity = await world.activity()
    const { caller } = await world.registration(activity)
    const outcome = await world.done(enrol, await contactOf(), ask(activity, [caller, ...fresh(1)]))
    expect(outcome).toMatchObject({ outcome: 'enrolled', people: [{ result: 'already' }, { result: 'registered' }] })
    await expectSeatsToAddUp(world, activity)
  })

  test('only who may come; staff can set that aside with a reason, which is on record', async () => {
    const unit = await world.unit({ grade: 'member' })
    const activity = await world.activity({ eligibility: { grades: ['director'], unitIds: [], roles: [], certificate: null } })
    const people = fresh(1)
    expect(await problemsOf(await contactOf(unit), ask(activity, people))).toMatchObject([{ says: ['这场活动限其他级别的会员单位'] }])
    const asStaff = { ...ask(activity, people), people: people.map((each, index) => row(each, index, { unitId: unit.id })) }
    expect(await problemsOf(await staff(), asStaff)).toMatchObject([{ row: 1 }])
    await world.done(enrol, await staff(), { ...asStaff, despite: '理事长办公会同意' })
    expect(await world.registrationsOf(activity)).toMatchObject([{ history: [{ why: '理事长办公会同意' }] }])
  })

  test('what is asked must be answered, but files are for each person', async () => {
    const question = { hint: '', required: true, options: [], grades: [], when: null }
    const activity = await world.activity({
      questions: [{ ...question, id: 'aaaaaa', kind: 'number', label: '年限' }, { ...question, id: 'bbbbbb', kind: 'file', label: '证明' }],
      asks: ['invoice'],
      fee: 100,
    })
    const people = fresh(1)
    const contact = await contactOf()
    expect(await problemsOf(contact, ask(activity, people))).toMatchObject([{ says: ['“年限”这里填数字', '缺发票信息'] }])
    const invoice = { type: 'ordinary', title: '河州通信有限公司', taxpayerNumber: '91410000MA4000000E', email: 'invoice@example.com' } as const
    const answered = { ...ask(activity, people), people: people.map((each, index) => row(each, index, { answers: { questions: { aaaaaa: 3 }, invoice } })) }
    expect(await world.done(enrol, contact, answered)).toMatchObject({ outcome: 'enrolled' })
  })

  test.each<[string, () => Promise<{ id: string }>, string]>([
    ['a draft', () => world.activity({ status: 'draft' }), 'not-published'],
    ['one that is cancelled', () => world.activity({ status: 'cancelled' }), 'cancelled'],
    ['one not open yet', () => world.activity({ registrationOpensAt: world.now() + day }), 'not-open-yet'],
    ['one that is closed', () => world.activity({ registrationClosesAt: world.now() - day, registrationOpensAt: world.now() - 2 * day }), 'closed'],
    ['one for teams', () => world.activity({ teamEvents: [{ id: 'aaaaaa', name: '混合团体', least: 1, most: 5, only: 'any', men: 0, women: 0, teams: null }] }), 'teams-only'],
  ])('a contact registers nobody for %s; staff may outside the time alone', async (_what, make, reason) => {
    const activity = await make()
    const people = [await world.member()]
    expect(await world.done(enrol, await contactOf(), ask(activity, people))).toEqual({ outcome: 'refused', reason })
    const outcome = await world.done(enrol, await staff(), ask(activity, people))
    expect(outcome.outcome).toBe(reason === 'closed' || reason === 'not-open-yet' ? 'enrolled' : 'refused')
  })

  test('where staff approve, a contact’s people wait for their word, and staff’s own have a seat', async () => {
    const activity = await world.activity({ approval: true, seats: 1 })
    const outcome = await world.done(enrol, await contactOf(), ask(activity, fresh(2)))
    expect(outcome).toMatchObject({ people: [{ result: 'pending' }, { result: 'pending' }] })
    await world.done(enrol, await staff(), ask(activity, [await world.member()]))
    expect(await world.activityNow(activity)).toMatchObject({ pending: 2, taken: 1 })
    await expectSeatsToAddUp(world, activity)
  })

  test('not more than a hundred by a contact', async () => {
    const activity = await world.activity()
    expect(await world.done(enrol, await contactOf(), ask(activity, fresh(101)))).toEqual({ outcome: 'refused', reason: 'too-many' })
  })
})

describe('seats', () => {
  test('nobody, or some in line, as asked, when there are too few: of all, and of the unit', async () => {
    const activity = await world.activity({ seats: 5, unitSeats: 2 })
    const contact = await contactOf(await world.unit())
    const people = fresh(3)
    expect(await world.done(enrol, contact, ask(activity, people))).toEqual({ outcome: 'full', seats: 2 })
    expect(await world.registrationsOf(activity)).toEqual([])
    const outcome = await world.done(enrol, contact, ask(activity, people, { beyond: 'waitlist' }))
    expect(outcome).toMatchObject({ people: [{ result: 'registered' }, { result: 'registered' }, { result: 'waitlisted' }] })
    await expectSeatsToAddUp(world, activity)
  })

  test('people who register themselves and contacts at the same moment never oversell', async () => {
    const activity = await world.activity({ seats: 8, unitSeats: 5 })
    const units = await Promise.all([world.unit(), world.unit()])
    const contacts = await Promise.all(units.map(unit => contactOf(unit)))
    const people = await world.members(8)
    await Promise.all([
      ...contacts.map(contact => world.done(enrol, contact, ask(activity, fresh(6), { beyond: 'waitlist' }))),
      ...people.map(person => world.registration(activity, person)),
    ])
    await expectSeatsToAddUp(world, activity)
    expect(await world.activityNow(activity)).toMatchObject({ taken: 8, waiting: 12 })
  })

  test('the same person by two contacts’ hands and their own, at once: one place', async () => {
    const unit = await world.unit()
    const activity = await world.activity({ seats: 9 })
    const person = await world.member({ unit })
    const [contacts, strangers] = [[await contactOf(unit), await contactOf(unit)], fresh(2)]
    await Promise.all([
      ...contacts.map(contact => world.done(enrol, contact, ask(activity, [person, ...strangers]))),
      world.registration(activity, person),
    ])
    await expectSeatsToAddUp(world, activity)
    expect(await world.activityNow(activity)).toMatchObject({ taken: 3 })
  })

  test('a repeat is answered with the first result, also when somebody has left since', async () => {
    const activity = await world.activity()
    const [contact, person, requestId] = [await contactOf(), await world.member(), freshRequestId()]
    const asked = ask(activity, [person, ...fresh(1)])
    const first = await world.done(enrol, contact, asked, requestId)
    await world.done(contracts.registration.calls.cancel, person, { activityId: activity.id })
    expect(await world.done(enrol, contact, asked, requestId)).toEqual(first)
    await expectSeatsToAddUp(world, activity)
  })
})

describe('many at once', () => {
  test('a hundred new people, with no more round trips than three a person', async () => {
    const activity = await world.activity({ seats: 60 })
    const [contact, people] = [await contactOf(), fresh(100)]
    world.cloud.faults.clear()
    const outcome = await world.done(enrol, contact, ask(activity, people, { beyond: 'waitlist' }))
    expect(outcome.outcome).toBe('enrolled')
    expect(world.cloud.faults.requests().length).toBeLessThanOrEqual(210)
    expect(await world.activityNow(activity)).toMatchObject({ taken: 60, waiting: 40, tickets: 100 })
    await expectSeatsToAddUp(world, activity)
  })

  test('three hundred by staff', async () => {
    const [unit, activity] = [await world.unit(), await world.activity({ seats: 300 })]
    const people = fresh(300).map((each, index) => row(each, index, { unitId: unit.id }))
    expect(await world.done(enrol, await staff(), { activityId: activity.id, people, beyond: 'refuse' })).toMatchObject({ outcome: 'enrolled' })
    expect(await world.activityNow(activity)).toMatchObject({ taken: 300 })
  })
})

test('who is not on record finds it when they first prove that phone', async () => {
  const [unit, activity, [person]] = [await world.unit(), await world.activity(), fresh(1)]
  await world.done(enrol, await contactOf(unit), ask(activity, [person!]))

  const visitor = world.visitor()
  const proved = await world.done(provePhone, visitor, { code: `phone-${person!.phone}` })
  expect(proved).toMatchObject({ outcome: 'proved', entered: { name: person!.name, unitName: unit.name } })
  const { phone, proof } = proved as Extract<typeof proved, { outcome: 'proved' }>
  expect(await world.done(join, visitor, { name: person!.name, phone, proof, unitId: unit.id, department: '' })).toMatchObject({ outcome: 'saved', me: { standing: 'confirmed' } })
  const { registrations } = await world.done(contracts.registration.calls.mine, visitor as Person, {})
  expect(registrations).toMatchObject([{ status: 'registered', activity: { id: activity.id } }])
  await deliver()
  const { items } = await world.done(contracts.message.calls.mine, visitor as Person, {})
  expect(JSON.stringify(items)).toContain('为您报了')
})

describe('a unit’s contact', () => {
  test('sees whom the activity has of their unit, by whom, and what it still takes', async () => {
    const [unit, activity] = [await world.unit(), await world.activity({ seats: 10, unitSeats: 3 })]
    const contact = await contactOf(unit)
    const person = await world.member({ unit })
    await world.registration(activity, person)
    await world.registration(activity)
    await world.done(enrol, contact, ask(activity, fresh(1)))
    const seen = await world.done(ofUnit, contact, { activityId: activity.id })
    expect(seen).toMatchObject({ left: 1, ineligible: null, headCount: null, people: [{ name: person.name, enteredBy: '' }, { enteredBy: contact.name, mayWithdraw: true }] })
    expect(JSON.stringify(seen)).not.toContain(person.phone)
  })

  test('takes back a place of their own unit, within the time for it', async () => {
    const activity = await world.activity({ cancelUntil: world.now() - day })
    const late = await world.registration(activity)
    expect(await world.done(withdraw, await contactOf(), { registrationId: late.id, reason: '出差' })).toEqual({ outcome: 'refused', reason: 'too-late' })
    const stranger = await contactOf(await world.unit())
    expect(await world.call(withdraw, stranger, { registrationId: late.id, reason: '出差' })).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
  })
})

describe('head counts', () => {
  const invited = async (count: number) => {
    const units = await Promise.all(Array.from({ length: count }, () => world.unit()))
    const eligibility = { grades: [], unitIds: units.map(({ id }) => id), roles: [], certificate: null }
    return { units, activity: await world.activity({ headCountDue: world.now() + day, eligibility }) }
  }

  test('are told until they are due, and told again to change', async () => {
    const { units, activity } = await invited(23)
    const contact = await contactOf(units[0])
    await world.done(tellHeadCount, contact, { activityId: activity.id, count: 4 })
    await world.done(tellHeadCount, contact, { activityId: activity.id, count: 5, note: '改为五人' })
    await world.done(tellHeadCount, await contactOf(units[1]), { activityId: activity.id, count: 2 })
    const caller = await staff()
    const seen = await world.done(headCounts, caller, { activityId: activity.id })
    expect(seen.told.map(({ count }) => count).sort()).toEqual([2, 5])
    expect(seen).toMatchObject({ missingTotal: 21, remindedAt: null })
    expect([seen.missing.length, (await world.done(headCounts, caller, { activityId: activity.id, page: 1 })).missing.length]).toEqual([20, 1])
  })

  test.each<[string, Parameters<World['activity']>[0] & object, string]>([
    ['not asked', {}, 'not-asked'],
    ['past', { headCountDue: 1_700_000_000_000 }, 'too-late'],
    ['of what is cancelled', { status: 'cancelled', headCountDue: 4_000_000_000_000 }, 'cancelled'],
  ])('that are %s are not taken', async (_what, plan, reason) => {
    const activity = await world.activity(plan)
    expect(await world.done(tellHeadCount, await contactOf(), { activityId: activity.id, count: 1 })).toEqual({ outcome: 'refused', reason })
  })

  test('a reminder goes to those who have not told, once a day, and by one of two hands', async () => {
    const { units, activity } = await invited(3)
    const [first, second] = [await contactOf(units[0]), await contactOf(units[1])]
    await world.done(tellHeadCount, first, { activityId: activity.id, count: 1 })
    const [one, two] = [await staff(), await staff()]
    const told = await Promise.all([one, two].map(caller => world.done(remindHeadCount, caller, { activityId: activity.id })))
    expect(told.map(({ outcome }) => outcome).sort()).toEqual(['refused', 'reminded'])
    expect(told).toContainEqual({ outcome: 'reminded', units: 1, people: 1 })
    await deliver()
    const { items } = await world.done(contracts.message.calls.mine, second, {})
    expect(items).toMatchObject([{ title: '报一下参加人数', link: `/pages/enrol/index?id=${activity.id}` }])
    expect((await world.done(contracts.message.calls.mine, first, {})).items).toEqual([])
  })
})
