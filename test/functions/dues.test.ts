import { contracts } from '../../shared/contract'
import { billed, freshYear, owing, partlyPaid, ratesOf, transfer } from '../world/dues'
import { freshRequestId } from '../world/ground'
import type { Person } from '../world/people'
import { transaction } from '../world/to-pay'
import { receiptNumberedFirst, receiptUnguarded } from '../world/unguarded'
import { openWorld, type World } from '../world/world'

const { rates, setRates, preview, issue, list, unit, bill, take, takeBack, adjust, waive, receipts, receipt } = contracts.dues.calls

let world: World
let treasurer: Person
beforeAll(async () => {
  world = await openWorld()
  treasurer = await world.member({ roles: ['treasurer'] })
})
afterAll(() => world.close())

const billNow = async (id: string) => (await world.look('bills', { _id: id }))[0]!
const amounts = { 'member': 100_000, 'director': 300_000, 'executive-director': 500_000, 'vice-chair': 1_000_000, 'chair': 2_000_000 }

describe('what a year costs', () => {
  test('is set, and changed as it was seen', async () => {
    const year = freshYear()
    const typed = { year, amounts, dueOn: `${year}-06-30`, note: '' }
    expect(await world.done(setRates, treasurer, { ...typed, revision: null })).toMatchObject({ outcome: 'kept', rates: { revision: 1, dueOn: `${year}-06-30` } })
    expect(await world.done(setRates, treasurer, { ...typed, revision: null })).toEqual({ outcome: 'refused', reason: 'changed-meanwhile' })
    expect(await world.done(setRates, treasurer, { ...typed, revision: 1, dueOn: `${year}-12-31` })).toMatchObject({ outcome: 'kept', rates: { revision: 2 } })
    expect(await world.done(setRates, treasurer, { ...typed, revision: 1 })).toEqual({ outcome: 'refused', reason: 'changed-meanwhile' })
    expect((await world.done(rates, treasurer, {})).rates.find(each => each.year === year)).toMatchObject({ dueOn: `${year}-12-31`, changedBy: treasurer.name })
  })

  test.each([
    [{ year: '2010' }, 'year-out-of-range'],
    [{ year: '2099' }, 'year-out-of-range'],
    [{ dueOn: '2025-12-31' }, 'due-day-wrong'],
    [{ dueOn: '2028-01-01' }, 'due-day-wrong'],
  ])('with %j is refused', async (change, reason) => {
    expect(await world.done(setRates, treasurer, { year: '2026', revision: null, amounts, dueOn: '2026-06-30', note: '', ...change })).toEqual({ outcome: 'refused', reason })
  })

  test.each([[{ dueOn: '2026-02-30' }], [{ amounts: { ...amounts, member: -1 } }], [{ amounts: { ...amounts, chair: 0.5 } }], [{ year: '26' }]])('%j is not taken', async change => {
    const answer = await world.call(setRates, treasurer, { year: '2026', revision: null, amounts, dueOn: '2026-06-30', note: '', ...change })
    expect(answer).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } })
  })
})

