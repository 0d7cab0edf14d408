import { checkin } from '../../shared/contract/checkin'
import { registration } from '../../shared/contract/registration'
import { team } from '../../shared/contract/team'
import { announce, staff } from './notice'
import { photograph, readPass } from './pass-picture'
import type { Person } from './person'
import { setStage } from './stage'

const stage = setStage()
let course: string
let title: string
let courses = 0

/** Each test has a course of its own, and people who registered for it. */
beforeEach(async () => {
  stage.itIs('2026-11-23 10:00')
  title = `第 ${++courses} 期研修班`
  course = await announce(stage, { title, asks: [], rooms: [{ kind: 'shared', price: 0 }] })
})

const register = (openid: string, activityId = course) =>
  stage.call(openid, registration.calls.register, { activityId, answers: { room: 'shared' } })

async function openPass(openid: string, activityId = course): Promise<Person> {
  const holder = await stage.person(openid)
  await holder.open(`/pages/pass/index?id=${activityId}`)
  return holder
}

/** A desk that is ready to receive people. */
async function openDesk(openid: string, desk: string): Promise<Person> {
  const receiver = await stage.person(openid)
  await receiver.open(`/desk/scan/index?id=${course}`)
  await receiver.tap(desk)
  await receiver.tap(`在${desk}开始签到`)
  await receiver.see('已到')
  return receiver
}

const scanPicture = (receiver: Person, picture: Buffer) => receiver.attach('选图片', { name: 'pass.png', mimeType: 'image/png', buffer: picture })

async function typeCode(receiver: Person, code: string): Promise<void> {
  await receiver.tap('输入码')
  await receiver.fill('码的内容', code)
  await receiver.tap('核验这张码')
}

test('a pass in a picture: too early, then welcome with what is owed, then already in, at which desk and when', async () => {
  await register('sample-heyunzhou')
  stage.itIs('2026-12-01 13:20')
  const holder = await openPass('sample-heyunzhou')
  await holder.see('今天 14:00–20:00', '报到时缴费')
  const picture = await photograph(holder)

  const east = await stage.person(staff)
  await east.open('/pages/me/index')
  await east.tap('工作台')
  await east.see(title, '签到 12月1日 14:00–20:00')
  await east.tap('扫码签到')
  await east.tapOff('开始签到')
  await east.see('先给签到台起个名')
  await east.tap('东门')
  await east.tap('在东门开始签到')
  await east.see('0 / 1 人', '还没有人签到')
  await scanPicture(east, picture)
  await east.see('未到时间', '贺云舟', '12月1日 14:00–20:00')

  stage.itIs('2026-12-01 14:05')
  await east.tap('继续扫码')
  await scanPicture(east, picture)
  await east.see('可以入场', '贺云舟', '河州移动示例公司', '待缴 3,600 元', '1 号 合住')
  await east.tap('登记现场缴费')
  await east.tap('支付宝')
  await east.tap('登记收到 3,600 元，支付宝')
  await east.seeNot('待缴')
  // Nothing is left to do: the desk makes room for the next by itself.
  await east.see('1 / 1 人', '最近的签到', '贺云舟')

  stage.itIs('2026-12-01 14:31')
  const west = await openDesk('sample-zhouyining', '西门')
  await west.tap('所有签到台')
  await west.see('贺云舟', '14:05 东门')
  await scanPicture(west, picture)
  await west.see('已签到', '14:05 东门', '贺云舟', '核验人 江行简')
  await west.seeNot('待缴')

  await holder.open(`/pages/activity/index?id=${course}`)
  await holder.see('您已签到', '12月1日 14:05 签到')
})

test('a code that is typed; another activity, a forgery, somebody who withdrew, no pass: each its own verdict', async () => {
  const other = await announce(stage, { title: '别的培训班' })
  await register('sample-liushiyu')
  await register('sample-baishuzhi')
  await stage.call('sample-xielinchuan', registration.calls.register, { activityId: other, answers: { invoice: ordinaryInvoice } })
  const [pass, withdrawn, elsewhere] = await Promise.all([
    openPass('sample-liushiyu').then(readPass),
    openPass('sample-baishuzhi').then(readPass),
    openPass('sample-xielinchuan', other).then(readPass),
  ])
  await stage.call('sample-baishuzhi', registration.calls.cancel, { activityId: course, reason: '值班' })
  stage.itIs('2026-12-01 15:00')

  const desk = await openDesk(staff, '一号台')
  const verdicts: [code: string, ...seen: string[]][] = [
    [elsewhere, '不是本场', '属于 别的培训班'],
    [withSignatureOf(withdrawn, pass), '入场码无效', '不是本会发出的码'],
    [withdrawn, '报名已取消', '白述之'],
    ['https://example.com/menu', '不是入场码'],
    [pass, '可以入场', '柳时雨', '待缴 3,600 元'],
    [pass, '已签到', '15:00 一号台'],
  ]
  for (const [code, ...seen] of verdicts) {
    await typeCode(desk, code)
    await desk.see(...seen)
    await desk.tap('继续扫码')
  }
  await desk.see('1 / 1 人', '柳时雨')

  await scanPicture(desk, await desk.page.screenshot())
  await desk.see('图里没有找到码')
})

