import { contracts } from '../../shared/contract'
import { bornToday } from '../../shared/data-version'
import { proofFor } from '../world/proof'
import { openWorld, type World } from '../world/world'

const { me, join, provePhone, grant } = contracts.member.calls

const phone = '13800001234'
const association = '河州省通信行业协会秘书处'
const none = { editor: false, staff: false, treasurer: false, admin: false, post: null }

/** Each test begins with a deployment in which there is nobody yet. */
let world: World
beforeAll(async () => {
  world = await openWorld({ env: { FIRST_ADMIN_PHONE: phone, FIRST_ADMIN_NAME: '苏见微', ASSOCIATION_NAME: association } })
})
beforeEach(() => world.cloud.reset())
afterAll(() => world.close())

const admins = () => world.look('members', { roles: 'admin' })

/** Joins with a phone that WeChat has vouched for, as what was entered under it, if anything was. */
async function arrive(visitor: { openid: string }) {
  const told = await world.done(provePhone, visitor, { code: `phone-${phone}` })
  if (told.outcome !== 'proved') throw new Error(told.reason)
  const { name, unitId } = told.entered!
  return world.done(join, visitor, { name, phone, proof: told.proof, unitId })
}

test('whoever proves the phone that the deployment names is the first administrator, and can begin', async () => {
  const visitor = world.visitor()
  expect(await arrive(visitor)).toMatchObject({
    outcome: 'saved',
    me: { name: '苏见微', unitName: association, roles: ['admin'], standing: 'confirmed', phoneVerified: true },
  })
  const [first] = await admins()
  expect(await world.look('settings')).toEqual([{ _id: 'admins', ids: [first!._id] }, bornToday])

  const [unit] = await world.look('units')
  const person = await world.member({ unit: { id: unit!._id, name: unit!.name } })
  const given = { id: person.id, before: none, after: { ...none, admin: true }, why: '共同管理' }
  expect(await world.done(grant, visitor, given)).toEqual({ outcome: 'done' })
  expect(await admins()).toHaveLength(2)
})

test('the first administrator names the association, whose store holds no sample to clear', async () => {
  const visitor = world.visitor()
  await arrive(visitor)
  const { settings, save, clearSample, show } = contracts.association.calls
  expect(await world.done(settings, visitor, {})).toMatchObject({ names: { value: { name: association }, revision: 0 }, sample: null })
  await world.done(save, visitor, { part: 'names', revision: 0, value: { name: '河州省通信行业协会', shortName: '', logo: '' } })
  expect(await world.done(show, null, {})).toMatchObject({ name: '河州省通信行业协会' })
  expect(await world.done(clearSample, visitor, { name: '河州省通信行业协会' })).toEqual({ outcome: 'refused', reason: 'no-sample' })
})

test('proving it again, or by two taps at once, makes no second record', async () => {
  const visitor = world.visitor()
  await Promise.all([1, 2, 3].map(() => world.call(provePhone, visitor, { code: `phone-${phone}` })))
  await arrive(visitor)
  await world.done(provePhone, visitor, { code: `phone-${phone}` })
  expect(await world.look('members')).toMatchObject([{ openid: visitor.openid, roles: ['admin'] }])
  expect(await world.look('units')).toHaveLength(1)
})

test('somebody who has joined before gets the role once they prove the phone', async () => {
  const person = await world.member({ phone, phoneVerified: false, standing: 'awaiting', roles: [] })
  await proofFor(world, person, phone)
  expect((await world.done(me, person, {})).me).toMatchObject({ roles: ['admin'], standing: 'confirmed' })
})

test('typing the phone gives nothing', async () => {
  const unit = await world.unit()
  const visitor = world.visitor()
  await world.done(join, visitor, { name: '苏见微', phone, unitId: unit.id })
  expect(await admins()).toEqual([])
})

test('proving another phone gives nothing', async () => {
  await proofFor(world, world.visitor(), world.phone())
  expect(await admins()).toEqual([])
})

test('somebody who holds the phone elsewhere keeps it, and nobody becomes anything', async () => {
  await world.member({ phone })
  expect(await world.done(provePhone, world.visitor(), { code: `phone-${phone}` })).toEqual({ outcome: 'refused', reason: 'phone-bound' })
  expect(await admins()).toEqual([])
})

test('where there is an administrator the phone is one like any other, listed or entered by hand', async () => {
  const listed = await world.member({ roles: ['admin'] })
  expect(await world.done(provePhone, world.visitor(), { code: `phone-${phone}` })).toMatchObject({ outcome: 'proved', entered: null })
  expect((await admins()).map(({ _id }) => _id)).toEqual([listed.id])
})

test('two administrators write the first list at once: one of them stays', async () => {
  for (let round = 0; round < 6; round++) {
    await world.cloud.reset()
    const unit = await world.unit()
    const [one, other] = [await world.member({ unit, roles: ['admin'] }), await world.member({ unit, roles: ['admin'] })]
    const taking = (id: string) => ({ id, before: { ...none, admin: true }, after: none, why: '换岗' })
    await Promise.all([world.call(grant, one, taking(other.id)), world.call(grant, other, taking(one.id))])
    const left = (await admins()).map(({ _id }) => _id)
    expect(left).toHaveLength(1)
    expect(await world.look('settings')).toEqual([{ _id: 'admins', ids: left }])
  }
})
