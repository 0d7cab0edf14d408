import { contracts } from '../../shared/contract'
import { freshRequestId } from '../world/ground'
import { expectOneLineARequest } from '../world/invariants'
import type { Person } from '../world/people'
import { proofFor } from '../world/proof'
import { nameOfficerUnguarded } from '../world/unguarded'
import { openWorld, type World } from '../world/world'

const { join, revise, bindPhone, provePhone, people, person: onePerson, confirm, setContact, setOfficer, enter, changePhone } =
  contracts.member.calls

let world: World
let staff: Person
let admin: Person
beforeAll(async () => {
  world = await openWorld()
  staff = await world.member({ roles: ['staff'] })
  admin = await world.member({ roles: ['admin'] })
})
afterAll(() => world.close())

const now = async ({ id }: { id: string }) => (await world.look('members', { _id: id }))[0]!
const unitNow = async ({ id }: { id: string }) => (await world.look('units', { _id: id }))[0]!
const seen = ({ id, unitId }: Person) => ({ id, unitId })
const confirmed = { standing: 'confirmed' } as const
const gone = { standing: 'declined', why: '已离职' } as const

describe('a proved phone', () => {
  test('takes over what was entered under it, as it was entered', async () => {
    const [unit, phone, visitor] = [await world.unit(), world.phone(), world.visitor()]
    const entered = await world.done(enter, staff, { name: '何舟', phone, unitId: unit.id, department: '市场部' })
    const told = await world.done(provePhone, visitor, { code: `phone-${phone}` })
    expect(told).toMatchObject({ outcome: 'proved', phone, entered: { name: '何舟', unitName: unit.name, department: '市场部' } })

    const proof = told.outcome === 'proved' ? told.proof : ''
    const joined = await world.done(join, visitor, { name: '何舟', phone, proof, unitId: unit.id })
    expect(joined).toMatchObject({ outcome: 'saved', me: { standing: 'confirmed', department: '市场部', phoneVerified: true } })
    expect(entered).toMatchObject({ outcome: 'entered', id: joined.outcome === 'saved' && joined.me.id })
    expect(await world.look('members', { phone })).toHaveLength(1)
  })

  test.each([
    ['another name', async (entered: Person) => ({ name: '另一名', unitId: entered.unitId })],
    ['another unit', async (entered: Person) => ({ name: entered.name, unitId: (await world.unit()).id })],
  ])('takes the record over with %s, and then awaits the unit’s word', async (_which, told) => {
    const unit = await world.unit()
    const officer = await world.officer(unit, { phone: world.phone() })
    await world.db.members.change({ _id: officer.id }, { openid: `unbound:${officer.id}`, contact: true })
    const visitor = world.visitor()
    const proof = await proofFor(world, visitor, officer.phone)
    const joined = await world.done(join, visitor, { ...(await told(officer)), phone: officer.phone, proof })
    expect(joined).toMatchObject({ outcome: 'saved', me: { id: officer.id, standing: 'awaiting', contact: false, roles: [] } })
    expect(await unitNow(unit)).toMatchObject({ officers: [] })
  })

  test('of a record that is another WeChat’s is refused, before anything is filled in and after', async () => {
    const owner = await world.member()
    const visitor = world.visitor()
    expect(await world.done(provePhone, visitor, { code: `phone-${owner.phone}` })).toEqual({ outcome: 'refused', reason: 'phone-bound' })

    const entered = await world.entered()
    const proof = await proofFor(world, visitor, entered.phone)
    await world.db.members.change({ _id: entered.id }, { openid: 'openid-quicker' })
    const late = { name: entered.name, phone: entered.phone, proof, unitId: entered.unitId }
    expect(await world.done(join, visitor, late)).toEqual({ outcome: 'refused', reason: 'phone-bound' })
  })

  test('two WeChats that take one record over at once: one has it', async () => {
    const entered = await world.entered()
    const visitors = [world.visitor(), world.visitor()]
    const proofs = await Promise.all(visitors.map(visitor => proofFor(world, visitor, entered.phone)))
    const as = { name: entered.name, phone: entered.phone, unitId: entered.unitId }
    const told = await Promise.all(visitors.map((visitor, i) => world.done(join, visitor, { ...as, proof: proofs[i] })))
    expect(told.map(({ outcome }) => outcome).sort()).toEqual(['refused', 'saved'])
  })

  test('is nobody else’s, no other number’s, and none for long', async () => {
    const [visitor, phone, unit] = [world.visitor(), world.phone(), await world.unit()]
    const proof = await proofFor(world, visitor, phone)
    const expired = { outcome: 'refused', reason: 'proof-expired' }
    const given = { name: '何舟', unitId: unit.id, phone, proof }
    expect(await world.done(join, world.visitor(), given)).toEqual(expired)
    expect(await world.done(join, visitor, { ...given, phone: world.phone() })).toEqual(expired)
    for (const forged of ['x', 'zzzzzzzzz.AAAA', `zzzzzzzzz.${proof.split('.')[1]}`]) {
      expect(await world.done(join, visitor, { ...given, proof: forged })).toEqual(expired)
    }
    world.cloud.clock.set(world.now() + 31 * 60_000)
    expect(await world.done(join, visitor, given)).toEqual(expired)
  })

  test('comes by a code of WeChat’s only', async () =>
    expect(await world.done(provePhone, world.visitor(), { code: 'made-up' })).toEqual({ outcome: 'refused', reason: 'code-expired' }))

  test('a typed phone takes nothing over', async () => {
    const entered = await world.entered()
    const typed = { name: entered.name, phone: entered.phone, unitId: entered.unitId }
    expect(await world.done(join, world.visitor(), typed)).toEqual({ outcome: 'refused', reason: 'phone-taken' })
    expect(await now(entered)).toMatchObject({ openid: `unbound:${entered.id}` })
  })
})

