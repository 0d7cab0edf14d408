import type { CellValue } from 'exceljs'
import Workbook from 'exceljs/lib/doc/workbook'
import { contracts } from '../../shared/contract'
import type { HonoursRule } from '../../shared/domain/honours'
import { parseLocal } from '../../shared/domain/instant'
import { fillUp } from '../bench/fill-up'
import { textOf } from '../world/articles'
import type { Person } from '../world/people'
import { decideUnguarded } from '../world/unguarded'
import { openWorld, type World } from '../world/world'

const { figures, honours, proposeHonours, decideHonours, export: exportYear } = contracts.annual.calls
const { makeStatement } = contracts.remuneration.calls

let world: World
let editor: Person
beforeAll(async () => {
  world = await openWorld()
  editor = await world.member({ roles: ['editor'] })
})
afterEach(() => world.cloud.clock.set(null))
afterAll(() => world.close())

const at = (text: string) => new Date(parseLocal(text))
const officer = async () => world.member({ roles: ['officer'], unit: await world.unit() })
const published = (author: Person, publishedAt: Date, characters: number, rest: object = {}) =>
  world.article({ author, status: 'published', publishedAt, submittedAt: publishedAt, acceptedAt: publishedAt, body: textOf(characters), grade: 'A', ...rest })
const asCoAuthor = ({ id: memberId, name, unitId, unitName }: Person, share: number) => ({ memberId, name, unitId, unitName, share })

/** Each test has a year of its own. */
async function aYear(year: number) {
  const [busy, brief] = [await officer(), await officer()]
  await published(busy, at(`${year}-01-01 00:00`), 612, { kind: 'special-topic', subject: '热点' })
  await published(busy, at(`${year}-05-13 09:00`), 2_001, { genre: 'feature', grade: null, coAuthors: [asCoAuthor(brief, 33)] })
  await published(brief, at(`${year}-12-31 23:59`), 101, { subject: '5G' })
  return { busy, brief }
}

describe('the figures of a year', () => {
  test('are those of its four statements, to the fen, with what was shared counted once', async () => {
    const { busy, brief } = await aYear(2005)
    await published(busy, new Date(at('2006-01-01 00:00')), 100)
    await published(busy, new Date(at('2004-12-31 23:59')), 100)
    await published(busy, at('2005-06-01 09:00'), 500, { status: 'withdrawn' })
    const { running, figures: told, decided } = await world.done(figures, editor, { year: 2005 })

    // One after the other, each approved before the next: what is in none belongs to the next. 2004's comes first.
    const stated = []
    for (const quarter of ['2004Q4', '2005Q1', '2005Q2', '2005Q4']) {
      const made = await world.done(makeStatement, editor, { quarter })
      if (made.outcome !== 'made') throw new Error(made.reason)
      await world.db.statements.change({ _id: quarter }, { status: 'approved' })
      if (quarter !== '2004Q4') stated.push(made.statement.totals)
    }
    expect(told.total.gross).toBe(stated.reduce((sum, { gross }) => sum + gross, 0))
    expect(told.total).toEqual({ pieces: 3, along: 1, characters: 2_714, gross: 75_000, people: 2, units: 2 })
    expect(stated.reduce((sum, { pieces }) => sum + pieces, 0)).toBe(told.total.pieces)
    expect(stated.reduce((sum, { characters }) => sum + characters, 0)).toBe(told.total.characters)

    expect(told.officers).toMatchObject([
      { rank: 1, memberId: busy.id, pieces: 2, along: 0, characters: 612 + 1_341, gross: 35_000 + 20_100 },
      { rank: 2, memberId: brief.id, pieces: 1, along: 1, characters: 101 + 660, gross: 10_000 + 9_900 },
    ])
    expect(told.units.map(({ unitId, gross }) => [unitId, gross])).toEqual([[busy.unitId, 55_100], [brief.unitId, 19_900]])
    expect(told.months.map(({ pieces }) => pieces)).toEqual([1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1])
    expect(told.before).toEqual({ pieces: 1, gross: 5_000 })
    expect(running).toBe(false)
    expect(decided).toEqual({ submitted: 4, accepted: 4, declined: 0, open: 0 })
  })

  test('of a year that runs are compared with the year before up to the same moment', async () => {
    world.cloud.clock.set(parseLocal('2041-03-01 12:00'))
    const author = await officer()
    await published(author, at('2040-02-01 09:00'), 100)
    await published(author, at('2040-08-01 09:00'), 100)
    await world.article({ author, status: 'declined', submittedAt: at('2041-02-01 09:00') })
    await world.article({ author, status: 'returned', submittedAt: at('2041-02-02 09:00') })
    expect(await world.done(figures, editor, {})).toMatchObject({
      year: 2041, running: true, figures: { total: { pieces: 0 }, before: { pieces: 1 } }, decided: { submitted: 2, accepted: 0, declined: 1, open: 1 },
    })
  })

  test('tell how far the quarters’ targets were met, and name who sent nothing', async () => {
    await world.target({ _id: '2009Q2', usual: 0 })
    const [one, none] = [await officer(), await officer()]
    await world.target({ _id: '2009Q2', usual: 0, exceptions: [{ unitId: one.unitId, pieces: 2 }, { unitId: none.unitId, pieces: 3 }] })
    for (const day of ['2009-04-01', '2009-06-30']) await published(one, at(`${day} 12:00`), 100)
    const { targets, figures: told } = await world.done(figures, editor, { year: 2009 })
    expect(targets).toEqual([{ quarter: '2009Q2', owed: 5, accepted: 2, units: 2, met: 1 }])
    expect(told.units).toMatchObject([
      { unitId: one.unitId, rank: 1, targets: [{ owed: 2, accepted: 2 }] },
      { unitId: none.unitId, rank: 2, pieces: 0, targets: [{ owed: 3, accepted: 0 }] },
    ])
  })
})

