import { contracts } from '../../shared/contract'
import { usualDuesRules, type DuesRules } from '../../shared/domain/arrears-rules'
import { parseLocal } from '../../shared/domain/instant'
import { billed, owing, partlyPaid, transfer } from '../world/dues'
import type { Person } from '../world/people'
import { readBack } from '../world/workbooks'
import { openWorld, type World } from '../world/world'

const { overview, arrears, remind, export: exportYear, rules, setRules, take, takeBack } = contracts.dues.calls
const { register } = contracts.registration.calls

let world: World
let treasurer: Person
let admin: Person
beforeAll(async () => {
  world = await openWorld()
  ;[treasurer, admin] = await Promise.all([world.member({ roles: ['treasurer'] }), world.member({ roles: ['admin'] })])
})
afterAll(() => world.close())

const billNow = async (id: string) => (await world.look('bills', { _id: id }))[0]!
const runTimer = () => fetch(`${world.cloud.url}/local/timers/dues`, { method: 'POST' })

/** What holds at once: an instance remembers rules for a minute, so the clock goes on. */
async function ruled(change: Partial<DuesRules>) {
  const { revision } = await world.done(rules, admin, {})
  const told = await world.done(setRules, admin, { rules: { ...usualDuesRules, ...change, closes: [...(change.closes ?? [])] }, revision })
  world.cloud.clock.advance(61_000)
  return told
}

describe('what is overdue', () => {
  test('is listed by unit, the largest first, and summed by year', async () => {
    const unit = await world.unit()
    await Promise.all([billed(world, unit, '2019', { amount: 9_000_000 }), billed(world, unit, '2018', { amount: 5_000_000, paid: 1_000_000 }), billed(world, unit, '2017', { amount: 100, paid: 100 })])
    const seen = await world.done(arrears, treasurer, {})
    expect(seen.units[0]).toMatchObject({
      unitId: unit.id, open: 13_000_000, unreachable: true, remindedAt: null,
      years: [{ year: '2018', open: 4_000_000 }, { year: '2019', open: 9_000_000 }],
    })
    expect(seen.years).toContainEqual({ year: '2018', units: 1, open: 4_000_000 })
  })

  test('is drawn by year, month and grade; what is waived or taken back counts nowhere', async () => {
    const [paid, waived] = await Promise.all([world.unit({ grade: 'chair' }), world.unit({ grade: 'chair' })])
    const [bill] = await Promise.all([billed(world, paid, '2020', { amount: 500_000 }), billed(world, waived, '2020', { status: 'waived' })])
    const book = (amount: number, receivedOn: string) => world.done(take, treasurer, { ...transfer(paid.id, [{ billId: bill.id, amount }]), receivedOn })
    const [first] = [await book(100_000, '2020-03-31'), await book(50_000, '2020-04-01')]
    if (first.outcome !== 'taken') throw new Error(first.outcome)
    await world.done(takeBack, treasurer, { receipt: first.receipt, why: '记错了' })
    const seen = await world.done(overview, treasurer, { year: '2020' })
    expect(seen.byGrade).toEqual([{ grade: 'chair', units: 1, settled: 0, billed: 500_000, paid: 50_000, open: 450_000 }])
    expect(seen.months.slice(2, 4)).toEqual([0, 50_000])
    expect(seen.years).toContainEqual({ year: '2020', billed: 500_000, paid: 50_000, open: 450_000 })
  })

  test('stands in the year’s workbook with every receipt, void ones too', async () => {
    const { bill, receipt } = await partlyPaid(world)
    await world.done(takeBack, treasurer, { receipt, why: '记错了单位' })
    const year = receipt.slice(0, 4)
    const { name, base64 } = await world.done(exportYear, treasurer, { year })
    expect(name).toMatch(new RegExp(`^会费 ${year} 年 .*\\.xlsx$`))
    const [bills, receipts, owed] = await readBack(base64)
    expect(bills![2]).toEqual(['单位', '级别', '应缴（元）', '已缴（元）', '未缴（元）', '缴费截止', '状态', '收据', '说明'])
    expect(receipts!.find(row => row[0] === receipt)?.at(-1)).toContain('记错了单位')
    expect(owed!.some(row => row[0] === bill.unitName)).toBe(true)
  })
})

