import Workbook from 'exceljs/lib/doc/workbook'
import type { CellValue } from 'exceljs'
import { contracts } from '../../shared/contract'
import { cameIn, statementWorkbook, waitingRow, wentOut } from '../world/bank'
import { billed, owing } from '../world/dues'
import { freshId, freshRequestId } from '../world/ground'
import type { Person } from '../world/people'
import { bookUnguarded } from '../world/unguarded'
import { uploadStatement } from '../world/uploads'
import { openWorld, type World } from '../world/world'

const { import: take, list, place, book, setAside, bringBack } = contracts.bank.calls
const { takeBack } = contracts.dues.calls

let world: World
let treasurer: Person
let admin: Person
beforeAll(async () => {
  world = await openWorld()
  treasurer = await world.member({ roles: ['treasurer'] })
  admin = await world.member({ roles: ['admin'] })
})
afterAll(() => world.close())

async function taken(bytes: Buffer, { dryRun = false, caller = treasurer, requestId = freshRequestId() } = {}) {
  const fileId = await uploadStatement(world, caller, bytes)
  return world.done(take, caller, { fileId, name: '流水.xlsx', dryRun }, requestId)
}
const freshPayer = () => `付${freshId()}公司`
/** All that an import could have touched. */
const everything = async () => [await world.look('bankRows'), await world.look('bankImports')]
const whole = (row: { id: string; amount: number }, unit: { id: string }, ...bills: { id: string; amount: number }[]) =>
  ({ id: row.id, unitId: unit.id, parts: bills.map(({ id, amount }) => ({ billId: id, amount })) })
const resultOf = async (caller: Person, row: ReturnType<typeof whole>, requestId?: string) => (await world.done(book, caller, { rows: [row] }, requestId)).results[0]!
const rowNow = async (id: string) => (await world.look('bankRows', { _id: id }))[0]!

