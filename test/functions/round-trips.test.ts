import { contracts } from '../../shared/contract'
import type { Call, Input } from '../../shared/contract/call'
import { freshRequestId } from '../world/ground'
import type { Person } from '../world/people'
import { openWorld, type World } from '../world/world'

const { register } = contracts.registration.calls
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

test.each([['with seats left', 2], ['when the seats are gone', 1]])('a registration %s costs at most four', async (_when, seats) => {
  const activity = await world.activity({ seats })
  await world.registration(activity)
  const { first, repeat } = await costOf(register, await world.member(), { activityId: activity.id, answers: {} })
  expect(first).toBeLessThanOrEqual(4)
  expect(repeat).toBeLessThanOrEqual(first)
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

test('a code that is no pass, or is forged, costs no look at any registration', async () => {
  const staff = await world.member({ roles: ['staff'] })
  const activity = await world.activity()
  for (const code of ['6901234567892', `HXT1.${activity.id}.${staff.id}.0.${'A'.repeat(86)}`]) {
    world.cloud.faults.clear()
    await world.done(scan, staff, { activityId: activity.id, desk: '一号台', code })
    expect(world.cloud.faults.requests().map(({ collection }) => collection)).not.toContain('registrations')
  }
})
