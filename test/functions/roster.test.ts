import { contracts } from '../../shared/contract'
import { invoice, type MadeActivity } from '../world/activities'
import { withVoucher } from '../world/invoices'
import type { Person } from '../world/people'
import { openWorld, type World } from '../world/world'

const { register, cancel } = contracts.registration.calls
const { list: roster, figures, entry, settleFee } = contracts.roster.calls

let world: World
let staff: Person
let activity: MadeActivity
let other: { id: string; name: string }
beforeAll(async () => {
  world = await openWorld()
  staff = await world.member({ roles: ['staff'] })
  other = await world.unit()
  activity = await world.activity({ seats: 3, fee: 360_000, asks: ['invoice'], rooms: [{ kind: 'shared', price: 0 }] })
  const [paying, owing, leaving, promoted, waiting] = await Promise.all(
    ['甲一', '乙一', '丙一', '丁一', '戊一'].map(name => world.member({ name, ...(name === '丁一' && { unit: other }) })),
  ) as [Person, Person, Person, Person, Person]
  for (const person of [paying, owing, leaving, promoted, waiting]) {
    await world.done(register, person, { activityId: activity.id, answers: { invoice, room: person === owing ? 'shared' : 'none' } })
  }
  await world.done(cancel, leaving, { activityId: activity.id })
  await world.done(settleFee, staff, { registrationIds: [`${activity.id}:${paying.id}`], way: 'alipay' })
  await withVoucher(world, `${activity.id}:${promoted.id}`)
  const code = await world.passToken(activity, paying)
  await world.done(contracts.checkin.calls.scan, staff, { activityId: activity.id, desk: '一号台', code })
})
afterAll(() => world.close())

const names = async (filter: object) =>
  (await world.done(roster, staff, { activityId: activity.id, ...filter })).rows.map(({ name }) => name)

test('sums what stands above the list, in all and by unit', async () => {
  const { all, units } = await world.done(figures, staff, { activityId: activity.id })
  expect(all).toEqual({
    taken: 3, waiting: 1, pending: 0, offered: 0, paid: 1, paidFen: 360_000, unpaid: 2, unpaidFen: 720_000, vouchers: 1,
    invoices: 3, invoicesIssued: 0, single: 0, shared: 1, roomless: 1, arrived: 1,
  })
  expect(units).toMatchObject([{ taken: 2, waiting: 1, unpaid: 1 }, { unitId: other.id, unitName: other.name, taken: 1, unpaid: 1, vouchers: 1 }])
})

test('sums nothing up where nobody has registered', async () => {
  const { all, units, teams } = await world.done(figures, staff, { activityId: (await world.activity()).id })
  expect([all.taken, all.paidFen, units, teams]).toEqual([0, 0, [], []])
})

test.each([
  [{ status: 'all' }, ['甲一', '乙一', '丙一', '丁一', '戊一']],
  [{ status: 'registered' }, ['甲一', '乙一', '丁一']],
  [{ status: 'waitlisted' }, ['戊一']],
  [{ status: 'cancelled' }, ['丙一']],
  [{ status: 'arrived' }, ['甲一']],
  [{ status: 'absent' }, ['乙一', '丁一']],
  [{ fee: 'unpaid' }, ['乙一', '丁一']],
  [{ fee: 'voucher' }, ['丁一']],
  [{ fee: 'paid' }, ['甲一']],
  [{ invoice: 'open' }, ['甲一', '乙一', '丁一']],
  [{ invoice: 'issued' }, []],
  [{ room: 'open' }, ['乙一']],
  [{ room: 'single' }, []],
  [{ search: '丁' }, ['丁一']],
  [{ search: '一', fee: 'unpaid' }, ['乙一', '丁一']],
  [{ search: '.*' }, []],
  [{ page: 1 }, []],
])('shows %j in the order of arrival', async (filter, expected) => {
  expect(await names(filter)).toEqual(expected)
})

test('shows one unit’s people, or one team’s', async () => {
  expect(await names({ unitId: other.id })).toEqual(['丁一'])
  expect(await names({ unitId: other.id, status: 'arrived' })).toEqual([])
  expect(await names({ teamId: 'nobodysteam0' })).toEqual([])
})

test('finds a person by the last digits of their phone', async () => {
  const [someone] = await world.look('registrations', { activityId: activity.id, name: '乙一' })
  expect(await names({ search: someone!.phone.slice(-4) })).toContain('乙一')
})

test('says how each stands, and in full what there is to know', async () => {
  const { rows } = await world.done(roster, staff, { activityId: activity.id, search: '甲一' })
  expect(rows).toMatchObject([{ status: 'registered', feePaid: true, invoiceType: 'ordinary', invoiceNumber: '' }])
  const { entry: full } = await world.done(entry, staff, { registrationId: rows[0]!.id })
  expect(full).toMatchObject({ payment: { way: 'alipay', amount: 360_000, voucher: '' }, desk: '一号台', invoice, voucher: null, enteredBy: '' })
  expect(full.history.map(({ what }) => what)).toEqual(expect.arrayContaining(['registered', 'fee-settled']))
})

test('gives staff’s questions as they were answered, by label', async () => {
  const questions = [
    { id: 'q00001', kind: 'text' as const, label: '饮食禁忌', hint: '', required: false, options: [], grades: [], when: null },
    { id: 'q00002', kind: 'several' as const, label: '想听什么', hint: '', required: false, options: [{ id: 'o00001', label: '适老服务' }, { id: 'o00002', label: '排队管理' }], grades: [], when: null },
  ]
  const asking = await world.activity({ questions })
  const person = await world.member()
  await world.done(register, person, { activityId: asking.id, answers: { questions: { q00001: '不吃辣', q00002: ['o00002', 'o00001'] } } })
  const { entry: full } = await world.done(entry, staff, { registrationId: `${asking.id}:${person.id}` })
  expect(full.answers).toEqual([
    { label: '饮食禁忌', answer: '不吃辣', url: '' },
    { label: '想听什么', answer: '排队管理、适老服务', url: '' },
  ])
})