describe('a statement', () => {
  test('is looked through first, which keeps nothing', async () => {
    const before = await everything()
    const workbook = await statementWorkbook([cameIn('甲公司', '3,000.00'), wentOut('乙公司', '860'), cameIn('丙公司', '¥5,000.00'), ['合计', '860', '8,000.00', '', '', '', '']])
    expect(await taken(workbook, { dryRun: true })).toEqual({
      outcome: 'checked',
      summary: { rows: 2, amount: 800_000, known: 0, alike: 0, outgoing: 1, passedOver: [7], days: { from: '2026-01-05', to: '2026-01-05' } },
      first: [{ day: '2026-01-05', amount: 300_000, payer: '甲公司', remark: '会费' }, { day: '2026-01-05', amount: 500_000, payer: '丙公司', remark: '会费' }],
    })
    expect(await everything()).toEqual(before)
  })

  test('that overlaps an earlier one brings what is new alone', async () => {
    const [one, two, three] = [freshPayer(), freshPayer(), freshPayer()]
    const first = [cameIn(one, '3000', { serial: 'A1' }), cameIn(two, '3000'), cameIn(two, '3000')]
    expect(await taken(await statementWorkbook(first))).toMatchObject({ outcome: 'done', summary: { rows: 3, known: 0 } })
    const later = [cameIn(two, '3000'), cameIn(two, '3000'), cameIn(two, '3000'), cameIn(one, '3000', { serial: 'A1', remark: '又一种写法' }), cameIn(three, '20')]
    expect(await taken(await statementWorkbook(later), { caller: admin })).toMatchObject({ outcome: 'done', summary: { rows: 2, known: 3 } })
    expect(await taken(await statementWorkbook(later))).toMatchObject({ outcome: 'done', summary: { rows: 0, known: 5 } })
    expect(await world.look('bankRows', { payer: { $in: [one, two, three] } })).toHaveLength(5)
  })

  test('of the same account in another layout brings rows that are marked as alike', async () => {
    const payer = freshPayer()
    await taken(await statementWorkbook([cameIn(payer, '3000', { serial: 'B1' })]))
    expect(await taken(await statementWorkbook([cameIn(payer, '3000', { remark: '转账' })]))).toMatchObject({ outcome: 'done', summary: { rows: 1, alike: 1 } })
    expect((await world.look('bankRows', { payer })).map(({ alike }) => alike).sort()).toEqual([false, true])
  })

  test('sent again with the same request is answered as before, after its file is gone', async () => {
    const fileId = await uploadStatement(world, treasurer, await statementWorkbook([cameIn(freshPayer(), '3000')]))
    const [input, requestId] = [{ fileId, name: '流水.xlsx', dryRun: false }, freshRequestId()]
    const told = await world.done(take, treasurer, input, requestId)
    expect(told).toMatchObject({ outcome: 'done', summary: { rows: 1 } })
    expect(await world.done(take, treasurer, input, requestId)).toEqual(told)
    expect(await world.done(take, treasurer, input)).toEqual({ outcome: 'unreadable', reason: 'missing' })
  })

  test('by two at once: each row is there once', async () => {
    const payers = Array.from({ length: 6 }, freshPayer)
    const workbook = await statementWorkbook(payers.map(payer => cameIn(payer, '3000')))
    const told = await Promise.all([treasurer, admin].map(caller => taken(workbook, { caller })))
    expect(told.map(each => (each.outcome === 'done' ? each.summary.rows : each.outcome)).sort()).toEqual([0, 6])
    expect(await world.look('bankRows', { payer: { $in: payers } })).toHaveLength(6)
  })

  test('with one bad row is not taken, and each bad row is named', async () => {
    const before = await everything()
    const workbook = await statementWorkbook([cameIn('甲公司', '3000'), cameIn('乙公司', '3OOO'), cameIn('丙公司', '-20'), ['2026-01-05 2026-01-06', '', '20', '', '丁公司', '', '']])
    expect(await taken(workbook)).toEqual({
      outcome: 'bad', bad: 3,
      problems: [
        { row: 5, name: '乙公司', says: ['“贷方发生额”里的 3OOO 不是金额；只写数字，如 3,600.00'] },
        { row: 6, name: '丙公司', says: ['收入 -20 是负数，多半是银行冲正；和被冲掉的那一行一起删去'] },
        { row: 7, name: '丁公司', says: ['日期格里有两个日期：2026-01-05 2026-01-06；只留交易日期'] },
      ],
    })
    expect(await everything()).toEqual(before)
  })

  test.each<[what: string, bytes: () => Buffer | Promise<Buffer>, told: object]>([
    ['a csv that was renamed', () => Buffer.from('交易日期,收入\n2026-01-05,3000'), { reason: 'no-workbook' }],
    ['a workbook of before 2007', () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), { reason: 'old-workbook' }],
    ['half a workbook', async () => (await statementWorkbook([])).subarray(0, 3_000), { reason: 'no-workbook' }],
    ['an empty one', () => sheetOf([]), { reason: 'no-header' }],
    ['a list of people', () => sheetOf([['姓名', '手机'], ['林若溪', '13800000527']]), { reason: 'no-header' }],
    ['titles alone', () => statementWorkbook([]), { reason: 'no-rows' }],
    ['two sheets', () => statementWorkbook([cameIn('甲公司', '1')], [cameIn('乙公司', '1')]), { reason: 'several-sheets' }],
    ['501 rows', () => statementWorkbook(Array.from({ length: 501 }, (_, row) => cameIn(`甲${row}`, '1'))), { reason: 'too-many-rows' }],
    ['20 MB', () => Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), Buffer.alloc(20_000_000)]), { reason: 'too-large' }],
    ['a bank that names no payers', () => sheetOf([['交易日期', '收入', '支出', '余额'], ['2026-01-05', '1', '', '1']]), { outcome: 'lacking', row: 1, lacking: ['payer'] }],
  ])('that is none is told apart: %s', async (_what, bytes, told) => {
    const before = await everything()
    expect(await taken(await bytes())).toEqual({ outcome: 'unreadable', ...told })
    expect(await everything()).toEqual(before)
  })

  test('of another person’s upload, or of another purpose, is missing', async () => {
    const fileId = await uploadStatement(world, treasurer, await statementWorkbook([cameIn('甲公司', '1')]))
    expect(await world.done(take, admin, { fileId, dryRun: true })).toEqual({ outcome: 'unreadable', reason: 'missing' })
    expect(await world.done(take, treasurer, { fileId: fileId.replace('/bank/', '/workbook/'), dryRun: true })).toEqual({ outcome: 'unreadable', reason: 'missing' })
  })
})

