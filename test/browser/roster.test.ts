import { registration } from '../../shared/contract/registration'
import { roster } from '../../shared/contract/roster'
import { announce, staff } from './notice'
import { setStage } from './stage'

const stage = setStage()
const people = ['sample-heyunzhou', 'sample-liushiyu', 'sample-baishuzhi'] as const

async function announceTo(some: readonly string[], change: Parameters<typeof announce>[1]): Promise<string> {
  const id = await announce(stage, { asks: [], ...change })
  for (const openid of some) await stage.call(openid, registration.calls.register, { activityId: id, answers: { room: 'shared' } })
  return id
}

const statuses = async (activityId: string) => (await stage.call(staff, roster.calls.list, { activityId })).rows.map(({ status }) => status)

test('at a desk: many are approved at once, their fees recorded at once, and one is taken back with a reason', async () => {
  const id = await announceTo(people, { title: '审核试验班', approval: true, seats: 2 })
  const desk = await stage.person(staff, { screen: 'desk' })
  await desk.open('/desk/index/index')
  await desk.tap('审核审核试验班')
  await desk.see('审核试验班', '待审核')
  await desk.tap('选择这一页的人')
  await desk.see('已选 3 人')
  await desk.tap('通过 3 人')
  await desk.see('2 人已通过，1 人已通过，排在候补', '这一类还没有人')
  expect(await statuses(id)).toEqual(['registered', 'registered', 'waitlisted'])

  await desk.tap('看全部')
  await desk.tap('选择这一页的人')
  await desk.tap('登记缴费 2 人')
  await desk.tap('转账')
  await desk.fill('凭证号', '0088')
  await desk.tap('登记 2 人，共 7,200 元，转账')
  await desk.see('2 人的费用已登记', '7,200 元')
  await desk.fits()

  await desk.fill('姓名、单位、手机尾号', '贺云舟')
  await desk.see('共 1 人')
  await desk.tap('详情')
  await desk.see('凭证 0088', '审核通过')
  await desk.tap('撤回缴费')
  await desk.tapOff('登记已退款')
  await desk.see('先写明原因，对方会看到')
  await desk.fill('原因', '改派他人参加')
  await desk.tap('登记已退款')
  await desk.see('已撤回，金额留在办理记录里', '登记退款：转账，3,600 元，凭证 0088；改派他人参加')
})

test('on a phone: two are declined with a reason, a third is approved, noted and ended', async () => {
  const id = await announceTo(people, { title: '手机审核试验班', approval: true, fee: 0 })
  const phone = await stage.person(staff)
  await phone.open(`/desk/roster/index?id=${id}`)
  await phone.tap('选择贺云舟')
  await phone.tap('已选 1 人')
  await phone.tap('不选了')
  await phone.see('签到扫码')
  for (const name of ['贺云舟', '柳时雨']) await phone.tap(`选择${name}`)
  await phone.fits()
  await phone.tap('已选 2 人')
  await phone.tap('不通过 2 人')
  await phone.tap('材料不全')
  await phone.tap('不通过，通知本人')
  await phone.see('2 人没有通过，已通知')
  expect(await statuses(id)).toEqual(['rejected', 'rejected', 'pending'])

  await phone.tap('白述之，')
  await phone.tap('通过')
  await phone.see('1 人已通过')
  await phone.tap('白述之，')
  await phone.tap('写备注')
  await phone.fill('会务备注', '晚到，留门卡')
  await phone.tap('保存备注')
  await phone.see('备注已保存', '晚到，留门卡')
  await phone.tap('取消报名')
  await phone.tap('单位来电改派')
  await phone.tap('取消报名，通知本人')
  await phone.see('1 人的报名已取消，已通知')
  expect(await statuses(id)).toEqual(['rejected', 'rejected', 'cancelled'])
})

test('with the arrow keys one goes from row to row, and with the space bar chooses', async () => {
  const id = await announceTo(people, { title: '键盘试验班', fee: 0 })
  const desk = await stage.person(staff, { screen: 'desk' })
  await desk.open(`/desk/roster/index?id=${id}`)
  await desk.see('柳时雨')
  await desk.tabTo('选择贺云舟')
  await desk.press('Space')
  await desk.press('ArrowDown')
  await desk.press('Space')
  await desk.see('已选 2 人')
})