describe('one’s own phone', () => {
  test('verified, is not changed to a typed one', async () =>
    expect(await world.done(bindPhone, await world.member(), { phone: world.phone() })).toEqual({ outcome: 'refused', reason: 'needs-proof' }))

  test('typed, is put right by typing, and by proof', async () => {
    const person = await world.member({ phoneVerified: false })
    const phone = world.phone()
    expect(await world.done(bindPhone, person, { phone })).toMatchObject({ me: { phone, phoneVerified: false } })
    const proof = await proofFor(world, person, phone)
    expect(await world.done(bindPhone, person, { phone, proof })).toMatchObject({ me: { phone, phoneVerified: true } })
  })
})

describe('a unit’s word', () => {
  test('of its contact is for their own unit alone', async () => {
    const [unit, other] = [await world.unit(), await world.unit()]
    const contact = await world.member({ unit, contact: true })
    const stranger = await world.member({ unit: other, standing: 'awaiting' })
    const told = await world.done(confirm, contact, { people: [seen(stranger)], decision: confirmed })
    expect(told.results).toEqual([{ id: stranger.id, result: 'changed' }])
    expect(await now(stranger)).toMatchObject({ standing: 'awaiting' })

    for (const call of [onePerson, setOfficer] as const) {
      expect(await world.call(call as typeof setOfficer, contact, { id: stranger.id, officer: true })).toMatchObject({ error: { code: 'NOT_FOUND' } })
    }
  })

  test('is not for somebody who meanwhile named another unit', async () => {
    const [unit, other] = [await world.unit(), await world.unit()]
    const person = await world.member({ unit, standing: 'awaiting' })
    await world.done(revise, person, { name: person.name, unitId: other.id })
    const told = await world.done(confirm, staff, { people: [seen(person)], decision: confirmed })
    expect(told.results).toMatchObject([{ result: 'changed' }])
  })

  test('nobody gives themselves', async () => {
    const self = await world.member({ roles: ['staff'], standing: 'awaiting' })
    expect((await world.done(confirm, self, { people: [seen(self)], decision: confirmed })).results).toMatchObject([{ result: 'oneself' }])
    expect(await now(self)).toMatchObject({ standing: 'awaiting' })
  })

  test('a contact does not decline a contact, staff do', async () => {
    const unit = await world.unit()
    const [one, other] = [await world.member({ unit, contact: true }), await world.member({ unit, contact: true })]
    const decline = { people: [seen(other)], decision: gone }
    expect((await world.done(confirm, one, decline)).results).toMatchObject([{ result: 'is-contact' }])
    expect((await world.done(confirm, staff, decline)).results).toMatchObject([{ result: 'done' }])
    expect(await now(other)).toMatchObject({ contact: false, standing: 'declined' })
  })

  test('given by two contacts at once is given once', async () => {
    const unit = await world.unit()
    const contacts = await Promise.all([1, 2].map(() => world.member({ unit, contact: true })))
    const person = await world.member({ unit, standing: 'awaiting' })
    const told = await Promise.all(contacts.map(contact => world.done(confirm, contact, { people: [seen(person)], decision: confirmed })))
    expect(told.map(({ results }) => results[0]!.result)).toEqual(['done', 'done'])
    const { history, notices } = await now(person)
    expect(history.filter(({ what }) => what === 'confirmed')).toHaveLength(1)
    expect(notices).toHaveLength(1)
  })

  test('declined, is read by the person, who asks again', async () => {
    const unit = await world.unit()
    const contact = await world.member({ unit, contact: true })
    const person = await world.member({ unit, standing: 'awaiting' })
    await world.done(confirm, contact, { people: [seen(person)], decision: { standing: 'declined', why: '名单上没有' } })
    const { me } = await world.done(contracts.member.calls.me, person, {})
    expect(me).toMatchObject({ standing: 'declined', declinedWhy: '名单上没有' })
    expect(await world.done(revise, person, { name: '何舟', unitId: unit.id })).toMatchObject({ me: { standing: 'awaiting', declinedWhy: '' } })
    expect((await now(person)).services).toMatchObject([{ until: expect.any(Date) }, { until: null }])
  })

  test('a unit that has left takes nobody in', async () => {
    const unit = await world.unit({ state: 'left' })
    const person = { name: '何舟', phone: world.phone(), unitId: unit.id }
    const refused = { outcome: 'refused', reason: 'no-such-unit' }
    expect(await world.done(join, world.visitor(), person)).toEqual(refused)
    expect(await world.done(enter, staff, person)).toEqual(refused)
    expect(await world.done(revise, await world.member(), person)).toEqual(refused)
  })
})

