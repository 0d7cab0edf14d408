import type { MemberDocument } from '../../cloudfunctions/_kit/documents'
import { contracts } from '../../shared/contract'
import type { Work } from '../../shared/contract/member'
import type { Person } from '../world/people'
import { releaseAdminUnguarded, takeAdminUnguarded } from '../world/unguarded'
import { openWorld, type World } from '../world/world'

const { grant, team, people, revise, changePhone } = contracts.member.calls

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** Within this the functions that remember callers look again, ms. */
const stated = 5_000

const none: Work = { editor: false, staff: false, treasurer: false, admin: false, post: null }
const admin = { ...none, admin: true }
const editor = { ...none, editor: true }
const chair = { ...none, post: 'chair' } as const

/** Two administrators, and nobody else is one. */
async function twoAdmins(): Promise<[Person, Person]> {
  for (const { _id } of await world.look('members', { roles: 'admin' })) await world.db.members.change({ _id }, { roles: [] })
  const both: [Person, Person] = [await world.member({ roles: ['admin'] }), await world.member({ roles: ['admin'] })]
  const ids = both.map(({ id }) => id)
  if ((await world.db.settings.change({ _id: 'admins' }, { ids })) === 0) await world.db.settings.insert({ _id: 'admins', ids })
  return both
}

const adminsNow = async () => (await world.look('members', { roles: 'admin' })).map(({ _id }) => _id)
const listNow = async () => (await world.look('settings', { _id: 'admins' }))[0]?.ids
const memberNow = async ({ id }: { id: string }) => (await world.look('members', { _id: id }))[0]!

const give = (to: { id: string }, after: Work, before: Work = none) => ({ id: to.id, before, after, why: '工作需要' })

describe('the last administrator', () => {
  test('is gone after a race when the guard is taken away: two who take each other’s role at once', async () => {
    const both = await twoAdmins()
    await Promise.all(both.map(person => takeAdminUnguarded(world, person)))
    expect(await adminsNow()).toEqual([])
  })

  test('always stays: of two who take each other’s role at once one succeeds', async () => {
    for (let round = 0; round < 8; round++) {
      const [one, other] = await twoAdmins()
      await Promise.all([world.call(grant, one, give(other, none, admin)), world.call(grant, other, give(one, none, admin))])
      const left = await adminsNow()
      expect(left).toHaveLength(1)
      expect(await listNow()).toEqual(left)
    }
  })

  const released = async (person: Person, by: Person) => world.done(changePhone, by, { id: person.id, phone: world.phone(), release: true, why: '换了微信' })
  const comeIn = async () => (await world.look('members', { roles: 'admin' })).filter(({ openid }) => !openid.startsWith('unbound:'))

  test('who can come in is gone after a race when the guard is taken away: two who let go of each other’s WeChat', async () => {
    const both = await twoAdmins()
    await Promise.all(both.map(person => releaseAdminUnguarded(world, person)))
    expect(await comeIn()).toEqual([])
  })

  test('who can come in always stays: of two who let go of each other’s WeChat at once one succeeds', async () => {
    for (let round = 0; round < 6; round++) {
      const [one, other] = await twoAdmins()
      await Promise.all([world.call(changePhone, one, { id: other.id, phone: world.phone(), release: true, why: '换了微信' }), world.call(changePhone, other, { id: one.id, phone: world.phone(), release: true, why: '换了微信' })])
      expect(await comeIn()).toHaveLength(1)
    }
  })

  test('stays where the only other one has no WeChat with their record', async () => {
    const [one, other] = await twoAdmins()
    expect(await released(other, one)).toEqual({ outcome: 'done' })
    expect(await world.done(grant, one, give(one, none, admin))).toEqual({ outcome: 'refused', reason: 'last-admin' })
    expect(await world.done(contracts.privacy.calls.leave, one, {})).toEqual({ outcome: 'refused', reasons: ['last-admin'] })
    expect(await comeIn()).toMatchObject([{ _id: one.id }])
  })

  test('stays, whatever becomes of their unit, and of their standing there', async () => {
    const [one, other] = await twoAdmins()
    const staff = await world.member({ roles: ['staff'] })
    const home = await world.unit()
    await world.db.members.change({ _id: other.id }, { unitId: home.id, unitName: home.name })
    await world.done(contracts.member.calls.confirm, staff, { people: [{ id: other.id, unitId: home.id }], decision: { standing: 'declined', why: '不是本单位的人' } })
    await world.done(contracts.unit.calls.changeState, one, { id: home.id, to: 'left', why: '退会' })
    expect(await world.done(contracts.member.calls.merge, one, { keep: staff.id, drop: other.id })).toEqual({ outcome: 'refused', reason: 'has-roles' })
    expect(await adminsNow()).toEqual(expect.arrayContaining([one.id, other.id]))
    expect(await world.call(team, other, {})).toMatchObject({ ok: true })
  })

  test('always stays: of two who give up their own at once one succeeds', async () => {
    for (let round = 0; round < 8; round++) {
      const both = await twoAdmins()
      const told = await Promise.all(both.map(person => world.done(grant, person, give(person, none, admin))))
      expect(told).toContainEqual({ outcome: 'refused', reason: 'last-admin' })
      expect(await adminsNow()).toHaveLength(1)
      expect(await listNow()).toEqual(await adminsNow())
    }
  })

  test('cannot give up the role, and can once there is another', async () => {
    const [one, other] = await twoAdmins()
    await world.done(grant, one, give(other, none, admin))
    expect(await world.done(grant, one, give(one, none, admin))).toEqual({ outcome: 'refused', reason: 'last-admin' })

    await world.done(grant, one, give(other, admin))
    expect(await world.done(grant, one, give(one, none, admin))).toEqual({ outcome: 'done' })
    expect(await adminsNow()).toEqual([other.id])
  })

  test.each([['empty', []], ['from before an administrator was entered by hand', ['somebody0000']]])(
    'is known also where the list is %s',
    async (_how, ids) => {
      const [one, other] = await twoAdmins()
      await world.db.settings.change({ _id: 'admins' }, { ids })
      expect(await world.done(grant, one, give(other, none, admin))).toEqual({ outcome: 'done' })
      expect(await listNow()).toEqual([one.id])
      expect(await world.done(grant, one, give(one, none, admin))).toEqual({ outcome: 'refused', reason: 'last-admin' })
    },
  )
})

