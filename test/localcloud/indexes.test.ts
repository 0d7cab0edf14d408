import fc from 'fast-check'
import { Query } from 'mingo'
import { startLocalCloud } from '../../localcloud'
import { collection, errorOf, index, startBench, type Bench } from './harness'

let bench: Bench
beforeAll(async () => {
  bench = await startBench({
    collections: [
      collection('things', [index('phone', ['phone'], true), index('pair', ['a', 'b'], true)]),
      collection('listed', [index('by_tag', ['tags']), index('by_kind', ['kind', 'n']), index('by_inner', ['items.k'])]),
      collection('plain'),
    ],
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

describe('through an index the answers are those without one', () => {
  const scalar = fc.oneof(
    fc.integer({ min: -3, max: 3 }),
    fc.constantFrom('', 'a', 'b', 'a\u0000', '中'),
    fc.boolean(),
    fc.constant(null),
    fc.integer({ min: 0, max: 3 }).map(n => new Date(n * 1000)),
  )
  const value = fc.oneof(scalar, fc.array(scalar, { maxLength: 3 }))
  const document = fc.record(
    { kind: value, n: value, tags: value, items: fc.oneof(scalar, fc.array(fc.record({ k: value }, { requiredKeys: [] }), { maxLength: 3 })) },
    { requiredKeys: [] },
  )
  const condition = fc.oneof(
    scalar,
    fc.record({ $in: fc.array(scalar, { minLength: 1, maxLength: 3 }) }),
    fc.record({ $gt: scalar, $lte: scalar }, { requiredKeys: ['$gt'] }),
    fc.record({ $lt: scalar }),
  )
  const query = fc.record({ kind: condition, n: condition, tags: condition, 'items.k': condition }, { requiredKeys: [] })

  test('any documents, any query', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(document, { minLength: 1, maxLength: 12 }), fc.array(query, { minLength: 1, maxLength: 8 }), async (documents, queries) => {
        await bench.cloud.reset()
        const numbered = documents.map((one, n) => ({ _id: `d${String(n).padStart(2, '0')}`, ...one }))
        await bench.db.collection('listed').add(numbered)
        for (const asked of queries) {
          const test = new Query(asked)
          const expected = numbered.filter(one => test.test(one)).map(({ _id }) => _id)
          const found = (await bench.cloud.find('listed', asked)).map(({ _id }) => String(_id)).sort()
          expect(found).toEqual(expected)
        }
      }),
      { numRuns: 150 },
    )
  })
})

test('an equality, a range and an id of a large collection do not walk through it', async () => {
  const { cloud, db } = bench
  for (let n = 0; n < 30; n += 1) {
    await db.collection('listed').add(Array.from({ length: 1000 }, (_, i) => ({ _id: `x${n * 1000 + i}`, kind: `k${i}`, n: n * 1000 + i, free: i })))
  }
  const timed = async (query: object) => {
    const start = performance.now()
    for (let i = 0; i < 5; i += 1) await cloud.find('listed', query)
    return performance.now() - start
  }
  const scan = await timed({ free: 7 })
  expect(await timed({ _id: 'x777' })).toBeLessThan(scan / 10)
  expect(await timed({ kind: 'k7', n: { $gt: 28_000 } })).toBeLessThan(scan / 10)
  expect(await timed({ kind: 'k7' })).toBeLessThan(scan / 10)
  expect(await timed({ _id: { $gte: 'x777', $lt: 'x778' } })).toBeLessThan(scan / 10)
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
