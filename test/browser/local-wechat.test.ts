import { setStage } from './stage'

const stage = setStage()

const post = (route: string, body: object) =>
  fetch(`${stage.program.url}${route}`, { method: 'POST', headers: { authorization: 'signed' }, body: JSON.stringify(body) })

/** Asks WeChat as a function would. */
const ask = (apiName: string, data: object) => post('/admin', { action: 'wx.api', apiName, requestData: JSON.stringify(data) })

const reminder = (touser: string) =>
  ask('subscribeMessage.send', { touser, template_id: 'reminder', data: { thing1: { value: '班组长培训' }, time2: { value: '09:00' } } })

/** How often the page looks by itself, and a little more, ms. */
const aLook = 5_500

test('what WeChat was asked to do comes up by itself, with what came of it', async () => {
  const person = await stage.person('sample-linruoxi')
  await person.page.clock.install()
  await person.open('/pages/me/index')
  await person.tap('微信记录 本机没有微信，它该送出的都记在这里')
  await person.see('还没有记录')

  await post('/local/wechat/settings', { templates: [{ id: 'reminder', title: '开课提醒' }], riskyWords: ['代考'] })
  await post('/local/wechat/consent', { openid: 'sample-linruoxi', templates: [{ id: 'reminder', accepted: true }] })
  await person.page.clock.fastForward(aLook)
  await person.see('同意接收的消息', '还可送 1 条')

  await reminder('sample-linruoxi')
  await person.page.clock.fastForward(aLook)
  await person.see('开课提醒', '收件人', '林若溪', '班组长培训', '已送达')
  await person.seeNot('还可送 1 条')
  await reminder('sample-chengwangshu')
  await person.page.clock.fastForward(aLook)
  await person.see('程望舒', '对方没有同意，或同意的次数已用完')

  await ask('security.msgSecCheck', { content: '包过代考', openid: 'sample-linruoxi', version: 2, scene: 3 })
  await person.page.clock.fastForward(aLook)
  await person.see('文字检查', '包过代考', '有风险：代考')
  await ask('wxacode.getUnlimited', { scene: 'id=training0002', page: 'pages/activity/index' })
  await person.page.clock.fastForward(aLook)
  await person.see('小程序码', 'id=training0002', '已生成')
  await person.fits()
})

test('older records come when they are asked for', async () => {
  for (let n = 1; n <= 21; n += 1) await ask('security.msgSecCheck', { content: `第 ${n} 段` })
  const person = await stage.visitor({ screen: 'desk' })
  await person.open('/pages/local-wechat/index')
  await person.see('第 21 段', '第 2 段')
  await person.tap('更早的记录')
  await person.see('第 1 段', '开课提醒')
  await person.seeNot('更早的记录')
  await person.fits()
})
