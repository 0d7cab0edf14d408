import { member } from '../../shared/contract/member'
import type { Person } from './person'
import { setStage } from './stage'

const stage = setStage()
const college = '河州邮电学院'
const contact = 'sample-menghuaiyuan'
const admin = 'sample-sujianwei'

async function join(newcomer: Person, name: string, phone: string): Promise<void> {
  await newcomer.open('/pages/me/index')
  await newcomer.tap('还没有登记')
  await newcomer.at('/pages/join/index')
  await newcomer.tap('同意')
  await newcomer.fill('手机', phone)
  await newcomer.fill('姓名', name)
  await newcomer.tap('单位')
  await newcomer.fill('搜索单位', '邮电')
  await newcomer.seeNot('东湖信息服务示例公司')
  await newcomer.tap(college)
  await newcomer.tap('登记，继续')
  await newcomer.at('/pages/me/index')
}

test('a newcomer joins, the unit’s contact confirms and names them an officer; a third is told why not', async () => {
  const newcomer = await stage.visitor()
  await join(newcomer, '温知夏', '13800007701')
  await newcomer.tap('修改我的资料')
  await newcomer.see(`等${college}的联络人确认`)

  const keeper = await stage.person(contact)
  await keeper.open('/desk/people/index?filter=awaiting')
  await keeper.see('本单位人员', '温知夏', '待确认 1')
  await keeper.tap('选择温知夏')
  await keeper.tap('确认 1 人')
  await keeper.see('已确认 1 人', '没有人等着确认')
  await keeper.tap('信息员')
  await keeper.see('黎书言')
  await keeper.tap('全部')
  await keeper.tap(`温知夏，${college}`)
  await keeper.see('13800007701', '本单位另有：黎书言')
  await keeper.tap('信息员')
  await keeper.see('已保存，通知了本人')

  const desk = await stage.person(contact, { screen: 'desk' })
  await desk.open('/desk/people/index')
  await desk.tap('龚若谷')
  await desk.see('已有两名')
  await desk.tap('信息员')
  await desk.see('一个单位最多两名信息员，先调整一名')

  await newcomer.open('/pages/me/index')
  await newcomer.see('我的稿件', '信息员')
})

test('whom the unit does not know reads why, corrects it and asks again', async () => {
  const newcomer = await stage.visitor()
  await join(newcomer, '温如玉', '13800007702')
  const keeper = await stage.person(contact, { screen: 'desk' })
  await keeper.open('/desk/people/index?filter=awaiting')
  await keeper.tap('选择温如玉')
  await keeper.tap('不确认')
  await keeper.tap('姓名有误')
  await keeper.tap('不确认，通知本人')
  await keeper.see('已通知本人')

  await newcomer.open('/pages/join/index')
  await newcomer.see(`${college}没有确认您的登记：姓名有误`)
  await newcomer.fill('姓名', '温如许生')
  await newcomer.tap('保存，再请单位确认')
  await keeper.open('/desk/people/index?filter=awaiting')
  await keeper.see('温如许生')
})

test('an administrator sees two records of one person side by side, and makes one of them', async () => {
  const newcomer = await stage.visitor()
  await join(newcomer, '温故新', '13800007703')
  const keeper = await stage.person(admin, { screen: 'desk' })
  await keeper.open('/desk/people/index')
  await keeper.tap('新增人员')
  await keeper.fill('姓名', '温故新')
  await keeper.fill('手机', '13800007703')
  await keeper.tap('请选择单位')
  await keeper.fill('搜索单位', '邮电')
  await keeper.tap(college)
  await keeper.tap('登记，算已确认')
  await keeper.seeUnder('手机', '已有人登记')
  await keeper.fill('手机', '13800007704')
  await keeper.tap('登记，算已确认')
  await keeper.see('温故新已登记')

  await keeper.fill('姓名、单位、手机尾号', '7704')
  await keeper.tap('温故新')
  await keeper.tap('与另一份登记合并')
  await keeper.tap(`温故新 ${college} 138****7703`)
  await keeper.see('保留左边', '未打开过', '已绑定', '不能撤回')
  await keeper.tap('合并，保留左边这份')
  await keeper.see('两份登记已合并', '13800007704', '并入另一份登记')

  const { rows } = await stage.call(admin, member.calls.people, { search: '温故新' })
  expect(rows).toMatchObject([{ name: '温故新', bound: true, standing: 'confirmed' }])
  await newcomer.open('/pages/join/index')
  await newcomer.see('我的资料', college)
  await newcomer.seeNot('联络人确认。')
})
