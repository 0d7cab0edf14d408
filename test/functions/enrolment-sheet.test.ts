import { Workbook, type CellValue } from 'exceljs'
import { contracts } from '../../shared/contract'
import type { ActivityPlan } from '../../shared/contract/activity-plan'
import { invoice } from '../world/activities'
import { freshId } from '../world/ground'
import type { Person } from '../world/people'
import { uploadWorkbook } from '../world/uploads'
import { peopleWorkbook, tenMegabytes } from '../world/workbooks'
import { openWorld, type World } from '../world/world'

const { enrol, template, ticket, readSheet, export: give } = contracts.enrolment.calls

let world: World
let staff: Person
beforeAll(async () => {
  world = await openWorld()
  staff = await world.member({ roles: ['staff'] })
})
afterAll(() => world.close())

const question = { hint: '', required: true, options: [], grades: [], when: null }
const questions: ActivityPlan['questions'] = [
  { ...question, id: 'aaaaaa', kind: 'choice', label: '午餐', options: [{ id: 'meat00', label: '普通' }, { id: 'plant0', label: '素食' }] },
  { ...question, id: 'bbbbbb', kind: 'text', label: '工号', required: false },
]

async function read(caller: Person, activity: { id: string }, bytes: Buffer) {
  const fileId = await uploadWorkbook(world, caller, bytes, ticket)
  return world.done(readSheet, caller, { activityId: activity.id, fileId })
}

async function peopleIn(caller: Person, activity: { id: string }, bytes: Buffer) {
  const told = await read(caller, activity, bytes)
  if (told.outcome !== 'read') throw new Error(`it was ${told.reason}`)
  return told.people
}

async function sheetsOf({ base64 }: { base64: string }) {
  const workbook = new Workbook()
  await workbook.xlsx.load(Buffer.from(base64, 'base64') as unknown as ArrayBuffer)
  return workbook
}

const titlesOf = (workbook: Workbook, sheet: string) => (workbook.getWorksheet(sheet)!.getRow(1).values as CellValue[]).slice(1)

test('what the template asks, a workbook made from it answers; its example is nobody', async () => {
  const activity = await world.activity({ questions, rooms: [{ kind: 'shared', price: 0 }], asks: ['department', 'invoice'], fee: 100 })
  const contact = await world.member({ contact: true })
  const given = await world.done(template, contact, { activityId: activity.id })
  expect(given.name).toMatch(/报名表\.xlsx$/)
  const workbook = await sheetsOf(given)
  expect(titlesOf(workbook, '人员')).toEqual(['姓名', '手机', '部门职务', '住宿', '午餐', '工号', '发票类型', '发票抬头', '税号', '收票邮箱', '注册地址', '注册电话', '开户行', '账号'])

  expect(await read(contact, activity, Buffer.from(given.base64, 'base64'))).toEqual({ outcome: 'unreadable', reason: 'no-rows' })
  const phone = world.phone()
  workbook.getWorksheet('人员')!.getRow(3).values = ['何知夏', phone, '客服部', '合住', '素食', '0012', '普票', invoice.title, invoice.taxpayerNumber, invoice.email]
  const [person] = await peopleIn(contact, activity, Buffer.from(await workbook.xlsx.writeBuffer()))
  expect(person).toMatchObject({
    row: 3, name: '何知夏', phone, says: [], unitName: contact.unitName,
    answers: { department: '客服部', room: 'shared', invoice, questions: { aaaaaa: 'plant0', bbbbbb: '0012' } },
  })
})

