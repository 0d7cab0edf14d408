import { startBench, errorOf, type Bench } from './harness'

let bench: Bench
beforeAll(async () => void (bench = await startBench()))
afterAll(() => bench.stop())
beforeEach(() => bench.cloud.reset())

const things = () => bench.db.collection('things')

test('a document comes back as it was stored, dates and nesting included', async () => {
  const at = new Date('2026-11-22T08:00:00.123Z')
  const stored = { _id: 'one', at, list: [1, 'two', null, { three: 3.5 }], big: 2 ** 45, deep: { er: { flag: true } } }
  expect(await things().add(stored)).toMatchObject({ id: 'one' })
  expect((await things().doc('one').get()).data).toEqual([stored])
})

test('an id is made of 32 hexadecimal digits when none is given', async () => {
  const { id } = await things().add({ a: 1 })
  expect(id).toMatch(/^[0-9a-f]{32}$/)
})

test('a missing document is an empty list', async () => {
  expect((await things().doc('nobody').get()).data).toEqual([])
})

test('several documents are added in one request', async () => {
  expect((await things().add([{ _id: 'a' }, { _id: 'b' }])).ids).toEqual(['a', 'b'])
  expect((await things().count()).total).toBe(2)
})

test('get gives 100 documents unless asked, and never more than 1,000', async () => {
  await things().add(Array.from({ length: 1100 }, (_, n) => ({ n })))
  expect((await things().get()).data).toHaveLength(100)
  expect((await things().limit(5000).get()).data).toHaveLength(1000)
  expect((await things().where({ n: 1099 }).get()).data).toHaveLength(1)
})

test('documents come in the order of their insertion unless asked otherwise', async () => {
  for (const _id of ['c', 'a', 'b']) await things().add({ _id })
  expect((await things().get()).data.map(({ _id }) => _id)).toEqual(['c', 'a', 'b'])
})

test('order on several fields, skip and limit', async () => {
  await things().add([{ a: 2, b: 1 }, { a: 1, b: 1 }, { a: 1, b: 2 }, { b: 9 }])
  const { data } = await things().orderBy('a', 'asc').orderBy('b', 'desc').skip(1).limit(2).field({ _id: false }).get()
  expect(data).toEqual([{ a: 1, b: 2 }, { a: 1, b: 1 }])
})

test('projection takes fields, leaves fields out, slices and picks elements', async () => {
  const _ = bench.db.command
  await things().add({ _id: 'p', a: 1, b: 2, list: [1, 2, 3, 4], items: [{ n: 1 }, { n: 5 }, { n: 6 }] })
  const fields = async (projection: object) => (await things().field(projection).get()).data[0]
  expect(await fields({ a: true })).toEqual({ _id: 'p', a: 1 })
  expect(await fields({ list: false, items: false, b: false })).toEqual({ _id: 'p', a: 1 })
  expect(await fields({ list: _.project.slice([1, 2]), items: false })).toMatchObject({ list: [2, 3] })
  expect(await fields({ items: _.project.elemMatch({ n: 6 }) })).toEqual({ _id: 'p', items: [{ n: 6 }] })
})

test('serverDate is the cloud\'s time with its offset, the same throughout a request', async () => {
  bench.cloud.clock.set(Date.UTC(2030, 0, 1))
  const before = bench.cloud.clock.now()
  await things().add({ _id: 's', now: bench.db.serverDate(), later: bench.db.serverDate({ offset: 60_000 }) })
  bench.cloud.clock.set(null)
  const [{ now, later }] = (await things().doc('s').get()).data as [{ now: Date; later: Date }]
  expect(now.getTime()).toBeGreaterThanOrEqual(Math.floor(before))
  expect(now.getTime()).toBeLessThan(before + 5000)
  expect(later.getTime() - now.getTime()).toBe(60_000)
})

describe('set, update and remove', () => {
  test('set replaces the whole document or makes it', async () => {
    await things().add({ _id: 'x', a: 1 })
    expect(await things().doc('x').set({ b: 2 })).toMatchObject({ updated: 1 })
    expect(await things().doc('y').set({ b: 3 })).toMatchObject({ updated: 0, upsertedId: 'y' })
    expect((await things().get()).data).toEqual([{ _id: 'x', b: 2 }, { _id: 'y', b: 3 }])
  })

  test('update of a missing document changes nothing', async () => {
    expect(await things().doc('x').update({ a: 1 })).toMatchObject({ updated: 0 })
    expect((await things().count()).total).toBe(0)
  })

  test('update by condition changes all that match, or one when asked', async () => {
    await things().add([{ k: 1 }, { k: 1 }, { k: 2 }])
    expect(await things().where({ k: 1 }).options({ multiple: false }).update({ one: true })).toMatchObject({ updated: 1 })
    expect(await things().where({ k: 1 }).update({ all: true })).toMatchObject({ updated: 2 })
    expect((await things().where({ all: true }).count()).total).toBe(2)
  })

  test('a document that stays as it was does not count as updated', async () => {
    await things().add({ _id: 'x', a: 1 })
    expect(await things().doc('x').update({ a: 1 })).toMatchObject({ updated: 0 })
  })

  test('updateAndReturn gives the one document as it is now', async () => {
    const _ = bench.db.command
    await things().add([{ _id: 'x', n: 1 }, { _id: 'y', n: 1 }])
    expect(await things().where({ n: 1 }).updateAndReturn({ n: _.inc(5) })).toMatchObject({ updated: 1, doc: { _id: 'x', n: 6 } })
    const none = await things().where({ n: 99 }).updateAndReturn({ n: 0 })
    expect(none.updated).toBe(0)
    expect(none.doc ?? null).toBeNull()
  })

  test('remove by id and by condition says how many', async () => {
    await things().add([{ _id: 'x', k: 1 }, { k: 1 }, { k: 2 }])
    expect(await things().doc('x').remove()).toMatchObject({ deleted: 1 })
    expect(await things().where({ k: bench.db.command.gte(1) }).remove()).toMatchObject({ deleted: 2 })
  })

  test('a conditional update serialises: of fifty who take the last seats, as many get one as there are', async () => {
    const _ = bench.db.command
    await things().add({ _id: 'room', taken: 0, seats: 7 })
    const takes = await Promise.all(
      Array.from({ length: 50 }, () => things().where({ _id: 'room', taken: _.lt(7) }).update({ taken: _.inc(1) })),
    )
    expect(takes.filter(({ updated }) => updated === 1)).toHaveLength(7)
    expect((await things().doc('room').get()).data[0]).toMatchObject({ taken: 7 })
  })
})

describe('collections', () => {
  test('a collection that is not there', async () => {
    const error = await errorOf(bench.db.collection('nowhere').get())
    expect(error.code).toBe('DATABASE_COLLECTION_NOT_EXIST')
    expect(error.message).toContain('Db or Table not exist: nowhere')
    expect((await errorOf(bench.db.collection('nowhere').add({}))).code).toBe('DATABASE_COLLECTION_NOT_EXIST')
  })

  test('is made once', async () => {
    await bench.db.createCollection('fresh')
    await bench.db.collection('fresh').add({ a: 1 })
    expect((await errorOf(bench.db.createCollection('fresh'))).code).toBe('DATABASE_COLLECTION_ALREADY_EXIST')
  })
})
