import { admin, errorOf, startBench, type Bench } from './harness'

/** `(a+)+$` on a text that it nearly matches takes twice as long for each letter more: with these, for years. */
const EVIL = '(a+)+$'
const text = `${'a'.repeat(80)}!`

let bench: Bench
beforeAll(async () => {
  bench = await startBench()
  await bench.db.collection('things').add([
    { _id: 'long', text, list: [text] },
    { _id: 'short', text: 'aaa', list: ['aaa'] },
  ])
})
afterAll(() => bench.stop())
afterEach(async () => {
  expect((await bench.db.collection('things').doc('long').get()).data).toEqual([{ _id: 'long', text, list: [text] }])
})

const pattern = () => bench.db.RegExp({ regexp: EVIL })
const things = () => bench.db.collection('things')
const aggregated = (stageKey: string, stageValue: object) =>
  admin(bench.cloud, { action: 'database.aggregateDocuments', collectionName: 'things', stages: [{ stageKey, stageValue: JSON.stringify(stageValue) }] })

describe('a regular expression that would run for ever is stopped, and the next request answered', () => {
  test.each<[string, () => Promise<unknown>]>([
    ['get', () => things().where({ text: pattern() }).get()],
    ['count', () => things().where({ text: pattern() }).count()],
    ['update', () => things().where({ text: pattern() }).update({ seen: true })],
    ['remove', () => things().where({ text: pattern() }).remove()],
    ['a match that aggregates', () => things().aggregate().match({ text: pattern() }).end()],
    ['inside of or', () => things().where(bench.db.command.or([{ text: pattern() }, { n: 1 }])).get()],
  ])('%s', async (_name, ask) => {
    expect(await errorOf(ask())).toMatchObject({ code: 'DATABASE_TIMEOUT' })
  })

  test('an expression of the aggregation', async () => {
    expect(await aggregated('$project', { found: { $regexMatch: { input: '$text', regex: EVIL } } })).toMatchObject({ code: 'DATABASE_TIMEOUT' })
  })

  test('an update that pulls by it', async () => {
    const data = JSON.stringify({ $pull: { list: { $regex: EVIL } } })
    const answer = await admin(bench.cloud, { action: 'database.modifyDocument', collectionName: 'things', query: '{}', data, multi: true, merge: true })
    expect(answer).toMatchObject({ code: 'DATABASE_TIMEOUT' })
  })

  test('a projection by it', async () => {
    const projection = JSON.stringify({ list: { $elemMatch: { $regex: EVIL } } })
    const answer = await admin(bench.cloud, { action: 'database.getDocument', collectionName: 'things', query: '{}', projection })
    expect(answer).toMatchObject({ code: 'DATABASE_TIMEOUT' })
  })

  test('in a transaction, which it ends', async () => {
    const transaction = await bench.db.startTransaction()
    const error = await errorOf(transaction.collection('things').where({ text: pattern() }).get())
    expect(error).toMatchObject({ code: 'DATABASE_TIMEOUT' })
  })
})

test('the same expression finds what it can find in time', async () => {
  expect((await things().where({ _id: 'short', text: pattern() }).get()).data).toHaveLength(1)
})
