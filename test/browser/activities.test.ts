import { announce } from './notice'
import { setStage } from './stage'

const stage = setStage()
const free = { fee: 0, asks: [], seats: 20 }

test('what is coming, in a calendar, with the keyboard; where one was stays when one comes back', async () => {
  await announce(stage, { ...free, title: '日历里的研修班' })
  const member = await stage.person('sample-heyunzhou')
  await member.open('/pages/activities/index')
  await member.see('日历里的研修班')
  await member.tap('免费')
  await member.tabTo('按日历看')
  await member.press('Enter')
  await member.see('2026年11月')
  await member.tabTo('下个月')
  await member.press('Enter')
  await member.see('2026年12月')
  await member.tabTo('12月3日 周四')
  await member.press('Space')
  await member.see('12月3日 周四', '日历里的研修班')
  await member.tap('日历里的研修班')
  await member.see('您可以报名')
  await member.tap('返回')
  await member.see('2026年12月', '12月3日 周四', '日历里的研修班', '看整月')
  await member.tap('看整月')
  await member.see('12月')
  await member.tap('按列表看')
  await member.seeNot('2026年12月')
  await member.fits()
})

test('a month with nothing in it shows the way to the next that has something', async () => {
  const member = await stage.person('sample-heyunzhou', { largeType: true })
  await member.open('/pages/activities/index')
  await member.tap('竞赛')
  await member.tap('按日历看')
  await member.see('2026年11月', '这个月没有安排')
  await member.fits()
  await member.tap('看看12月')
  await member.see('2026年12月', '网络安全技能竞赛初赛')
  await member.fits()
})
