import { contracts } from '../../shared/contract'
import { accepted, application, company, creditCode, declined } from '../world/applications'
import { freshRequestId } from '../world/ground'
import { uploadLicence } from '../world/uploads'
import { openWorld, type World } from '../world/world'

const { submit, withdraw, check, decide, licence, mine } = contracts.application.calls
const inOrder = { is: 'in-order' } as const

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const admin = () => world.member({ roles: ['admin'] })
const staff = () => world.member({ roles: ['staff'] })

describe('one code, one company', () => {
  test('of two who claim a code at once one has it; the other is told, and not whose it is', async () => {
    for (let round = 0; round < 5; round++) {
      const code = creditCode(world)
      const two = [world.visitor(), world.visitor()]
      const asked = await Promise.all(two.map(async caller => ({ ...(await company(world, caller)), creditCode: code })))
      const told = await Promise.all(two.map((caller, i) => world.done(submit, caller, asked[i]!)))
      expect(told.map(({ outcome }) => outcome).sort()).toEqual(['submitted', 'taken'])
      expect(told.find(({ outcome }) => outcome === 'taken')).toEqual({ outcome: 'taken', what: 'code', by: 'applying', owner: '' })
      expect(await world.look('units', { codeKey: code })).toHaveLength(1)
      expect(await world.look('members', { openid: { $in: two.map(({ openid }) => openid) } })).toHaveLength(1)
    }
  })

  test('the code or the name of a member unit is refused, and says whose it is', async () => {
    const code = creditCode(world)
    const unit = await world.unit({ creditCode: code, codeKey: code })
    const caller = world.visitor()
    const asked = await company(world, caller)
    expect(await world.done(submit, caller, { ...asked, creditCode: code })).toEqual({ outcome: 'taken', what: 'code', by: 'member', owner: unit.name })
    expect(await world.done(submit, caller, { ...asked, name: unit.name })).toEqual({ outcome: 'taken', what: 'name', by: 'member', owner: unit.name })
    expect(await world.look('members', { openid: caller.openid })).toEqual([])
  })

  test('declined, the code is free: somebody else of the company takes its record up', async () => {
    const made = await application(world, 'checked')
    await world.done(decide, await admin(), { id: made.id, revision: made.revision, decision: declined(world) })
    const other = world.visitor()
    const asked = { ...made.input, licence: await uploadLicence(world, other), person: { name: '何舟', phone: world.phone() } }
    expect(await world.done(submit, other, asked)).toMatchObject({ outcome: 'submitted', application: { id: made.id, stage: 'submitted' } })
    expect(await world.done(mine, made.caller, {})).toEqual({ application: null })
  })
})

test('five taps at once make one application', async () => {
  const caller = world.visitor()
  const asked = await company(world, caller)
  const requestId = freshRequestId()
  const told = await Promise.all(Array.from({ length: 5 }, () => world.call(submit, caller, asked, requestId)))
  // Who was in the others' way tries again, as a phone does.
  expect(told.filter(answer => !answer.ok).every(answer => !answer.ok && answer.error.code === 'BUSY')).toBe(true)
  expect(await world.done(submit, caller, asked, requestId)).toMatchObject({ outcome: 'submitted' })
  expect(await world.look('units', { creditCode: asked.creditCode })).toHaveLength(1)
  expect(await world.look('members', { openid: caller.openid })).toHaveLength(1)
})

