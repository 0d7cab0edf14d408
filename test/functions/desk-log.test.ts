import { contracts } from '../../shared/contract'
import { arrivalListId } from '../../shared/domain/checkin-lists'
import type { Person } from '../world/people'
import { openWorld, type World } from '../world/world'

const { admit, arrivals, log, sync, undo } = contracts.checkin.calls

let world: World
let east: Person
let west: Person
beforeAll(async () => {
  world = await openWorld()
  ;[east, west] = [await world.member({ roles: ['staff'], name: '东台' }), await world.member({ roles: ['staff'], name: '西台' })]
})
afterAll(() => world.close())

const lunch = { id: 'lunch1', name: '午餐', repeats: 'once', exits: false } as const

test('the log tells what became of each scan, one’s own or everybody’s, the latest first', async () => {
  const activity = await world.activity()
  const [first, second] = [await world.registration(activity), await world.registration(activity)]
  const at = { activityId: activity.id, desk: '东门' }
  await world.done(admit, east, { ...at, registrationIds: [first.id] }, 'first-scan')
  await world.done(admit, east, { ...at, registrationIds: [second.id] }, 'second-scan')
  await world.done(undo, east, { activityId: activity.id, registrationId: second.id, nonce: 'second-scan' })
  await world.done(sync, west, {
    activityId: activity.id, sentAt: world.now(), since: 0,
    scans: [{
      nonce: 'late-scan', listId: arrivalListId, way: 'in', at: world.now() + 1, desk: '西门',
      of: { kind: 'person', registrationId: first.id, serial: null }, undone: null,
    }],
  })

  const all = await world.done(log, west, { activityId: activity.id, mine: false })
  expect(all.scans.map(({ nonce, desk, by, state }) => [nonce, desk, by, state])).toEqual([
    ['late-scan', '西门', '西台', 'doubled'],
    ['second-scan', '东门', '东台', 'undone'],
    ['first-scan', '东门', '东台', 'counted'],
  ])
  const own = await world.done(log, east, { activityId: activity.id, mine: true })
  expect(own.scans).toMatchObject([{ nonce: 'second-scan', name: second.caller.name }, { nonce: 'first-scan', name: first.caller.name }])
})

test('arrivals are counted list by list, of those who are expected on it', async () => {
  const now = world.now()
  const activity = await world.activity({
    checkin: { lists: [{ ...lunch, from: new Date(now - 3_600_000), until: new Date(now + 3_600_000), who: { kind: 'teams', teamIds: ['nobodys-team'] } }] },
  })
  const person = await world.registration(activity)
  await world.done(admit, east, { activityId: activity.id, desk: '东门', registrationIds: [person.id] })

  const counted = (listId?: string) => world.done(arrivals, east, { activityId: activity.id, ...(listId && { listId }) })
  expect(await counted()).toMatchObject({ arrived: 1, expected: 1, latest: [{ name: person.caller.name, desk: '东门' }] })
  expect(await counted(arrivalListId)).toMatchObject({ arrived: 1, expected: 1 })
  expect(await counted('lunch1')).toMatchObject({ arrived: 0, expected: 0, latest: [] })
})

test('whoever was not named for the desks is told so', async () => {
  const activity = await world.activity({ checkin: { staff: [{ memberId: west.id, name: '西台', mayOverrule: false }] } })
  await expect(world.done(log, east, { activityId: activity.id, mine: true })).rejects.toThrow()
  await expect(world.done(arrivals, east, { activityId: activity.id })).rejects.toThrow()
})
