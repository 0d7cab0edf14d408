import type { Worksheet } from 'exceljs'
import Workbook from 'exceljs/lib/doc/workbook'
import { _ } from '../../cloudfunctions/_kit/cloud'
import { signaturePicture } from '../../cloudfunctions/_kit/signature-picture'
import { contracts } from '../../shared/contract'
import { capitalAmount } from '../../shared/domain/capital-amount'
import { correctionInWords } from '../../shared/domain/paper-table'
import { sampleTaxTable, withheldTax } from '../../shared/domain/tax'
import { textOf } from '../world/articles'
import { drawnName } from '../world/drawn'
import { freshId, freshRequestId } from '../world/ground'
import type { Person } from '../world/people'
import { card } from '../world/to-pay'
import { openWorld, type World } from '../world/world'

const { table, statement, annex, withholding } = contracts.papers.calls
const { makeStatement, decide, closeStatement } = contracts.remuneration.calls

let world: World
let editor: Person
let treasurer: Person
beforeAll(async () => {
  world = await openWorld()
  editor = await world.member({ roles: ['editor'] })
  treasurer = await world.member({ roles: ['treasurer'] })
})
afterAll(() => world.close())

const why = '申报稿酬个人所得税'
const asCoAuthor = ({ id: memberId, name, unitId, unitName }: Person, share: number) => ({ memberId, name, unitId, unitName, share })

async function opened({ base64 }: { base64: string }) {
  const workbook = new Workbook()
  await workbook.xlsx.load(Buffer.from(base64, 'base64') as unknown as ArrayBuffer)
  return workbook
}

/** Amounts and texts under each title, by title; the rows between the titles and the sums. */
function readSheet(sheet: Worksheet) {
  const all: unknown[][] = []
  sheet.eachRow(row => all.push((row.values as unknown[]).slice(1)))
  const head = all.findIndex(cells => cells.includes('姓名'))
  const named = (cells: unknown[]) => Object.fromEntries(all[head]!.map((title, at) => [String(title), cells[at]]))
  const end = all.findIndex(cells => cells[1] === '合计')
  return {
    rows: all.slice(head + 1, end < 0 ? undefined : end).map(named),
    sums: end < 0 ? null : named(all[end]!),
    text: all.flat().map(String).join('\n'),
  }
}

/** Yuan as a workbook holds them, in fen; what is not whole shows. */
const fen = (value: unknown) => Number((Number(value) * 100).toFixed(6))
const total = (rows: Record<string, unknown>[], title: string) => rows.reduce((sum, row) => sum + fen(row[title]), 0)
const capitals = (amount: number) => `人民币${capitalAmount(amount)}`