describe('a row that waits', () => {
  test('is proposed for the unit of its name, with the bill; a payer that was booked once is known from then on', async () => {
    const { unit, bill } = await owing(world, '2024')
    const payer = freshPayer()
    const [own, other] = await Promise.all([waitingRow(world, { payer: unit.name }), waitingRow(world, { payer })])
    const proposals = async () => {
      const { rows } = await world.done(list, treasurer, {})
      return [own, other].map(({ id }) => rows.find(row => row.id === id)?.placings[0] ?? null)
    }
    expect(await proposals()).toMatchObject([
      { unitId: unit.id, unitName: unit.name, found: 'name', fit: 'all', score: 100, certain: true, why: ['户名与单位名称相同', '正好缴清 2024 年'], parts: [{ billId: bill.id, year: '2024', amount: 300_000, open: 300_000 }], left: 0 },
      { found: 'amount', certain: false, why: ['只有它欠这个数', '正好缴清 2024 年'] },
    ])
    const { placing, bills } = await world.done(place, treasurer, { rowId: other.id, unitId: unit.id })
    expect(placing).toMatchObject({ found: 'chosen', certain: false, parts: [{ billId: bill.id, amount: 300_000 }] })
    expect(bills).toEqual([{ billId: bill.id, year: '2024', amount: 300_000, open: 300_000 }])
    expect(await resultOf(treasurer, whole(other, unit, bill))).toMatchObject({ result: 'booked' })
    const later = await waitingRow(world, { payer, day: '2026-01-07' })
    const { rows } = await world.done(list, treasurer, { search: payer })
    expect(rows).toMatchObject([{ id: later.id, placings: [{ unitId: unit.id, found: 'known', fit: 'nothing-open', certain: false }] }])
  })

  test('is set aside with the reason, and brought back; what is booked is neither', async () => {
    const { unit, bill } = await owing(world, '2024')
    const [row, booked] = await Promise.all([waitingRow(world), waitingRow(world)])
    await resultOf(treasurer, whole(booked, unit, bill))
    const ids = [row.id, booked.id]
    expect(await world.done(setAside, treasurer, { ids, why: '培训费' })).toEqual({ rows: 1 })
    expect(await resultOf(treasurer, whole(row, unit, bill))).toMatchObject({ result: 'set-aside', receipt: null })
    expect((await world.done(list, treasurer, { state: 'aside', search: row.payer })).rows).toMatchObject([{ id: row.id, aside: { why: '培训费', by: treasurer.name }, placings: [] }])
    expect(await world.done(bringBack, admin, { ids })).toEqual({ rows: 1 })
    expect([(await rowNow(row.id)).state, (await rowNow(booked.id)).state]).toEqual(['new', 'booked'])
  })
})

