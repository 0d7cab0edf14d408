import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { deploy, startBench, type Bench } from './harness'

let bench: Bench
beforeAll(async () => void (bench = await startBench({ functionLimits: { maxInstances: 2, maxWaiting: 1, waitMs: 600_000 } })))
afterAll(() => bench.stop())

const SDK = JSON.stringify(require.resolve('@cloudbase/node-sdk'))

async function call(cloud: { url: string }, name: string, event: unknown = {}, headers: Record<string, string> = {}) {
  const response = await fetch(`${cloud.url}/v1/functions/${name}`, { method: 'POST', headers, body: JSON.stringify(event) })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

/** A function's code that waits until the gate of its event is open. */
const GATED = `const fs = require('node:fs')
  const opened = async gate => { while (!fs.existsSync(gate)) await new Promise(r => setTimeout(r, 2)) }
`
let gates = 0
function newGate() {
  const file = path.join(bench.dataDir, `gate-${(gates += 1)}`)
  return { file, open: () => writeFileSync(file, '') }
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise(resolve => setTimeout(resolve, 2))
}

describe('under load', () => {
  test('beyond the instances calls wait, and beyond those who may wait they are refused at once', async () => {
    deploy(bench.functionsDir, 'gated', `${GATED} exports.main = async ({ gate }) => { await opened(gate); return 'done' }`, { timeout: 20 })
    const gate = newGate()
    const calls = [1, 2, 3, 4].map(() => call(bench.cloud, 'gated', { gate: gate.file }))
    expect(await Promise.race(calls)).toMatchObject({ status: 432, body: { code: 'FUNCTION_EXCEED_RESOURCE_LIMIT' } })
    gate.open()
    expect((await Promise.all(calls)).map(({ status }) => status).sort()).toEqual([200, 200, 200, 432])
  })

  test('who has waited too long is refused; the others are served', async () => {
    const impatient = await startBench({ functionLimits: { maxInstances: 1, waitMs: 10 } })
    deploy(impatient.functionsDir, 'gated', `${GATED} exports.main = async ({ gate }) => { await opened(gate); return 'done' }`, { timeout: 20 })
    const gate = newGate()
    const calls = [1, 2].map(() => call(impatient.cloud, 'gated', { gate: gate.file }))
    expect(await Promise.race(calls)).toMatchObject({ status: 432, body: { code: 'FUNCTION_EXCEED_RESOURCE_LIMIT' } })
    gate.open()
    expect((await Promise.all(calls)).map(({ status }) => status).sort()).toEqual([200, 432])
    expect(await call(impatient.cloud, 'gated', { gate: gate.file })).toEqual({ status: 200, body: 'done' })
    await impatient.stop()
  })

  test('the config may give a function a limit of its own', async () => {
    deploy(bench.functionsDir, 'single', 'const id = Math.random(); exports.main = () => id', { maxInstances: 1 })
    const answers = await Promise.all([1, 2].map(() => call(bench.cloud, 'single')))
    expect(answers[0]?.body).toBe(answers[1]?.body)
  })

  test('who waits while the bundle changes is served by the new one', async () => {
    deploy(bench.functionsDir, 'moving', `${GATED} exports.main = async ({ gate, started }) => { fs.writeFileSync(started, ''); await opened(gate); return 'old' }`, { maxInstances: 1, timeout: 20 })
    const gate = newGate()
    const started = newGate()
    const first = call(bench.cloud, 'moving', { gate: gate.file, started: started.file })
    await until(() => existsSync(started.file))
    const second = call(bench.cloud, 'moving')
    deploy(bench.functionsDir, 'moving', 'exports.main = () => "the new one"', { maxInstances: 1 })
    gate.open()
    expect([(await first).body, (await second).body]).toEqual(['old', 'the new one'])
  })
})

test('calls that overlap never see each other\'s caller', async () => {
  deploy(bench.functionsDir, 'mine', `exports.main = async (event, context) => {
    const seen = () => [process.env.WX_OPENID || null, JSON.parse(context.environment).WX_OPENID || null, process.env.TCB_SEQID === context.request_id]
    const before = seen()
    for (let i = 0; i < 5; i += 1) await new Promise(r => setTimeout(r, 1))
    return [before, seen()]
  }`)
  const roomy = await startBench({ functionsDir: bench.functionsDir })
  const people = Array.from({ length: 24 }, (_, i) => (i % 4 === 0 ? null : `o${i}`))
  const answers = await Promise.all(people.map(openid => call(roomy.cloud, 'mine', {}, openid === null ? {} : { 'x-wx-openid': openid })))
  expect(answers.map(({ body }) => body)).toEqual(people.map(openid => [[openid, openid, true], [openid, openid, true]]))
  await roomy.stop()
})

test('a chain of functions is told in TCB_SOURCE, and each has a request of its own', async () => {
  deploy(bench.functionsDir, 'last', 'exports.main = (event, context) => [{ source: process.env.TCB_SOURCE, id: context.request_id, openid: process.env.WX_OPENID || null }]')
  const through = (next: string) => `const tcb = require(${SDK}); const app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV })
    exports.main = async (event, context) => {
      const { result } = await app.callFunction({ name: '${next}', data: {} })
      return [{ source: process.env.TCB_SOURCE, id: context.request_id, openid: process.env.WX_OPENID || null }, ...result]
    }`
  deploy(bench.functionsDir, 'middle', through('last'), { timeout: 20 })
  deploy(bench.functionsDir, 'first', through('middle'), { timeout: 20 })
  const { body } = await call(bench.cloud, 'first', {}, { 'x-wx-openid': 'oCHAIN' })
  const chain = body as unknown as { source: string; id: string; openid: string | null }[]
  expect(chain.map(({ source, openid }) => [source, openid])).toEqual([['wx_client', 'oCHAIN'], ['wx_client,scf', null], ['wx_client,scf,scf', null]])
  expect(new Set(chain.map(({ id }) => id)).size).toBe(3)
})

describe('the end of one instance harms no other call', () => {
  const ends: [string, string, string][] = [
    ['it exits', 'process.exit(3)', 'FUNCTIONS_EXECUTE_FAIL'],
    ['it throws in a timer', 'setTimeout(() => { throw new Error("late") }, 1); await new Promise(() => setInterval(() => 0, 50))', 'FUNCTIONS_EXECUTE_FAIL'],
    ['it throws what is no error', 'setTimeout(() => { throw null }, 1); await new Promise(() => setInterval(() => 0, 50))', 'FUNCTIONS_EXECUTE_FAIL'],
    ['it loops for ever', 'for (;;);', 'FUNCTIONS_TIME_LIMIT_EXCEEDED'],
    ['it fills its heap', 'const all = []; for (;;) all.push({ n: Math.random() })', 'FUNCTIONS_MEMORY_LIMIT_EXCEEDED'],
    ['it fills memory outside its heap', 'const all = []; for (;;) { all.push(Buffer.alloc(1 << 20, 1)); await new Promise(r => setTimeout(r, 1)) }', 'FUNCTIONS_MEMORY_LIMIT_EXCEEDED'],
  ]
  test.each(ends)('%s', async (_, code, expected) => {
    const name = `ends-${expected.length}-${code.length}`
    const limits = { timeout: expected.includes('TIME') ? 1 : 25, memorySize: 48 }
    deploy(bench.functionsDir, name, `${GATED} exports.main = async ({ gate, end }) => { if (end) { ${code} } await opened(gate); return 'alive' }`, limits)
    const gate = newGate()
    // One that has a second in all cannot wait for the end of the other.
    if (limits.timeout === 1) gate.open()
    const alive = call(bench.cloud, name, { gate: gate.file })
    const ended = await call(bench.cloud, name, { end: true })
    gate.open()
    expect(ended.body).toMatchObject({ code: expected, requestId: expect.any(String) })
    expect((await alive).body).toBe('alive')
    expect((await call(bench.cloud, name, { gate: gate.file })).body).toBe('alive')
  })

  test('an answer that is no JSON is that call\'s failure', async () => {
    deploy(bench.functionsDir, 'round', 'exports.main = () => { const a = {}; a.a = a; return a }')
    expect((await call(bench.cloud, 'round')).body).toMatchObject({ code: 'FUNCTIONS_EXECUTE_FAIL' })
  })
})

test('a config.json that could not be deployed is named in the answer', async () => {
  const configFile = (name: string) => path.join(bench.functionsDir, name, 'config.json')
  deploy(bench.functionsDir, 'unread', 'exports.main = () => 1')
  writeFileSync(configFile('unread'), '{"timeout":')
  deploy(bench.functionsDir, 'odd', 'exports.main = () => 1', { timeout: '3' })
  expect((await call(bench.cloud, 'unread')).body).toMatchObject({ code: 'FUNCTIONS_EXECUTE_FAIL', message: `${configFile('unread')} is not a JSON object` })
  expect((await call(bench.cloud, 'odd')).body).toMatchObject({ message: `${configFile('odd')}: timeout must be a number of seconds` })
  deploy(bench.functionsDir, 'odd', 'exports.main = () => 1', { timeout: 3 })
  expect((await call(bench.cloud, 'odd')).body).toBe(1)
})
