import { deflateSync, inflateSync } from 'node:zlib'
import jsQR from 'jsqr'
import { startLocalCloud, type WeChatSettings } from '../../localcloud'
import { collection, deploy, errorOf, startBench, type Bench } from './harness'

/** What a function gets from wx-server-sdk 4.0.2, unmodified; read in its `index.js` and its documentation. */
interface WxServerSdk {
  init(config: { env: string }): void
  openapi: {
    subscribeMessage: { send(message: object): Promise<object> }
    security: { msgSecCheck(text: object): Promise<object> }
    wxacode: { getUnlimited(code: object): Promise<{ contentType: string; buffer: Buffer; errCode: number }> }
    nothing: { here(data: object): Promise<object> }
  }
  callOpenAPI(call: { api: string; data: object }): Promise<{ result: object }>
  getOpenData(asked: { list: string[] }): Promise<object>
}

const HOUR = 3600_000

const settings: WeChatSettings = {
  templates: [
    { id: 'T-reminder', title: '开课提醒', fields: ['thing1', 'time2'] },
    { id: 'T-free' },
  ],
  riskyWords: ['Casino', '代考'],
}

let bench: Bench
let wx: WxServerSdk
beforeAll(async () => {
  bench = await startBench({ wechat: settings })
  deploy(bench.functionsDir, 'visit', 'exports.main = async () => ({})')
  wx = jest.requireActual<WxServerSdk>('wx-server-sdk')
  wx.init({ env: bench.cloud.envId })
})
afterAll(() => bench.stop())
beforeEach(() => bench.cloud.reset())
afterEach(() => bench.cloud.clock.set(null))

const local = async (route: string, body?: object) => {
  const response = await fetch(`${bench.cloud.url}/local/wechat${route}`, body && { method: 'POST', body: JSON.stringify(body) })
  return { status: response.status, json: (await response.json()) as never }
}
const visit = (openid: string) =>
  fetch(`${bench.cloud.url}/v1/functions/visit`, { method: 'POST', headers: { 'x-wx-openid': openid }, body: '{}' })
const agree = (openid: string, id: string, accepted = true) => local('/consent', { openid, templates: [{ id, accepted }] })
const wxError = async (promise: Promise<unknown>) => (await errorOf(promise)) as unknown as { errCode: number; errMsg: string }

const message = (more: object = {}) => ({
  touser: 'oLin',
  templateId: 'T-reminder',
  page: 'pages/activity/index?id=1',
  data: { thing1: { value: '班组长培训' }, time2: { value: '2026年11月22日 09:00' } },
  ...more,
})

/** Both forms must answer alike: protobuf as wx-server-sdk sends it, JSON as node-sdk's `callWxOpenApi`. */
const forms = {
  'wx.openApi': async (api: string, data: object) => {
    const [group, name] = api.split('.') as [string, string]
    const call = (wx.openapi as never as Record<string, Record<string, (data: object) => Promise<object>>>)[group]![name]!
    try {
      return { errCode: 0, ...(await call(data)) }
    } catch (error) {
      return { errCode: (error as { errCode: number }).errCode }
    }
  },
  'wx.api': async (api: string, data: object) => {
    const { result } = await bench.app.callWxOpenApi({ apiName: api, requestData: data } as never)
    const { errcode, ...more } = result as unknown as { errcode: number }
    return { errCode: errcode, ...more }
  },
}

