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
