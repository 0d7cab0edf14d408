import { checkCharacterOf } from '../../shared/domain/identity-number'
import { setStage } from './stage'

const stage = setStage()

/** Invented: nobody was registered with such a birthday there. */
const digits = '41000019900307000'
const number = digits + checkCharacterOf(digits)
const why = '核对第四季度稿酬的申报信息'

test('an officer leaves a number, which stays masked; who reads it in full says why, and both find that on record', async () => {
  const officer = await stage.person('sample-linruoxi')
  await officer.open('/pages/privacy/index')
  await officer.tap('身份证号，填写')
  await officer.fill('身份证号', number.slice(0, 17))
  await officer.tap('加密保存')
  await officer.see('少 1 位，应为 18 位')
  await officer.fill('身份证号', number)
  await officer.tap('加密保存')
  await officer.see('已加密保存')
  await officer.seeNot(number)

  const admin = await stage.person('sample-sujianwei', { screen: 'desk' })
  await admin.open('/desk/person/index?id=member000001')
  await admin.tap('证件与账户')
  await admin.tap('查看完整号码')
  await admin.see('写明为什么查看，至少 4 个字')
  await admin.fill('为什么查看', why)
  await admin.tap('查看完整号码')
  await admin.see(number)
  await admin.tap('看完了，关闭')
  await admin.seeNot(number)
  await admin.open('/desk/audits/index')
  await admin.see('林若溪', '苏见微', why)

  await officer.open('/pages/privacy/index')
  await officer.see(why)
})