describe.each(Object.entries(forms))('by %s', (_form, ask) => {
  test('a message goes to who agreed, once for each time they did', async () => {
    expect(await ask('subscribeMessage.send', message())).toMatchObject({ errCode: 43101 })
    await agree('oLin', 'T-reminder')
    await agree('oLin', 'T-reminder')
    await agree('oLin', 'T-reminder', false)
    expect(await ask('subscribeMessage.send', message())).toMatchObject({ errCode: 0 })
    expect(await ask('subscribeMessage.send', message({ touser: 'oZhou' }))).toMatchObject({ errCode: 43101 })
    expect(await ask('subscribeMessage.send', message({ templateId: 'T-free' }))).toMatchObject({ errCode: 43101 })
    expect(await ask('subscribeMessage.send', message())).toMatchObject({ errCode: 0 })
    expect(await ask('subscribeMessage.send', message())).toMatchObject({ errCode: 43101 })
  })

  test.each([
    ['no person', { touser: '' }, 40003],
    ['a template that is not there', { templateId: 'T-other' }, 40037],
    ['no words', { data: {} }, 47003],
    ['a field left out', { data: { thing1: { value: '班组长培训' } } }, 47003],
    ['an empty field', { data: { thing1: { value: ' ' }, time2: { value: '09:00' } } }, 47003],
    ['a thing of 21 characters', { data: { thing1: { value: '长'.repeat(21) }, time2: { value: '09:00' } } }, 47003],
    ['a time that is none', { data: { thing1: { value: '课' }, time2: { value: '明天上午' } } }, 47003],
  ])('%s is refused and costs no agreement', async (_what, change, code) => {
    await agree('oLin', 'T-reminder')
    expect(await ask('subscribeMessage.send', message(change))).toMatchObject({ errCode: code })
    expect(await ask('subscribeMessage.send', message())).toMatchObject({ errCode: 0 })
  })

  test('a text is checked for who was here within two hours', async () => {
    const text = (content: string, openid = 'oLin') => ask('security.msgSecCheck', { content, openid, version: 2, scene: 3 })
    expect(await text('你好', 'oStranger')).toMatchObject({ errCode: 61010 })
    await visit('oLin')
    expect(await text('你好')).toMatchObject({ errCode: 0, result: { suggest: 'pass', label: 100 } })
    expect(await text('长'.repeat(2500))).toMatchObject({ errCode: 0 })
    expect(await text('长'.repeat(2501))).toMatchObject({ errCode: 45002 })
    expect(await text('网上 casino 开业')).toMatchObject({
      errCode: 0,
      result: { suggest: 'risky', label: 21000 },
      detail: expect.arrayContaining([expect.objectContaining({ strategy: 'keyword', suggest: 'risky', keyword: 'Casino' })]) as object,
    })
    expect(await ask('security.msgSecCheck', { content: '你好', openid: 'oLin', version: 2, scene: 9 })).toMatchObject({ errCode: 40129 })
    bench.cloud.clock.advance(2 * HOUR - 60_000)
    expect(await text('你好')).toMatchObject({ errCode: 0 })
    bench.cloud.clock.advance(60_001)
    expect(await text('你好')).toMatchObject({ errCode: 61010 })
  })

  test('an earlier version of the check throws at a risky text', async () => {
    expect(await ask('security.msgSecCheck', { content: '替人代考' })).toMatchObject({ errCode: 87014 })
    expect(await ask('security.msgSecCheck', { content: '考试' })).toMatchObject({ errCode: 0 })
  })

  test('a phone number for the code of a tap', async () => {
    const given = { phoneNumber: '13800001234', purePhoneNumber: '13800001234', countryCode: '86' }
    expect(await ask('phonenumber.getPhoneNumber', { code: 'phone-13800001234' })).toMatchObject({ errCode: 0, phone_info: given })
    expect(await ask('phonenumber.getPhoneNumber', { code: 'made-up' })).toMatchObject({ errCode: 40029 })
  })

  test('what cannot be in a code is refused', async () => {
    const codes: [object, number][] = [
      [{ scene: 'x'.repeat(33), page: 'pages/home/index' }, 40169],
      [{ scene: '活动' }, 40169],
      [{ scene: 'a=1', page: '/pages/home/index' }, 41030],
      [{ scene: 'a=1', width: 100 }, 40097],
    ]
    for (const [code, errCode] of codes) expect(await ask('wxacode.getUnlimited', code)).toMatchObject({ errCode })
  })
})

