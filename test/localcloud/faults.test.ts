import { admin, deploy, errorOf, startBench, type Bench } from './harness'

let bench: Bench
beforeAll(async () => void (bench = await startBench()))
afterAll(() => bench.stop())
beforeEach(() => bench.cloud.reset())
const things = () => bench.db.collection('things')

describe('a conflict', () => {
  test('is what the SDK tries again after; the first try leaves nothing', async () => {
    bench.cloud.faults.plan([{ nth: 1, kind: 'conflict', action: 'database.commitTransaction' }])
    let tries = 0
    await bench.db.runTransaction(async (t: Bench['db']) => t.collection('things').add({ _id: `try${(tries += 1)}` }))
    expect(await bench.cloud.find('things')).toEqual([{ _id: 'try2' }])
  })

  test('ends the transaction and frees what it holds', async () => {
    await things().add({ _id: 'a', n: 0 })
    const { transactionId } = await admin(bench.cloud, { action: 'database.startTransaction' })
    const write = { action: 'database.modifyDocument', collectionName: 'things', query: '{"_id":"a"}', data: '{"$set":{"n":1}}', merge: true, multi: true, transactionId }
    expect((await admin(bench.cloud, write)).code).toBeUndefined()
    bench.cloud.faults.plan([{ nth: 1, kind: 'conflict' }])
    await things().where({ _id: 'missing' }).get()
    expect((await admin(bench.cloud, write)).code).toBe('DATABASE_TRANSACTION_CONFLICT')
    expect(await things().doc('a').update({ n: 5 })).toMatchObject({ updated: 1 })
    expect((await admin(bench.cloud, { action: 'database.commitTransaction', transactionId })).code).toBeDefined()
    expect(await bench.cloud.find('things')).toEqual([{ _id: 'a', n: 5 }])
  })
})

test('storage, functions and WeChat fail as planned too', async () => {
  deploy(bench.functionsDir, 'echo', 'exports.main = () => 1')
  const all = ['storage.*', 'functions.invokeFunction', 'wx.api']
  bench.cloud.faults.plan(all.map(action => ({ nth: 1, kind: 'refuse', action })))
  const call = () => bench.app.callFunction({ name: 'echo', data: {} })
  expect((await errorOf(call())).code).toBe('EXCEED_CONCURRENT_REQUEST_LIMIT')
  expect((await call()).result).toBe(1)
  for (const action of ['storage.getUploadMetadata', 'wx.api']) {
    expect((await admin(bench.cloud, { action, path: 'x', apiName: 'x' })).code).toBe('EXCEED_CONCURRENT_REQUEST_LIMIT')
  }
  expect(bench.cloud.faults.requests().map(({ action }) => action)).toEqual(['functions.invokeFunction', 'functions.invokeFunction', 'storage.getUploadMetadata', 'wx.api'])
})

test.each([
  [{ nth: 0, kind: 'refuse' }, 'nth'],
  [{ nth: 1.5, kind: 'refuse' }, 'nth'],
  [{ nth: 1, kind: 'explode' }, 'is one of'],
  [{ nth: 1, kind: 'refuse', action: 'everything' }, 'action'],
  [{ nth: 1, kind: 'refuse', collection: '' }, 'collection'],
  [{ nth: 1, kind: 'refuse', colection: 'things' }, 'no colection'],
  [{ nth: 1, kind: 'delay' }, 'needs ms'],
  [{ nth: 1, kind: 'delay', ms: 1e9 }, 'needs ms'],
  [{ nth: 1, kind: 'refuse', ms: 5 }, 'needs ms'],
  [{ nth: 1, kind: 'kill' }, 'no process of its own'],
  [null, 'needs nth and kind'],
])('a plan that makes no sense is refused and changes nothing: %j', async (fault, problem) => {
  bench.cloud.faults.plan([{ nth: 1, kind: 'refuse' }])
  const response = await fetch(`${bench.cloud.url}/local/faults`, { method: 'POST', body: JSON.stringify([fault]) })
  expect({ status: response.status, body: await response.json() }).toMatchObject({ status: 400, body: { code: 'INVALID_PARAM', message: expect.stringContaining(problem) } })
  expect((await errorOf(things().get())).code).toBe('EXCEED_CONCURRENT_REQUEST_LIMIT')
})

// The last one: another cloud's bench turns the SDK to that cloud.
test('a delayed request is done later, others meanwhile; a cloud that closes does not do it any more', async () => {
  const own = await startBench()
  own.cloud.faults.plan([{ nth: 1, kind: 'delay', ms: 5 }, { nth: 2, kind: 'delay', ms: 600_000 }])
  const add = (_id: string) => admin(own.cloud, { action: 'database.insertDocument', collectionName: 'things', data: [`{"_id":"${_id}"}`] })
  await add('soon')
  const late = add('late').catch(() => 'cut off')
  while (own.cloud.faults.requests().length < 2) await new Promise(resolve => setTimeout(resolve, 2))
  await add('meanwhile')
  expect((await own.cloud.find('things')).map(({ _id }) => _id)).toEqual(['soon', 'meanwhile'])
  await own.stop()
  expect([expect.objectContaining({ code: 'EXCEED_CONCURRENT_REQUEST_LIMIT' }), 'cut off']).toContainEqual(await late)
})