test('without a network and without a list a code is kept, and answered for when the network is back', async () => {
  await register('sample-tangyumian')
  const pass = await readPass(await openPass('sample-tangyumian'))
  stage.itIs('2026-12-01 16:00')
  const desk = await openDesk(staff, '东门')
  await desk.offline(true)
  await typeCode(desk, pass)
  await desk.see('联网再查', '离线判定', '离线 1 条待上传 没有下载名单')
  await desk.offline(false)
  await desk.tap('继续扫码')
  await desk.see('唐雨眠 16:00 已核对，可以入场', '1 / 1 人')
  await desk.tap('知道了')
  await desk.seeNot('已核对')
})

test('a desk with its list goes on without a network, through a restart, and hears afterwards who was first', async () => {
  await register('sample-tangyumian')
  await register('sample-liushiyu')
  const [first, second] = await Promise.all(['sample-tangyumian', 'sample-liushiyu'].map(openid => openPass(openid).then(readPass)))
  stage.itIs('2026-12-01 16:00')
  const east = await openDesk(staff, '东门')
  await east.tap('下载名单')
  await east.see('2 人，16:00 下载')

  await east.offline(true)
  await stage.call('sample-zhouyining', checkin.calls.scan, { activityId: course, desk: '西门', code: first! })
  stage.itIs('2026-12-01 16:05')
  await typeCode(east, first!)
  await east.see('可以入场', '唐雨眠', '离线判定', '离线 1 条待上传 名单 16:00')
  await east.tap('继续扫码')
  await typeCode(east, second!)
  await east.see('可以入场', '柳时雨', '2 条待上传')
  await east.tap('继续扫码')
  await typeCode(east, second!)
  await east.see('已签到', '东门', '柳时雨')

  await east.page.goto('about:blank')
  await east.offline(false)
  await east.open(`/desk/scan/index?id=${course}`)
  await east.see('唐雨眠 16:00 西门已放行', '2 / 2 人', '柳时雨')
  await east.tap('知道了')
  await east.seeNot('西门已放行')
})

test('whoever has the right to it admits in spite of the verdict, with a reason; a scan is taken back', async () => {
  await register('sample-baishuzhi')
  const pass = await readPass(await openPass('sample-baishuzhi'))
  stage.itIs('2026-12-01 13:00')
  const desk = await openDesk(staff, '东门')
  await typeCode(desk, pass)
  await desk.see('未到时间', '白述之')
  await desk.tap('特许入场')
  await desk.tapOff('让白述之入场，记下原因')
  await desk.see('先写原因')
  await desk.fill('原因', '帮忙布置会场')
  await desk.tap('让白述之入场，记下原因')
  await desk.see('可以入场', '白述之')
  await desk.tap('继续扫码')
  await desk.see('1 / 1 人')

  await desk.tap('撤回')
  await desk.tap('撤回白述之的签到')
  await desk.see('0 / 1 人', '13:00 东门 已撤回')
  await typeCode(desk, pass)
  await desk.see('未到时间')
})

test('a leader’s pass lets in those of the team who are there', async () => {
  course = await announce(stage, {
    kind: 'event', title: '气排球邀请赛', asks: [], fee: 0, rooms: [],
    teamEvents: [{ id: 'ball00', name: '气排球', least: 2, most: 6, only: 'any', men: 0, women: 0, teams: 4 }],
  })
  const made = await stage.call('sample-tangyumian', team.calls.make, { activityId: course, name: '清晨队', plays: 'female' })
  const teamId = (made as { id: string }).id
  for (const [name, phone] of [['柳时雨', '13800000558'], ['白述之', '13800000361']] as const) {
    await stage.call('sample-tangyumian', team.calls.addPlayer, { teamId, name, phone, sex: 'male' })
  }
  const pass = await readPass(await openPass('sample-tangyumian', course))
  stage.itIs('2026-12-01 15:00')
  const desk = await openDesk(staff, '东门')
  await typeCode(desk, pass)
  await desk.see('可以入场', '唐雨眠', '清晨队')
  await desk.tap('全队签到')
  await desk.tapOff('入场')
  await desk.see('先点选到场的人')
  await desk.tap('柳时雨')
  await desk.tapTwice('1 人入场')
  await desk.see('1 人已入场')
  await desk.tap('全队签到')
  await desk.see('柳时雨', '已在场内')
  await desk.press('Escape')
  // Enter goes on, where no finger is at hand.
  await desk.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await desk.press('Enter')
  await desk.see('2 / 3 人')
})

/** A forgery: what the one pass says under the other's signature. */
const withSignatureOf = (other: string, pass: string) =>
  [...pass.split('.').slice(0, -1), other.split('.').at(-1)].join('.')

const ordinaryInvoice = { type: 'ordinary', title: '河州联通示例公司', taxpayerNumber: '91990100MA0X7K2H41', email: 'a@hzlt.example' } as const
