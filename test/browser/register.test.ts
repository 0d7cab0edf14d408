import { registration } from '../../shared/contract/registration'
import { roster } from '../../shared/contract/roster'
import { announce, notice, staff } from './notice'
import { readPass } from './pass-picture'
import { setStage } from './stage'

const stage = setStage()
test('a newcomer finds the training, joins on the way, gives invoice details and holds a pass', async () => {
  const id = await announce(stage)
  const newcomer = await stage.visitor()
  await newcomer.open('/pages/home/index')
  await newcomer.tap(notice.title)
  await newcomer.see('您可以报名', '先填姓名、手机和单位，再报名')
  await newcomer.tap('报名，3,600 元')

  await newcomer.at('/pages/join/index')
  await newcomer.tap('同意')
  await newcomer.tap('登记，继续')
  await newcomer.seeUnder('姓名', '填写姓名')
  await newcomer.seeUnder('单位', '选择您的单位')
  await newcomer.fill('姓名', '温知夏')
  await newcomer.fill('手机', '1380000777')
  await newcomer.seeUnder('手机', '少 1 位')
  await newcomer.fill('手机', '13800007771')
  await newcomer.seeUnder('手机', '活动通知和报到核对用')
  await newcomer.tap('单位')
  await newcomer.fill('搜索单位', '河州电信')
  await newcomer.tap('河州电信示例公司')
  await newcomer.tap('登记，继续')

  await newcomer.at(`/pages/register/index?id=${id}`)
  await newcomer.see('温知夏', '13800007771', '河州电信示例公司')
  await newcomer.finds('抬头', '河州电信示例公司')
  await newcomer.fill('税号', '91990100MA0X7K2H4')
  await newcomer.seeUnder('税号', '少 1 位，应为 18 位')
  await newcomer.fill('税号', '91990100MA0X7K2H4Q')
  await newcomer.seeUnder('税号', '有一位对不上，照营业执照核对一遍')
  await newcomer.fill('税号', '9199 0100 ma0x 7k2h 41')
  await newcomer.seeUnder('税号', null)
  await newcomer.tap('下一步：核对')
  await newcomer.see('还有 5 项待填')
  await newcomer.fill('注册地址', '河州市长桥街 12 号')
  await newcomer.fill('注册电话', '0990-5550002')
  await newcomer.fill('开户行', '河州银行滨江支行')
  await newcomer.fill('账号', '9900-6601-0000-002')
  await newcomer.fill('收票邮箱', 'fapiao@hzdx.example')
  await newcomer.tap('合住')
  await newcomer.see('都填好了')
  await newcomer.tap('下一步：核对')

  await newcomer.see('电子专票', '河州银行滨江支行', '合住')
  await newcomer.tap('报名，3,600 元')
  await newcomer.see('已报名', '报到时缴 3,600 元', '12月1日 周二 14:00–20:00')
  await newcomer.tap('查看入场码')

  await newcomer.at('/pages/pass/index')
  await newcomer.see(notice.title, '温知夏', '河州电信示例公司', '12月1日 14:00–20:00', '报到时缴费')

  const { rows } = await stage.call(staff, roster.calls.list, { activityId: id })
  expect(rows).toEqual([expect.objectContaining({ name: '温知夏', room: 'shared', invoiceType: 'special' })])
  const { entry } = await stage.call(staff, roster.calls.entry, { registrationId: rows[0]!.id })
  expect(entry.invoice).toMatchObject({ type: 'special', taxpayerNumber: '91990100MA0X7K2H41', account: '9900 6601 0000 002' })
})

test('registering twice gives the same pass', async () => {
  const id = await announce(stage, { title: '重复报名试验班', fee: 0, asks: [] })
  const member = await stage.person('sample-heyunzhou')
  await member.open(`/pages/register/index?id=${id}`)
  await member.tap('下一步：核对')
  await member.tap('报名，免费')
  await member.see('已报名', '编号 001')
  await member.tap('查看入场码')
  const first = await readPass(member)

  await member.open(`/pages/register/index?id=${id}`)
  await member.see('您已经报过名')
  await member.tap('查看入场码')
  expect(await readPass(member)).toBe(first)

  const again = await stage.call('sample-heyunzhou', registration.calls.register, { activityId: id, answers: {} })
  expect(again).toMatchObject({ outcome: 'registered', registration: { number: 1 } })
  const { activity } = await stage.call(staff, roster.calls.list, { activityId: id })
  expect(activity.taken).toBe(1)
})

test('the last seat: of two who tap at once one has it, the other is first in line and moves up', async () => {
  const id = await announce(stage, { title: '最后一席试验班', seats: 1, fee: 0, asks: [] })
  const two = await Promise.all([stage.person('sample-liushiyu'), stage.person('sample-baishuzhi')])
  for (const one of two) {
    await one.open(`/pages/activity/index?id=${id}`)
    await one.see('剩 1 席')
    await one.tap('报名，免费')
    await one.tap('下一步：核对')
    await one.see('报名，免费')
  }
  await Promise.all(two.map(one => one.tap('报名，免费')))
  await Promise.all(two.map(one => one.see('完成', '费用')))

  const screens = await Promise.all(two.map(one => one.screen()))
  const seated = two.filter((_, i) => screens[i]!.includes('席位已留给您'))
  const waiting = two.filter((_, i) => screens[i]!.includes('有人退出时您第一个补上'))
  expect([seated.length, waiting.length]).toEqual([1, 1])
  await waiting[0]!.see('候补第 1 位')
  await waiting[0]!.tap('知道了')
  await waiting[0]!.see('您在候补第 1 位')

  await seated[0]!.open(`/pages/activity/index?id=${id}`)
  await seated[0]!.tap('不去了，取消报名')
  await seated[0]!.see('席位马上让给候补的下一位')
  await seated[0]!.fill('原因', '当天要值班')
  await seated[0]!.tap('取消报名，让出席位')
  await seated[0]!.see('已取消报名', '已满，可候补')

  await waiting[0]!.open(`/pages/activity/index?id=${id}`)
  await waiting[0]!.see('您已报名')
  await waiting[0]!.tap('出示入场码')
  await waiting[0]!.see('最后一席试验班', '可入场')
})
