import { member } from '../../shared/contract/member'
import { privacy } from '../../shared/contract/privacy'
import { privacyVersion } from '../../shared/domain/privacy-terms'
import { roster } from '../../shared/contract/roster'
import { errorSentences } from '../../shared/errors'
import { announce, staff } from './notice'
import { setStage } from './stage'

const stage = setStage()

/** Someone who joined just now, and has registered for nothing. */
async function newMember(name: string, phone: string): Promise<string> {
  const openid = `new-${phone}`
  await stage.call(openid, member.calls.join, { name, phone, unitId: 'unit00000010', department: '' })
  await stage.call(openid, privacy.calls.agree, { version: privacyVersion })
  return openid
}

test('the network goes in the middle of a registration: what was typed stays, and it goes on', async () => {
  const id = await announce(stage, { title: '断网试验班' })
  const person = await stage.person(await newMember('许南归', '13800007781'))
  await person.open(`/pages/register/index?id=${id}`)
  await person.tap('电子普票')
  await person.fill('税号', '91990100MA0X7K2H41')
  await person.offline(true)
  await person.fill('收票邮箱', 'fapiao@hzyw.example')
  await person.tap('单间')
  await person.tap('下一步：核对')
  await person.tap('报名，3,600 元')
  await person.see(errorSentences.OFFLINE)
  await person.see('91990100MA0X7K2H41', '单间')

  await person.offline(false)
  await person.open(`/pages/register/index?id=${id}`)
  await person.finds('税号', '91990100MA0X7K2H41')
  await person.finds('收票邮箱', 'fapiao@hzyw.example')
  await person.tap('下一步：核对')
  await person.see('电子普票', '单间')
  await person.offline(true)
  await person.tap('报名，3,600 元')
  await person.see(errorSentences.OFFLINE)
  await person.offline(false)
  await person.tap('报名，3,600 元')
  await person.see('席位已留给您')
  const { activity } = await stage.call(staff, roster.calls.list, { activityId: id })
  expect(activity.taken).toBe(1)
})

test('the pass opens without a network, once it was seen', async () => {
  const holder = await stage.person('sample-linruoxi')
  await holder.open('/pages/me/index')
  await holder.tap('入场码')
  await holder.see('营业厅服务质量提升培训班', '林若溪')
  await holder.tap('返回')
  await holder.see('我的报名')
  await holder.offline(true)
  await holder.tap('入场码')
  await holder.see('当前离线', '营业厅服务质量提升培训班', '没有网络也能出示')
})

test('a member without a role sees no desk, and a link to it does not open it', async () => {
  const person = await stage.person('sample-heyunzhou')
  await person.open('/pages/me/index')
  await person.see('贺云舟', '我的报名')
  await person.seeNot('工作台')
  await person.seeNot('我的稿件')
  for (const page of ['index', 'activities', 'activity-edit', 'review', 'issue', 'statement']) {
    await person.follow(`/desk/${page}/index`)
    await person.at(`/desk/${page}/index`)
    await person.see('您暂时不能查看')
  }
  for (const page of ['roster', 'scan']) {
    await person.follow(`/desk/${page}/index?id=training0001`)
    await person.see('您暂时不能查看')
  }
})

test('the keyboard alone registers a person', async () => {
  const id = await announce(stage, { title: '键盘试验班', asks: ['invoice'] })
  const person = await stage.person(await newMember('周南星', '13800007782'))
  await person.open(`/pages/activity/index?id=${id}`)
  await person.see('您可以报名')
  await person.tabTo('报名，3,600 元')
  await person.press('Enter')
  await person.at('/pages/register/index')
  await person.see('抬头')
  await person.tabTo('电子普票')
  await person.press('Space')
  await person.tabTo('税号')
  await person.write('91990100MA0X7K2H41')
  await person.tabTo('收票邮箱')
  await person.write('fapiao@hzyw.example')
  await person.tabTo('下一步：核对')
  await person.press('Enter')
  await person.see('返回修改')
  await person.tabTo('报名，3,600 元')
  await person.press('Enter')
  await person.see('席位已留给您')
  await person.tabTo('查看入场码')
  await person.press('Enter')
  await person.see('周南星', '可入场')
})

test('two quick taps are one act', async () => {
  const id = await announce(stage, { title: '连点试验班', fee: 0, asks: [] })
  const openid = await newMember('林北望', '13800007783')
  const person = await stage.person(openid)
  await person.open(`/pages/register/index?id=${id}`)
  await person.tap('下一步：核对')
  await person.tapTwice('报名，免费')
  await person.see('编号 001')
  const { activity } = await stage.call(staff, roster.calls.list, { activityId: id })
  expect(activity).toMatchObject({ taken: 1, waiting: 0 })
})