describe('the bills of a year', () => {
  test('are for member units, by their grade then; who comes later is billed by the next round', async () => {
    const year = freshYear()
    expect(await world.done(preview, treasurer, { year })).toEqual({ outcome: 'refused', reason: 'no-rates' })
    expect(await world.done(issue, treasurer, { year })).toEqual({ outcome: 'refused', reason: 'no-rates' })
    await ratesOf(world, year, { amounts: { ...amounts, member: 0 } })
    const [chair, free, suspended, left] = await Promise.all([
      world.unit({ grade: 'chair' }), world.unit({ grade: 'member' }), world.unit({ state: 'suspended' }), world.unit({ state: 'left' }),
    ])
    const before = await world.done(preview, treasurer, { year })
    if (before.outcome !== 'preview') throw new Error(before.reason)
    const told = await world.done(issue, treasurer, { year })
    expect(told).toEqual({ outcome: 'issued', units: before.units, amount: before.amount })
    expect(await billNow(`${year}-${chair.id}`)).toMatchObject({ amount: 2_000_000, status: 'open' })
    expect(await billNow(`${year}-${free.id}`)).toMatchObject({ amount: 0, status: 'settled', notices: [] })
    expect(await world.look('bills', { year, unitId: { $in: [suspended.id, left.id] } })).toEqual([])
    expect(await world.done(issue, treasurer, { year })).toEqual({ outcome: 'refused', reason: 'none-left' })

    await world.unit({ grade: 'director' })
    expect(await world.done(issue, treasurer, { year })).toEqual({ outcome: 'issued', units: 1, amount: 300_000 })
    expect((await world.done(list, treasurer, { year })).sums).toMatchObject({ bills: before.units + 1, paid: 0, open: before.amount + 300_000 })
  })

  test('are made once by two who bill at once', async () => {
    const year = freshYear()
    await ratesOf(world, year)
    const [one, other] = await Promise.all([world.done(issue, treasurer, { year }), world.done(issue, treasurer, { year })])
    expect([one.outcome, other.outcome].sort()).toEqual(['issued', 'refused'])
    const bills = await world.look('bills', { year })
    expect(bills.every(each => each.history.length === 1)).toBe(true)
    expect(bills.length).toBe((await world.look('units', { state: 'member' })).length)
  })

  test('are listed by state, by lateness and by a part of the unit’s name', async () => {
    const year = '2016'
    const [a, b] = await Promise.all([world.unit({ name: '河州(东)线缆一百分公司' }), world.unit({ name: '河州(东)线缆二百分公司' })])
    await Promise.all([billed(world, a, year, { paid: 300_000 }), billed(world, b, year)])
    const of = async (input: object) => (await world.done(list, treasurer, { year, ...input })).rows.map(({ unitId }) => unitId)
    expect(await of({ search: '(东)线缆' })).toEqual([a.id, b.id])
    expect(await of({ status: 'overdue', search: '线缆' })).toEqual([b.id])
    expect(await of({ status: 'settled' })).toEqual([a.id])
    expect(await of({ search: '没有这家' })).toEqual([])
  })
})

describe('money that came in', () => {
  test('pays a bill in parts, each with a receipt; the contact is told', async () => {
    const { unit: home, contact, bill: owed } = await owing(world)
    const first = await world.done(take, treasurer, transfer(home.id, [{ billId: owed.id, amount: 120_000 }]))
    const second = await world.done(take, treasurer, transfer(home.id, [{ billId: owed.id, amount: 180_000 }]))
    if (first.outcome !== 'taken' || second.outcome !== 'taken') throw new Error('not taken')
    const seen = await world.done(unit, contact, {})
    expect(seen).toMatchObject({ open: 0, overdue: 0, keeps: false, bills: [{ status: 'settled', paid: 300_000 }] })
    expect(seen.receipts.map(({ number }) => number)).toEqual([second.receipt, first.receipt])
    expect((await world.look('receipts', { _id: first.receipt }))[0]!.notices).toMatchObject([{ to: contact.id, words: { amount: '1,200', receipt: first.receipt } }])
  })

  test('that is larger than what is open books nothing at all, not even on the bill that it would fit', async () => {
    const { unit: home, bill: owed } = await owing(world)
    const next = await billed(world, home, '2026')
    const told = await world.done(take, treasurer, transfer(home.id, [{ billId: owed.id, amount: 300_000 }, { billId: next.id, amount: 300_001 }]))
    expect(told).toEqual({ outcome: 'refused', reason: 'larger-than-bill', billId: next.id })
    expect(await world.look('receipts', { unitId: home.id })).toEqual([])
    expect(await billNow(owed.id)).toMatchObject({ paid: 0, revision: 0 })
  })

  test('is not booked on another unit’s bill, on one that is settled or waived, nor on one that is not there', async () => {
    const [{ unit: home, bill: owed }, other] = await Promise.all([owing(world), owing(world)])
    const attempt = (billId: string) => world.done(take, treasurer, transfer(home.id, [{ billId, amount: 1 }]))
    expect(await attempt(other.bill.id)).toMatchObject({ reason: 'other-unit' })
    expect(await attempt('2019-aaaaaaaaaaaa')).toMatchObject({ reason: 'not-found' })
    await world.done(waive, treasurer, { billId: owed.id, revision: 0, waived: true, why: '理事会同意' })
    expect(await attempt(owed.id)).toMatchObject({ reason: 'waived' })
  })

  test('over WeChat has its number, once', async () => {
    const [{ unit: home, bill: owed }, number] = [await owing(world), transaction()]
    const wechat = { ...transfer(home.id, [{ billId: owed.id, amount: 1_000 }]), way: 'wechat' as const }
    expect(await world.done(take, treasurer, { ...wechat, reference: '12' })).toEqual({ outcome: 'not-booked', reason: 'number-wrong' })
    const told = await world.done(take, treasurer, { ...wechat, reference: number })
    expect(await world.done(take, treasurer, { ...wechat, reference: number })).toEqual({ outcome: 'not-booked', reason: 'number-used' })
    if (told.outcome !== 'taken') throw new Error(told.outcome)
    await world.done(takeBack, treasurer, { receipt: told.receipt, why: '记错了' })
    expect(await world.done(take, treasurer, { ...wechat, reference: number })).toMatchObject({ outcome: 'taken' })
  })

  test('on a day to come is not booked', async () => {
    const { unit: home, bill: owed } = await owing(world)
    expect(await world.done(take, treasurer, { ...transfer(home.id, [{ billId: owed.id, amount: 1 }]), receivedOn: '2099-01-01' })).toEqual({ outcome: 'not-booked', reason: 'day-wrong' })
  })

  test('is never more than a bill asks, however many book at once', async () => {
    const { unit: home, bill: owed } = await owing(world)
    const told = await Promise.all(Array.from({ length: 6 }, () => world.call(take, treasurer, transfer(home.id, [{ billId: owed.id, amount: 100_000 }]))))
    const taken = told.filter(answer => answer.ok && answer.data.outcome === 'taken').length
    const { paid } = await billNow(owed.id)
    expect(paid).toBe(taken * 100_000)
    expect(paid).toBeLessThanOrEqual(300_000)
    expect(await world.look('receipts', { unitId: home.id })).toHaveLength(taken)
  })
})

