import { admin, startBench, type Bench } from './harness'

/**
 * The four actions that SDKs before 2.0 send inside a transaction.
 * @source `@cloudbase/database` 0.9, `transaction/document.ts`, and 1.4.3, `transaction.ts`: what they send, and that
 *   they read `data`, `inserted`, `ok`, `updated` and `deleted` as EJSON texts, `upserted` as JSON
 */
let bench: Bench
let transactionId: unknown
beforeAll(async () => void (bench = await startBench()))
afterAll(() => bench.stop())
beforeEach(async () => {
  await bench.cloud.reset()
  await bench.db.collection('things').add({ _id: 'a', n: 1 })
  transactionId = (await admin(bench.cloud, { action: 'database.startTransaction' })).transactionId
})

const inside = (action: string, params: object) =>
  admin(bench.cloud, { action: `database.${action}`, collectionName: 'things', transactionId, ...params })
const commit = () => admin(bench.cloud, { action: 'database.commitTransaction', transactionId })
const canonical = { _id: 'b', n: { $numberInt: '2' } }

test.each([
  ['by _id', (id: string) => ({ _id: id })],
  ['by a query', (id: string) => ({ query: { _id: { $eq: id } } })],
])('documents named %s are read, replaced, made, updated and deleted', async (_how, named) => {
  expect((await inside('getInTransaction', named('zz'))).data).toBe('null')
  expect(JSON.parse(String((await inside('getInTransaction', named('a'))).data))).toMatchObject({ _id: 'a' })

  const made = await inside('updateDocInTransaction', { ...named('b'), upsert: true, data: JSON.stringify({ n: canonical.n }) })
  expect(made).toMatchObject({ updated: '0', upserted: '[{"_id":"b"}]' })
  const replaced = await inside('updateDocInTransaction', { ...named('b'), upsert: true, data: '{"m":{"$numberInt":"3"}}' })
  expect(replaced).toMatchObject({ updated: '1', upserted: null })
  const updated = await inside('updateDocInTransaction', { ...named('b'), data: '{"$set":{"k":"v"}}' })
  expect(updated).toMatchObject({ updated: '1', upserted: null })
  expect(await inside('deleteDocInTransaction', named('a'))).toMatchObject({ deleted: '1' })

  expect(await bench.cloud.find('things')).toEqual([{ _id: 'a', n: 1 }])
  await commit()
  expect((await bench.db.collection('things').get()).data).toEqual([{ _id: 'b', m: 3, k: 'v' }])
})

test('documents are inserted under the id they bring, or one of the service\'s', async () => {
  expect(await inside('insertDocInTransaction', { data: JSON.stringify(canonical) })).toMatchObject({ inserted: '1', ok: '1', id: 'b' })
  expect(await inside('insertDocInTransaction', { _id: 'c', data: '{}' })).toMatchObject({ inserted: '1', ok: '1', id: 'c' })
  expect((await inside('insertDocInTransaction', { data: '{}' })).id).toMatch(/^[0-9a-f]{32}$/)
  await commit()
  expect((await bench.db.collection('things').count()).total).toBe(4)
})
