import { writeFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Workbook } from 'exceljs'
import { enrolment } from '../../shared/contract/enrolment'
import { roster } from '../../shared/contract/roster'
import { announce, staff } from './notice'
import { setStage } from './stage'

const stage = setStage()
const contact = 'sample-heyunzhou'

/** A workbook as somebody filled it in, on this machine's disk. */
async function workbookOf(rows: string[][]): Promise<string> {
  const workbook = new Workbook()
  workbook.addWorksheet('人员').addRows([['姓名', '手机', '单位', '住宿'], ...rows])
  const path = join(mkdtempSync(join(tmpdir(), 'workbook-')), '名单.xlsx')
  writeFileSync(path, Buffer.from(await workbook.xlsx.writeBuffer()))
  return path
}

test('a contact registers three colleagues by hand, mends one, and sees them among the unit’s', async () => {
  const id = await announce(stage)
  const person = await stage.person(contact)
  await person.open(`/pages/enrol/index?id=${id}`)
  await person.see('还没有人报名')
  await person.tap('为同事报名')

  await person.at(`/pages/enrol-people/index?id=${id}`)
  await person.tap('添加一人')
  await person.tap('加入名单')
  await person.seeUnder('姓名', '填写姓名')
  await person.fill('姓名', '温知夏')
  await person.fill('手机', '1380000780')
  await person.seeUnder('手机', '少 1 位')
  await person.fill('手机', '13800007801')
  await person.tap('再加一人')
  await person.fill('姓名', '陆知微')
  await person.fill('手机', '13800007802')
  await person.tap('再加一人')
  await person.fill('姓名', '沈如是')
  await person.fill('手机', '13800007802')
  await person.tap('加入名单')
  await person.seeUnder('手机', '与第 2 行的手机相同')
  await person.fill('手机', '13800007803')
  await person.tap('加入名单')
  await person.fits()

  await person.finds('抬头', '河州移动示例公司')
  await person.fill('税号', '91990100MA0X7K2H4')
  await person.tap('报名 3 人')
  await person.see('发票还有 1 项待填')
  await person.seeUnder('税号', '少 1 位')
  await person.fill('税号', '91990100MA0X7K2H41')
  await person.tap('报名 3 人')
  await person.see('3 人已报名')
  await person.fits()
  await person.tap('看本单位报名')
  await person.see('温知夏', '陆知微', '沈如是', '代报')

  await person.tap('沈如是')
  await person.fill('原因', '临时出差')
  await person.tap('取消报名，告诉本人')
  await person.see('已取消沈如是的报名')
  const { people } = await stage.call(contact, enrolment.calls.ofUnit, { activityId: id })
  expect(people.map(({ name }) => name)).toEqual(['温知夏', '陆知微'])
})

test('staff import a workbook with one bad row: nobody is registered until it is mended', async () => {
  const id = await announce(stage)
  const person = await stage.person(staff, { screen: 'desk' })
  await person.open(`/desk/enrol/index?id=${id}`)
  await person.tap('从表格导入')
  const path = await workbookOf([
    ['温知夏', '13800007811', '河州电信示例公司', '合住'],
    ['陆知微', '1380000781', '河州电信示例公司', ''],
  ])
  await person.attach('选择填好的表格', path)
  await person.see('读到 2 人，1 人要改', '手机少 1 位，应为 11 位')
  await person.fits()
  await person.tap('报名 2 人')
  await person.see('还有 1 人要改')
  expect((await stage.call(staff, roster.calls.list, { activityId: id })).rows).toEqual([])

  await person.tap('第 3 行 陆知微')
  await person.fill('手机', '13800007812')
  await person.tap('改好了')
  await person.tap('报名 2 人')
  await person.see('2 人已报名')
  const { rows } = await stage.call(staff, roster.calls.list, { activityId: id })
  expect(rows.map(({ name, room }) => [name, room])).toEqual([['温知夏', 'shared'], ['陆知微', 'none']])
})

test('a contact tells how many will come, and staff see it beside the seats', async () => {
  const activityId = 'training0002'
  const person = await stage.person(contact)
  await person.open(`/pages/enrol/index?id=${activityId}`)
  await person.tap('告知参加人数')
  await person.fill('人数', '5')
  await person.tap('告诉会务，5 人')
  await person.see('已告知 5 人')
  const seer = await stage.person(staff, { screen: 'desk' })
  await seer.open(`/desk/head-counts/index?id=${activityId}`)
  await seer.see('告知人数', '未告知')
  await seer.tap('提醒未告知的')
  await seer.see('提醒过')
  await seer.fits()
})
