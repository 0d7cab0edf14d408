import { Workbook } from 'exceljs'
import { contracts } from '../../shared/contract'
import { checkCharacter } from '../../shared/domain/credit-code'
import { freshId } from '../world/ground'
import type { Person } from '../world/people'
import { uploadWorkbook } from '../world/uploads'
import { tenMegabytes, unitWorkbook } from '../world/workbooks'
import { openWorld, type World } from '../world/world'

const { import: take, export: give } = contracts.unit.calls

let world: World
let admin: Person
beforeAll(async () => {
  world = await openWorld()
  admin = await world.member({ roles: ['admin'] })
})
afterAll(() => world.close())

const freshCode = () => {
  const stem = `91990100MA3X${String(world.next()).padStart(5, '0')}`
  return stem + checkCharacter(stem)
}
const freshName = () => `入${freshId()}公司`

async function taken(bytes: Buffer, { dryRun = false, caller = admin }: { dryRun?: boolean; caller?: Person } = {}) {
  const fileId = await uploadWorkbook(world, caller, bytes)
  return world.done(take, caller, { fileId, term: '5', dryRun })
}
/** All that an import could have touched. */
const everything = async () => [await world.look('units'), await world.look('members')]

test('a dry run says what would be done, and does nothing', async () => {
  const known = await world.unit()
  const workbook = await unitWorkbook([[freshName(), freshCode(), '会员'], [freshName(), '', '理事'], [known.name, '', '', '', '望州市'], [known.name.replace('第', '第0'), '', '']])
  const before = await everything()
  expect(await taken(workbook, { dryRun: true })).toMatchObject({
    outcome: 'checked',
    report: { added: 2, changed: 1, same: 0, bad: 1, codeless: 1, problems: [{ row: 5, says: ['新单位要写会员级别'] }] },
  })
  expect(await everything()).toEqual(before)
})

test('one bad row, and none is taken; every bad row is named with all that is wrong', async () => {
  const owner = await world.unit()
  const person = await world.member({ unitId: owner.id, unitName: owner.name })
  const [twin, code] = [freshCode(), freshCode()]
  await world.unit({ name: `有码${code}`, creditCode: code, codeKey: code })
  const workbook = await unitWorkbook(
    [
      [freshName(), freshCode(), '会员', '', '', '', '林若溪', world.phone()],
      [freshName(), `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`, '会员'],
      [freshName(), twin, '会员'],
      [freshName(), twin, '会员'],
      [freshName(), code, '会员'],
      [freshName(), '', '会员', '', '', '', person.name, person.phone],
      [freshName(), '', '会员', '', '', '', '只有姓名'],
      ['合并的名字', '', '会员'],
      ['', '', '会员'],
      [{ formula: 'A2&"分公司"' }, '', '会员'],
      [{ formula: 'VLOOKUP(1,B:B,1)', result: { error: '#N/A' } }, '', '会员'],
      [freshName(), 919901000000000000, '会员'],
    ],
    sheet => sheet.mergeCells('A9:A10'),
  )
  const before = await everything()
  const told = await taken(workbook)
  if (told.outcome !== 'checked') throw new Error(`it was ${told.outcome}`)
  expect(told.report).toMatchObject({ added: 1, changed: 0, bad: 11 })
  expect(told.report.problems.map(({ row, says }) => [row, ...says.map(each => each.replace(/“.*”/, '“…”').slice(0, 14))])).toEqual([
    [3, '信用代码：有一位对不上，照营'],
    [4, '与第 5 行的信用代码相同；'],
    [5, '与第 4 行的信用代码相同；'],
    [6, '这个信用代码已登记给“…”；'],
    [7, expect.stringMatching(/^手机 138/)],
    [8, '有联络人，缺手机'],
    [9, '“…”是合并的单元格；取消合'],
    [10, '“…”是合并的单元格；取消合'],
    [11, '“…”是公式，还没有结果；复'],
    [12, '“…”里的公式出错；改成要填'],
    [13, '“…”被表格当成数字，末几位'],
  ].map(([row, ...says]) => [row, ...says]))
  expect(await everything()).toEqual(before)
})

test('formulas count by their result, rich text and links by what one sees', async () => {
  const [first, second] = [freshName(), freshName()]
  const workbook = await unitWorkbook([
    [{ formula: 'B1', result: first }, '', '会员'],
    [{ richText: [{ text: second.slice(0, 3) }, { text: second.slice(3), font: { bold: true } }] }, '', { text: '理事', hyperlink: 'https://example.com' }],
  ])
  expect(await taken(workbook)).toEqual({ outcome: 'done', added: 2, changed: 0 })
  expect(await world.look('units', { name: first })).toHaveLength(1)
  expect(await world.look('units', { name: second })).toMatchObject([{ grade: 'director' }])
})

