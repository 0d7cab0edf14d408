import { registration } from '../../shared/contract/registration'
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

async function scanPicture(receiver: Person, picture: Buffer): Promise<void> {
  const [chooser] = await Promise.all([receiver.page.waitForEvent('filechooser'), receiver.tap('选图片')])
  await chooser.setFiles({ name: 'pass.png', mimeType: 'image/png', buffer: picture })
}

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
  await east.see('可以入场', '贺云舟', '河州移动示例公司', '待缴 3,600 元', '合住', '1 / 1 人')
  await east.tap('登记现场缴费')
  await east.tap('支付宝')
  await east.tap('登记收到 3,600 元，支付宝')
  await east.seeNot('待缴')

  stage.itIs('2026-12-01 14:31')
  const west = await openDesk('sample-zhouyining', '西门')
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

test('a scan that is cut off gives no verdict; tried again it is the same scan', async () => {
  await register('sample-tangyumian')
  const pass = await readPass(await openPass('sample-tangyumian'))
  stage.itIs('2026-12-01 16:00')
  const desk = await openDesk(staff, '东门')
  await desk.offline(true)
  await typeCode(desk, pass)
  await desk.see('当前离线，还没有结论')
  await desk.offline(false)
  await desk.tap('再试一次')
  await desk.see('可以入场', '唐雨眠')
})

/** A forgery: what the one pass says under the other's signature. */
const withSignatureOf = (other: string, pass: string) =>
  [...pass.split('.').slice(0, -1), other.split('.').at(-1)].join('.')

const ordinaryInvoice = { type: 'ordinary', title: '河州联通示例公司', taxpayerNumber: '91990100MA0X7K2H41', email: 'a@hzlt.example' } as const
