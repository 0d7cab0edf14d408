import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { deploy, startBench, type Bench } from './harness'

const SDK = JSON.stringify(require.resolve('@cloudbase/node-sdk'))
const HOUR = 3_600_000
const DAY = 24 * HOUR
/** Noon in UTC+8, a Monday. */
const START = Date.UTC(2026, 10, 23, 4)

/** Writes down that it was fired. */
const RECORDS = `const tcb = require(${SDK}); const app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV })
  exports.main = async (event, context) => {
    await app.database().collection('things').add({ ...event, src: process.env.TRIGGER_SRC, source: process.env.TCB_SOURCE, openid: process.env.WX_OPENID || null })
    if (event.TriggerName === 'fails') throw new Error('no luck')
    return event.TriggerName
  }`
const trigger = (name: string, config: string) => ({ name, type: 'timer', config })
const put = (bench: Bench, name: string, triggers: unknown[]) => deploy(bench.functionsDir, name, RECORDS, { timeout: 20, triggers })

interface Fired { TriggerName: string; Time: string }
const fired = async ({ cloud }: Bench) => ((await cloud.find('things')) as unknown as Fired[]).map(({ TriggerName, Time }) => `${TriggerName} ${Time}`).sort()

const afterThis: (() => unknown)[] = []
afterEach(async () => {
  for (const clean of afterThis.splice(0)) await clean()
})

/** A cloud with its clock at START and timers that fire by themselves. */
async function withTimers(work: (bench: Bench) => Promise<void>, timers = true): Promise<void> {
  const bench = await startBench({ timers })
  bench.cloud.clock.set(START)
  try {
    await work(bench)
  } finally {
    await bench.stop()
  }
}

async function advance({ cloud }: Bench, ms: number) {
  cloud.clock.advance(ms)
  await cloud.timers.settled()
}

test('moving the clock fires every time that it passes, in UTC+8, as the platform would', () =>
  withTimers(async bench => {
    put(bench, 'daily', [trigger('nightly', '0 0 2 * * * *'), trigger('office', '0 0 9,18 * * MON-FRI *')])
    await advance(bench, 2 * DAY)
    expect(await fired(bench)).toEqual([
      'nightly 2026-11-23T18:00:00Z', 'nightly 2026-11-24T18:00:00Z',
      'office 2026-11-23T10:00:00Z', 'office 2026-11-24T01:00:00Z', 'office 2026-11-24T10:00:00Z', 'office 2026-11-25T01:00:00Z',
    ])
    expect(await bench.cloud.find('things', { TriggerName: 'nightly', Time: '2026-11-23T18:00:00Z' })).toEqual([
      expect.objectContaining({ Type: 'Timer', Message: '', src: 'timer', source: 'wx_trigger', openid: null }),
    ])
  }))

test('over HTTP the clock answers when what it has fired is done', () =>
  withTimers(async bench => {
    put(bench, 'daily', [trigger('nightly', '0 0 2 * * * *')])
    await fetch(`${bench.cloud.url}/local/clock`, { method: 'POST', body: JSON.stringify({ advance: DAY }) })
    expect(await fired(bench)).toEqual(['nightly 2026-11-23T18:00:00Z'])
  }))

test('without being moved, the clock fires what is due', () =>
  withTimers(async bench => {
    put(bench, 'often', [trigger('second', '* * * * * * *')])
    // So that the folder is looked at now and not in a minute.
    bench.cloud.clock.advance(1)
    while ((await fired(bench)).length < 2) await new Promise(resolve => setTimeout(resolve, 20))
    const all = await fired(bench)
    expect(new Set(all).size).toBe(all.length)
  }))

test('one move fires a trigger a hundred times at most, and the log says so', () =>
  withTimers(async bench => {
    put(bench, 'often', [trigger('minute', '0 * * * * * *'), trigger('monthly', '0 0 8 1 * * *')])
    await advance(bench, 90 * DAY)
    const all = await fired(bench)
    expect(all.filter(one => one.startsWith('minute'))).toHaveLength(100)
    expect(all.filter(one => one.startsWith('monthly'))).toEqual(['monthly 2026-12-01T00:00:00Z', 'monthly 2027-01-01T00:00:00Z', 'monthly 2027-02-01T00:00:00Z'])
    const { entries } = (await (await fetch(`${bench.cloud.url}/local/logs/often?requestId=-`)).json()) as { entries: { level: string; text: string }[] }
    expect(entries).toEqual([expect.objectContaining({ level: 'warn', text: expect.stringContaining('minute: more than 100') })])
  }))

test('set back, nothing fires; what comes again fires again', () =>
  withTimers(async bench => {
    put(bench, 'daily', [trigger('nightly', '0 0 2 * * * *')])
    await advance(bench, DAY)
    await advance(bench, -DAY)
    expect(await fired(bench)).toEqual(['nightly 2026-11-23T18:00:00Z'])
    await advance(bench, DAY)
    expect(await fired(bench)).toEqual(['nightly 2026-11-23T18:00:00Z', 'nightly 2026-11-23T18:00:00Z'])
    await advance(bench, -20 * DAY)
    bench.cloud.clock.set(null)
    await bench.cloud.timers.settled()
  }))