describe('contacts and officers', () => {
  test.each(['awaiting', 'declined'] as const)('%s people are neither', async standing => {
    const person = await world.member({ standing })
    expect(await world.done(setContact, staff, { id: person.id, contact: true })).toEqual({ outcome: 'refused', reason: 'not-confirmed' })
    expect(await world.done(setOfficer, staff, { id: person.id, officer: true })).toEqual({ outcome: 'refused', reason: 'not-confirmed' })
  })

  test.each(['applying', 'suspended', 'left'] as const)('a unit that is %s names no officers', async state => {
    const unit = await world.unit({ state })
    const person = await world.member({ unit })
    expect(await world.done(setOfficer, staff, { id: person.id, officer: true })).toEqual({ outcome: 'refused', reason: 'unit-not-member' })
  })

  test('a third officer is named once one of the two has ended', async () => {
    const unit = await world.unit()
    const [first, , third] = [await world.officer(unit), await world.officer(unit), await world.member({ unit })]
    expect(await world.done(setOfficer, staff, { id: third.id, officer: true })).toEqual({ outcome: 'refused', reason: 'full' })
    expect(await world.done(setOfficer, staff, { id: first.id, officer: false })).toEqual({ outcome: 'done' })
    expect(await world.done(setOfficer, staff, { id: third.id, officer: true })).toEqual({ outcome: 'done' })
    expect((await now(first)).notices).toMatchObject([{ kind: 'officer-ended' }])
  })

  describe('five named at once, of a unit with none', () => {
    const five = async () => {
      const unit = await world.unit()
      return { unit, persons: await Promise.all([1, 2, 3, 4, 5].map(() => world.member({ unit }))) }
    }

    test('are more than two when the guard is taken away', async () => {
      const { unit, persons } = await five()
      await Promise.all(persons.map(person => nameOfficerUnguarded(world, unit, person)))
      expect((await world.look('members', { unitId: unit.id, roles: 'officer' })).length).toBeGreaterThan(2)
    })

    test('are two, on both sides, and the others hear why', async () => {
      const { unit, persons } = await five()
      const contact = await world.member({ unit, contact: true })
      const told = await Promise.all(persons.map(({ id }, i) => world.done(setOfficer, i % 2 ? staff : contact, { id, officer: true })))
      expect(told.map(each => ('reason' in each ? each.reason : each.outcome)).sort()).toEqual(['done', 'done', 'full', 'full', 'full'])
      const officers = await world.look('members', { unitId: unit.id, roles: 'officer' })
      expect(officers.map(({ _id }) => _id).sort()).toEqual([...(await unitNow(unit)).officers].sort())
      expect(officers).toHaveLength(2)
    })
  })

  test('who goes to another unit while being named is an officer of neither', async () => {
    for (let round = 0; round < 5; round++) {
      const [unit, other] = [await world.unit(), await world.unit()]
      const person = await world.member({ unit })
      await Promise.all([
        world.call(setOfficer, staff, { id: person.id, officer: true }),
        world.done(revise, person, { name: person.name, unitId: other.id }),
      ])
      expect(await now(person)).toMatchObject({ unitId: other.id, roles: [], standing: 'awaiting' })
      expect([...(await unitNow(unit)).officers, ...(await unitNow(other)).officers]).toEqual([])
    }
  })
})

