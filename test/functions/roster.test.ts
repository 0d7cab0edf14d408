import { contracts } from '../../shared/contract'
import { invoice, type MadeActivity } from '../world/activities'
import type { Person } from '../world/people'
import { openWorld, type World } from '../world/world'

const { register, cancel } = contracts.registration.calls
const { list: roster, settleFee } = contracts.roster.calls

let world: World
let staff: Person
let activity: MadeActivity
beforeAll(async () => {
  world = await openWorld()
  staff = await world.member({ roles: ['staff'] })
  activity = await world.activity({ seats: 3, fee: 360_000, asks: ['invoice'] })
  const [paying, owing, leaving, promoted, waiting] = await Promise.all(
    ['甲一', '乙一', '丙一', '丁一', '戊一'].map(name => world.member({ name })),
  ) as [Person, Person, Person, Person, Person]
  for (const person of [paying, owing, leaving, promoted, waiting]) {
    await world.done(register, person, { activityId: activity.id, answers: { invoice } })
  }
  await world.done(cancel, leaving, { activityId: activity.id })
  await world.done(settleFee, staff, { registrationId: `${activity.id}:${paying.id}`, way: 'alipay' })
  const code = await world.passToken(activity, paying)
  await world.done(contracts.checkin.calls.scan, staff, { activityId: activity.id, desk: '一号台', code })
})
afterAll(() => world.close())

const names = async (filter: object) =>
  (await world.done(roster, staff, { activityId: activity.id, ...filter })).rows.map(({ name }) => name)

test('counts what stands above the list', async () => {
  const { figures, total } = await world.done(roster, staff, { activityId: activity.id })
  expect(figures).toEqual({ pending: 0, registered: 3, waitlisted: 1, paid: 1, unpaid: 2, arrived: 1, invoices: 3 })
  expect(total).toBe(5)
})

test.each([
  [{ status: 'all' }, ['甲一', '乙一', '丙一', '丁一', '戊一']],
  [{ status: 'registered' }, ['甲一', '乙一', '丁一']],
  [{ status: 'waitlisted' }, ['戊一']],
  [{ status: 'cancelled' }, ['丙一']],
  [{ status: 'unpaid' }, ['乙一', '丁一']],
  [{ status: 'arrived' }, ['甲一']],
  [{ search: '丁' }, ['丁一']],
  [{ search: '一', status: 'unpaid' }, ['乙一', '丁一']],
  [{ search: '.*' }, []],
  [{ page: 1 }, []],
])('shows %j in the order of arrival', async (filter, expected) => {
  expect(await names(filter)).toEqual(expected)
})

test('finds a person by the last digits of their phone', async () => {
  const [someone] = await world.look('registrations', { activityId: activity.id, name: '乙一' })
  expect(await names({ search: someone!.phone.slice(-4) })).toContain('乙一')
})

test('says how each stands', async () => {
  const { rows } = await world.done(roster, staff, { activityId: activity.id, search: '甲一' })
  expect(rows).toMatchObject([{ status: 'registered', feePaid: true, paidBy: 'alipay', desk: '一号台', invoice }])
})