const rule: HonoursRule = { perPiece: 5, perThousand: 2, perQuarterMet: 0, officers: { places: 1, minimumPieces: 1 }, units: { places: 2, minimumPieces: 1 } }

async function decides(year: number, revision: number, by = editor, wanted = rule) {
  const { digest } = await world.done(proposeHonours, editor, { year, rule: wanted })
  return world.done(decideHonours, by, { year, rule: wanted, digest, revision })
}

describe('honours', () => {
  test('follow from the rule, are kept with it, and stay when articles come after', async () => {
    const { busy, brief } = await aYear(2015)
    expect(await world.done(honours, editor, { year: 2015 })).toEqual({ honours: null })
    expect(await decides(2015, 0)).toMatchObject({
      outcome: 'decided',
      honours: {
        rule, decidedBy: editor.name, revision: 1, earlier: [],
        officers: [{ rank: 1, id: busy.id, pieces: 2, characters: 1_953, points: 1_391 }],
        units: [{ rank: 1, id: busy.unitId }, { rank: 2, id: brief.unitId }],
      },
    })
    for (const month of ['02', '03', '04']) await published(brief, at(`2015-${month}-01 09:00`), 100)
    expect(await world.done(honours, editor, { year: 2015 })).toMatchObject({ honours: { officers: [{ id: busy.id }] } })

    const anew = await decides(2015, 1, editor, { ...rule, units: { places: 0, minimumPieces: 0 } })
    expect(anew).toMatchObject({ outcome: 'decided', honours: { revision: 2, officers: [{ id: brief.id }], units: [], earlier: [{ revision: 1, rule, officers: [{ id: busy.id }] }] } })
  })

  test('are not decided on figures that the editor has not seen, over another’s decision, or for nobody', async () => {
    const { brief } = await aYear(2017)
    const { digest } = await world.done(proposeHonours, editor, { year: 2017, rule })
    for (const month of ['02', '03']) await published(brief, at(`2017-${month}-01 09:00`), 100)
    expect(await world.done(decideHonours, editor, { year: 2017, rule, digest, revision: 0 })).toEqual({ outcome: 'refused', reason: 'figures-changed' })
    expect(await decides(2017, 0)).toMatchObject({ outcome: 'decided' })
    expect(await decides(2017, 0)).toEqual({ outcome: 'refused', reason: 'decided-meanwhile' })
    expect(await decides(2030, 0)).toEqual({ outcome: 'refused', reason: 'nobody' })
  })

  test('two who decide at once: unguarded, one list is lost without a word', async () => {
    await aYear(2019)
    await decides(2019, 0)
    const kept = (await world.look('honours', { _id: '2019' }))[0]!
    expect(await Promise.all(['甲', '乙'].map(name => decideUnguarded(world, '2019', kept.revision, name)))).toEqual(['decided', 'decided'])
    expect((await world.look('honours', { _id: '2019' }))[0]).toMatchObject({ revision: 2 })
  })

  test('two who decide at once: one has decided, the other is told, the first time and after', async () => {
    await aYear(2021)
    const other = await world.member({ roles: ['editor'] })
    for (const revision of [0, 1]) {
      const told = await Promise.all([editor, other].map(by => decides(2021, revision, by)))
      expect(told.map(({ outcome }) => outcome).sort()).toEqual(['decided', 'refused'])
    }
    expect((await world.look('honours', { _id: '2021' }))[0]).toMatchObject({ revision: 2, earlier: [{ revision: 1 }] })
  })
})