describe('another’s phone', () => {
  test('is given by staff, with a reason, and the person is told of it masked', async () => {
    const person = await world.member()
    const phone = world.phone()
    await world.done(changePhone, staff, { id: person.id, phone, release: false, why: '手机丢失' })
    expect(await now(person)).toMatchObject({ phone, openid: person.openid, notices: [{ kind: 'phone-changed', words: { phone: expect.stringMatching(/^138\*{4}\d{4}$/) } }] })
  })

  test('is no way for staff into a record with roles, nor to somebody’s number', async () => {
    const [target, owner] = [await world.member({ roles: ['admin'] }), await world.member()]
    const change = { phone: world.phone(), release: true, why: '换号' }
    expect(await world.done(changePhone, staff, { id: target.id, ...change })).toEqual({ outcome: 'refused', reason: 'has-roles' })
    expect(await world.done(changePhone, staff, { id: staff.id, ...change })).toEqual({ outcome: 'refused', reason: 'oneself' })
    const taken = { id: (await world.member()).id, ...change, phone: owner.phone }
    expect(await world.done(changePhone, staff, taken)).toEqual({ outcome: 'refused', reason: 'phone-taken' })
    expect(await world.done(changePhone, admin, { id: target.id, ...change })).toEqual({ outcome: 'done' })
  })

  test('with the WeChat let go, whoever proves it has the record, and the old WeChat has none', async () => {
    const person = await world.member({ roles: ['officer'] })
    const phone = world.phone()
    await world.done(changePhone, staff, { id: person.id, phone, release: true, why: '换了微信' })
    expect(await world.done(contracts.member.calls.me, person, {})).toEqual({ me: null })
    const again = world.visitor()
    const proof = await proofFor(world, again, phone)
    expect(await world.done(join, again, { name: person.name, phone, proof, unitId: person.unitId })).toMatchObject({ me: { id: person.id, roles: ['officer'] } })
  })
})

