import { registration } from '../../shared/contract/registration'
import { noRestriction } from '../../shared/domain/eligibility'
import { announce } from '../browser/notice'
import { sampleNow } from '../program'
import { setPhones } from './set-phones'

const stage = setPhones()
afterEach(() => stage.program.cloud.clock.set(sampleNow))

const free = { seats: 1, fee: 0, asks: [], confirmHours: 24 }

/** The only seat was taken and given back: it is held for who was next in line. */
async function heldFor(openid: string, title: string): Promise<string> {
  const id = await announce(stage, { ...free, title })
  for (const each of ['sample-liushiyu', openid]) await stage.call(each, registration.calls.register, { activityId: id, answers: {} })
  await stage.call('sample-liushiyu', registration.calls.cancel, { activityId: id })
  return id
}

test('a place that came from the line stands first on the home page, and one tap takes it', async () => {
  await heldFor('sample-linruoxi', '轮到您的研修班')
  const phone = stage.phone('sample-linruoxi')
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
  const phone = stage.phone('sample-linruoxi')
  phone.open('pages/my-registrations/index')
  await phone.tap('不去了')
  await phone.see('席位马上让给候补的下一位')
  await phone.tap('让给下一位')
  await phone.see('已退出')
  const next = stage.phone('sample-baishuzhi')
  next.open(`pages/activity/index?id=${id}`)
  await next.see('候补轮到您了')
  await next.tap('确认参加，免费')
  await next.see('您已报名')
})

test('whose time is over is told so on the page', async () => {
  const id = await heldFor('sample-linruoxi', '过了时的研修班')
  stage.itIs('2026-11-24 12:00')
  const phone = stage.phone('sample-linruoxi')
  phone.open(`pages/activity/index?id=${id}`)
  await phone.see('确认时间已过', '看看其他活动')
})

test('who may not come reads for whom it is and what to do, and has nothing to tap in vain', async () => {
  const id = await announce(stage, { ...free, eligibility: { ...noRestriction, roles: ['officer'] } })
  const phone = stage.phone('sample-heyunzhou')
  phone.open(`pages/activity/index?id=${id}`)
  await phone.see('本场仅限信息员', '可以把这一页转给合适的同事', '看看其他活动')
  const invited = stage.phone('sample-linruoxi')
  invited.open(`pages/activity/index?id=${id}`)
  await invited.see('您可以报名', '仅限信息员')
})