describe('what is refused', () => {
  let caller: Person
  beforeAll(async () => {
    caller = await world.member({ roles: ['admin'] })
  })

  test('nobody by that id', async () => {
    expect(await world.call(grant, caller, give({ id: 'nobody000000' }, editor))).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
  })

  test.each<[string, Partial<MemberDocument>, string]>([
    ['who awaits their unit', { standing: 'awaiting' }, 'not-confirmed'],
    ['whom their unit declined', { standing: 'declined' }, 'not-confirmed'],
    ['a record that went into another', { standing: 'left' }, 'not-confirmed'],
  ])('giving to %s', async (_whom, person, reason) => {
    expect(await world.done(grant, caller, give(await world.member(person), editor))).toEqual({ outcome: 'refused', reason })
  })

  test('giving to who was entered and has not come', async () => {
    expect(await world.done(grant, caller, give(await world.entered(), editor))).toEqual({ outcome: 'refused', reason: 'no-wechat' })
  })

  test.each(['applying', 'suspended', 'left'] as const)('giving to somebody of a unit that is %s', async state => {
    const person = await world.member({ unit: await world.unit({ state }) })
    expect(await world.done(grant, caller, give(person, editor))).toEqual({ outcome: 'refused', reason: 'unit-not-member' })
  })

  test('a post for oneself', async () => {
    expect(await world.done(grant, caller, give(caller, { ...admin, ...chair, admin: true }, admin))).toEqual({ outcome: 'refused', reason: 'own-post' })
  })

  test.each([
    ['approver without a post', { ...none, post: undefined }, ['after.post']],
    ['approver by name, without a post', { roles: ['approver'] }, ['after.editor', 'after.staff', 'after.treasurer', 'after.admin', 'after.post']],
    ['a post that there is not', { ...none, post: 'cashier' }, ['after.post']],
    ['a role that is not quite given', { ...none, editor: 'yes' }, ['after.editor']],
  ])('%s', async (_what, after, fields) => {
    const answer = await world.call(grant, caller, give(await world.member(), after as never))
    expect(answer).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT', details: { fields } } })
  })

  test('no reason', async () => {
    const answer = await world.call(grant, caller, { ...give(await world.member(), editor), why: ' ' })
    expect(answer).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT', details: { fields: ['why'] } } })
  })

  test('the officer’s role: it is neither given nor taken', async () => {
    const officer = await world.officer(await world.unit())
    await world.done(grant, caller, give(officer, { ...editor, officer: false } as never))
    expect(await memberNow(officer)).toMatchObject({ roles: ['officer', 'editor'] })

    const plain = await world.member()
    await world.done(grant, caller, give(plain, { ...editor, officer: true } as never))
    expect(await memberNow(plain)).toMatchObject({ roles: ['editor'] })
  })

  test('a change to what the person no longer has', async () => {
    const person = await world.member()
    await world.done(grant, caller, give(person, chair))
    expect(await world.done(grant, caller, give(person, editor))).toEqual({ outcome: 'refused', reason: 'changed' })
    expect(await memberNow(person)).toMatchObject({ roles: ['approver'], post: 'chair' })
  })

  test('one of two changes at once', async () => {
    for (let round = 0; round < 8; round++) {
      const person = await world.member()
      const told = await Promise.all([editor, chair].map(after => world.done(grant, caller, give(person, after))))
      expect(told.map(({ outcome }) => outcome).sort()).toEqual(['done', 'refused'])
      const { roles, history } = await memberNow(person)
      expect(roles).toHaveLength(1)
      expect(history.filter(({ what }) => what === 'roles-changed')).toHaveLength(1)
    }
  })
})

