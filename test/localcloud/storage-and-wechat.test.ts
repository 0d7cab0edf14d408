import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startBench, type Bench } from './harness'

const root = mkdtempSync(path.join(tmpdir(), 'localcloud-site-'))
const site = path.join(root, 'site')

let bench: Bench
beforeAll(async () => {
  mkdirSync(path.join(site, 'js'), { recursive: true })
  writeFileSync(path.join(site, 'index.html'), '<p>你好</p>')
  writeFileSync(path.join(site, 'js', 'app.0123abcd.js'), 'let a = 1;'.repeat(200))
  writeFileSync(path.join(root, 'outside.txt'), 'secret')
  bench = await startBench({ staticDir: site, localRoutes: { people: async cloud => ({ n: (await cloud.find('things')).length }) } })
})
afterAll(async () => {
  await bench.stop()
  rmSync(root, { recursive: true, force: true })
})

describe('storage', () => {
  const upload = (cloudPath: string, text: string) => bench.app.uploadFile({ cloudPath, fileContent: Buffer.from(text) })

  test('what is uploaded comes back, under a name in any script', async () => {
    const { fileID } = await upload('凭证/转账 1.png', '图')
    expect(fileID).toMatch(/^cloud:\/\/[^/]+\/凭证\/转账 1\.png$/)
    expect((await bench.app.downloadFile({ fileID })).fileContent?.toString()).toBe('图')
    expect((await bench.app.getFileInfo({ fileList: [fileID] })).fileList[0]).toMatchObject({ mime: 'image/png', size: 3 })
  })

  test('a second upload under the same path replaces the first', async () => {
    await upload('same.txt', 'one')
    const { fileID } = await upload('same.txt', 'two')
    expect((await bench.app.downloadFile({ fileID })).fileContent?.toString()).toBe('two')
  })

  test('a link expires by the cloud\'s clock, and cannot be forged', async () => {
    const { fileID } = await upload('a/link.txt', 'x')
    const { fileList } = await bench.app.getTempFileURL({ fileList: [{ fileID, maxAge: 60 }] })
    const link = fileList[0]?.tempFileURL ?? ''
    expect((await fetch(link)).status).toBe(200)
    expect((await fetch(link.replace(/t=(\d+)/, (_, t) => `t=${Number(t) + 1000}`))).status).toBe(403)
    expect((await fetch(link.replace('link.txt', 'other.txt'))).status).toBe(403)
    expect((await fetch(link, { method: 'PUT', body: 'overwritten' })).status).toBe(403)
    bench.cloud.clock.advance(61_000)
    expect((await fetch(link)).status).toBe(403)
    bench.cloud.clock.set(null)
  })

  test('deleting, and what was never there', async () => {
    const { fileID } = await upload('gone.txt', 'x')
    expect((await bench.app.deleteFile({ fileList: [fileID] })).fileList).toEqual([{ fileID, code: 'SUCCESS' }])
    expect((await bench.app.deleteFile({ fileList: [fileID] })).fileList[0]?.code).toBe('STORAGE_FILE_NONEXIST')
    expect((await bench.app.getTempFileURL({ fileList: [fileID, 'cloud://other.env/x'] })).fileList.map(({ code }) => code)).toEqual(
      ['STORAGE_FILE_NONEXIST', 'STORAGE_FILE_NONEXIST'],
    )
  })
})

describe('WeChat', () => {
  const ask = async (apiName: string, requestData: object) => (await bench.app.callWxOpenApi({ apiName, requestData } as never)).result as Record<string, unknown>

  test('calls are answered and kept to be looked at', async () => {
    expect(await ask('subscribeMessage.send', { touser: 'oA', template_id: 'T', data: {} })).toMatchObject({ errcode: 0 })
    expect(await ask('openapi.security.msgSecCheck', { content: '你好', openid: 'oA', version: 2, scene: 2 })).toMatchObject({ errcode: 0, result: { suggest: 'pass' } })
    expect(await ask('security.msgSecCheck', { content: '长'.repeat(2501), openid: 'oA', version: 2, scene: 2 })).not.toMatchObject({ errcode: 0 })
    const { calls } = (await (await fetch(`${bench.cloud.url}/local/wechat`)).json()) as { calls: { api: string; data: unknown }[] }
    expect(calls.map(({ api }) => api)).toEqual(['subscribeMessage.send', 'security.msgSecCheck', 'security.msgSecCheck'])
    expect(calls[0]?.data).toEqual({ touser: 'oA', template_id: 'T', data: {} })
  })

  test('a mini-program code is a picture; its scene is at most 32 characters', async () => {
    const { buffer, contentType } = await ask('wxacode.getUnlimited', { scene: 'a=1', page: 'pages/x' })
    expect(contentType).toBe('image/png')
    expect(Buffer.from((buffer as { data: number[] }).data).subarray(1, 4).toString()).toBe('PNG')
    expect(await ask('wxacode.getUnlimited', { scene: 'x'.repeat(33) })).toMatchObject({ errcode: 40169 })
  })
})

describe('pages and routes', () => {
  const get = (route: string, headers: Record<string, string> = {}) => fetch(bench.cloud.url + route, { headers })

  test('the page is always asked for again, a hashed file never', async () => {
    const page = await get('/')
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(page.headers.get('cache-control')).toBe('no-cache')
    expect(await page.text()).toBe('<p>你好</p>')
    const script = await get('/js/app.0123abcd.js', { 'accept-encoding': 'gzip' })
    expect(script.headers.get('cache-control')).toContain('immutable')
    expect(script.headers.get('content-encoding')).toBe('gzip')
    expect(await script.text()).toHaveLength(2000)
  })

  test('nothing outside of the folder is served', async () => {
    expect((await get('/..%2foutside.txt')).status).toBe(404)
    expect((await get('/%00')).status).toBe(404)
    expect((await get('/js')).status).toBe(404)
  })

  test('routes of the program around', async () => {
    await bench.db.collection('things').add({ a: 1 })
    expect(await (await get('/local/people')).json()).toEqual({ n: 1 })
  })
})
