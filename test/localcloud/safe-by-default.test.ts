import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { createConnection } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import path from 'node:path'
import { request } from 'node:http'
import { startLocalCloud, type LocalCloud } from '../../localcloud'
import { admin, collection, deploy, errorOf, startBench, type Bench } from './harness'

const SECRETS = [{ name: 'KEY', bytes: 32 }, { name: 'SIGNING', bytes: 24 }]
const root = mkdtempSync(path.join(tmpdir(), 'localcloud-'))
const staticDir = path.join(root, 'static')
let bench: Bench
let printed = ''
beforeAll(async () => {
  for (const stream of [process.stdout, process.stderr]) {
    jest.spyOn(stream, 'write').mockImplementation(chunk => {
      printed += String(chunk)
      return true
    })
  }
  for (const method of ['log', 'warn', 'error', 'info'] as const) {
    jest.spyOn(console, method).mockImplementation((...words: unknown[]) => void (printed += `${words.map(String).join(' ')}\n`))
  }
  mkdirSync(staticDir)
  writeFileSync(path.join(staticDir, 'index.html'), 'page')
  writeFileSync(path.join(root, 'outside.txt'), 'a letter of others')
  bench = await startBench({ secrets: SECRETS, staticDir, collections: [collection('things')] })
})
afterAll(async () => {
  await bench.stop()
  jest.restoreAllMocks()
  rmSync(root, { recursive: true, force: true })
})

/** A request whose address goes out as it is written here. @returns status and body */
function raw(cloud: LocalCloud, address: string, options: { method?: string; headers?: Record<string, string>; body?: Buffer } = {}): Promise<{ status: number; text: string }> {
  const { hostname, port } = new URL(cloud.url)
  return new Promise((resolve, reject) => {
    const call = request({ hostname, port, path: address, method: options.method ?? 'GET', headers: options.headers ?? {}, agent: false }, answer => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (chunk: string) => (text += chunk))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }))
    })
    call.on('error', reject)
    call.end(options.body)
  })
}

test('it listens on loopback alone', async () => {
  const port = Number(new URL(bench.cloud.url).port)
  const others = Object.values(networkInterfaces()).flatMap(found => found ?? []).filter(({ internal, family }) => !internal && family === 'IPv4')
  for (const { address } of others) {
    const outcome = await new Promise(resolve => {
      const socket = createConnection({ host: address, port }, () => resolve('connected'))
      socket.on('error', error => resolve((error as NodeJS.ErrnoException).code))
    })
    expect(outcome).toBe('ECONNREFUSED')
  }
})

test('another name of this machine and pages of other sites are refused, on every path', async () => {
  for (const address of ['/', '/admin', '/local/wechat', '/local/reset', '/storage/a', '/v1/functions/f']) {
    const strangers: Record<string, string>[] = [{ host: 'evil.example' }, { host: '127.0.0.1.evil.example' }, { origin: 'https://evil.example' }, { origin: 'http://localhost.evil.example' }, { origin: 'null' }]
    for (const headers of strangers) {
      for (const method of ['GET', 'POST']) {
        expect(await raw(bench.cloud, address, { method, headers: { authorization: 'signed', ...headers } })).toMatchObject({ status: 403, text: expect.stringContaining('PERMISSION_DENIED') })
      }
    }
  }
})

test('a body over its limit is refused and the cloud lives on', async () => {
  const headers = { authorization: 'signed' }
  const over = (bytes: number) => Buffer.alloc(bytes + 1, 0x20)
  expect((await raw(bench.cloud, '/admin', { method: 'POST', headers, body: over(32 * 1024 * 1024) })).text).toContain('EXCEED_REQUEST_SIZE_LIMIT')
  expect(await raw(bench.cloud, '/v1/functions/f', { method: 'POST', body: over(6 * 1024 * 1024) })).toMatchObject({ status: 413 })
  expect(await raw(bench.cloud, '/local/clock', { method: 'POST', body: over(1024 * 1024) })).toMatchObject({ status: 413 })
  expect((await raw(bench.cloud, '/local/clock')).status).toBe(200)
})

test('a request without the SDK\'s signature is refused', async () => {
  expect((await raw(bench.cloud, '/admin', { method: 'POST', body: Buffer.from('{"action":"database.addCollection"}') })).text).toContain('SIGN_PARAM_INVALID')
})

test('no path leads out of the static folder or the storage', async () => {
  symlinkSync(path.join(root, 'outside.txt'), path.join(staticDir, 'link.txt'))
  symlinkSync(root, path.join(staticDir, 'folder'))
  for (const address of ['/../outside.txt', '/%2e%2e/outside.txt', '/..%2foutside.txt', '/%2e%2e%2foutside.txt', '/..%5coutside.txt', '//../outside.txt', '/link.txt', '/folder/outside.txt', '/index.html%00', '/storage/../secrets.json', '/storage/%2e%2e%2fsecrets.json', '/storage/..%2f..%2fsecrets.json']) {
    const { status, text } = await raw(bench.cloud, address)
    expect([address, status >= 400]).toEqual([address, true])
    expect(text).not.toContain('a letter')
  }
  expect(await raw(bench.cloud, '/')).toEqual({ status: 200, text: 'page' })
  for (const cloudPath of ['../evil', 'a/../../evil', '/evil', 'a//b', './a', 'a\\..\\evil', 'a%2e']) {
    expect(await admin(bench.cloud, { action: 'storage.getUploadMetadata', path: cloudPath })).toMatchObject({ code: 'INVALID_PARAM' })
  }
})

