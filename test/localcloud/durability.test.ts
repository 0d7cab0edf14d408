import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startLocalCloud } from '../../localcloud'
import { admin } from './harness'
import { collection, index } from './shapes'

const root = mkdtempSync(path.join(tmpdir(), 'localcloud-'))
const dataDir = path.join(root, 'data')
let child: ChildProcess | undefined
afterAll(() => {
  child?.kill('SIGKILL')
  rmSync(root, { recursive: true, force: true })
})

/** Another process, as `npm start` is one. */
function serve(): Promise<string> {
  const running = spawn(process.execPath, ['--import', 'tsx', path.join(__dirname, 'serve.ts'), dataDir, root], { stdio: ['ignore', 'pipe', 'inherit'] })
  child = running
  return new Promise((resolve, reject) => {
    running.stdout.once('data', (chunk: Buffer) => resolve(String(chunk).trim()))
    running.once('exit', code => reject(new Error(`it ended with ${code}`)))
  })
}

const killed = (running: ChildProcess) =>
  new Promise<void>(resolve => {
    running.once('exit', () => resolve())
    running.kill('SIGKILL')
  })

test('kill -9 in the middle of many writers: what was acknowledged is there, what was not is whole or absent', async () => {
  let next = 0
  const acknowledged = new Set<number>()
  for (let round = 0; round < 3; round += 1) {
    const url = await serve()
    let stopped = false
    const writer = async () => {
      while (!stopped) {
        const n = next++
        const document = { _id: `d${n}`, n, kind: `k${n % 3}`, filler: 'x'.repeat(n % 500), end: n }
        try {
          const answer = await admin({ url }, { action: 'database.insertDocument', collectionName: 'things', data: [JSON.stringify(document)] })
          if (!answer.code) acknowledged.add(n)
        } catch {
          return
        }
      }
    }
    const writers = Array.from({ length: 16 }, writer)
    const enough = acknowledged.size + 150
    while (acknowledged.size < enough) await new Promise(resolve => setTimeout(resolve, 3))
    await killed(child as ChildProcess)
    stopped = true
    await Promise.all(writers)
  }

  const cloud = await startLocalCloud({ port: 0, dataDir, functionsDir: root, collections: [collection('things', [index('n', ['n'], true), index('kind', ['kind'])])] })
  try {
    const all = await cloud.find('things')
    const present = new Set(all.map(({ n }) => n))
    expect([...acknowledged].filter(n => !present.has(n))).toEqual([])
    expect(all.filter(({ n, end, filler }) => n !== end || String(filler).length !== Number(n) % 500)).toEqual([])
    for (const kind of ['k0', 'k1', 'k2']) {
      expect(await cloud.find('things', { kind })).toHaveLength(all.filter(one => one.kind === kind).length)
    }
    for (const { _id, n } of all) expect(await cloud.find('things', { n })).toEqual([expect.objectContaining({ _id })])
  } finally {
    await cloud.close()
  }
})

test('secrets are made once, stay, and only their owner may read them', async () => {
  const file = path.join(dataDir, 'secrets.json')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  const before = readFileSync(file, 'utf8')
  const secrets = [{ name: 'KEY', bytes: 16 }, { name: 'MORE', bytes: 8 }]
  const cloud = await startLocalCloud({ port: 0, dataDir, functionsDir: root, collections: [], secrets })
  expect(cloud.secret('KEY')).toBe((JSON.parse(before) as Record<string, string>).KEY)
  expect(Buffer.from(cloud.secret('MORE'), 'base64')).toHaveLength(8)
  await cloud.close()
  expect(statSync(file).mode & 0o777).toBe(0o600)
})

test('a second cloud on the same data folder is refused', async () => {
  const options = { port: 0, dataDir, functionsDir: root, collections: [] }
  const cloud = await startLocalCloud(options)
  await expect(startLocalCloud(options)).rejects.toThrow(`in use by the cloud at ${cloud.url}`)
  await cloud.close()
  await (await startLocalCloud(options)).close()
})
