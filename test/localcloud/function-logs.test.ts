import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { LogEntry } from '../../localcloud/functions/log'
import { deploy, startBench, type Bench } from './harness'

let bench: Bench
beforeAll(async () => void (bench = await startBench({ secrets: [{ name: 'PASS_KEY', bytes: 32 }] })))
afterAll(() => bench.stop())

async function call(name: string, event: unknown = {}): Promise<Record<string, unknown>> {
  return (await fetch(`${bench.cloud.url}/v1/functions/${name}`, { method: 'POST', body: JSON.stringify(event) })).json() as Promise<Record<string, unknown>>
}

async function logOf(name: string, requestId?: unknown): Promise<LogEntry[]> {
  const response = await fetch(`${bench.cloud.url}/local/logs/${name}${requestId === undefined ? '' : `?requestId=${String(requestId)}`}`)
  return ((await response.json()) as { entries: LogEntry[] }).entries
}

test('what a call printed is there as soon as it is answered, by its request id', async () => {
  deploy(bench.functionsDir, 'says', `exports.main = (event, context) => { console.log('hello', { a: event.n }); console.warn('two\\nlines'); return { id: context.request_id } }`)
  const first = await call('says', { n: 1 })
  const second = await call('says', { n: 2 })
  const entries = await logOf('says', first.id)
  expect(entries.map(({ level, text }) => [level, text])).toEqual([['log', 'hello { a: 1 }'], ['warn', 'two'], ['warn', 'lines'], ['report', expect.stringMatching(/^\d+ ms$/)]])
  expect(entries.every(({ at, requestId }) => requestId === first.id && Math.abs(Date.parse(at) - bench.cloud.clock.now()) < 60_000)).toBe(true)
  expect((await logOf('says')).filter(({ level }) => level === 'report').map(({ requestId }) => requestId)).toEqual([first.id, second.id])
})

test('the id in the answer of a failed call finds its error, with the stack that the answer leaves out', async () => {
  deploy(bench.functionsDir, 'fails', 'exports.main = () => { throw new Error("no luck") }')
  const { requestId } = await call('fails')
  const texts = (await logOf('fails', requestId)).map(({ text }) => text)
  expect(texts[0]).toBe('Error: no luck')
  expect(texts.some(text => text.includes('fails/index.js'))).toBe(true)
})

test('a secret is never written, even when the function prints its environment', async () => {
  deploy(bench.functionsDir, 'chatty', 'exports.main = () => { console.log(process.env); console.error(new Error(process.env.PASS_KEY)); return process.env.PASS_KEY.length }')
  expect(await call('chatty')).toBe(44)
  const entries = await logOf('chatty')
  expect(entries.some(({ text }) => text.includes("PASS_KEY: '***'"))).toBe(true)
  expect(readFileSync(path.join(bench.dataDir, 'logs', 'chatty.log'), 'utf8')).not.toContain(bench.cloud.secret('PASS_KEY'))
})

test('a call that prints without end is cut short', async () => {
  deploy(bench.functionsDir, 'floods', 'exports.main = event => { for (let i = 0; i < event.lines; i += 1) console.log("x".repeat(10_000)); return "done" }', { timeout: 20 })
  expect(await call('floods', { lines: 300 })).toBe('done')
  const entries = await logOf('floods')
  expect(entries.filter(({ level }) => level === 'log')).toHaveLength(105)
  expect(entries.at(-2)?.text).toContain('the rest is left out')
  await call('floods', { lines: 1 })
  expect((await logOf('floods')).filter(({ level }) => level === 'log')).toHaveLength(106)
})

test('no such function, no log', async () => {
  expect((await fetch(`${bench.cloud.url}/local/logs/nobody`)).status).toBe(404)
  expect((await fetch(`${bench.cloud.url}/local/logs/..%2f..%2fsecrets`)).status).toBe(404)
})
