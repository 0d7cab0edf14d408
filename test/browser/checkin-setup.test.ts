import { checkin } from '../../shared/contract/checkin'
import { announce, staff } from './notice'
import { setStage } from './stage'

const stage = setStage()
const admin = 'sample-sujianwei'

const setupOf = (activityId: string) => `/desk/checkin-setup/index?id=${activityId}`
const settingsOf = (activityId: string) => stage.call(admin, checkin.calls.settings, { activityId })

beforeEach(() => stage.itIs('2026-11-23 10:00'))

test('lists made of the timetable, one of staff’s own, a fee that stops, and who serves: kept on the phone, in force once saved', async () => {
  const course = await announce(stage)
  const phone = await stage.person(staff)
  await phone.open(setupOf(course))
  await phone.see('报到', '12月1日 14:00–20:00', '没有点名')
  await phone.tap('按日程生成')
  await phone.see('闭卷考核', '12月4日 08:30–11:30', '午餐', '改动还没有保存')

  await phone.tap('加一个')
  await phone.fill('名称', '午餐')
  await phone.seeUnder('名称', '另有一个同名的签到单')
  await phone.fill('名称', '晚餐')
  await phone.tap('好了')

  await phone.tap('止步')
  await phone.see('到现场缴清再扫')
  await phone.tap('点名')
  await phone.tap('周以宁')
  await phone.tap('选好了，1 人')
  await phone.see('名单里没有您')
  await phone.tap('增减人员')
  await phone.tap('江行简')
  await phone.tap('选好了，2 人')
  await phone.seeNot('名单里没有您')
  // What was typed is kept once somebody pauses.
  await phone.page.waitForFunction(() => Object.values(localStorage).some(kept => String(kept).includes('"mayOverrule":false')))

  await phone.open(setupOf(course))
  await phone.see('改动还没有保存', '晚餐')
  await phone.tap('保存签到设置')
  await phone.see('已保存')
  await phone.seeNot('改动还没有保存')
  expect(await settingsOf(course)).toMatchObject({
    revision: 1,
    feeStops: true,
    lists: [{ name: '闭卷考核' }, { name: '午餐' }, { name: '晚餐' }],
    staff: [{ name: '周以宁', mayOverrule: true }, { name: '江行简', mayOverrule: false }],
  })

  // Who may not overrule sees it, and changes nothing.
  await phone.open(setupOf(course))
  await phone.see('这里由可特许入场的人和秘书处来改', '晚餐')
})

test('two who change it at once: the later hears of it, and may take either', async () => {
  const course = await announce(stage)
  const [phone, desk] = [await stage.person(staff), await stage.person(admin, { screen: 'desk' })]
  for (const person of [phone, desk]) await person.open(setupOf(course))
  await phone.tap('按日程生成')
  await desk.tap('止步')
  await phone.tap('保存签到设置')
  await phone.see('已保存')
  await desk.tap('保存签到设置')
  await desk.see('同事保存过签到设置')
  await desk.tap('换成同事保存的')
  await desk.see('闭卷考核')
  await desk.seeNot('同事保存过签到设置')

  await desk.tap('止步')
  await desk.tap('保存签到设置')
  await desk.see('已保存')
  expect(await settingsOf(course)).toMatchObject({ revision: 2, feeStops: true, lists: [{ name: '闭卷考核' }, { name: '午餐' }] })
})