describe('a reminder by hand', () => {
  test('tells the contact of all that is owed, once a day; who owes nothing or has nobody is told of', async () => {
    const [{ unit, contact, bill }, empty] = await Promise.all([owing(world), world.unit()])
    await billed(world, unit, '2024')
    const alone = await world.unit()
    await billed(world, alone, '2024')
    const unitIds = [unit.id, empty.id, alone.id]
    expect(await world.done(remind, treasurer, { unitIds })).toEqual({ reminded: 1, tooSoon: 0, unreachable: 1, settled: 1 })
    expect(await world.done(remind, treasurer, { unitIds })).toEqual({ reminded: 0, tooSoon: 1, unreachable: 1, settled: 1 })
    expect((await billNow(`2024-${unit.id}`)).notices).toMatchObject([{ to: contact.id, words: { years: '2024、2025', amount: '6,000' } }])
    expect((await billNow(bill.id)).notices).toBeUndefined()
  })
})

describe('what arrears close', () => {
  test('is nothing, until somebody says so', async () => {
    const { contact } = await owing(world)
    expect((await world.done(register, contact, { activityId: (await world.activity()).id, answers: {} })).outcome).toBe('registered')
  })

  test('registering, for the people of that unit alone, until it has paid', async () => {
    await ruled({ closes: ['registration'] })
    const [{ unit, contact, bill }, activity, other] = await Promise.all([owing(world), world.activity(), world.member()])
    const tries = async (who: Person) => world.done(register, who, { activityId: activity.id, answers: {} })
    expect(await tries(contact)).toEqual({ outcome: 'refused', reason: 'dues-owed' })
    expect((await world.done(contracts.activity.calls.get, contact, { id: activity.id })).ineligible).toBe('dues-owed')
    expect((await tries(other)).outcome).toBe('registered')
    await world.done(take, treasurer, transfer(unit.id, [{ billId: bill.id, amount: 300_000 }]))
    expect((await tries(contact)).outcome).toBe('registered')
    await ruled({})
  })

  test('only from as many years on as the rules say', async () => {
    await ruled({ closes: ['registration'], fromYears: 2 })
    const [{ unit, contact }, activity] = await Promise.all([owing(world), world.activity()])
    await billed(world, unit, '2023')
    expect(await world.done(register, contact, { activityId: activity.id, answers: {} })).toEqual({ outcome: 'refused', reason: 'dues-owed' })
    await world.done(contracts.dues.calls.waive, treasurer, { billId: `2023-${unit.id}`, revision: 0, waived: true, why: '理事会同意' })
    expect((await world.done(register, contact, { activityId: activity.id, answers: {} })).outcome).toBe('registered')
    await ruled({})
  })

  test('is set as it was seen', async () => {
    const { revision } = await world.done(rules, admin, {})
    await ruled({ fromYears: 3 })
    expect(await world.done(setRules, admin, { rules: { ...usualDuesRules, closes: [] }, revision })).toEqual({ outcome: 'refused', reason: 'changed-meanwhile' })
    await ruled({})
  })
})

describe('the timer', () => {
  test('reminds before the day and after it, each once, and of two at once only one', async () => {
    const on = async (day: string, runs = 1) => {
      world.cloud.clock.set(parseLocal(`${day} 09:10`))
      await Promise.all(Array.from({ length: runs }, runTimer))
      return ((await billNow(bill.id)).notices ?? []).length
    }
    const unit = await world.unit()
    await world.member({ unit, contact: true })
    const bill = await billed(world, unit, '2027')
    expect([await on('2027-06-10'), await on('2027-06-20', 2), await on('2027-06-29'), await on('2027-07-01'), await on('2027-07-30')]).toEqual([0, 1, 1, 2, 2])
  })
})