test('what an export gives, an import takes back as it is', async () => {
  const { base64, name } = await world.done(give, admin, {})
  expect(name).toMatch(/^会员单位 \d{4}-\d\d-\d\d\.xlsx$/)
  const told = await taken(Buffer.from(base64, 'base64'), { dryRun: true })
  expect(told).toMatchObject({ outcome: 'checked', report: { added: 0, changed: 0, bad: 0, same: (await world.look('units')).length } })
})

test('a contact who is on record is named, and one who is not is entered', async () => {
  const unit = await world.unit()
  const person = await world.member({ unitId: unit.id, unitName: unit.name, standing: 'awaiting' })
  const other = await world.unit()
  const phone = world.phone()
  const workbook = await unitWorkbook([
    [unit.name, '', '', '', '', '', person.name, person.phone],
    [other.name, '', '', '', '', '', '陆知微', phone],
  ])
  expect(await taken(workbook)).toEqual({ outcome: 'done', added: 0, changed: 2 })
  expect(await world.look('members', { _id: person.id })).toMatchObject([{ contact: true, standing: 'confirmed', notices: [{ kind: 'contact-named' }] }])
  expect(await world.look('members', { phone })).toMatchObject([{ contact: true, unitId: other.id, phoneVerified: false }])
})

test('the same sheet by two administrators at once: each unit is there once', async () => {
  const second = await world.member({ roles: ['admin'] })
  const names = Array.from({ length: 6 }, freshName)
  const workbook = await unitWorkbook(names.map(name => [name, '', '会员']))
  const told = await Promise.all([admin, second].map(caller => taken(workbook, { caller })))
  const added = told.map(each => (each.outcome === 'done' ? each.added : each.outcome))
  expect(added.sort()).toEqual([0, 6])
  for (const name of names) expect(await world.look('units', { name })).toHaveLength(1)
})

test('161 units come in at once', async () => {
  const names = Array.from({ length: 161 }, freshName)
  const workbook = await unitWorkbook(names.map(name => [name, freshCode(), '会员', '', '河州市', '', '联络人', world.phone()]))
  expect(await taken(workbook)).toEqual({ outcome: 'done', added: 161, changed: 0 })
  expect(await world.look('units', { name: { $in: names } })).toHaveLength(161)
})

describe('what is no workbook of units', () => {
  test.each<[what: string, bytes: () => Buffer | Promise<Buffer>, reason: string]>([
    ['a text', () => Buffer.from('单位名称,会员级别\n甲公司,会员'), 'no-workbook'],
    ['a picture', () => Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0]), 'no-workbook'],
    ['a workbook of before 2007', () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'no-workbook'],
    ['the beginning of a zip', () => Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0]), 'no-workbook'],
    ['half a workbook', async () => (await unitWorkbook([['甲', '', '会员']])).subarray(0, 3_000), 'no-workbook'],
    ['nothing', () => Buffer.alloc(0), 'no-workbook'],
    ['a workbook of something else', () => sheetOf([['姓名', '手机'], ['林若溪', '13800000527']]), 'no-header'],
    ['titles and nothing under them', () => unitWorkbook([]), 'no-rows'],
    ['301 units', () => unitWorkbook(Array.from({ length: 301 }, (_, row) => [`甲${row}`, '', '会员'])), 'too-many-rows'],
    ['ten megabytes, packed small', () => unitWorkbook(tenMegabytes), 'too-large'],
    ['20 MB', () => Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), Buffer.alloc(20_000_000)]), 'too-large'],
  ])('%s', async (_what, bytes, reason) => {
    const before = await everything()
    expect(await taken(await bytes())).toEqual({ outcome: 'unreadable', reason })
    expect(await everything()).toEqual(before)
  })

  test('another person’s upload, or what was never uploaded', async () => {
    const workbook = await unitWorkbook([[freshName(), '', '会员']])
    const fileId = await uploadWorkbook(world, admin, workbook)
    const second = await world.member({ roles: ['admin'] })
    const missing = { outcome: 'unreadable', reason: 'missing' }
    expect(await world.done(take, second, { fileId, term: '5', dryRun: true })).toEqual(missing)
    expect(await world.done(take, admin, { fileId: `${fileId.slice(0, -1)}_`.replace('_', '0'), term: '5', dryRun: true })).toEqual(missing)
  })
})

function sheetOf(rows: string[][]): Promise<Buffer> {
  const workbook = new Workbook()
  workbook.addWorksheet('表').addRows(rows)
  return workbook.xlsx.writeBuffer().then(bytes => Buffer.from(bytes))
}