describe('taking away', () => {
  test('is possible from whoever has changed their unit, and what they were stays until then', async () => {
    const [caller, person] = [await world.member({ roles: ['admin'] }), await world.member({ roles: ['editor'] })]
    await world.done(revise, person, { name: person.name, unitId: (await world.unit()).id })
    expect(await memberNow(person)).toMatchObject({ standing: 'awaiting', roles: ['editor'] })

    expect(await world.done(grant, caller, give(person, none, editor))).toEqual({ outcome: 'done' })
    expect(await memberNow(person)).toMatchObject({ roles: [], notices: [{ kind: 'roles-changed', words: { roles: '' } }] })
  })

  test('takes the post with the approver’s role', async () => {
    const [caller, person] = [await world.member({ roles: ['admin'] }), await world.member({ roles: ['approver'], post: 'chair' })]
    await world.done(grant, caller, give(person, none, chair))
    expect(await memberNow(person)).toMatchObject({ roles: [], post: null })
  })

  test('leaves what an editor has begun for others to go on with', async () => {
    const [caller, first, second] = [
      await world.member({ roles: ['admin'] }),
      await world.member({ roles: ['editor'] }),
      await world.member({ roles: ['editor'] }),
    ]
    const { accept } = contracts.review.calls
    const { publish } = contracts.bulletin.calls
    const [article, issue] = [await world.article({ reviewer: first }), await world.issue()]
    await world.done(accept, first, { id: article.id, issueId: issue.id, genre: 'brief', grade: 'A' })

    await world.done(grant, caller, give(first, none, editor))
    expect(await world.done(publish, second, { issueId: issue.id })).toMatchObject({ outcome: 'published' })
    expect((await world.look('articles', { _id: article.id }))[0]).toMatchObject({ status: 'published' })
  })
})

describe('a role that was taken', () => {
  afterEach(() => world.cloud.clock.set(null))
  const { desk } = contracts.activity.calls

  test('ends within five seconds in a function that remembers the person', async () => {
    const [caller, person] = [await world.member({ roles: ['admin'] }), await world.member({ roles: ['staff'] })]
    const isLetIn = async () => (await world.call(desk, person, {})).ok
    world.cloud.clock.set(world.now())
    expect(await isLetIn()).toBe(true)

    await world.done(grant, caller, give(person, none, { ...none, staff: true }))
    world.cloud.clock.advance(stated)
    expect(await world.call(desk, person, {})).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } })
  })

  test('ends at once where people are kept', async () => {
    const [caller, person] = [await world.member({ roles: ['admin'] }), await world.member({ roles: ['staff'] })]
    await world.done(people, person, {})
    await world.done(grant, caller, give(person, none, { ...none, staff: true }))
    for (const call of [people, team, changePhone]) {
      expect(await world.call(call as typeof people, person, {})).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } })
    }
  })

  test('and given elsewhere is there within the same five seconds', async () => {
    const [caller, person] = [await world.member({ roles: ['admin'] }), await world.member()]
    expect(await world.call(desk, person, {})).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } })
    await world.done(grant, caller, give(person, { ...none, staff: true }))
    world.cloud.clock.advance(stated)
    expect(await world.call(desk, person, {})).toMatchObject({ ok: true })
  })
})

test('the team is everybody who works for the association, and nobody else', async () => {
  const [one, other] = [await world.member({ roles: ['approver'], post: 'chair' }), await world.member({ roles: ['officer', 'staff'] })]
  const [officer, contact] = [await world.officer(await world.unit()), await world.member({ contact: true })]
  const { people: found } = await world.done(team, one, {})
  expect(found).toContainEqual({ id: one.id, name: one.name, unitName: one.unitName, department: '', roles: ['approver'], post: 'chair', bound: true })
  const ids = found.map(({ id }) => id)
  expect(ids).toContain(other.id)
  expect(ids).not.toContain(officer.id)
  expect(ids).not.toContain(contact.id)
})
