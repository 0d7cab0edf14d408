import { contracts } from '../../shared/contract'
import type { ActivityPlan } from '../../shared/contract/activity-plan'
import type { Call, Input } from '../../shared/contract/call'
import { freshRequestId } from '../world/ground'
import type { Person } from '../world/people'
import { openWorld, type World } from '../world/world'

const { register, cancel, confirm } = contracts.registration.calls
const { scan } = contracts.checkin.calls

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** Database requests that a call costs the first time, and when the same request comes again. */
async function costOf<C extends Call>(call: C, caller: Person, input: Input<C>) {
  const requestId = freshRequestId()
  const trips: number[] = []
  for (const _time of ['first', 'repeat']) {
    world.cloud.faults.clear()
    await world.done(call, caller, input, requestId)
    trips.push(world.cloud.faults.requests().length)
  }
  return { first: trips[0]!, repeat: trips[1]! }
}

test.each<[string, Partial<ActivityPlan>]>([
  ['with seats left', { seats: 2 }],
  ['when the seats are gone', { seats: 1 }],
  ['where staff approve', { approval: true }],
])('a registration %s costs at most three where the instance knows the activity and what arrears close, and five where it knows neither', async (_when, plan) => {
  const activity = await world.activity(plan)
  const cost = async () => costOf(register, await world.member(), { activityId: activity.id, answers: {} })
  const [unknown, known] = [await cost(), await cost()]
  expect(unknown.first).toBeLessThanOrEqual(5)
  expect(known.first).toBeLessThanOrEqual(3)
  expect(known.repeat).toBeLessThanOrEqual(2)
})

test('confirming an offered place costs at most three, giving one back to an empty line at most seven', async () => {
  const activity = await world.activity({ seats: 1, confirmHours: 24 })
  const { caller: seated } = await world.registration(activity)
  const { caller: next } = await world.registration(activity)
  await world.done(cancel, seated, { activityId: activity.id })
  const confirming = await costOf(confirm, next, { activityId: activity.id })
  expect(confirming.first).toBeLessThanOrEqual(3)
  expect(confirming.repeat).toBeLessThanOrEqual(3)
  expect((await costOf(cancel, next, { activityId: activity.id })).first).toBeLessThanOrEqual(7)
})

test('a registration after giving the place back costs at most four', async () => {
  const activity = await world.activity()
  const { caller } = await world.registration(activity)
  await world.done(contracts.registration.calls.cancel, caller, { activityId: activity.id })
  const { first, repeat } = await costOf(register, caller, { activityId: activity.id, answers: {} })
  expect(first).toBeLessThanOrEqual(4)
  expect(repeat).toBeLessThanOrEqual(first)
})

test('a check-in costs at most three', async () => {
  const activity = await world.activity()
  const { caller } = await world.registration(activity)
  const code = await world.passToken(activity, caller)
  const staff = await world.member({ roles: ['staff'] })
  const { first, repeat } = await costOf(scan, staff, { activityId: activity.id, desk: '一号台', code })
  expect(first).toBeLessThanOrEqual(3)
  expect(repeat).toBeLessThanOrEqual(first)
})

test('a check-in costs two where the instance knows the desk and the activity: the person, and the change', async () => {
  const activity = await world.activity()
  const staff = await world.member({ roles: ['staff'] })
  const scanned = async () => {
    const code = await world.passToken(activity, (await world.registration(activity)).caller)
    return costOf(scan, staff, { activityId: activity.id, desk: '一号台', code })
  }
  await scanned()
  expect((await scanned()).first).toBe(2)
})

test('a code that is no pass, or is forged, costs no look at any registration', async () => {
  const staff = await world.member({ roles: ['staff'] })
  const activity = await world.activity()
  for (const code of ['6901234567892', `HXT1.${activity.id}.${staff.id}.0.${'A'.repeat(86)}`]) {
    world.cloud.faults.clear()
    await world.done(scan, staff, { activityId: activity.id, desk: '一号台', code })
    expect(world.cloud.faults.requests().map(({ collection }) => collection)).not.toContain('registrations')
  }
})