describe('as wx-server-sdk gives it to a function', () => {
  test('an answer in camel case, an error with errCode and errMsg', async () => {
    await visit('oLin')
    expect(await wx.openapi.security.msgSecCheck({ content: '你好', openid: 'oLin', version: 2, scene: 1 })).toEqual({
      result: { suggest: 'pass', label: 100 },
      detail: [{ strategy: 'content_model', errcode: 0, suggest: 'pass', label: 100, prob: 90 }],
      traceId: expect.any(String) as string,
      errCode: 0,
      errMsg: 'openapi.security.msgSecCheck:ok',
    })
    const error = await wxError(wx.openapi.subscribeMessage.send(message()))
    expect(error.errCode).toBe(43101)
    expect(error.errMsg).toContain('user refuse to accept the msg')
  })

  test('a mini-program code that a scanner reads', async () => {
    const { buffer, contentType, errCode } = await wx.openapi.wxacode.getUnlimited({ scene: 'a=1&b=2', page: 'pages/activity/index', width: 300 })
    expect([contentType, errCode]).toEqual(['image/png', 0])
    expect(scan(buffer)).toBe('pages/activity/index?scene=a%3D1%26b%3D2')
  })

  test('an API that is not here, and calls of another kind', async () => {
    expect((await wxError(wx.openapi.nothing.here({}))).errCode).toBe(-604100)
    expect((await wxError(wx.getOpenData({ list: ['id'] }))).errCode).toBe(-604100)
  })

  test('the call by name and data', async () => {
    const { result } = await wx.callOpenAPI({ api: '/wxa/msg_sec_check', data: { content: '你好' } })
    expect(result).toEqual({ errcode: 0, errmsg: 'ok' })
  })

  test('what is no such message is an error, and the server lives on', async () => {
    const form = (bytes: Buffer) => {
      const body = new FormData()
      body.set('action', 'wx.openApi')
      body.set('apiName', 'security.msgSecCheck')
      body.set('requestData', new Blob([new Uint8Array(bytes)], { type: 'application/octet-stream' }))
      return fetch(`${bench.cloud.url}/admin`, { method: 'POST', headers: { authorization: 'signed' }, body })
    }
    for (const bytes of [Buffer.from([0x12, 0xff]), Buffer.from('not a message'), deflateSync('x')]) {
      expect(await (await form(bytes)).json()).toMatchObject({ code: 'INVALID_PARAM' })
    }
    const cut = await fetch(`${bench.cloud.url}/admin`, {
      method: 'POST',
      headers: { authorization: 'signed', 'content-type': 'multipart/form-data; boundary=b' },
      body: '--b\r\ncontent-disposition: form-data; name="action"\r\n\r\nwx.openApi',
    })
    expect(await cut.json()).toMatchObject({ code: 'INVALID_PARAM' })
    expect((await visit('oLin')).status).toBe(200)
  })
})

describe('/local/wechat', () => {
  interface Shown {
    calls: { id: number; at: number; api: string; data: unknown; result: Record<string, unknown> }[]
    consents: object[]
    next?: number
  }
  const show = async (query = '') => (await local(query)).json as Shown

  test('shows calls, the newest first, page by page, and who agreed to what', async () => {
    bench.cloud.clock.set(Date.UTC(2026, 10, 22, 1))
    await agree('oLin', 'T-reminder')
    await wx.openapi.subscribeMessage.send(message())
    for (const content of ['一', '二', '三']) await wx.openapi.security.msgSecCheck({ content })
    const first = await show('?limit=3')
    expect(first.calls.map(({ data }) => (data as { content: string }).content)).toEqual(['三', '二', '一'])
    const second = await show(`?limit=3&before=${first.next ?? 0}`)
    expect(second.next).toBeUndefined()
    expect(second.calls).toMatchObject([
      { api: 'subscribeMessage.send', data: { touser: 'oLin', template_id: 'T-reminder' }, result: { errcode: 0 } },
    ])
    expect(Math.abs((second.calls[0]?.at ?? 0) - Date.UTC(2026, 10, 22, 1))).toBeLessThan(60_000)
    expect(second.consents).toEqual([{ openid: 'oLin', template: 'T-reminder', left: 0, refused: 0, at: expect.any(Number) as number }])
    expect((await local('?limit=0')).status).toBe(400)
  })

  test('shows a code as the picture that was given', async () => {
    const { buffer } = await wx.openapi.wxacode.getUnlimited({ scene: 'a=1' })
    const [call] = (await show()).calls
    const picture = await fetch(`${bench.cloud.url}${call?.result.picture as string}`)
    expect(picture.headers.get('content-type')).toBe('image/png')
    expect(Buffer.from(await picture.arrayBuffer()).equals(buffer)).toBe(true)
    expect((await fetch(`${bench.cloud.url}/local/wechat/codes/9999`)).status).toBe(404)
  })

  test('a tap answers as WeChat does; what is no answer is refused', async () => {
    expect((await local('/consent', { openid: 'oLin', templates: [{ id: 'T-free', accepted: true }, { id: 'T-reminder', accepted: false }] })).json).toEqual({
      errMsg: 'requestSubscribeMessage:ok',
      'T-free': 'accept',
      'T-reminder': 'reject',
    })
    const one = { id: 'T-free', accepted: true }
    for (const body of [{}, { openid: 'oLin' }, { openid: '', templates: [one] }, { openid: 'oLin', templates: [one, one, one, one] }, { openid: 'oLin', templates: [{ id: 'T-free' }] }]) {
      expect((await local('/consent', body)).status).toBe(400)
    }
  })

  test('templates and risky words can be changed until a reset', async () => {
    const check = async () => (await errorOf(wx.openapi.security.msgSecCheck({ content: '山寨' }).then(() => Promise.reject(new Error('passed'))))) as { errCode?: number }
    expect((await check()).errCode).toBeUndefined()
    await local('/settings', { riskyWords: ['山寨'] })
    expect((await check()).errCode).toBe(87014)
    expect((await local('/settings', { riskyWords: 'word' })).status).toBe(400)
    await bench.cloud.reset()
    expect((await local('/settings')).json).toEqual(settings)
  })
})

