import { errorOf, startBench, type Bench, type Transaction } from './harness'

let bench: Bench
beforeAll(async () => void (bench = await startBench({ transactionMs: 400 })))
afterAll(() => bench.stop())

test('an abandoned transaction times out, lets go of what it held, and is gone', async () => {
  const things = bench.db.collection('things')
  await things.add({ _id: 'a', n: 1 })
  const t = (await bench.db.startTransaction()) as Transaction
  await t.collection('things').doc('a').update({ n: 2 })
  await things.doc('a').update({ n: 3 })
  expect((await errorOf(t.commit())).code).toBe('DATABASE_TRANSACTION_FAIL')
  expect((await things.doc('a').get()).data).toEqual([{ _id: 'a', n: 3 }])
})
