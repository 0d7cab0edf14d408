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

test('where().get sees own writes in order, within a limit, through an index', async () => {
  await things().add([{ _id: 'c', n: 3, phone: '3' }, { _id: 'd', n: 4, phone: '4' }])
  const t = await start()
  await t.collection('things').doc('b').update({ n: 9 })
  await t.collection('things').doc('c').update({ phone: '33' })
  await t.collection('things').doc('d').remove()
  await t.collection('things').add({ _id: 'e', n: 0, phone: '4' })
  const ids = async (query: ReturnType<Transaction['collection']>) => (await query.get()).data.map(({ _id }) => String(_id)).join('')
  const inside = t.collection('things')
  expect(await ids(inside)).toBe('abce')
  expect(await ids(inside.limit(2) as never)).toBe('ab')
  expect(await ids(inside.skip(1).limit(2) as never)).toBe('bc')
  expect(await ids(inside.orderBy('n', 'desc').limit(3) as never)).toBe('bca')
  expect(await ids(inside.where({ phone: '33' }) as never)).toBe('c')
  expect(await ids(inside.where({ phone: '3' }) as never)).toBe('')
  expect(await ids(inside.where({ phone: '4' }) as never)).toBe('e')
  await t.rollback({})
  expect(await ids(things() as never)).toBe('abcd')
})

test('two transactions that swap the same unique keys: the first wins, the second loses nothing but itself', async () => {
  const swap = async (t: Transaction) => {
    await t.collection('things').doc('a').update({ phone: 'between' })
    await t.collection('things').doc('b').update({ phone: '1' })
    await t.collection('things').doc('a').update({ phone: '2' })
  }
  const [first, second] = [await start(), await start()]
  await first.collection('things').doc('a').update({ phone: 'between' })
  expect((await errorOf(swap(second))).code).toBe(CONFLICT)
  await first.collection('things').doc('b').update({ phone: '1' })
  await first.collection('things').doc('a').update({ phone: '2' })
  await first.commit()
  expect((await things().orderBy('_id', 'asc').get()).data.map(({ phone }) => phone)).toEqual(['2', '1'])
})

test('two transactions, and a plain write, insert the same _id: one document', async () => {
  const [first, second] = [await start(), await start()]
  await first.collection('things').add({ _id: 'new', phone: '5' })
  expect((await errorOf(second.collection('things').add({ _id: 'new', phone: '6' }))).code).toBe(CONFLICT)
  const plain = errorOf(things().add({ _id: 'new', phone: '7' }))
  await first.commit()
  expect((await plain).message).toContain('E11000')
  expect((await things().doc('new').get()).data).toEqual([{ _id: 'new', phone: '5' }])
})

test('plain writes that waited see what was committed, one after the other', async () => {
  const t = await start()
  await t.collection('things').doc('a').update({ n: 10 })
  const { inc, mul } = bench.db.command
  const plain = [things().doc('a').update({ n: inc(1) }), things().where({ n: bench.db.command.gte(1) }).update({ n: mul(2) })]
  await things().doc('b').update({ n: 4 })
  await t.commit()
  expect((await Promise.all(plain)).map(({ updated }) => updated)).toEqual([1, 2])
  expect([22, 21]).toContain((await stored()).a)
})

test('transactions that want each other\'s documents do not wait in a circle', async () => {
  const [first, second] = [await start(), await start()]
  await first.collection('things').doc('a').update({ n: 2 })
  await second.collection('things').doc('b').update({ n: 2 })
  expect((await errorOf(first.collection('things').doc('b').update({ n: 3 }))).code).toBe(CONFLICT)
  await second.collection('things').doc('a').update({ n: 3 })
  await second.commit()
  expect(await stored()).toEqual({ a: 3, b: 2 })
})

test('a failed operation, a read too, ends the transaction', async () => {
  const t = await start()
  await t.collection('things').doc('a').update({ n: 2 })
  expect((await errorOf(t.collection('things').options({ raw: true }).where({ n: { $no: 1 } }).get())).code).toBe('DATABASE_INVALID_OPERRATOR')
  expect((await errorOf(t.commit())).code).toBe('DATABASE_TRANSACTION_FAIL')
  expect(await stored()).toEqual({ a: 1, b: 1 })
})

test('runTransaction tries four times at most, and hands on what its body throws or rolls back with', async () => {
  const holder = await start()
  await holder.collection('things').doc('a').update({ n: 2 })
  let tries = 0
  const error = await errorOf(bench.db.runTransaction(async (t: Transaction) => {
    tries += 1
    await t.collection('things').doc('a').update({ n: 3 })
  }))
  expect(error.code).toBe(CONFLICT)
  expect(tries).toBe(4)
  await holder.rollback({})
  await expect(bench.db.runTransaction(async (t: Transaction) => void (await t.rollback('enough')))).rejects.toBe('enough')
  await expect(bench.db.runTransaction(() => Promise.reject(new Error('mine')))).rejects.toThrow('mine')
  expect(await bench.db.runTransaction(async (t: Transaction) => (await t.collection('things').doc('a').get()).data)).toMatchObject({ n: 1 })
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
