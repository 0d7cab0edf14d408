import { registration } from '../../shared/contract/registration'
import { announce, staff } from './notice'
import type { Person } from './person'
import { setStage } from './stage'

const stage = setStage()
let course: string

beforeAll(async () => {
  stage.itIs('2026-11-23 10:00')
  course = await announce(stage, { title: '现场接待研修班', rooms: [], seats: 2 })
  await stage.call('sample-heyunzhou', registration.calls.register, { activityId: course, answers: { invoice } })
  stage.itIs('2026-12-01 14:20')
})

const invoice = { type: 'ordinary' as const, title: '河州移动示例公司', taxpayerNumber: '91410000MA4000000E', email: 'fapiao@hzyd.example' }

async function openDesk(): Promise<Person> {
  const receiver = await stage.person(staff)
  await receiver.open(`/desk/scan/index?id=${course}`)
  await receiver.tap('东门')
  await receiver.tap('在东门开始签到')
  await receiver.see('已到')
  return receiver
}

test('who forgot the phone is found by name, compared with what stands there, and let in; a second time it is said', async () => {
  const desk = await openDesk()
  for (const verdict of ['可以入场', '已签到']) {
    await desk.tap('按姓名查')
    await desk.fill('姓名、单位或手机尾号', '贺云')
    await desk.see('贺云舟', '尾号 0541')
    await desk.tap('贺云舟')
    await desk.see('手机尾号', '0541')
    await desk.fits()
    await desk.tap(verdict === '可以入场' ? '核对无误，签到' : '核对无误，看结论')
    await desk.see(verdict, '贺云舟')
    await desk.tap('继续扫码')
  }
  await desk.leave()
})

test('who comes unannounced is registered, pays and is in; the next one hears that the seats are gone', async () => {
  const desk = await openDesk()
  await desk.tap('按姓名查')
  await desk.fill('姓名、单位或手机尾号', '何知夏')
  await desk.see('没有找到这位')
  await desk.tap('现场报名')
  await desk.see('余 1 席', '3,600 元')
  await desk.tap('报名并签到，费用待缴')
  await desk.seeUnder('手机', '填写手机号，11 位')
  await desk.fill('手机', '13800095501')
  await desk.tap('单位')
  await desk.fill('搜索单位', '河州移动')
  await desk.tap('河州移动示例公司')
  await desk.tap('微信')
  await desk.fits()
  await desk.tap('报名并签到，3,600 元')
  await desk.see('可以入场', '何知夏', '开票信息还没有填')

  await desk.tap('补开票信息')
  await desk.see('何知夏的开票信息')
  await desk.tap('电子普票')
  await desk.fill('收票邮箱', 'fapiao@hzyd.example')
  await desk.tap('保存开票信息')
  await desk.see('何知夏的开票信息已补上')

  await desk.tap('继续扫码')
  await desk.tap('现场报名')
  await desk.see('已满')
  await desk.tapOff('报名并签到，费用待缴')
  await desk.see('席位已满，可在报名名单里加席位')
  await desk.leave()
})