describe('people', () => {
  let unit: { id: string; name: string }
  let contact: Person
  let named: Record<string, Person>
  beforeAll(async () => {
    unit = await world.unit({ name: '青石设计院' })
    contact = await world.member({ unit, name: '青石联络', contact: true })
    named = {
      awaiting: await world.member({ unit, name: '青石甲', standing: 'awaiting' }),
      officer: await world.officer(unit, { name: '青石乙' }),
      entered: await world.entered({ unit, name: '青石丙' }),
      elsewhere: await world.member({ name: '青石外人' }),
    }
  })
  const names = async (caller: Person, input: object) => (await world.done(people, caller, input)).rows.map(({ name }) => name)

  test.each([
    [{}, ['青石丙', '青石乙', '青石甲', '青石联络']],
    [{ filter: 'awaiting' }, ['青石甲']],
    [{ filter: 'officers' }, ['青石乙']],
    [{ filter: 'contacts' }, ['青石联络']],
    [{ filter: 'unbound' }, ['青石丙']],
    [{ filter: 'roles' }, []],
    [{ search: '青石甲' }, ['青石甲']],
    [{ search: '.*' }, []],
    [{ page: 1 }, []],
  ])('a contact finds %j among their own', async (input, expected) => expect(await names(contact, input)).toEqual(expected))

  test('a contact does not reach another unit by asking for it', async () =>
    expect(await names(contact, { unitId: named.elsewhere!.unitId })).not.toContain('青石外人'))

  test('staff find by name, by unit, by the whole phone and by its end', async () => {
    expect(await names(staff, { search: '青石' })).toEqual(['青石丙', '青石乙', '青石外人', '青石甲', '青石联络'])
    expect(await names(staff, { search: '石设计' })).toEqual(['青石丙', '青石乙', '青石甲', '青石联络'])
    expect(await names(staff, { search: named.elsewhere!.phone })).toEqual(['青石外人'])
    expect(await names(staff, { search: named.elsewhere!.phone.slice(-4) })).toContain('青石外人')
    expect(await names(staff, { search: named.elsewhere!.phone.slice(0, 7) })).toEqual([])
  })

  test('a list shows no whole phone to anybody; one person shows it to who may call', async () => {
    const editor = await world.member({ roles: ['editor'] })
    for (const caller of [staff, admin, editor, contact]) {
      expect(JSON.stringify(await world.done(people, caller, { search: '青石' }))).not.toMatch(/1380\d{7}/)
      const { person } = await world.done(onePerson, caller, { id: named.officer!.id })
      expect(person.phone === named.officer!.phone).toBe(caller !== editor)
      expect(person.history.length > 0).toBe(caller !== editor)
      expect(person.unit?.officers).toEqual([{ id: named.officer!.id, name: '青石乙' }])
    }
  })

  test.each([
    ['staff', () => staff, { confirm: true, nameOfficer: true, nameContact: true, changePhone: true, merge: false }],
    ['an administrator', () => admin, { confirm: true, nameOfficer: true, nameContact: true, changePhone: true, merge: true }],
    ['the contact', () => contact, { confirm: true, nameOfficer: true, nameContact: false, changePhone: false, merge: false }],
  ])('%s is told what they may do', async (_who, caller, may) =>
    expect((await world.done(onePerson, caller(), { id: named.awaiting!.id })).person.may).toEqual(may))

  test('are found with as many round trips among many as among few', async () => {
    const tripsOf = async () => {
      world.cloud.faults.clear()
      await world.done(people, staff, { search: '青石', filter: 'officers' })
      return world.cloud.faults.requests().length
    }
    const among = await tripsOf()
    const crowded = await world.unit()
    for (let batch = 0; batch < 10; batch++) await Promise.all(Array.from({ length: 100 }, () => world.member({ unit: crowded })))
    expect(await tripsOf()).toBe(among)
    expect(among).toBeLessThanOrEqual(4)
  })
})

test('a person’s trail has one line a change, whoever made it', async () => {
  const unit = await world.unit()
  const person = await world.member({ unit, standing: 'awaiting' })
  const requestId = freshRequestId()
  for (const _time of [1, 2]) {
    await world.done(confirm, staff, { people: [seen(person)], decision: confirmed }, requestId)
  }
  await world.done(setOfficer, staff, { id: person.id, officer: true })
  await world.done(setContact, admin, { id: person.id, contact: true })
  expect((await now(person)).history.map(({ what }) => what)).toEqual(['joined', 'confirmed', 'officer-named', 'contact-named'])
  expectOneLineARequest(await now(person))
})
