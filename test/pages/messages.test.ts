import { startProgram, type Program } from '../program'
import { Phone } from './phone'

let program: Program
let phone: Phone
beforeAll(async () => {
  program = await startProgram()
})
afterEach(() => {
  phone.turnOff()
  expect(phone.errors).toEqual([])
})
afterAll(() => program.close())

const phoneOf = (openid: string) => (phone = new Phone({ functionsUrl: program.url, openid }))

test('a person finds out on 我的 what is unread, reads it, and is led to what it is about', async () => {
  phoneOf('sample-linruoxi').open('pages/me/index')
  await phone.see('2 条未读')
  expect(phone.asked.badges.at(-1)).toBe('2')
  await phone.tap('消息')
  await phone.see('银行账号')
  await phone.tap('您已是信息员')
  await phone.see('投稿前检查')
  await phone.tap('返回')
  await phone.see('1 条未读')
  await phone.tap('全部标为已读')
  await phone.seeNot('条未读')
  await phone.tap('返回')
  await phone.see('我的报名')
  await phone.seeNot('条未读')
  expect(phone.asked.badges.at(-1)).toBe('')
})

test('whoever takes a place, or one in line, is asked in that tap, and a refusal changes nothing', async () => {
  phoneOf('sample-heyunzhou').open('pages/register/index?id=training0004')
  await phone.hears('message')
  await phone.tap('电子普票')
  await phone.fill('税号', '91990100MA0X7K2H41')
  await phone.fill('收票邮箱', 'piao@hzyd.example')
  await phone.tap('下一步：核对')
  expect(phone.asked.consents).toEqual([])
  await phone.tap('候补，暂不缴费')
  await phone.see('候补第')
  expect(phone.asked.consents).toEqual([['local-result', 'local-activity']])
})
