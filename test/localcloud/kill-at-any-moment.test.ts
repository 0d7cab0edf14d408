import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type * as Sdk from '@cloudbase/node-sdk'
import { sdkEnvironment, startLocalCloud } from '../../localcloud'
import { Store } from '../../localcloud/store/store'
import { verify } from '../../localcloud/verify'
import { collection, index } from './shapes'

const CLIENTS = 6
const ROUNDS = 5
const collections = [collection('things', [index('n', ['n'], true), index('kind', ['kind'])])]
const root = mkdtempSync(path.join(tmpdir(), 'killed-'))
const dataDir = path.join(root, 'data')
let child: ChildProcess | undefined
afterAll(() => {
  child?.kill('SIGKILL')
  rmSync(root, { recursive: true, force: true })
})

/** A cloud in a process of its own. @returns its address */
async function serve(): Promise<string> {
  const running = spawn(process.execPath, ['--import', 'tsx', path.join(__dirname, 'serve.ts'), dataDir, root], { stdio: ['ignore', 'pipe', 'inherit'] })
  child = running
  const [chunk] = (await once(running.stdout, 'data')) as [Buffer]
  return String(chunk).trim()
}

/** The same numbers in every run, from 0 up to the bound. */
function numbers(seed: number) {
  let state = seed
  return (bound: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * bound)
  }
}

/** What each client was told, and what it tried last without an answer. */
interface Told {
  inserted: Set<number>
  tried: Set<number>
  counter: { told: number; tried: number }
  transfers: { told: Set<number>; tried: Set<number> }
  uploads: { told: Map<string, string>; tried: Map<string, string> }
}
const told: Told[] = Array.from({ length: CLIENTS }, () => ({
  inserted: new Set(),
  tried: new Set(),
  counter: { told: 0, tried: 0 },
  transfers: { told: new Set(), tried: new Set() },
  uploads: { told: new Map(), tried: new Map() },
}))

type App = ReturnType<typeof Sdk.init>
interface Transaction {
  collection(name: string): ReturnType<ReturnType<App['database']>['collection']>
}
const filler = (n: number) => `${n}:${'x'.repeat((n * 37) % 700)}`
const content = (n: number) => `${n}/`.repeat(200 + (n % 7) * 5000)

let next = 0
/** One client works until its cloud is gone. */
async function work(app: App, client: number, random: (bound: number) => number, acknowledged: () => void): Promise<void> {
  const db = app.database()
  const things = db.collection('things')
  const mine = told[client]!
  for (;;) {
    const n = next++
    const kind = random(10)
    if (kind < 5) {
      mine.tried.add(n)
      await things.add({ _id: `i${n}`, n, kind: `k${n % 3}`, filler: filler(n) })
      mine.inserted.add(n)
    } else if (kind < 7) {
      const value = ++mine.counter.tried
      const { updated } = await things.doc(`counter${client}`).update({ value, copy: value })
      expect(updated).toBe(1)
      mine.counter.told = value
    } else if (kind < 9) {
      mine.transfers.tried.add(n)
      await db.runTransaction(async (transaction: Transaction) => {
        const inside = transaction.collection('things')
        await inside.doc(`from${client}`).update({ amount: db.command.inc(-1) })
        await inside.add({ _id: `log${n}`, n: 1_000_000 + n, client })
        await inside.doc(`to${client}`).update({ amount: db.command.inc(1) })
      })
      mine.transfers.told.add(n)
    } else {
      const cloudPath = `client${client}/${n % 4 === 0 ? 'same' : n}.txt`
      mine.uploads.tried.set(cloudPath, content(n))
      await app.uploadFile({ cloudPath, fileContent: Buffer.from(content(n)) })
      mine.uploads.told.set(cloudPath, content(n))
    }
    acknowledged()
  }
}