test('every bad row is named with what is wrong, and nothing is changed by reading', async () => {
  const activity = await world.activity({ questions })
  const contact = await world.member({ contact: true })
  const foreign = await world.member({ unit: await world.unit() })
  const twin = world.phone()
  const bytes = await peopleWorkbook(
    [
      ['好的', world.phone(), '素食'],
      ['双胞', twin, '素食'],
      ['双胞', twin, '素食'],
      ['外人', foreign.phone, '素食'],
      ['没答', world.phone(), ''],
      ['答错', world.phone(), '荤'],
      ['长数', 138000005270000000, '素食'],
      [{ formula: 'A2&"生"' }, world.phone(), '素食'],
      ['合并', world.phone(), '素食'],
      ['', world.phone(), '素食'],
    ],
    ['姓名', '手机', '午餐'],
    sheet => sheet.mergeCells('A10:A11'),
  )
  const before = await world.look('members')
  const people = await peopleIn(contact, activity, bytes)
  expect(people.filter(({ says }) => says.length > 0).map(({ row, says }) => [row, ...says.map(each => each.slice(0, 16))])).toEqual([
    [3, '与第 4 行的手机相同，留一行，'],
    [4, '与第 3 行的手机相同，留一行，'],
    [5, expect.stringMatching(/^手机 138/)],
    [6, '“午餐”选一个'],
    [7, '“午餐”没有“荤”这一项，可填：'],
    [8, expect.stringMatching(/^“手机”被表格当成数字/)],
    [9, '“姓名”是公式，还没有结果；复制'],
    [10, '“姓名”是合并的单元格；取消合并'],
    [11, '“姓名”是合并的单元格；取消合并'],
  ])
  expect(await world.look('members')).toEqual(before)
})

test('staff name units as the list of members does', async () => {
  const [unit, activity, phone] = [await world.unit(), await world.activity(), world.phone()]
  const people = await peopleIn(staff, activity, await peopleWorkbook([['何知夏', phone, unit.name], ['陆知微', world.phone(), '没有的公司']], ['姓名', '手机', '单位']))
  expect(people).toMatchObject([{ unitId: unit.id, says: [] }, { unitId: null, says: ['没有叫“没有的公司”的会员单位，核对名称'] }])
})

test('the workbook goes once its people are in', async () => {
  const [activity, contact] = [await world.activity(), await world.member({ contact: true })]
  const fileId = await uploadWorkbook(world, contact, await peopleWorkbook([['何知夏', world.phone()]]), ticket)
  const told = await world.done(readSheet, contact, { activityId: activity.id, fileId })
  if (told.outcome !== 'read') throw new Error(told.reason)
  const people = told.people.map(({ row, name, phone, answers }) => ({ row, name, phone, answers }))
  await world.done(enrol, contact, { activityId: activity.id, people, beyond: 'refuse', fileId })
  expect(await world.done(readSheet, contact, { activityId: activity.id, fileId })).toEqual({ outcome: 'unreadable', reason: 'missing' })
})

describe('what is no workbook of people', () => {
  const many = (count: number) => peopleWorkbook(Array.from({ length: count }, (_, index) => [`何${index}`, String(13900000000 + index)]))

  test.each<[what: string, bytes: () => Buffer | Promise<Buffer>, reason: string]>([
    ['a text', () => Buffer.from('姓名,手机\n何知夏,13800000000'), 'no-workbook'],
    ['a picture', () => Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0]), 'no-workbook'],
    ['half a workbook', async () => (await many(3)).subarray(0, 3_000), 'no-workbook'],
    ['a workbook of something else', () => peopleWorkbook([['甲', '乙']], ['单位名称', '会员级别']), 'no-header'],
    ['titles and nothing under them', () => many(0), 'no-rows'],
    ['101 people by a contact', () => many(101), 'too-many-rows'],
    ['ten megabytes, packed small', () => peopleWorkbook(tenMegabytes), 'too-large'],
    ['20 MB', () => Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), Buffer.alloc(20_000_000)]), 'too-large'],
  ])('%s', async (_what, bytes, reason) => {
    const [activity, contact] = [await world.activity(), await world.member({ contact: true })]
    expect(await read(contact, activity, await bytes())).toEqual({ outcome: 'unreadable', reason })
  })

  test('another person’s upload', async () => {
    const [activity, contact] = [await world.activity(), await world.member({ contact: true })]
    const fileId = await uploadWorkbook(world, staff, await many(1), ticket)
    expect(await world.done(readSheet, contact, { activityId: activity.id, fileId })).toEqual({ outcome: 'unreadable', reason: 'missing' })
  })
})

