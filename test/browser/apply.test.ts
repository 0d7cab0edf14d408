import { onePoint } from '../world/applications'
import type { Person } from './person'
import { setStage } from './stage'

const stage = setStage()
const staff = 'sample-jiangxingjian'
const admin = 'sample-sujianwei'
const name = '河州长风测绘示例公司'

/** Chooses a file, as the person does in the window that the browser opens. */
async function attach(person: Person, words: string, file: { name: string; buffer: Buffer }): Promise<void> {
  const asked = person.page.waitForEvent('filechooser')
  await person.tap(words)
  await (await asked).setFiles({ mimeType: 'image/png', ...file })
}

test('a company applies, puts right what came back, is checked and accepted, and its contact confirms a colleague', async () => {
  const applicant = await stage.visitor()
  await applicant.open('/pages/me/index')
  await applicant.tap('单位申请入会')
  await applicant.at('/pages/apply/index')
  await applicant.tap('同意')
  await applicant.tap('提交，请秘书处核对')
  await applicant.see('拍一张营业执照，四角拍全')
  await applicant.seeUnder('单位全称', '填写单位全称')
  await applicant.fill('单位全称', name)
  await applicant.fill('信用代码', '91990100MA0X7K2H4')
  await applicant.seeUnder('信用代码', '少 1 位，应为 18 位')
  await applicant.fill('信用代码', '9199 0100 ma0x 7k2h 41')
  await applicant.seeUnder('信用代码', null)
  await applicant.fill('地区', '河州市')
  await applicant.fill('地址', '河州市北门大街 7 号')
  await applicant.fill('主营业务', '管线测绘')
  await applicant.fill('姓名', '温知夏')
  await applicant.fill('手机', '13800007773')
  await attach(applicant, '拍照或选图片', { name: 'licence.png', buffer: Buffer.from('GIF89a') })
  await applicant.see('已上传', '都填好了')
  await applicant.tap('提交，请秘书处核对')
  await applicant.see('只收 JPG 或 PNG 图片')
  await attach(applicant, '换一张', { name: 'licence.png', buffer: onePoint })
  await applicant.see('都填好了')

  // Its code is a member's: whose, and what to do.
  await applicant.tap('提交，请秘书处核对')
  await applicant.seeUnder('信用代码', '河州移动示例公司已是会员单位')
  await applicant.fill('信用代码', '91990100MA3X7K01H0')
  await applicant.seeUnder('信用代码', null)
  await applicant.tapTwice('提交，请秘书处核对')
  await applicant.see('已提交', '秘书处核对', name)

  const desk = await stage.person(staff, { screen: 'desk' })
  await desk.open('/desk/index/index')
  await desk.tap('2 家等着核对')
  await desk.tap(name)
  await desk.see('91990100MA3X7K01H0', '温知夏 13800007773', '营业执照')
  await desk.tap('退回补充')
  await desk.fill('要补充什么', '地址与执照不同，核对一下')
  await desk.tap('退回给申请人')
  await desk.see('已退回')

  await applicant.open('/pages/apply/index')
  await applicant.see('地址与执照不同，核对一下', '都填好了')
  await applicant.fill('地址', '河州市北门大街 9 号')
  await applicant.tap('补充好了，重新提交')
  await applicant.see('已提交', '河州市北门大街 9 号')

  await desk.open('/desk/applications/index')
  await desk.tap(name)
  await desk.see('河州市北门大街 9 号', '再次提交')
  await desk.tap('核对无误')
  await desk.see('已核对，等理事会决定')

  const secretary = await stage.person(admin)
  await secretary.open('/desk/applications/index')
  await secretary.tap('待决定 1')
  await secretary.tap(name)
  await secretary.tap('理事会同意')
  await secretary.fill('会议', '第五届七次理事会')
  await secretary.fill('会议时间', '2026-11-20T09:00')
  await secretary.choose('级别', '理事')
  await secretary.fill('届次', '第五届')
  await secretary.tap('同意入会，记为理事')
  await secretary.see('已入会，欢迎通知已发出')

  await applicant.open('/pages/apply/index')
  await applicant.see('第五届七次理事会，2026年11月20日', '您是单位联络人')

  const colleague = await stage.visitor()
  await colleague.open('/pages/join/index')
  await colleague.tap('同意')
  await colleague.fill('姓名', '何小满')
  await colleague.fill('手机', '13800007774')
  await colleague.tap('单位')
  await colleague.fill('搜索单位', '长风')
  await colleague.tap(name)
  await colleague.tap('登记，继续')

  await applicant.tap('去看本单位')
  await applicant.see(name)
  await applicant.open('/desk/people/index?filter=awaiting')
  await applicant.tap('选择何小满')
  await applicant.tap('确认 1 人')
  await applicant.see('已确认 1 人')
}, 120_000)

test('what was typed is there again, and a company whose unit is not in the list finds the way', async () => {
  const person = await stage.visitor()
  await person.open('/pages/join/index')
  await person.tap('同意')
  await person.tap('单位')
  await person.fill('搜索单位', '没有这样一家')
  await person.tap('为单位申请入会')
  await person.at('/pages/apply/index')
  await person.fill('单位全称', '河州长风测绘示例公司')
  await person.see('已保存')
  await person.open('/pages/apply/index')
  await person.finds('单位全称', '河州长风测绘示例公司')
})