describe('two at work at once', () => {
  test('one staff passes it while the other sends it back: one wins, the other sees what happened', async () => {
    for (let round = 0; round < 5; round++) {
      const { id } = await application(world)
      const told = await Promise.all([
        world.done(check, await staff(), { id, revision: 0, finding: inOrder }),
        world.done(check, await staff(), { id, revision: 0, finding: { is: 'returned', remark: '地址不符' } }),
      ])
      expect(told.map(({ outcome }) => outcome).sort()).toEqual(['changed', 'done'])
      expect(told[0]!.application.stage).toBe(told[1]!.application.stage)
      const [unit] = await world.look('units', { _id: id })
      expect(unit!.notices).toHaveLength(1)
    }
  })

  test('accepted while it is withdrawn: it is one of the two, all through', async () => {
    for (let round = 0; round < 5; round++) {
      const { id, revision, caller } = await application(world, 'checked')
      const told = await Promise.all([
        world.done(decide, await admin(), { id, revision, decision: accepted(world) }),
        world.done(withdraw, caller, { id, revision }),
      ])
      expect(told.map(({ outcome }) => outcome).sort()).toEqual(['changed', 'done'])
      const [[unit], [person]] = await Promise.all([world.look('units', { _id: id }), world.look('members', { openid: caller.openid })])
      const isIn = unit!.application!.stage === 'accepted'
      expect([unit!.state, person!.contact, person!.standing]).toEqual(isIn ? ['member', true, 'confirmed'] : ['left', false, 'awaiting'])
    }
  })

  test('staff cannot pass what the applicant has changed since', async () => {
    const { id, caller, input } = await application(world, 'returned')
    await world.done(submit, caller, { ...input, address: '河州市北门大街 2 号' })
    const told = await world.done(check, await staff(), { id, revision: 1, finding: inOrder })
    expect(told).toMatchObject({ outcome: 'changed', application: { stage: 'submitted', address: '河州市北门大街 2 号' } })
  })
})

test('nobody joins a company that applies; once it is in, they do', async () => {
  const { id, revision } = await application(world, 'checked')
  const join = () => world.done(contracts.member.calls.join, world.visitor(), { name: '何舟', phone: world.phone(), unitId: id })
  expect(await join()).toEqual({ outcome: 'refused', reason: 'no-such-unit' })
  await world.done(decide, await admin(), { id, revision, decision: accepted(world) })
  expect(await join()).toMatchObject({ outcome: 'saved', me: { unitId: id, standing: 'awaiting' } })
})

test('what was never a member cannot be made one but by an application', async () => {
  const { id, revision, caller } = await application(world)
  await world.done(withdraw, caller, { id, revision })
  expect(await world.done(contracts.unit.calls.changeState, await admin(), { id, to: 'member', why: '误操作' })).toEqual({ outcome: 'refused', reason: 'not-from-here' })
})

describe('the picture of the licence', () => {
  test('is for who uploaded it and for staff alone', async () => {
    const { caller, input: { licence: fileId } } = await application(world)
    for (const who of [caller, await staff(), await admin()]) {
      const { url } = await world.done(licence, who, { fileId })
      expect((await fetch(url)).ok).toBe(true)
    }
    for (const who of [world.visitor(), await world.member(), await world.member({ contact: true }), await world.member({ roles: ['editor'] })]) {
      expect(await world.call(licence, who, { fileId })).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
    }
  })

  test('its address ends after some minutes', async () => {
    const { caller, input: { licence: fileId } } = await application(world)
    const { url } = await world.done(licence, caller, { fileId })
    world.cloud.clock.advance(6 * 60_000)
    expect((await fetch(url)).status).toBe(403)
  })

  test.each([
    ['what is no picture, whatever it is called', Buffer.from('GIF89a'), 'licence-wrong-kind'],
    ['more than 5 MB', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(5 * 1024 * 1024)]), 'licence-too-large'],
  ])('%s is refused', async (_what, bytes, reason) => {
    const caller = world.visitor()
    const asked = { ...(await company(world, caller)), licence: await uploadLicence(world, caller, bytes) }
    expect(await world.done(submit, caller, asked)).toEqual({ outcome: 'refused', reason })
  })

  test("another's is refused", async () => {
    const [caller, other] = [world.visitor(), world.visitor()]
    const asked = { ...(await company(world, caller)), licence: await uploadLicence(world, other) }
    expect(await world.done(submit, caller, asked)).toEqual({ outcome: 'refused', reason: 'licence-missing' })
  })
})

test("a phone of another's record is refused, and nothing is left behind", async () => {
  const [caller, member] = [world.visitor(), await world.member()]
  const asked = await company(world, caller)
  expect(await world.done(submit, caller, { ...asked, person: { ...asked.person, phone: member.phone } })).toEqual({ outcome: 'refused', reason: 'phone-taken' })
  expect(await world.look('units', { creditCode: asked.creditCode })).toEqual([])
})