describe('the numbers of receipts', () => {
  const numbers = async () => (await world.look('receipts', { _id: { $regex: '^20' } })).map(({ _id }) => _id).sort()
  const row = () => `receipts-${new Date(world.now() + 8 * 3_600_000).getUTCFullYear()}`

  test('follow each other without a gap while eight book at once, some of them too much', async () => {
    const scenes = await Promise.all(Array.from({ length: 8 }, () => owing(world)))
    const answers = await Promise.all(
      scenes.map(({ unit: home, bill: owed }, at) => world.call(take, treasurer, transfer(home.id, [{ billId: owed.id, amount: at % 3 === 0 ? 300_001 : 100_000 }]))),
    )
    expect(answers.filter(answer => answer.ok && answer.data.outcome === 'refused')).toHaveLength(3)
    const found = await numbers()
    expect(found.map(number => Number(number.slice(5)))).toEqual(found.map((_, at) => at + 1))
    expect((await world.look('receiptRows', { _id: row() }))[0]!.last).toBe(found.length)
  })

  test('without the transaction the same crowd gives a number twice', async () => {
    await world.db.receiptRows.insert({ _id: 'unguarded', last: 0 })
    const given = await Promise.all(Array.from({ length: 8 }, () => receiptUnguarded(world, 'unguarded')))
    expect(new Set(given).size).toBeLessThan(given.length)
  })

  test('drawn before the payment is booked, a number that is refused is missing', async () => {
    await world.db.receiptRows.insert({ _id: 'numbered-first', last: 0 })
    const { bill: owed } = await owing(world)
    const given = [await receiptNumberedFirst(world, 'numbered-first', owed, 300_001), await receiptNumberedFirst(world, 'numbered-first', owed, 100_000)]
    expect(given).toEqual([null, 2])
  })

  test('are used up by a receipt that was taken back, and the same request gets its own again', async () => {
    const { unit: home, bill: owed, receipt: number } = await partlyPaid(world)
    const before = (await numbers()).length
    expect(await world.done(takeBack, treasurer, { receipt: number, why: '记错了' })).toEqual({ outcome: 'taken-back' })
    expect(await world.done(takeBack, treasurer, { receipt: number, why: '记错了' })).toEqual({ outcome: 'refused', reason: 'taken-back-already' })
    const [requestId, payment] = [freshRequestId(), transfer(home.id, [{ billId: owed.id, amount: 300_000 }])]
    const told = await world.done(take, treasurer, payment, requestId)
    expect(await world.done(take, treasurer, payment, requestId)).toEqual(told)
    expect(await numbers()).toHaveLength(before + 1)
    expect(await billNow(owed.id)).toMatchObject({ paid: 300_000, status: 'settled' })
  })
})

