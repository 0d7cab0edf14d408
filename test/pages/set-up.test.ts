import { staff } from '../browser/notice'
import { startProgram, type Program } from '../program'
import { Phone } from './phone'

let program: Program
let phone: Phone
beforeAll(async () => {
  program = await startProgram()
  phone = new Phone({ functionsUrl: program.url, openid: staff })
})
afterAll(async () => {
  const { errors } = phone
  phone.turnOff()
  await program.close()
  expect(errors).toEqual([])
})

test('staff copy an activity on a phone, add a picture and a question, and find them in the draft', async () => {
  phone.open('desk/activities/index')
  await phone.tap('照往年的办')
  await phone.see('照哪一场办')
  await phone.tap('网络安全技能竞赛初赛')
  await phone.see('照“网络安全技能竞赛初赛”抄来，还没有保存')
  await phone.fill('名称', '明年的初赛')
  await phone.tap('图片与附件')
  await phone.tap('选封面')
  await phone.see('封面')
  await phone.tap('名额与审核')
  await phone.tap('退报期限')
  await phone.pick('退报截止', '2027-12-01', '18:00')
  await phone.tap('自己的题目')
  await phone.tap('加一道题目')
  await phone.tap('多选')
  await phone.see('选项 2')
  await phone.fill('题目', '会用哪些工具')
  await phone.fill('选项 1', '抓包')
  await phone.fill('选项 2', '日志分析')
  await phone.tap('好了')
  await phone.tap('存为草稿')
  await phone.at('desk/activities/index')

  await phone.tap('草稿')
  await phone.tap('明年的初赛')
  await phone.see('退报期限', '1 题')
  await phone.tap('自己的题目')
  await phone.see('会用哪些工具', '多选，2 个选项，必填')
})