test('folders are their owner\'s alone, secrets too', () => {
  const mode = (...names: string[]) => statSync(path.join(bench.dataDir, ...names)).mode & 0o777
  expect([mode(), mode('store'), mode('secrets.json'), mode('running.json')]).toEqual([0o700, 0o700, 0o600, 0o600])
})

test('a data folder that holds other things is not closed to them, what is ours in it is', async () => {
  const dataDir = path.join(root, 'shared')
  mkdirSync(dataDir, { mode: 0o755 })
  writeFileSync(path.join(dataDir, 'letter.txt'), '')
  await (await startLocalCloud({ port: 0, dataDir, functionsDir: root, collections: [] })).close()
  expect(statSync(path.join(dataDir, 'store')).mode & 0o777).toBe(0o700)
})

test('a mark of a dead process counts for nothing, a live one does although it does not answer', async () => {
  const dataDir = path.join(root, 'marked')
  const options = { port: 0, dataDir, functionsDir: root, collections: [] }
  const running = path.join(dataDir, 'running.json')
  const first = await startLocalCloud(options)
  const mark = JSON.parse(readFileSync(running, 'utf8')) as Record<string, unknown>
  await expect(startLocalCloud(options)).rejects.toThrow(`in use by the cloud at ${first.url}`)
  await first.close()
  writeFileSync(running, JSON.stringify(mark))
  await expect(startLocalCloud(options)).rejects.toThrow('in use')
  for (const dead of [JSON.stringify({ ...mark, process: 'another boot 1' }), '', '{"pid":']) {
    writeFileSync(running, dead)
    await (await startLocalCloud(options)).close()
  }
  const starts = await Promise.allSettled(Array.from({ length: 5 }, () => startLocalCloud(options)))
  const started = starts.flatMap(start => (start.status === 'fulfilled' ? [start.value] : []))
  expect(started).toHaveLength(1)
  await started[0]!.close()
})

test('a start that fails leaves the folder free', async () => {
  const dataDir = path.join(root, 'failed')
  const port = Number(new URL(bench.cloud.url).port)
  await expect(startLocalCloud({ port, dataDir, functionsDir: root, collections: [] })).rejects.toThrow('EADDRINUSE')
  expect(readdirSync(dataDir)).not.toContain('running.json')
})

test('no secret is in a log, an output or an answer, whatever fails', async () => {
  deploy(bench.functionsDir, 'leaky', `
    exports.main = async event => {
      console.log('with', process.env.KEY); console.error(JSON.stringify(process.env))
      if (event.fail === 'throw') throw new Error('no luck')
      if (event.fail === 'reject') return Promise.reject(new Error('rejected'))
      return { ok: true }
    }`)
  const answers: unknown[] = []
  for (const fail of ['throw', 'reject', 'no']) answers.push(await raw(bench.cloud, '/v1/functions/leaky', { method: 'POST', body: Buffer.from(JSON.stringify({ fail })) }))
  answers.push(await raw(bench.cloud, '/v1/functions/leaky', { method: 'POST', body: Buffer.from('{') }), await raw(bench.cloud, '/v1/functions/absent', { method: 'POST' }))
  answers.push(await errorOf(bench.app.callFunction({ name: 'leaky', data: { fail: 'throw' } })), await errorOf(bench.app.callFunction({ name: 'absent', data: {} })))
  for (const action of ['database.insertDocument', 'database.getDocument', 'database.aggregateDocuments', 'storage.getUploadMetadata', 'wx.api', 'nothing']) {
    for (const body of [{ action }, { action, collectionName: 'things', query: '{' }, '{']) answers.push(await admin(bench.cloud, body))
  }
  for (const address of ['/storage/a?sign=0&t=1', '/local/wechat', '/local/instance', '/local/requests', '/local/clock', '/nothing']) answers.push(await raw(bench.cloud, address))

  const dataDir = path.join(root, 'broken')
  const secretsFile = path.join(bench.dataDir, 'secrets.json')
  mkdirSync(dataDir)
  writeFileSync(path.join(dataDir, 'secrets.json'), readFileSync(secretsFile, 'utf8').slice(2))
  answers.push(await errorOf(startLocalCloud({ port: 0, dataDir, functionsDir: root, collections: [], secrets: SECRETS })))

  await bench.cloud.close()
  const logs = path.join(bench.dataDir, 'logs')
  const written = readdirSync(logs).map(name => readFileSync(path.join(logs, name), 'utf8')).join('\n')
  expect(written).toContain('with')
  const shown = [written, printed, ...answers.map(one => (one instanceof Error ? `${one.message} ${one.stack}` : JSON.stringify(one)))].join('\n')
  for (const secret of Object.values(JSON.parse(readFileSync(secretsFile, 'utf8')) as Record<string, string>)) {
    expect(secret.length).toBeGreaterThan(20)
    expect(shown.includes(secret)).toBe(false)
    expect(shown.includes(secret.slice(0, 12))).toBe(false)
  }
})