/** Looks into the folder of a killed cloud. */
async function check(): Promise<void> {
  const store = new Store(dataDir)
  expect(store.repair).toBeUndefined()
  expect(verify(store, dataDir)).toEqual([])
  const uploads = new Map(
    [...store.records.getRange({ start: ['file'], end: ['file', '\uffff'] })].map(({ key, value }) => [String(key[1]), readFileSync(path.join(dataDir, 'files', (value as { blob: string }).blob), 'utf8')]),
  )
  await store.close()

  const cloud = await startLocalCloud({ port: 0, dataDir, functionsDir: root, collections })
  const all = new Map((await cloud.find('things')).map(one => [String(one._id), one]))
  const found = async (query: object) => (await cloud.find('things', query)).length
  for (const kind of ['k0', 'k1', 'k2']) expect(await found({ kind })).toBe([...all.values()].filter(one => one.kind === kind).length)
  await cloud.close()
  // Bytes that no record leads to were swept away at this start.
  expect(readdirSync(path.join(dataDir, 'files'))).toHaveLength(uploads.size)

  const tried = new Set(told.flatMap(one => [...one.tried]))
  for (const [id, one] of all) if (id.startsWith('i')) expect(one).toEqual({ _id: `i${one.n}`, n: one.n, kind: `k${Number(one.n) % 3}`, filler: filler(Number(one.n)) })
  for (const id of all.keys()) if (id.startsWith('i')) expect(tried).toContain(Number(id.slice(1)))
  told.forEach((mine, client) => {
    expect([...mine.inserted].filter(n => !all.has(`i${n}`))).toEqual([])
    const { value, copy } = all.get(`counter${client}`) as { value: number; copy: number }
    expect(copy).toBe(value)
    expect(value).toBeGreaterThanOrEqual(mine.counter.told)
    expect(value).toBeLessThanOrEqual(mine.counter.tried)
    const logs = [...all.values()].filter(one => String(one._id).startsWith('log') && one.client === client).map(one => Number(one.n) - 1_000_000)
    expect([...mine.transfers.told].filter(n => !logs.includes(n))).toEqual([])
    expect(logs.filter(n => !mine.transfers.tried.has(n))).toEqual([])
    expect([all.get(`from${client}`)!.amount, all.get(`to${client}`)!.amount]).toEqual([-logs.length || 0, logs.length])
    for (const [cloudPath, text] of mine.uploads.told) expect([text, mine.uploads.tried.get(cloudPath)]).toContain(uploads.get(cloudPath))
  })
  for (const [cloudPath, text] of uploads) expect(told.some(({ uploads: { tried: asked, told: given } }) => asked.get(cloudPath) === text || given.get(cloudPath) === text)).toBe(true)
}

test('kill -9 at any moment: what was acknowledged is there, what was not is whole or absent', async () => {
  process.env.SILENCE = 'true'
  const sdk = jest.requireActual<typeof Sdk>('@cloudbase/node-sdk')
  for (let round = 0; round < ROUNDS; round += 1) {
    const random = numbers(20_261_122 + round)
    const url = await serve()
    Object.assign(process.env, sdkEnvironment({ url }))
    const app = sdk.init({ env: 'local-env' })
    const things = app.database().collection('things')
    if (round === 0) {
      for (let client = 0; client < CLIENTS; client += 1) {
        await things.add({ _id: `counter${client}`, n: -1 - client * 3, value: 0, copy: 0 })
        await things.add({ _id: `from${client}`, n: -2 - client * 3, amount: 0 })
        await things.add({ _id: `to${client}`, n: -3 - client * 3, amount: 0 })
      }
    }
    let left = 40 + random(160)
    const gone = once(child!, 'exit')
    const acknowledged = () => {
      left -= 1
      if (left === 0) child!.kill('SIGKILL')
    }
    const ends = await Promise.allSettled(Array.from({ length: CLIENTS }, (_, client) => work(app, client, random, acknowledged)))
    await gone
    for (const end of ends) expect((end as PromiseRejectedResult).reason).toMatchObject({ message: expect.stringMatching(/ECONN|socket hang up|EPIPE|request:fail|aborted/) })
    await check()
  }
  const total = (count: (one: Told) => number) => told.reduce((sum, one) => sum + count(one), 0)
  for (const count of [(one: Told) => one.inserted.size, (one: Told) => one.counter.told, (one: Told) => one.transfers.told.size, (one: Told) => one.uploads.told.size]) {
    expect(total(count)).toBeGreaterThan(20)
  }
}, 120_000)
