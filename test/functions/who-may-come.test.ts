import { contracts } from '../../shared/contract'
import type { ActivityPlan } from '../../shared/contract/activity-plan'
import { noRestriction } from '../../shared/domain/eligibility'
import type { MemberDocument, UnitDocument } from '../../cloudfunctions/_kit/documents'
import { openWorld, type World } from '../world/world'

const { register } = contracts.registration.calls

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const registers = (activity: { id: string }, person: { openid: string }, certificate = '') =>
  world.done(register, person, { activityId: activity.id, answers: { certificate } })
const invites = (eligibility: Partial<ActivityPlan['eligibility']>) => world.activity({ eligibility: { ...noRestriction, ...eligibility } })

test.each<[string, Partial<ActivityPlan['eligibility']>, Partial<UnitDocument>, Partial<MemberDocument>, string | null]>([
  ['by grade, looked up as it is now', { grades: ['vice-chair'] }, { grade: 'vice-chair' }, {}, null],
  ['by grade, and theirs is another', { grades: ['vice-chair'] }, { grade: 'member' }, {}, 'grade-not-invited'],
  ['by grade, before their unit has confirmed them', { grades: ['member'] }, { grade: 'member' }, { standing: 'awaiting' }, 'awaiting-unit'],
  ['by role', { roles: ['officer', 'contact'] }, {}, { contact: true }, null],
  ['by role, and they have none', { roles: ['officer', 'contact'] }, {}, {}, 'role-not-invited'],
])('invited %s', async (_how, eligibility, unit, person, reason) => {
  const activity = await invites(eligibility)
  const caller = await world.member({ unit: await world.unit(unit), ...person })
  expect(await registers(activity, caller)).toMatchObject(reason ? { outcome: 'refused', reason } : { outcome: 'registered' })
  expect(await world.activityNow(activity)).toMatchObject({ taken: reason ? 0 : 1 })
})

test('invited by unit', async () => {
  const [ours, other] = [await world.unit(), await world.unit()]
  const activity = await invites({ unitIds: [ours.id] })
  expect(await registers(activity, await world.member({ unit: other }))).toEqual({ outcome: 'refused', reason: 'unit-not-invited' })
  expect(await registers(activity, await world.member({ unit: ours }))).toMatchObject({ outcome: 'registered' })
})

test('with a certificate that one of our activities gave: what they say of themselves counts for nothing', async () => {
  const course = await world.activity({ certificate: '培训合格证书' })
  const activity = await invites({ certificate: { name: '培训合格证书', activityId: course.id } })
  const { caller, id } = await world.registration(course)
  expect(await registers(activity, caller, 'HZ2026-001')).toEqual({ outcome: 'refused', reason: 'certificate-missing' })
  const staff = await world.member({ roles: ['staff'] })
  await world.done(contracts.roster.calls.certify, staff, { certificates: [{ registrationId: id, number: 'HZ2026-001' }] })
  expect(await registers(activity, caller)).toMatchObject({ outcome: 'registered' })
})

test('with a certificate of others, by its number, which is kept', async () => {
  const activity = await invites({ certificate: { name: '岗位证书', activityId: null } })
  const person = await world.member()
  expect(await registers(activity, person)).toEqual({ outcome: 'refused', reason: 'certificate-unstated' })
  expect(await registers(activity, person, 'GW-1024')).toMatchObject({ outcome: 'registered', registration: { answers: { certificate: 'GW-1024' } } })
})

test('a certificate that nobody asks for is not collected', async () => {
  const told = await registers(await world.activity(), await world.member(), 'GW-1024')
  expect(told).toMatchObject({ outcome: 'registered', registration: { answers: { certificate: '' } } })
})

test('whoever registered keeps the place when fewer are invited later', async () => {
  const activity = await world.activity()
  const { caller, number } = await world.registration(activity)
  const staff = await world.member({ roles: ['staff'] })
  const plan = world.plan({ eligibility: { ...noRestriction, grades: ['chair'] } })
  await world.done(contracts.activity.calls.revise, staff, { id: activity.id, revision: 0, plan })
  expect(await registers(activity, caller)).toMatchObject({ outcome: 'registered', registration: { number } })
  expect(await registers(activity, await world.member())).toEqual({ outcome: 'refused', reason: 'grade-not-invited' })
})