describe('booking', () => {
  test('over several years gives one receipt; more than is open is refused, and the row waits on', async () => {
    const { unit, bill: older } = await owing(world, '2023')
    const newer = await billed(world, unit, '2024', { paid: 100_000 })
    const row = await waitingRow(world, { amount: 600_000 })
    expect(await resultOf(treasurer, whole(row, unit, older, { id: newer.id, amount: 300_000 }))).toEqual({ id: row.id, result: 'larger-than-bill', receipt: null })
    expect(await resultOf(treasurer, whole(row, unit, older, { id: newer.id, amount: 200_000 }))).toEqual({ id: row.id, result: 'amount-differs', receipt: null })
    expect([await rowNow(row.id), await world.look('receipts', { bankRow: row.id })]).toMatchObject([{ state: 'new', history: [] }, []])

    const fits = await waitingRow(world, { amount: 500_000, serial: 'C7', payer: unit.name })
    const { receipt } = await resultOf(treasurer, whole(fits, unit, older, { id: newer.id, amount: 200_000 }))
    expect(await world.look('receipts', { bankRow: fits.id })).toMatchObject([{ _id: receipt, amount: 500_000, number: 'C7', payer: '', parts: [{ year: '2023' }, { year: '2024' }] }])
    expect((await world.done(list, treasurer, { state: 'booked', search: unit.name })).rows).toMatchObject([{ id: fits.id, booked: { years: ['2023', '2024'], receipt } }])
  })

  test('several at once says of each what came of it, and stops at none', async () => {
    const [one, two] = await Promise.all([owing(world, '2024'), owing(world, '2024')])
    const rows = await Promise.all([1, 2, 3, 4].map(() => waitingRow(world)))
    const half = { id: two.bill.id, amount: 150_000 }
    const [first, , third, fourth] = rows
    const halves = await Promise.all([1, 2].map(() => waitingRow(world, { amount: 150_000 })))
    const { results } = await world.done(book, admin, {
      rows: [
        whole(first!, one.unit, one.bill), whole({ id: freshId(), amount: 1 }, one.unit, one.bill), whole(third!, one.unit, one.bill),
        ...halves.map(each => whole(each, two.unit, half)), whole(fourth!, one.unit, two.bill), whole(rows[1]!, { id: freshId() }, one.bill),
      ],
    })
    expect(results.map(({ result }) => result)).toEqual(['booked', 'gone', 'settled', 'booked', 'booked', 'other-unit', 'not-found'])
    const numbers = results.flatMap(({ receipt }) => receipt ?? []).map(number => Number(number.slice(5)))
    expect(numbers).toEqual([numbers[0], numbers[0]! + 1, numbers[0]! + 2])
  })

  test('asked for again with the same request is answered as before', async () => {
    const { unit, bill } = await owing(world, '2024')
    const [row, requestId] = [await waitingRow(world), freshRequestId()]
    const told = await resultOf(treasurer, whole(row, unit, bill), requestId)
    expect(told).toMatchObject({ result: 'booked', receipt: expect.any(String) })
    expect(await resultOf(treasurer, whole(row, unit, bill), requestId)).toEqual(told)
    expect(await world.look('receipts', { bankRow: row.id })).toHaveLength(1)
  })

  test('that was taken back lets the row wait again, and its payer is forgotten; it can be booked anew', async () => {
    const [wrong, right] = await Promise.all([owing(world, '2024'), owing(world, '2024')])
    const row = await waitingRow(world)
    const { receipt } = await resultOf(treasurer, whole(row, wrong.unit, wrong.bill))
    expect(await world.done(takeBack, treasurer, { receipt: receipt!, why: '记错单位' })).toEqual({ outcome: 'taken-back' })
    expect(await rowNow(row.id)).toMatchObject({ state: 'new', booked: null, history: [{ what: 'booked' }, { what: 'released', why: '记错单位' }] })
    expect(await world.look('bankPayers', { rowId: row.id })).toEqual([])
    expect(await resultOf(treasurer, whole(row, right.unit, right.bill))).toMatchObject({ result: 'booked' })
    expect(await world.look('receipts', { bankRow: row.id, takenBack: null })).toMatchObject([{ unitId: right.unit.id }])
  })

  describe('by two at once', () => {
    const amount = 100_000

    test('would book one row twice without the guard', async () => {
      const [{ bill }, row] = [await owing(world, '2024'), await waitingRow(world, { amount })]
      expect(await Promise.all([1, 2].map(() => bookUnguarded(world, row, bill)))).toEqual(['booked', 'booked'])
      expect(await world.look('bills', { _id: bill.id })).toMatchObject([{ paid: 2 * amount }])
    })

    test('books it once, with one receipt', async () => {
      for (let round = 0; round < 3; round++) {
        const [{ unit, bill }, row] = [await owing(world, '2024'), await waitingRow(world, { amount })]
        const told = await Promise.all([treasurer, admin].map(caller => resultOf(caller, whole(row, unit, { id: bill.id, amount }))))
        expect(told.map(({ result }) => result).sort()).toEqual(['booked', 'booked-before'])
        expect([await world.look('bills', { _id: bill.id }), await world.look('receipts', { bankRow: row.id })]).toMatchObject([[{ paid: amount }], [{ amount }]])
      }
    })

    test('and set aside meanwhile is one of both', async () => {
      const [{ unit, bill }, row] = [await owing(world, '2024'), await waitingRow(world, { amount })]
      const [booked, aside] = await Promise.all([resultOf(treasurer, whole(row, unit, { id: bill.id, amount })), world.done(setAside, admin, { ids: [row.id], why: '培训费' })])
      const { state, booked: isBooked, aside: isAside } = await rowNow(row.id)
      expect([booked.result === 'booked', aside.rows === 1]).toEqual([state === 'booked', state === 'aside'])
      expect([isBooked !== null, isAside !== null]).toEqual([state === 'booked', state === 'aside'])
    })
  })
})

async function sheetOf(rows: CellValue[][]): Promise<Buffer> {
  const workbook = new Workbook()
  workbook.addWorksheet('表').addRows(rows)
  return Buffer.from(await workbook.xlsx.writeBuffer())
}
