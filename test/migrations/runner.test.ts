import { bornToday, dataVersion } from '../../shared/data-version'
import { fixture, openOldStore, some } from './old-store'

const { now, collections } = fixture('first-release')
// With the course that somebody registered for, the one that was scanned for, and who did.
const [closed, draft] = collections.statements!
const old = {
  now,
  collections: {
    ...some(collections, 3),
    members: collections.members!.filter(({ openid }, i) => i < 2 || openid === 'old-visitor'),
    registrations: collections.registrations!.filter(({ payment, scans }) => payment !== null && (scans as unknown[]).length > 0).slice(0, 2),
    articles: collections.articles!.filter(({ status, issueId }) => status === 'returned' || issueId === '2026-13').slice(0, 3),
    statements: [closed!, draft!].map(statement => ({ ...statement, lines: (statement.lines as unknown[]).slice(0, 2) })),
  },
}

let store: Awaited<ReturnType<typeof openOldStore>>
beforeAll(async () => {
  store = await openOldStore(old)
})
beforeEach(() => store.again())
afterAll(() => store.close())

/** All of them in `npm run sweep`. */
const isSwept = (nth: number) => process.env.SWEEP === 'all' || nth % 9 === 0

const data = async () => (await store.cloud.find('settings', { _id: 'data' }))[0]

test('migrations are numbered one after another, and the last is what this code reads', async () => {
  const { migrations } = await import('../../migrations/all')
  expect(migrations.map(({ version }) => version)).toEqual(Array.from({ length: dataVersion }, (_each, i) => i + 1))
})

test('nothing is changed before it is asked for, and it is said how much would be', async () => {
  const before = await store.everything()
  expect(await store.pendingMigrations()).toMatchObject({ version: 0, pending: { length: dataVersion - 1 } })
  expect((await store.tryMigrations())[0]!.records).toEqual([{ collection: 'units', count: 3 }])
  expect(await store.everything()).toEqual(before)
  expect(await data()).toBeUndefined()
})

test('run twice it is as run once', async () => {
  expect(await store.migrate()).toHaveLength(dataVersion)
  const once = await store.everything()
  expect(await store.migrate()).toEqual([])
  expect((await store.migrate({ again: true })).flatMap(({ records }) => records.map(({ count }) => count)).every(count => count === 0)).toBe(true)
  expect(await store.everything()).toEqual(once)
  expect(await data()).toEqual(bornToday)
  expect(await store.pendingMigrations()).toEqual({ version: dataVersion, settled: true, pending: [] })
})

test('cut off anywhere it is finished by running it again, and is as uncut', async () => {
  store.cloud.faults.clear()
  await store.migrate()
  const requests = store.cloud.faults.requests().length
  const uncut = await store.everything()
  for (const [i, nth] of Array.from({ length: requests }, (_each, i) => i + 1).filter(isSwept).entries()) {
    await store.again()
    store.cloud.faults.plan([{ nth, kind: i % 2 === 0 ? 'lose-answer' : 'refuse' }])
    await store.migrate().catch(() => undefined)
    store.cloud.faults.clear()
    await store.migrate()
    expect({ nth, found: await store.everything() }).toEqual({ nth, found: uncut })
    expect(await data()).toMatchObject({ version: dataVersion, lease: null })
  }
}, 120_000)

test('two who run it at once do no harm: one of them is told to wait, or finds it done', async () => {
  await store.migrate()
  const alone = await store.everything()
  await store.again()
  const told = await Promise.allSettled([store.migrate(), store.migrate(), store.migrate()])
  expect(told.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0)
  for (const each of told) if (each.status === 'rejected') expect(each.reason).toBeInstanceOf(store.Busy)
  expect(await store.everything()).toEqual(alone)
})

test('without the lease they do none either: every change asks for what it was worked out from', async () => {
  await store.migrate()
  const alone = await store.everything()
  await store.again()
  const { migrations } = await import('../../migrations/all')
  const runAll = async () => {
    for (const { run } of migrations.flatMap(({ steps }) => steps)) await run(() => Promise.resolve())
  }
  await Promise.all([runAll(), runAll()])
  expect(await store.everything()).toEqual(alone)
})

test('a runner that was killed is waited for, and no longer than it is believed', async () => {
  const { loadSample } = await import('../../config/sample/load')
  const lease = (until: number) => ({ _id: 'data', version: 3, settled: 0, lease: { by: 'somebody', until: new Date(until) } })
  await loadSample({ settings: [lease(Date.now() + 60_000)] })
  await expect(store.migrate()).rejects.toThrow(store.Busy)
  expect(await data()).toMatchObject({ version: 3, lease: { by: 'somebody' } })

  await store.again()
  await loadSample({ settings: [lease(Date.now() - 1)] })
  expect((await store.migrate()).map(({ version }) => version)).toEqual(Array.from({ length: dataVersion - 3 }, (_each, i) => i + 4))
})

test('data of a later release are left alone', async () => {
  const { loadSample } = await import('../../config/sample/load')
  await loadSample({ settings: [{ ...bornToday, version: dataVersion + 1 }] })
  const before = await store.everything()
  for (const tried of [store.migrate, store.tryMigrations, store.pendingMigrations]) await expect(tried()).rejects.toThrow(store.Newer)
  expect(await store.everything()).toEqual(before)
})
