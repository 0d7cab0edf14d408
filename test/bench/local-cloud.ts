import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { load, type Load, type Script } from './load'
import { startProcess, type Running } from './process'
import { heading, median, ms, percentile, ratio, row } from './report'

const DOCUMENTS = 100_000
const REQUESTS = 6400
const ROUNDS = 5

const ejson = (value: object) => JSON.stringify(value)
const request = (action: string, collectionName: string, more: object) => JSON.stringify({ action: `database.${action}`, collectionName, ...more })

const person = (n: number) => ({
  _id: `p${n}`,
  name: `会员${n}`,
  unit: `u${n % 1000}`,
  age: n % 90,
  phone: `138${String(n).padStart(8, '0')}`,
  joined: { $date: new Date(1.6e12 + n * 1000).toISOString() },
  free: n % 1000,
  taken: 0,
})

/** One person of all, another each time, the same ones in each run. */
const someone = (client: number, turn: number) => `p${(client * 7919 + turn * 104_729) % DOCUMENTS}`

const pointRead: Script = (client, turn) =>
  request('getDocument', 'people', { query: ejson({ _id: someone(client, turn) }), queryType: 'DOC', multi: false })

let inserted = 0
const insert: Script = client =>
  request('insertDocument', 'orders', { data: [ejson({ person: `p${client}`, n: (inserted += 1), at: { $date: '2026-01-01T00:00:00.000Z' }, words: '一份订单' })] })

const conditionalUpdate: Script = (client, turn) =>
  request('modifyDocument', 'people', {
    query: ejson({ _id: someone(client, turn), taken: { $lt: 1_000_000 } }),
    data: ejson({ $inc: { taken: 1 }, $set: { at: turn } }),
    multi: true,
    merge: true,
    upsert: false,
  })

/** Four requests: start, read, write, commit, of people whom no other client touches. */
const transactions = new Map<number, string>()
const transaction: Script = (client, turn, last) => {
  const own = `p${client}`
  const step = turn % 4
  if (step === 0) return JSON.stringify({ action: 'database.startTransaction' })
  if (step === 1) transactions.set(client, (JSON.parse(last) as { transactionId?: string }).transactionId ?? '')
  const transactionId = transactions.get(client)
  if (step === 1) return request('getDocument', 'people', { query: ejson({ _id: own }), queryType: 'DOC', transactionId })
  if (step === 2) return request('modifyDocument', 'people', { query: ejson({ _id: own }), data: ejson({ $inc: { taken: 1 } }), merge: true, transactionId })
  return JSON.stringify({ action: 'database.commitTransaction', transactionId })
}

const post = async (url: string, body: string): Promise<Record<string, unknown>> => {
  const response = await fetch(url, { method: 'POST', headers: { authorization: 'signed' }, body })
  return (await response.json()) as Record<string, unknown>
}

async function fill(cloud: Running): Promise<void> {
  for (let n = 0; n < DOCUMENTS; n += 2000) {
    const data = Array.from({ length: 2000 }, (_, i) => ejson(person(n + i)))
    const answer = await post(`${cloud.url}/admin`, request('insertDocument', 'people', { data }))
    if (answer.code !== undefined) throw new Error(JSON.stringify(answer))
  }
}

/** The cloud and the echo in turn, warmed up, so that a machine that slows down slows both. */
async function beside(name: string, cloud: Running, echo: Running, script: Script, requests = REQUESTS): Promise<void> {
  await post(`${echo.url}/answer`, JSON.stringify(await post(`${cloud.url}/admin`, script(0, 0, ''))))
  const ours: Load[] = []
  const bare: Load[] = []
  for (let round = 0; round <= ROUNDS; round += 1) {
    const [a, b] = [await load(cloud.url, requests, script), await load(echo.url, requests, script)]
    if (round === 0) continue
    ours.push(a)
    bare.push(b)
  }
  const throughput = (loads: Load[]) => median(loads.map(one => one.throughput))
  const latency = (loads: Load[], share: number) => ms(percentile(loads.flatMap(one => one.latencies), share))
  const shown = (loads: Load[]) => `p50 ${latency(loads, 0.5)}, p95 ${latency(loads, 0.95)}`
  row(
    name,
    `${Math.round(throughput(ours))} a second`,
    shown(ours),
    `echo ${Math.round(throughput(bare))} a second`,
    shown(bare),
    `ratio ${ratio(median(ours.map((one, i) => one.throughput / (bare[i]?.throughput ?? NaN))))}`,
  )
}

const ask = (more: object) => request('getDocument', 'people', { limit: 20, ...more })

/** What an index does, beside the same question about a field without one: `free` holds what `unit` holds, without the letter. */
const questions: [string, string, string][] = [
  ['equality', ask({ query: ejson({ unit: 'u77' }), limit: 1000 }), ask({ query: ejson({ free: 77 }), limit: 1000 })],
  ['equality and range', ask({ query: ejson({ unit: 'u77', age: { $gte: 80 } }) }), ask({ query: ejson({ free: 77, taken: { $gte: 80 } }) })],
  ['the first 20 in order', ask({ query: '{}', order: ejson({ unit: -1, age: -1 }) }), ask({ query: '{}', order: ejson({ free: -1, name: -1 }) })],
  ['count', request('calculateDocument', 'people', { query: ejson({ unit: 'u77' }) }), request('calculateDocument', 'people', { query: ejson({ free: 77 }) })],
]

/** Milliseconds of one request, the middle of several. */
async function timed(url: string, body: string, runs: number): Promise<number> {
  const times: number[] = []
  for (let run = 0; run <= runs; run += 1) {
    const start = performance.now()
    const answer = await post(url, body)
    if (answer.code !== undefined) throw new Error(JSON.stringify(answer))
    if (run > 0) times.push(performance.now() - start)
  }
  return median(times)
}

async function byIndexes(cloud: Running): Promise<void> {
  heading(`Among ${DOCUMENTS} documents, by an index and by going through all`)
  for (const [name, indexed, scanned] of questions) {
    const [by, through] = [await timed(`${cloud.url}/admin`, indexed, 20), await timed(`${cloud.url}/admin`, scanned, 5)]
    row(name, ms(by), `${ms(through)} through all`, `ratio ${(through / by).toFixed(0)}`)
  }
}

/** The local cloud beside the least that a server of JSON does, and its indexes beside going through everything. */
export async function localCloud(): Promise<void> {
  const root = mkdtempSync(path.join(tmpdir(), 'bench-cloud-'))
  const folders = [path.join(root, 'data'), path.join(root, 'functions')]
  const echo = await startProcess('echo.ts')
  let cloud = await startProcess('serve-cloud.ts', ...folders)
  try {
    await fill(cloud)
    await cloud.stop()
    heading(`The local cloud with ${DOCUMENTS} documents on disk`)
    cloud = await startProcess('serve-cloud.ts', ...folders)
    row('time to ready in a fresh process', ms(cloud.readyAfter), '(limit 2000 ms)')

    await byIndexes(cloud)

    heading('The local cloud beside a bare HTTP echo of the same JSON, 64 clients (aim 0.50)')
    await beside('point read', cloud, echo, pointRead)
    await beside('insert', cloud, echo, insert)
    await beside('conditional update', cloud, echo, conditionalUpdate)
    await beside('a transaction\'s four requests', cloud, echo, transaction)
  } finally {
    await Promise.all([cloud.stop(), echo.stop()])
    rmSync(root, { recursive: true, force: true })
  }
}