describe('the workbook', () => {
  let workbook: Workbook
  const rows = (name: string) => {
    const all: CellValue[][] = []
    workbook.getWorksheet(name)!.eachRow(row => all.push((row.values as CellValue[]).slice(1)))
    return all
  }
  const added = (name: string, column: number) => rows(name).slice(1).reduce((sum, row) => sum + Number(row[column]), 0)

  test('has the figures of the page, every article, and the honours with their rule', async () => {
    await aYear(2023)
    await decides(2023, 0)
    const { figures: told } = await world.done(figures, editor, { year: 2023 })
    const { name, base64 } = await world.done(exportYear, editor, { year: 2023 })
    expect(name).toMatch(/^简讯 2023 年统计 .*\.xlsx$/)
    workbook = new Workbook()
    await workbook.xlsx.load(Buffer.from(base64, 'base64') as unknown as ArrayBuffer)

    expect(workbook.worksheets.map(sheet => sheet.name)).toEqual(['总表', '按单位', '按信息员', '按类别', '按月', '明细', '表彰'])
    expect(rows('总表')).toContainEqual(['刊发篇数', told.total.pieces])
    expect(rows('按单位').slice(1).map(([rank, unit, pieces]) => [rank, unit, pieces])).toEqual(told.units.map(({ rank, unitName, pieces }) => [rank, unitName, pieces]))
    expect(rows('按信息员').slice(1).map(row => [row[1], Math.round(Number(row[6]) * 100)])).toEqual(told.officers.map(({ name: who, gross }) => [who, gross]))
    expect(rows('按月').slice(1).map(row => row[1])).toEqual(told.months.map(({ pieces }) => pieces))
    expect(rows('明细')).toHaveLength(1 + 4)
    for (const [sheet, column] of [['按单位', 5], ['按信息员', 6], ['按月', 4], ['明细', 11]] as const) {
      expect([sheet, Math.round(added(sheet, column) * 100)]).toEqual([sheet, told.total.gross])
    }
    expect(rows('表彰').flat()).toEqual(expect.arrayContaining([expect.stringContaining('每篇 5 分，每千字 2 分'), '2 篇 × 5 + 1953 字 ÷ 1000 × 2']))
  })
})

test('the figures cost as many round trips for a thousand articles as for one, and one more for each thousand after', async () => {
  const tripsFor = async () => {
    world.cloud.faults.clear()
    const { figures: { total } } = await world.done(figures, editor, { year: 2012 })
    // Who calls is remembered for a moment.
    return { pieces: total.pieces, trips: world.cloud.faults.requests().filter(({ collection }) => collection !== 'members').length }
  }
  const { id: _id, ...template } = await published(await officer(), at('2012-05-13 09:00'), 612)
  const one = await tripsFor()
  await fillUp('articles', { ...template, _id }, 1, 100, () => ({}))
  const some = await tripsFor()
  await fillUp('articles', { ...template, _id }, 100, 1_001, () => ({}))
  expect([one, some, await tripsFor()]).toEqual([
    { pieces: 1, trips: one.trips },
    { pieces: 100, trips: one.trips },
    { pieces: 1_001, trips: one.trips + 1 },
  ])
  expect(one.trips).toBeLessThanOrEqual(9)
})
