import { collection, errorOf, index, startBench, type Bench, type Transaction } from './harness'

let bench: Bench
beforeAll(async () => {
  bench = await startBench({ collections: [collection('things', [index('phone', ['phone'], true)])] })
})
afterAll(() => bench.stop())
beforeEach(async () => {
  await bench.cloud.reset()
  await things().add([{ _id: 'a', n: 1, phone: '1' }, { _id: 'b', n: 1, phone: '2' }])
})

const things = () => bench.db.collection('things')
const start = () => bench.db.startTransaction() as Promise<Transaction>
const stored = async () => Object.fromEntries((await things().get()).data.map(({ _id, n }) => [_id, n]))
const CONFLICT = 'DATABASE_TRANSACTION_CONFLICT'

test('nothing is seen outside before the commit, everything after it', async () => {
  const t = await start()
  await t.collection('things').doc('a').update({ n: 2 })
  await t.collection('things').add({ _id: 'c', n: 3, phone: '3' })
  await t.collection('things').doc('b').remove()
  expect(await stored()).toEqual({ a: 1, b: 1 })
  await t.commit()
  expect(await stored()).toEqual({ a: 2, c: 3 })
})

test('it reads its own writes, by id and by condition', async () => {
  const t = await start()
  await t.collection('things').doc('a').update({ n: 2 })
  await t.collection('things').doc('c').set({ n: 2, phone: '3' })
  await t.collection('things').doc('b').remove()
  expect((await t.collection('things').where({ n: 2 }).get()).data.map(({ _id }) => _id)).toEqual(['a', 'c'])
  expect((await t.collection('things').doc('a').get()).data).toMatchObject({ n: 2 })
  await t.rollback({})
  expect(await stored()).toEqual({ a: 1, b: 1 })
})

test('doc().get() gives the object, or null', async () => {
  const t = await start()
  expect((await t.collection('things').doc('a').get()).data).toEqual({ _id: 'a', n: 1, phone: '1' })
  expect((await t.collection('things').doc('zz').get()).data).toBeNull()
  await t.rollback({})
})

test('reads are those of one moment', async () => {
  const t = await start()
  await t.collection('things').doc('a').get()
  await things().doc('b').update({ n: 9 })
  await things().add({ _id: 'late', n: 1, phone: '7' })
  expect((await t.collection('things').where({ n: 1 }).get()).data.map(({ _id }) => _id)).toEqual(['a', 'b'])
  await t.rollback({})
})

test('the second who writes a document fails at once, and may start again after', async () => {
  const [first, second] = [await start(), await start()]
  await first.collection('things').doc('a').update({ n: 2 })
  expect((await errorOf(second.collection('things').doc('a').update({ n: 3 }))).code).toBe(CONFLICT)
  expect((await errorOf(second.collection('things').doc('b').get())).code).toBe('DATABASE_TRANSACTION_FAIL')
  await first.commit()
  await bench.db.runTransaction(async (t: Transaction) => t.collection('things').doc('a').update({ n: bench.db.command.inc(5) }))
  expect(await stored()).toEqual({ a: 7, b: 1 })
})

test('a write to a document that changed since the snapshot is a conflict', async () => {
  const t = await start()
  await t.collection('things').doc('a').get()
  await things().doc('a').update({ n: 5 })
  expect((await errorOf(t.collection('things').doc('a').update({ n: 6 }))).code).toBe(CONFLICT)
  expect(await stored()).toEqual({ a: 5, b: 1 })
})

test('runTransaction tries again after a conflict until it holds', async () => {
  const add = () =>
    bench.db.runTransaction(async (t: Transaction) => {
      const { data } = await t.collection('things').doc('a').get()
      await t.collection('things').doc('a').update({ n: (data as { n: number }).n + 1 })
    })
  const results = await Promise.allSettled([add(), add(), add()])
  const done = results.filter(({ status }) => status === 'fulfilled').length
  expect(done).toBeGreaterThan(0)
  expect(await stored()).toEqual({ a: 1 + done, b: 1 })
})

test('of many who read and then write, and of plain writes between, no change is lost', async () => {
  let done = 0
  const addOne = async (): Promise<void> => {
    const t = await start()
    try {
      const { data } = await t.collection('things').doc('a').get()
      await t.collection('things').doc('a').update({ n: (data as unknown as { n: number }).n + 1 })
      await t.commit()
      done += 1
    } catch {
      await t.rollback({}).catch(() => undefined)
      return addOne()
    }
  }
  const increment = async () => {
    await things().doc('a').update({ n: bench.db.command.inc(1) })
    done += 1
  }
  await Promise.all(Array.from({ length: 8 }, async () => {
    for (let i = 0; i < 4; i += 1) await (i % 2 === 0 ? addOne() : increment())
  }))
  expect(done).toBe(32)
  expect(await stored()).toMatchObject({ a: 1 + done })
})

test('a plain write waits for the transaction that holds the document', async () => {
  const t = await start()
  await t.collection('things').doc('a').update({ n: 10 })
  let done = false
  const plain = things().doc('a').update({ n: bench.db.command.inc(1) }).then(() => (done = true))
  await things().doc('b').update({ n: 4 })
  expect(done).toBe(false)
  await t.commit()
  await plain
  expect(await stored()).toEqual({ a: 11, b: 4 })
})

test('unique keys hold inside, and between transactions', async () => {
  const t = await start()
  expect((await errorOf(t.collection('things').add({ _id: 'c', phone: '1' }))).message).toContain('E11000')
  const [first, second] = [await start(), await start()]
  await first.collection('things').add({ _id: 'c', phone: '3' })
  expect((await errorOf(second.collection('things').add({ _id: 'd', phone: '3' }))).code).toBe(CONFLICT)
  const plain = errorOf(things().add({ _id: 'e', phone: '3' }))
  await first.commit()
  expect((await plain).message).toContain('E11000')
})

test('a key freed in a transaction may be taken in it', async () => {
  const t = await start()
  await t.collection('things').doc('a').update({ phone: '11' })
  await t.collection('things').add({ _id: 'c', phone: '1', n: 0 })
  await t.commit()
  expect((await things().where({ phone: '1' }).get()).data).toEqual([{ _id: 'c', phone: '1', n: 0 }])
  expect((await things().where({ phone: '11' }).count()).total).toBe(1)
})

test('the trap: where().update, where().remove, count and aggregate run outside', async () => {
  const t = await start()
  await t.collection('things').doc('zz').get()
  await t.collection('things').where({ _id: 'a' }).update({ n: 100 })
  await t.collection('things').where({ _id: 'b' }).remove()
  expect(await stored()).toEqual({ a: 100 })
  expect((await t.collection('things').where({}).count()).total).toBe(1)
  await t.rollback({})
  expect(await stored()).toEqual({ a: 100 })
})

test('where().updateAndReturn runs inside', async () => {
  const t = await start()
  const { doc } = await t.collection('things').where({ _id: 'a', n: 1 }).updateAndReturn({ n: 2 })
  expect(doc).toMatchObject({ n: 2 })
  expect(await stored()).toMatchObject({ a: 1 })
  await t.commit()
  expect(await stored()).toMatchObject({ a: 2 })
})

test('a thousand documents in one transaction', async () => {
  await bench.db.runTransaction(async (t: Transaction) => {
    await t.collection('things').add(Array.from({ length: 1000 }, (_, n) => ({ _id: `m${n}`, phone: `m${n}` })))
  })
  expect((await things().count()).total).toBe(1002)
})
