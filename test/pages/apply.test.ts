import { startProgram, type Program } from '../program'
import { Phone } from './phone'

let program: Program
beforeAll(async () => {
  program = await startProgram()
})
afterAll(() => program.close())

test('a company applies on the compiled program, without a network for a while, and takes it back', async () => {
  const phone = new Phone({ functionsUrl: program.url, openid: 'new-applicant' })
  phone.open('pages/me/index')
  await phone.tap('单位申请入会')
  await phone.tap('同意')
  await phone.fill('单位全称', '河州长风测绘示例公司')
  await phone.fill('信用代码', '91990100MA3X7K01H')
  await phone.seeUnder('信用代码', '少 1 位，应为 18 位')
  await phone.fill('信用代码', '91990100MA3X7K01H0')
  await phone.fill('地区', '河州市')
  await phone.fill('地址', '河州市北门大街 7 号')
  await phone.fill('主营业务', '管线测绘')
  await phone.fill('姓名', '温知夏')
  await phone.fill('手机', '13800007773')

  phone.online = false
  await phone.tap('拍照或选图片')
  await phone.see('等着上传', '图片已选好，联网后再传')
  await phone.tap('提交，请秘书处核对')
  await phone.see('等着上传')
  phone.online = true
  await phone.tap('提交，请秘书处核对')
  await phone.see('已提交', '秘书处核对', '河州长风测绘示例公司')

  await phone.tap('不申请了，撤回')
  await phone.tap('撤回，删除执照图片')
  await phone.see('执照图片已删除', '重新申请')
  phone.turnOff()
  expect(phone.errors).toEqual([])
})
