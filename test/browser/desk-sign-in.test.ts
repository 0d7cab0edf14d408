import { readCode } from './pass-picture'
import type { Person } from './person'
import { setStage } from './stage'

const stage = setStage()
const editor = 'sample-zhouyining'

/** What the camera of a phone reads on the computer's screen. */
const codeOn = (desk: Person) => readCode(desk, '[aria-label="登录码"] canvas')

async function scan(phone: Person, code: string): Promise<void> {
  await phone.open('/desk/computer/index')
  await phone.fill('码的内容', code)
  await phone.tap('用这张码')
}

test('a desk in a browser is let in by the phone, stays in, and is ended from the phone', async () => {
  const [desk, phone] = [await stage.visitor({ screen: 'desk', onTheWeb: true }), await stage.person(editor)]
  await desk.open('/desk/review/index')
  await desk.see('用手机上的行协通登录', '核对数字')
  await desk.fitsInBothTypes()

  await scan(phone, await codeOn(desk))
  await phone.see('电脑屏幕上的数字是', 'Chrome', '周以宁')
  await phone.fitsInBothTypes()
  const number = await desk.page.locator('.sign-in__number').innerText()
  await phone.see(number)
  await phone.tap('登录这台电脑')
  await phone.see('电脑已登录')

  await desk.at('/desk/review/index')
  await desk.see('等候区搬到屋檐下')
  await desk.page.reload()
  await desk.see('等候区搬到屋檐下', '周以宁')

  await phone.open('/desk/computer/index')
  await phone.see('登录中的电脑', 'Chrome')
  await phone.fitsInBothTypes()
  await phone.tap('退出')
  await phone.see('退出这台电脑')
  await phone.page.locator('.pop .btn').click()
  await phone.seeNot('登录中的电脑')
  stage.program.cloud.clock.advance(5_000)
  await desk.follow('/desk/expenses/index')
  await desk.see('登录已过期', '用手机上的行协通登录')
})

test('a code that was refused lets nobody in; another one does, and signing out ends it', async () => {
  const [desk, phone] = [await stage.visitor({ screen: 'desk', onTheWeb: true }), await stage.person(editor)]
  await desk.open('/desk/year/index')
  const first = await codeOn(desk)
  await scan(phone, first)
  await phone.tap('不是我')
  await phone.see('没有登录')
  await desk.see('手机上没有同意')
  await scan(phone, first)
  await phone.see('这张码已经用过了')

  await desk.tap('换一张码')
  await scan(phone, await codeOn(desk))
  await phone.tap('登录这台电脑')
  await phone.see('电脑已登录')
  await desk.at('/desk/year/index')
  await desk.tap('周以宁')
  await desk.tap('退出登录')
  await desk.see('用手机上的行协通登录')
  await phone.open('/desk/computer/index')
  await phone.see('扫电脑上的登录码')
  await phone.seeNot('登录中的电脑')
})