test('one that fails does not hold up the others, nor its own next time', () =>
  withTimers(async bench => {
    put(bench, 'both', [trigger('fails', '0 0 2 * * * *'), trigger('works', '0 0 3 * * * *')])
    await advance(bench, 2 * DAY)
    expect((await fired(bench)).map(one => one.split(' ')[0])).toEqual(['fails', 'fails', 'works', 'works'])
  }))

test('a changed config counts from the next look', () =>
  withTimers(async bench => {
    put(bench, 'daily', [trigger('early', '0 0 2 * * * *')])
    await advance(bench, HOUR)
    put(bench, 'daily', [trigger('later-on', '0 0 5 * * * *')])
    await advance(bench, DAY)
    expect(await fired(bench)).toEqual(['later-on 2026-11-23T21:00:00Z'])
  }))

test('unless asked, the clock fires nothing; by hand a trigger fires at once', () =>
  withTimers(async bench => {
    put(bench, 'daily', [trigger('nightly', '0 0 2 * * * *'), trigger('weekly', '0 0 8 ? * MON *')])
    await advance(bench, 30 * DAY)
    expect(await fired(bench)).toEqual([])
    const fire = async (route: string) => {
      const response = await fetch(`${bench.cloud.url}/local/timers/${route}`, { method: 'POST' })
      return { status: response.status, body: (await response.json()) as unknown }
    }
    expect(await fire('daily')).toEqual({ status: 200, body: 'nightly' })
    expect(await fire('daily/weekly')).toEqual({ status: 200, body: 'weekly' })
    expect(await fire('daily/yearly')).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } })
    expect(await fire('nobody')).toMatchObject({ status: 404, body: { code: 'FUNCTION_NOT_FOUND' } })
    expect(await bench.cloud.timers.fire('daily', 'weekly')).toBe('"weekly"')
    expect(await fired(bench)).toHaveLength(3)
  }, false))

test('a stopped cloud fires nothing, and nothing of it is caught up', async () => {
  const functionsDir = mkdtempSync(path.join(tmpdir(), 'functions-'))
  const first = await startBench({ timers: true, functionsDir })
  first.cloud.clock.set(START)
  deploy(functionsDir, 'daily', RECORDS, { triggers: [trigger('nightly', '0 0 2 * * * *')] })
  await first.cloud.close()
  await advance(first, DAY)
  const second = await startBench({ timers: true, functionsDir, dataDir: first.dataDir })
  afterThis.push(() => second.stop(), () => first.stop(), () => rmSync(functionsDir, { recursive: true, force: true }))
  await second.cloud.timers.settled()
  expect(await fired(second)).toEqual([])
})

test('a malformed config is told at the start, with the function\'s name; the others go on', async () => {
  const functionsDir = mkdtempSync(path.join(tmpdir(), 'functions-'))
  const said = jest.spyOn(console, 'error').mockImplementation(() => undefined)
  deploy(functionsDir, 'wrong', RECORDS, {
    triggers: [trigger('six', '0 0 2 * * *'), trigger('fine', '0 30 2 * * * *'), trigger('fine', '0 0 3 * * * *'), trigger('1st', '* * * * * * *'), { name: 'cos', type: 'cos', config: '' }, null],
  })
  deploy(functionsDir, 'broken', RECORDS, { triggers: 'daily' })
  deploy(functionsDir, 'good', RECORDS, { triggers: [trigger('never', '0 0 0 30 2 ? *')] })
  const bench = await startBench({ timers: true, functionsDir })
  afterThis.push(() => bench.stop(), () => rmSync(functionsDir, { recursive: true, force: true }))
  bench.cloud.clock.set(START)
  // What was due between the machine's time and START.
  await bench.cloud.timers.settled()
  await bench.cloud.reset()
  const { timers } = (await (await fetch(`${bench.cloud.url}/local/timers`)).json()) as { timers: unknown }
  expect(timers).toEqual([
    { function: 'good', trigger: 'never', config: '0 0 0 30 2 ? *', next: null },
    { function: 'wrong', trigger: 'fine', config: '0 30 2 * * * *', next: '2026-11-23T18:30:00Z' },
  ])
  const lines = said.mock.calls.map(([line]) => String(line))
  said.mockRestore()
  expect(lines).toEqual([
    `function broken: ${path.join(functionsDir, 'broken', 'config.json')}: triggers must be a list`,
    'function wrong: trigger six: a timer has seven fields, from second to year: "0 0 2 * * *" has 6',
    'function wrong: trigger fine: has the name of another',
    'function wrong: trigger 1st: needs a name of letters, digits, - and _',
    'function wrong: trigger cos: must be of type timer',
    'function wrong: trigger undefined: needs a name of letters, digits, - and _',
  ])
  await advance(bench, DAY)
  expect(await fired(bench)).toEqual(['fine 2026-11-23T18:30:00Z'])
})