test('all papers of a statement hold the same figures, to the fen', async () => {
  const { key: quarter, inside } = world.quarter()
  await world.newBooks()
  const [rich, shared, along, held, owing] = (await world.members(5)) as [Person, Person, Person, Person, Person]
  for (const person of [rich, along]) await world.done(contracts.privacy.calls.saveNumbers, person, card)
  const published = (author: Person, characters: number, rest: object = {}) =>
    world.article({ author, status: 'published', publishedAt: inside, body: textOf(characters), ...rest })
  await world.issue({ status: 'published', publishedAt: inside })
  // 4,500 yuan alone, taxed above the limit; 350 yuan shared by 33 %, untaxed and taxed below it; 900 characters below the law's.
  await published(rich, 9_000)
  await published(shared, 612, { coAuthors: [asCoAuthor(along, 33)] })
  await published(along, 2_001)
  await published(shared, 900, { genre: 'feature', grade: null })
  await published(held, 250)
  await published(owing, 100)
  const put = (person: Person, amount: number) => world.db.corrections.insert({
    _id: freshId(), memberId: person.id, authorName: person.name, unitId: person.unitId, unitName: person.unitName, corrects: '2001Q1', lineId: freshId(), articleId: null,
    title: '提速', amount, why: '字数少计', madeBy: { id: editor.id, name: editor.name }, at: new Date(world.now()), statedIn: null, history: [], requestId: freshRequestId(),
  })
  await put(along, 3_001)
  await put(owing, -9_000)

  const made = await world.done(makeStatement, editor, { quarter })
  if (made.outcome !== 'made') throw new Error(made.reason)
  const lineOf = (person: Person) => made.statement.lines.find(({ authorId }) => authorId === person.id)!
  const settle = async (people: Person[], what: 'pay' | 'hold' | 'settle', reason: string) =>
    world.done(decide, editor, { quarter, lineIds: people.map(person => lineOf(person).id), decision: { what, why: reason } })
  await settle([held], 'hold', '等补证件号')
  await settle([owing], 'settle', '下季扣回')
  const ready = await settle([shared], 'pay', '证件号线下已核')
  if (ready.outcome !== 'decided') throw new Error(ready.reason)
  expect((await world.done(statement, editor, { quarter })).name).toMatch(/（草稿）\.xlsx$/)
  const closed = await world.done(closeStatement, editor, { quarter, revision: ready.statement.revision })
  if (closed.outcome !== 'closed') throw new Error(closed.reason)
  const { totals, lines } = closed.statement
  expect(totals).toMatchObject({ people: 3, gross: 450_000 + 35_000 + 105_000 + 10_000 + 3_001 })

  // The line as it stands is signed for; what was drawn under another line than this is not its signature.
  const { digest } = (await world.look('lines', { _id: lineOf(rich).id }))[0]!
  const picture = signaturePicture(drawnName()).toString('base64')
  const draws = async (person: Person, lineDigest: string) => {
    const [id, at] = [freshId(), new Date(world.now())]
    await world.db.signatures.insert({ _id: id, lineId: lineOf(person).id, memberId: person.id, name: person.name, lineDigest, strokes: drawnName(), picture, at, withdrawnAt: null })
    await world.db.lines.change({ _id: lineOf(person).id }, { state: 'signed', signature: _.set({ id, at }) })
  }
  await draws(rich, digest)
  await draws(along, digest)

  const laidOut = (await world.done(table, editor, { quarter })).table
  expect(laidOut.totals).toEqual(totals)
  expect(laidOut.capitals).toEqual({ gross: capitals(totals.gross), net: capitals(totals.net) })
  expect(laidOut.rows.map(({ name, signature }) => [name, signature])).toEqual(expect.arrayContaining([[rich.name, picture], [along.name, ''], [shared.name, '']]))

  const book = await opened(await world.done(statement, editor, { quarter }))
  const main = readSheet(book.worksheets[0]!)
  expect(main.rows).toEqual(laidOut.rows.map(({ number, name, unitName, pieces, characters, gross, tax, net, way }) => ({
    序号: number, 姓名: name, 单位: unitName, 篇数: pieces, 字数: characters, '应发（元）': gross / 100, '代扣税（元）': tax / 100, '实发（元）': net / 100, 领取方式: way, 签名: '',
  })))
  expect(main.sums).toMatchObject({ 篇数: totals.pieces, 字数: totals.characters, '应发（元）': totals.gross / 100, '代扣税（元）': totals.tax / 100, '实发（元）': totals.net / 100 })
  for (const [title, sum] of [['应发（元）', totals.gross], ['代扣税（元）', totals.tax], ['实发（元）', totals.net]] as const) expect(total(main.rows, title)).toBe(sum)
  expect(main.text).toContain(`应发合计（大写）：${capitals(totals.gross)}`)
  expect(main.text).toContain(`实发合计（大写）：${capitals(totals.net)}`)
  // One heading line and the titles are above the first row.
  const cell = { nativeCol: 9, nativeRow: 2 + laidOut.rows.findIndex(({ name }) => name === rich.name) }
  expect(book.worksheets[0]!.getImages().map(({ range: { tl: { nativeCol, nativeRow } } }) => ({ nativeCol, nativeRow }))).toEqual([cell])
  const beside = readSheet(book.worksheets[1]!).rows
  expect(beside.map(row => [row['类别'], row['姓名'], fen(row['金额（元）']), row['说明']])).toEqual(expect.arrayContaining([
    ['结转下季', held.name, 15_000, '等补证件号'],
    ['无须发放', owing.name, -4_000, '下季扣回'],
    ['更正', along.name, 3_001, correctionInWords({ corrects: '2001Q1', title: '提速', why: '字数少计' })],
    ['更正', owing.name, -9_000, correctionInWords({ corrects: '2001Q1', title: '提速', why: '字数少计' })],
  ]))
  expect(beside).toHaveLength(4)

  const pieces = await opened(await world.done(annex, editor, { quarter }))
  const each = readSheet(pieces.worksheets[0]!)
  expect(each.sums).toMatchObject({ 字数: totals.characters, '本人金额（元）': totals.gross / 100 })
  for (const { number, gross } of laidOut.rows) expect(total(each.rows.filter(row => row['序号'] === number), '本人金额（元）')).toBe(gross)
  expect(each.rows.reduce((sum, row) => sum + Number(row['字数']), 0)).toBe(totals.characters)
  expect(each.text).toContain(capitals(totals.gross))
  expect(each.rows.find(row => row['分成'] === '33%')).toMatchObject({ 姓名: along.name, '整篇金额（元）': 350, '本人金额（元）': 115.5, 计价说明: '7 个百字 × 50 元，不满百字按百字计' })
  expect(each.rows.filter(row => row['刊期']).length).toBe(5)
  expect(readSheet(pieces.worksheets[1]!).rows).toMatchObject([{ 姓名: held.name, '本人金额（元）': 150 }])

  const requestId = freshRequestId()
  const listed = await world.done(withholding, treasurer, { quarter, why }, requestId)
  if (listed.outcome !== 'listed') throw new Error(listed.reason)
  expect(listed).toMatchObject({ read: 2, without: 1 })
  const taxes = readSheet((await opened(listed)).worksheets[0]!)
  expect(taxes.rows.map(row => [row['姓名'], row['证件号码'], fen(row['收入（元）']), fen(row['应纳税额（元）'])])).toEqual(
    laidOut.rows.map(({ name, gross, tax }) => [name, name === shared.name ? '' : card.identityNumber, gross, tax]),
  )
  expect(taxes.sums).toMatchObject({ '收入（元）': totals.gross / 100, '应纳税额（元）': totals.tax / 100 })
  expect(taxes.text).toContain(capitals(totals.tax))
  expect(lines.filter(({ state }) => state !== 'held' && state !== 'settled').reduce((sum, { gross }) => sum + withheldTax(gross, sampleTaxTable), 0)).toBe(totals.tax)

  // Each number read is on record by itself, once however often the answer was lost, and whose number it is is told.
  const again = await world.done(withholding, treasurer, { quarter, why }, requestId)
  expect(readSheet((await opened(again as typeof listed)).worksheets[0]!)).toEqual(taxes)
  const audits = await world.look('audits', { by: treasurer.id })
  expect(audits.map(({ about }) => about).sort()).toEqual([rich.id, along.id].sort())
  expect(audits.every(({ about, notices }) => notices?.length === 1 && notices[0]!.to === about)).toBe(true)
})

test('a draft’s list of taxes is not made, and nobody’s number is read for it', async () => {
  const { quarter } = await world.draftStatement()
  const before = (await world.look('audits')).length
  expect(await world.done(withholding, treasurer, { quarter, why })).toEqual({ outcome: 'refused', reason: 'draft' })
  expect(await world.look('audits')).toHaveLength(before)
})

test('a paper of a statement that was never made is not found', async () => {
  for (const call of [table, statement, annex]) expect(await world.call(call, editor, { quarter: '2002Q1' })).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
})

test('no paper is made of lines that do not come to the statement’s totals', async () => {
  const { quarter, line } = await world.draftStatement()
  await world.db.lines.change({ _id: line.id }, { net: line.net + 1 })
  expect(await world.call(statement, editor, { quarter })).toMatchObject({ ok: false, error: { code: 'INTERNAL' } })
})
