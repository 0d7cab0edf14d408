import type { Call, Input } from '../../shared/contract/call'
import { registration } from '../../shared/contract/registration'
import { parseLocal } from '../../shared/domain/instant'
import { noRestriction } from '../../shared/domain/eligibility'
import { announce } from '../browser/notice'
import { callAs } from '../call-as'
import { sampleNow, startProgram, type Program } from '../program'
import { Phone } from './phone'

let program: Program
let phones: Phone[] = []
beforeAll(async () => {
  program = await startProgram()
})
afterEach(() => {
  program.cloud.clock.set(sampleNow)
  const errors = phones.flatMap(phone => phone.errors)
  phones.forEach(phone => phone.turnOff())
  phones = []
  expect(errors).toEqual([])
})
afterAll(() => program.close())

const stage = { call: <C extends Call>(openid: string, call: C, input: Input<C>) => callAs(program.url, openid, call, input) }
const free = { seats: 1, fee: 0, asks: [], confirmHours: 24 }

function phoneOf(openid: string): Phone {
  const phone = new Phone({ functionsUrl: program.url, openid })
  phones.push(phone)
  return phone
}

/** The only seat was taken and given back: it is held for who was next in line. */
async function heldFor(openid: string, title: string): Promise<string> {
  const id = await announce(stage, { ...free, title })
  for (const each of ['sample-liushiyu', openid]) await stage.call(each, registration.calls.register, { activityId: id, answers: {} })
  await stage.call('sample-liushiyu', registration.calls.cancel, { activityId: id })
  return id
}

test('a place that came from the line stands first on the home page, and one tap takes it', async () => {
  await heldFor('sample-linruoxi', '轮到您的研修班')
  const phone = phoneOf('sample-linruoxi')
  phone.open('pages/home/index')
  await phone.see('候补轮到您了', '轮到您的研修班', '席位为您留到 明天 10:')
  await phone.tap('确认参加')
  await phone.seeNot('候补轮到您了')
  phone.open('pages/my-registrations/index')
  await phone.see('轮到您的研修班', '已报名')
})

test('who thinks better of it lets the next have it', async () => {
  const id = await heldFor('sample-linruoxi', '让给下一位的研修班')
  await stage.call('sample-baishuzhi', registration.calls.register, { activityId: id, answers: {} })
  const phone = phoneOf('sample-linruoxi')
  phone.open('pages/my-registrations/index')
  await phone.tap('不去了')
  await phone.see('席位马上让给候补的下一位')
  await phone.tap('让给下一位')
  await phone.see('已退出')
  const next = phoneOf('sample-baishuzhi')
  next.open(`pages/activity/index?id=${id}`)
  await next.see('候补轮到您了')
  await next.tap('确认参加，免费')
  await next.see('您已报名')
})

test('whose time is over is told so on the page', async () => {
  const id = await heldFor('sample-linruoxi', '过了时的研修班')
  program.cloud.clock.set(parseLocal('2026-11-24 12:00'))
  const phone = phoneOf('sample-linruoxi')
  phone.open(`pages/activity/index?id=${id}`)
  await phone.see('确认时间已过', '看看其他活动')
})

test('who may not come reads for whom it is and what to do, and has nothing to tap in vain', async () => {
  const id = await announce(stage, { ...free, eligibility: { ...noRestriction, roles: ['officer'] } })
  const phone = phoneOf('sample-heyunzhou')
  phone.open(`pages/activity/index?id=${id}`)
  await phone.see('本场仅限信息员', '可以把这一页转给合适的同事', '看看其他活动')
  const invited = phoneOf('sample-linruoxi')
  invited.open(`pages/activity/index?id=${id}`)
  await invited.see('您可以报名', '仅限信息员')
})
