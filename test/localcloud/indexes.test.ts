import { startLocalCloud } from '../../localcloud'
import { collection, errorOf, index, startBench, type Bench } from './harness'

let bench: Bench
beforeAll(async () => {
  bench = await startBench({
    collections: [collection('things', [index('phone', ['phone'], true), index('pair', ['a', 'b'], true)])],
  })
})
afterAll(() => bench.stop())
beforeEach(() => bench.cloud.reset())

const things = () => bench.db.collection('things')

test('a second document with the same id or key is refused, by the index that refused it', async () => {
  await things().add({ _id: 'x', phone: '1', a: 1, b: 1 })
  const sameId = await errorOf(things().add({ _id: 'x', phone: '2', a: 2, b: 1 }))
  expect(sameId).toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
  expect(sameId.message).toMatch(/E11000 duplicate key error collection: \S+things index: _id_ dup key/)
  expect((await errorOf(things().add({ phone: '1', a: 2, b: 1 }))).message).toMatch(/E11000 .* index: phone dup key: { phone: "1" }/)
  expect((await errorOf(things().add({ phone: '2', a: 1, b: 1 }))).message).toMatch(/index: pair dup key: { a: 1, b: 1 }/)
  expect((await things().count()).total).toBe(1)
})

test('a missing field is null, so one document may lack it', async () => {
  await things().add({ a: 1, b: 1 })
  expect((await errorOf(things().add({ a: 2, b: 2 }))).message).toContain('phone: null')
  expect((await errorOf(things().add({ a: 3, b: 3, phone: null }))).message).toContain('phone: null')
})

test('an update into a taken key is refused and changes nothing; a freed key is free', async () => {
  await things().add([{ _id: 'x', phone: '1', a: 1 }, { _id: 'y', phone: '2', a: 2 }])
  expect((await errorOf(things().doc('y').update({ phone: '1', a: 9 }))).message).toContain('E11000')
  expect((await things().doc('y').get()).data).toEqual([{ _id: 'y', phone: '2', a: 2 }])
  await things().doc('x').update({ phone: '3' })
  expect(await things().doc('y').update({ phone: '1' })).toMatchObject({ updated: 1 })
  await things().doc('y').remove()
  await things().add({ phone: '1', a: 4 })
})

test('of many who take one key at once, one gets it', async () => {
  const tries = await Promise.allSettled(Array.from({ length: 40 }, (_, n) => things().add({ phone: 'same', a: n })))
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('documents added together stop at the first that is refused', async () => {
  expect((await errorOf(things().add([{ _id: 'p', phone: '1', a: 1 }, { _id: 'q', phone: '1', a: 2 }, { _id: 'r', phone: '2', a: 3 }]))).message).toContain('E11000')
  expect((await things().get()).data.map(({ _id }) => _id)).toEqual(['p'])
})

test('a value longer than an index may hold is refused', async () => {
  expect((await errorOf(things().add({ phone: 'x'.repeat(1025) }))).code).toBe('DATABASE_REQUEST_FAILED')
  await things().add({ phone: '长'.repeat(341) })
})

test('a list longer than that is found by its elements, and by all of it', async () => {
  const many = Array.from({ length: 400 }, (_, n) => 100_000 + n)
  await things().add([{ _id: 'x', phone: many, a: 1 }, { _id: 'y', phone: many.map(n => n + 500), a: 2 }])
  const { command } = bench.db
  const idsOf = async (phone: unknown) => (await things().where({ phone }).get()).data.map(({ _id }) => _id)
  expect(await idsOf(command.in([1, 100_399]))).toEqual(['x'])
  expect(await idsOf(command.eq(many))).toEqual(['x'])
  expect((await errorOf(things().add({ phone: [100_899], a: 3 }))).message).toContain('E11000')
})

test('a question for a value that no index could hold finds nothing, and is no error', async () => {
  const long = 'x'.repeat(1025)
  await things().add({ _id: 'a', phone: '1', a: 1 })
  const { command } = bench.db
  const questions = [{ phone: long }, { _id: long }, { phone: command.in(['2', long]) }, { phone: command.gt(long) }, { phone: bench.db.RegExp({ regexp: `^${long}` }) }]
  for (const question of questions) expect((await things().where(question).get()).data).toEqual([])
  expect(await things().where({ phone: command.lt(long) }).count()).toMatchObject({ total: 1 })
})

test('an index that is new in the configuration is filled from what is there, a dropped one forgotten', async () => {
  const first = await startBench({ collections: [collection('things')] })
  await first.db.collection('things').add([{ phone: '1' }, { phone: '2' }])
  await first.cloud.close()
  const options = { port: 0, dataDir: first.dataDir, functionsDir: first.functionsDir }
  const second = await startLocalCloud({ ...options, collections: [collection('things', [index('phone', ['phone'], true)])] })
  expect(await second.find('things', { phone: '2' })).toHaveLength(1)
  await second.close()
  const third = await startLocalCloud({ ...options, collections: [collection('things', [index('other', ['n'])])] })
  expect(await third.find('things', { phone: '2' })).toHaveLength(1)
  await third.close()
})