test('calls, consents and visits are there after a new start', async () => {
  const first = await startBench()
  deploy(first.functionsDir, 'visit', 'exports.main = async () => ({})')
  const options = { port: 0, dataDir: first.dataDir, functionsDir: first.functionsDir, collections: [collection('things')] }
  await fetch(`${first.cloud.url}/v1/functions/visit`, { method: 'POST', headers: { 'x-wx-openid': 'oLin' }, body: '{}' })
  const body = JSON.stringify({ openid: 'oLin', templates: [{ id: 'T', accepted: true }] })
  await fetch(`${first.cloud.url}/local/wechat/consent`, { method: 'POST', body })
  await first.cloud.close()

  const cloud = await startLocalCloud(options)
  const ask = async (apiName: string, data: object) => {
    const response = await fetch(`${cloud.url}/admin`, {
      method: 'POST',
      headers: { authorization: 'signed' },
      body: JSON.stringify({ action: 'wx.api', apiName, requestData: JSON.stringify(data) }),
    })
    return JSON.parse(((await response.json()) as { data: { responseData: string } }).data.responseData) as object
  }
  const send = { touser: 'oLin', template_id: 'T', data: { phrase1: { value: '已通过' } } }
  expect(await ask('security.msgSecCheck', { content: '你好', openid: 'oLin', version: 2, scene: 2 })).toMatchObject({ errcode: 0 })
  expect(await ask('subscribeMessage.send', send)).toMatchObject({ errcode: 0 })
  await cloud.close()

  const again = await startLocalCloud(options)
  const { calls, consents } = (await (await fetch(`${again.url}/local/wechat`)).json()) as { calls: object[]; consents: object[] }
  expect(calls).toHaveLength(2)
  expect(consents).toMatchObject([{ openid: 'oLin', left: 0 }])
  await again.close()
  await first.stop()
})

/** Reads a black and white PNG of one bit a pixel, as PNG's specification has it, and the QR code in it. */
function scan(png: Buffer): string | undefined {
  expect(png.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
  const size = png.readUInt32BE(16)
  const dataAt = png.indexOf('IDAT')
  const rows = inflateSync(png.subarray(dataAt + 4, dataAt + 4 + png.readUInt32BE(dataAt - 4)))
  const stride = Math.ceil(size / 8) + 1
  const pixels = new Uint8ClampedArray(size * size * 4).fill(255)
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      if (!((rows[y * stride + 1 + (x >> 3)] ?? 0) & (0x80 >> (x & 7)))) pixels.fill(0, (y * size + x) * 4, (y * size + x) * 4 + 3)
    }
  }
  return jsQR(pixels, size, size)?.data
}