describe('a bill', () => {
  test('is adjusted as it was seen, never under what was paid', async () => {
    const { bill: owed } = await partlyPaid(world)
    const change = { billId: owed.id, revision: 1, dueOn: '2026-12-31', why: '减半' }
    expect(await world.done(adjust, treasurer, { ...change, revision: 0, amount: 200_000 })).toEqual({ outcome: 'refused', reason: 'changed-meanwhile' })
    expect(await world.done(adjust, treasurer, { ...change, amount: 99_999 })).toEqual({ outcome: 'refused', reason: 'less-than-paid' })
    expect(await world.done(adjust, treasurer, { ...change, amount: 100_000 })).toMatchObject({ outcome: 'kept', bill: { status: 'settled', open: 0, dueOn: '2026-12-31' } })
    expect(await world.done(waive, treasurer, { billId: owed.id, revision: 2, waived: true, why: '不收了' })).toEqual({ outcome: 'refused', reason: 'settled' })
    expect(await world.done(adjust, treasurer, { ...change, revision: 2, amount: 300_000 })).toMatchObject({ outcome: 'kept', bill: { status: 'open', open: 200_000 } })
  })

  test('that was waived asks for nothing, and is asked for again when that was a mistake', async () => {
    const { bill: owed, contact } = await partlyPaid(world)
    expect(await world.done(waive, treasurer, { billId: owed.id, revision: 1, waived: true, why: '理事会同意' })).toMatchObject({ outcome: 'kept', bill: { open: 0, waivedWhy: '理事会同意' } })
    expect(await world.done(unit, contact, {})).toMatchObject({ open: 0 })
    expect(await world.done(waive, treasurer, { billId: owed.id, revision: 2, waived: false, why: '记错了' })).toMatchObject({ outcome: 'kept', bill: { open: 200_000 } })
    expect((await world.done(bill, treasurer, { billId: owed.id })).history.map(({ what }) => what)).toEqual(['unwaived', 'waived', 'paid', 'issued'])
  })
})

describe('who sees what', () => {
  test('a contact sees their own unit and its receipts, and no other’s', async () => {
    const [{ contact, receipt: own }, other] = await Promise.all([partlyPaid(world), partlyPaid(world)])
    expect(await world.done(receipt, contact, { receipt: own })).toMatchObject({ receipt: { number: own, amount: 100_000 } })
    const missing = { ok: false, error: { code: 'NOT_FOUND' } }
    expect(await world.call(receipt, contact, { receipt: other.receipt })).toMatchObject(missing)
    expect(await world.call(unit, contact, { id: other.unit.id })).toMatchObject(missing)
    expect(await world.done(unit, treasurer, { id: other.unit.id })).toMatchObject({ keeps: true, open: 200_000 })
  })

  test('receipts are found by number, unit and payer, and sum without those that are void', async () => {
    const { unit: home, bill: owed } = await owing(world)
    const told = await world.done(take, treasurer, { ...transfer(home.id, [{ billId: owed.id, amount: 5_000 }]), payer: '河州示例代缴公司' })
    if (told.outcome !== 'taken') throw new Error(told.outcome)
    const year = told.receipt.slice(0, 4)
    for (const search of ['示例代缴', told.receipt, home.name]) {
      expect((await world.done(receipts, treasurer, { year, search })).rows.map(({ number }) => number)).toEqual([told.receipt])
    }
    const before = (await world.done(receipts, treasurer, { year })).amount
    await world.done(takeBack, treasurer, { receipt: told.receipt, why: '退回' })
    expect((await world.done(receipts, treasurer, { year })).amount).toBe(before - 5_000)
  })
})
