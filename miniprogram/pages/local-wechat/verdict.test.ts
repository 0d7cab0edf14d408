import { verdictOf } from './verdict'

const record = (api: string, result: Record<string, unknown>) => ({ id: 1, at: 0, api, data: {}, result })

test.each([
  ['subscribeMessage.send', { errcode: 0 }, 'ok', '已送达'],
  ['subscribeMessage.send', { errcode: 43101 }, 'warn', '对方没有同意，或同意的次数已用完'],
  ['subscribeMessage.send', { errcode: 47003, errmsg: 'argument invalid! data.thing1.value invalid' }, 'bad', 'thing1 一栏不合要求'],
  ['security.msgSecCheck', { errcode: 0, result: { suggest: 'pass' } }, 'ok', '通过'],
  ['security.msgSecCheck', { errcode: 0 }, 'ok', '通过'],
  ['security.msgSecCheck', { errcode: 0, result: { suggest: 'risky' }, detail: [{}, { keyword: '代考' }] }, 'bad', '有风险：代考'],
  ['security.msgSecCheck', { errcode: 61010 }, 'bad', '此人两小时内没有来过'],
  ['wxacode.getUnlimited', { errcode: 0, picture: '/x' }, 'ok', '已生成'],
  ['wxacode.getUnlimited', { errcode: 12345 }, 'bad', '没有成功，代码 12345'],
])('%s %j', (api, result, tone, words) => {
  expect(verdictOf(record(api, result))).toMatchObject({ tone, words })
})
