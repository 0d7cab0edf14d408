import { contracts } from '../../shared/contract'
import { openWorld, type World } from '../world/world'

const { me, join, revise, bindPhone } = contracts.member.calls

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('who has not joined is nobody yet, and is somebody from then on', async () => {
  const visitor = world.visitor()
  const unit = await world.unit()
  expect(await world.done(me, null, {})).toEqual({ me: null })
  expect(await world.done(me, visitor, {})).toEqual({ me: null })

  const told = await world.done(join, visitor, { name: ' 何舟 ', phone: world.phone(), unitId: unit.id })
  expect(told).toMatchObject({ outcome: 'saved', me: { name: '何舟', unitName: unit.name, roles: [] } })
  expect(await world.done(me, visitor, {})).toEqual({ me: told.outcome === 'saved' && told.me })
})

test('nobody gives themselves a role', async () => {
  const visitor = world.visitor()
  const unit = await world.unit()
  const claimed = { name: '何舟', phone: world.phone(), unitId: unit.id, roles: ['admin'], openid: 'another', _id: 'another' }
  await world.done(join, visitor, claimed)
  expect(await world.look('members', { openid: visitor.openid })).toMatchObject([{ roles: [] }])
})

test('joining again changes nothing', async () => {
  const person = await world.member()
  const told = await world.done(join, person, { name: '另一名', phone: world.phone(), unitId: person.unitId })
  expect(told).toMatchObject({ outcome: 'saved', me: { id: person.id, name: person.name, phone: person.phone } })
})

test('a phone is one person’s: at joining and at a correction', async () => {
  const owner = await world.member()
  const taken = { name: '何舟', phone: owner.phone, unitId: owner.unitId }
  expect(await world.done(join, world.visitor(), taken)).toEqual({ outcome: 'refused', reason: 'phone-taken' })

  const other = await world.member({ phoneVerified: false })
  expect(await world.done(bindPhone, other, { phone: owner.phone })).toEqual({ outcome: 'refused', reason: 'phone-taken' })
  expect(await world.look('members', { _id: other.id })).toMatchObject([{ name: other.name, phone: other.phone }])
})

test('two who join with one phone at once: one has it', async () => {
  const unit = await world.unit()
  const phone = world.phone()
  const told = await Promise.all(
    [world.visitor(), world.visitor()].map(visitor => world.done(join, visitor, { name: '何舟', phone, unitId: unit.id })),
  )
  expect(told.map(({ outcome }) => outcome).sort()).toEqual(['refused', 'saved'])
})

test('a person who taps join three times joins once', async () => {
  const visitor = world.visitor()
  const unit = await world.unit()
  const person = { name: '何舟', phone: world.phone(), unitId: unit.id }
  const told = await Promise.all([1, 2, 3].map(() => world.done(join, visitor, person)))
  expect(new Set(told.map(each => each.outcome === 'saved' && each.me.id)).size).toBe(1)
  expect(await world.look('members', { openid: visitor.openid })).toHaveLength(1)
})

test('a unit that is not there is refused', async () => {
  const person = { name: '何舟', phone: world.phone(), unitId: 'nothing00000' }
  expect(await world.done(join, world.visitor(), person)).toEqual({ outcome: 'refused', reason: 'no-such-unit' })
  expect(await world.done(revise, await world.member(), person)).toEqual({ outcome: 'refused', reason: 'no-such-unit' })
})

test('a correction keeps roles, and registrations made before keep the name they were made under', async () => {
  const officer = await world.member({ roles: ['officer'], name: '旧名' })
  const activity = await world.activity()
  await world.registration(activity, officer)
  const told = await world.done(revise, officer, { name: '新名', unitId: officer.unitId })
  expect(told).toMatchObject({ outcome: 'saved', me: { name: '新名', roles: ['officer'] } })
  expect(await world.registrationOf(activity, officer)).toMatchObject({ name: '旧名' })
})

test.each([['name', ''], ['name', 'a\u0000b'], ['phone', '12800000000'], ['phone', '1380000000'], ['unitId', 'x']])(
  'a %s like %j is named as wrong',
  async (field, wrong) => {
    const unit = await world.unit()
    const input = { name: '何舟', phone: world.phone(), unitId: unit.id, [field]: wrong }
    expect(await world.call(join, world.visitor(), input)).toMatchObject({
      ok: false,
      error: { code: 'INVALID_INPUT', details: { fields: [field] } },
    })
  },
)