describe('an export', () => {
  const special = { ...invoice, type: 'special' as const, address: '人民路', phone: '0371-0000000', bank: '河州银行', account: '0006200000000000005' }

  test('has people, invoices and rooms; text stays text, money is a number, and nothing is a formula', async () => {
    const activity = await world.activity({ questions, rooms: [{ kind: 'shared', price: 0 }], asks: ['remark', 'invoice'], fee: 360_000 })
    const person = await world.member({ name: '=1+1' })
    const answers = { remark: '@SUM(A1)', room: 'shared' as const, invoice: special, questions: { aaaaaa: 'plant0', bbbbbb: '0012' } }
    await world.done(contracts.registration.calls.register, person, { activityId: activity.id, answers })

    const workbook = await sheetsOf(await world.done(give, staff, { activityId: activity.id }))
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['人员', '发票', '住宿'])
    const cell = (sheet: string, title: string) => workbook.getWorksheet(sheet)!.getCell(2, titlesOf(workbook, sheet).indexOf(title) + 1)
    expect(cell('人员', '姓名')).toMatchObject({ value: '=1+1', numFmt: '@' })
    expect(cell('人员', '备注').value).toBe('@SUM(A1)')
    expect(cell('人员', '午餐').value).toBe('素食')
    expect(cell('人员', '工号').value).toBe('0012')
    expect(cell('人员', '手机')).toMatchObject({ value: person.phone, numFmt: '@' })
    expect(cell('人员', '应缴（元）').value).toBe(3600)
    expect(cell('人员', '报名时间').value).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d$/)
    expect(cell('发票', '账号').value).toBe('0006200000000000005')
    expect(cell('发票', '税号').value).toBe(special.taxpayerNumber)
    expect(cell('住宿', '住宿').value).toBe('合住')
  })

  test('can be read back: whoever is in it is registered already', async () => {
    const activity = await world.activity({ questions, asks: ['department'] })
    const people = await world.members(3)
    for (const person of people) {
      await world.done(contracts.registration.calls.register, person, { activityId: activity.id, answers: { department: '客服部', questions: { aaaaaa: 'plant0' } } })
    }
    const { base64 } = await world.done(give, staff, { activityId: activity.id })
    const found = await peopleIn(staff, activity, Buffer.from(base64, 'base64'))
    expect(found.map(({ name, phone, says }) => ({ name, phone, says }))).toEqual(people.map(({ name, phone }) => ({ name, phone, says: [] })))
    expect(found[0]!.answers).toMatchObject({ department: '客服部', questions: { aaaaaa: 'plant0' } })
    const asked = found.map(({ row, name, phone, unitId, answers }) => ({ row, name, phone, unitId, answers }))
    const outcome = await world.done(enrol, staff, { activityId: activity.id, people: asked, beyond: 'refuse' })
    expect(outcome).toMatchObject({ people: people.map(() => ({ result: 'already' })) })
  })

  test('of two thousand comes within the function’s time and size', async () => {
    const activity = await world.activity({ seats: 2_000 })
    const first = await world.registration(activity)
    const [made] = await world.registrationsOf(activity)
    await world.fill('registrations', Array.from({ length: 2_000 }, (_, index) => {
      const memberId = freshId()
      return { ...made!, _id: `${activity.id}:${memberId}`, memberId, number: index + 2, answers: { ...made!.answers, invoice: special, room: 'shared' } }
    }))
    const began = Date.now()
    const { base64 } = await world.done(give, staff, { activityId: activity.id })
    expect(Date.now() - began).toBeLessThan(15_000)
    expect(base64.length).toBeLessThan(5_000_000)
    const workbook = await sheetsOf({ base64 })
    expect(workbook.getWorksheet('人员')!.rowCount).toBe(2_002)
    expect(workbook.getWorksheet('人员')!.getCell(2, 2).value).toBe(first.caller.name)
  }, 120_000)
})
