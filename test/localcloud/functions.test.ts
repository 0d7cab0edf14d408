import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { deploy, errorOf, startBench, type Bench } from './harness'

let bench: Bench
beforeAll(async () => {
  bench = await startBench({ secrets: [{ name: 'PASS_KEY', bytes: 32 }], env: { FLAVOUR: 'plain' } })
})
afterAll(() => bench.stop())

const put = (name: string, code: string, config: object = {}) => deploy(bench.functionsDir, name, code, config)

async function call(name: string, event: unknown = {}, headers: Record<string, string> = {}) {
  const response = await fetch(`${bench.cloud.url}/v1/functions/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof event === 'string' ? event : JSON.stringify(event),
  })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

const SDK = JSON.stringify(require.resolve('@cloudbase/node-sdk'))

test('a function gets the event and answers with what it returns', async () => {
  put('echo', 'exports.main = async event => ({ got: event.a, list: [1, null] })')
  expect(await call('echo', { a: 5 })).toEqual({ status: 200, body: { got: 5, list: [1, null] } })
})

test('the caller reaches it in the context and the environment, and is gone with the next call', async () => {
  put('who', `exports.main = (event, context) => {
    const environment = JSON.parse(context.environment)
    const { WX_OPENID = null, WX_CONTEXT_KEYS } = process.env
    return { told: environment.WX_OPENID || null, inEnv: WX_OPENID, keys: WX_CONTEXT_KEYS, source: environment.TCB_SOURCE, id: context.request_id, old: context.environ }
  }`)
  const { body } = await call('who', {}, { 'x-wx-openid': 'oPERSON' })
  expect(body).toMatchObject({ told: 'oPERSON', inEnv: 'oPERSON', keys: 'WX_OPENID,WX_APPID,WX_CLIENTIP', source: 'wx_client' })
  expect(body.old).toContain('WX_OPENID=oPERSON')
  expect((await call('who')).body).toMatchObject({ told: null, inEnv: null, keys: '', source: 'wx_http' })
})

test('the SDK inside reads the caller, reaches the database and other functions', async () => {
  put('inner', 'exports.main = (event, context) => ({ doubled: event.n * 2, source: JSON.parse(context.environment).TCB_SOURCE, openid: process.env.WX_OPENID || null })')
  put('outer', `const tcb = require(${SDK})
    const app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV })
    exports.main = async (event, context) => {
      const { WX_OPENID } = tcb.getCloudbaseContext(context)
      await app.database().collection('things').add({ _id: WX_OPENID })
      return { me: app.auth().getUserInfo().openId, inner: (await app.callFunction({ name: 'inner', data: { n: 21 } })).result }
    }`, { timeout: 20 })
  expect((await call('outer', {}, { 'x-wx-openid': 'oSDK' })).body).toEqual({ me: 'oSDK', inner: { doubled: 42, source: 'wx_client,scf', openid: null } })
  expect(await bench.cloud.find('things')).toEqual([{ _id: 'oSDK' }])
})

test('secrets, the cloud\'s and the function\'s own environment', async () => {
  put('env', 'exports.main = () => ({ key: process.env.PASS_KEY, flavour: process.env.FLAVOUR, own: process.env.OWN, run: process.env.TENCENTCLOUD_RUNENV, home: process.env.HOME || null })', {
    envVariables: { OWN: 'mine' },
  })
  const { body } = await call('env')
  expect(body).toEqual({ key: bench.cloud.secret('PASS_KEY'), flavour: 'plain', own: 'mine', run: 'SCF', home: null })
  expect(Buffer.from(String(body.key), 'base64')).toHaveLength(32)
})

test('Date follows the cloud\'s clock', async () => {
  put('now', `exports.main = () => ({ now: Date.now(), made: new Date().getTime(), given: new Date(5).getTime(), of: new Date(2020, 1) instanceof Date, text: typeof Date(), name: Date.name,
    sub: new (class Later extends Date {})() instanceof Date })`)
  bench.cloud.clock.set(Date.UTC(2031, 5, 1))
  const { body } = await call('now')
  bench.cloud.clock.set(null)
  expect(body).toMatchObject({ given: 5, of: true, text: 'string', name: 'Date', sub: true })
  expect(Math.abs(Number(body.now) - Date.UTC(2031, 5, 1))).toBeLessThan(5000)
  expect(Math.abs(Number(body.made) - Number(body.now))).toBeLessThan(100)
  expect(Math.abs(Number((await call('now')).body.now) - Date.now())).toBeLessThan(5000)
})

test('an instance handles one event at a time, instances grow to four, and stay warm', async () => {
  put('slow', `const id = Math.random(); let busy = 0, most = 0
    exports.main = async () => { busy += 1; most = Math.max(most, busy); await new Promise(r => setTimeout(r, 60)); busy -= 1; return { id, most } }`)
  const answers = await Promise.all(Array.from({ length: 12 }, () => call('slow')))
  const ids = new Set(answers.map(({ body }) => body.id))
  expect(ids.size).toBe(4)
  expect(answers.every(({ body }) => body.most === 1)).toBe(true)
  expect(ids.has((await call('slow')).body.id)).toBe(true)
})

test('a bundle that changed on disk is loaded by the next call', async () => {
  put('version', 'exports.main = () => 1')
  expect((await call('version')).body).toBe(1)
  put('version', 'exports.main = () => 22')
  expect((await call('version')).body).toBe(22)
})

describe('what goes wrong', () => {
  const shape = (code: string) => ({ code, message: expect.any(String) as string, requestId: expect.any(String) as string })

  test('an unknown function', async () => {
    expect(await call('nobody')).toEqual({ status: 404, body: shape('FUNCTION_NOT_FOUND') })
    expect((await call('..%2f..%2fetc')).status).toBe(404)
    expect((await errorOf(bench.app.callFunction({ name: 'nobody', data: {} }))).code).toBe('FUNCTION_NOT_FOUND')
  })

  test('one that throws: its message, never its stack; the next call is served', async () => {
    put('throws', 'exports.main = event => { if (event.bad) throw new Error("no luck"); return "fine" }')
    const { status, body } = await call('throws', { bad: true })
    expect({ status, body }).toEqual({ status: 500, body: { ...shape('FUNCTIONS_EXECUTE_FAIL'), message: 'no luck' } })
    expect((await call('throws')).body).toBe('fine')
  })

  test('one that runs too long is stopped', async () => {
    put('hangs', 'exports.main = event => { if (event.hang) for (;;); return "quick" }', { timeout: 1 })
    const { status, body } = await call('hangs', { hang: true })
    expect(status).toBe(504)
    expect(body).toEqual({ ...shape('FUNCTIONS_TIME_LIMIT_EXCEEDED'), message: 'Invoking task timed out after 1 seconds' })
    expect((await call('hangs')).body).toBe('quick')
  })

  test('a crash harms no other call', async () => {
    put('crash', 'exports.main = async event => { if (event.exit) process.exit(7); await new Promise(r => setTimeout(r, 150)); return "alive" }')
    const [alive, crashed] = await Promise.all([call('crash'), call('crash', { exit: true })])
    expect(alive.body).toBe('alive')
    expect(crashed).toEqual({ status: 500, body: shape('FUNCTIONS_EXECUTE_FAIL') })
    expect((await call('crash')).body).toBe('alive')
  })

  test('a rejection nobody waits for, and memory without end', async () => {
    put('stray', 'exports.main = () => { setTimeout(() => Promise.reject(new Error("stray")), 5); return new Promise(r => setTimeout(r, 500)) }')
    expect((await call('stray')).body).toMatchObject({ code: 'FUNCTIONS_EXECUTE_FAIL' })
    put('hungry', 'exports.main = () => { const all = []; for (;;) all.push({ n: Math.random() }) }', { timeout: 20, memorySize: 32 })
    expect((await call('hungry')).body).toMatchObject({ code: 'FUNCTIONS_MEMORY_LIMIT_EXCEEDED' })
    expect((await call('echo', { a: 1 })).status).toBe(200)
  })

  test('a bundle that does not load, or exports nothing', async () => {
    put('broken', 'throw new Error("at load")')
    expect((await call('broken')).body).toMatchObject({ code: 'FUNCTIONS_EXECUTE_FAIL', message: 'at load' })
    put('empty', '')
    expect((await call('empty')).body).toMatchObject({ code: 'FUNCTIONS_EXECUTE_FAIL' })
  })

  test('more than 6 MB in or out, and an event that is no JSON', async () => {
    expect(await call('echo', { a: 'x'.repeat(6 * 1024 * 1024) })).toMatchObject({ status: 413, body: { code: 'EXCEED_REQUEST_SIZE_LIMIT' } })
    put('big', 'exports.main = () => "x".repeat(7 * 1024 * 1024)')
    expect(await call('big')).toMatchObject({ status: 413, body: { code: 'EXCEED_REQUEST_SIZE_LIMIT' } })
    expect(await call('echo', '{"a":')).toMatchObject({ status: 400, body: { code: 'INVALID_PARAM' } })
  })
})

test('what a call prints is in its log, with its id', async () => {
  put('prints', 'exports.main = (event, context) => { console.log("hello", { a: 1 }); console.error("oh"); return context.request_id }')
  const id = String((await call('prints')).body)
  const log = path.join(bench.dataDir, 'logs', 'prints.log')
  for (let i = 0; i < 50 && !(existsSync(log) && readFileSync(log, 'utf8').includes('report')); i += 1) await new Promise(r => setTimeout(r, 20))
  const lines = readFileSync(log, 'utf8')
  expect(lines).toContain(`${id} log hello { a: 1 }`)
  expect(lines).toContain(`${id} error oh`)
})

test('a timer fires when asked, without an identity', async () => {
  put('timed', 'exports.main = (event, context) => ({ event, src: process.env.TRIGGER_SRC, openid: process.env.WX_OPENID || null })', {
    triggers: [{ name: 'nightly', type: 'timer', config: '0 0 2 * * * *' }],
  })
  const response = await fetch(`${bench.cloud.url}/local/timers/timed`, { method: 'POST' })
  expect(await response.json()).toMatchObject({ event: { Type: 'Timer', TriggerName: 'nightly' }, src: 'timer', openid: null })
  expect((await fetch(`${bench.cloud.url}/local/timers/echo`, { method: 'POST' })).status).toBe(404)
})
