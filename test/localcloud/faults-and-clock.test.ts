import type { RequestRecord } from '../../localcloud'
import { errorOf, startBench, type Bench } from './harness'

let bench: Bench
beforeAll(async () => void (bench = await startBench()))
afterAll(() => bench.stop())
beforeEach(() => bench.cloud.reset())

const things = () => bench.db.collection('things')
const local = async (route: string, body?: unknown) => {
  const response = await fetch(`${bench.cloud.url}/local/${route}`, body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

describe('faults', () => {
  test('refused: an error with a code, nothing done', async () => {
    bench.cloud.faults.plan([{ nth: 1, kind: 'refuse' }])
    expect((await errorOf(things().add({ _id: 'a' }))).code).toBe('EXCEED_CONCURRENT_REQUEST_LIMIT')
    expect(await bench.cloud.isEmpty()).toBe(true)
  })

  test('timed out: no answer, nothing done, and the SDK does not try again by itself', async () => {
    bench.cloud.faults.plan([{ nth: 1, kind: 'timeout' }])
    expect((await errorOf(things().add({ _id: 'a' }))).code).toBe('ECONNRESET')
    expect(await bench.cloud.isEmpty()).toBe(true)
    expect(bench.cloud.faults.requests()).toHaveLength(1)
  })

  test('answer lost: no answer, everything done', async () => {
    bench.cloud.faults.plan([{ nth: 1, kind: 'lose-answer' }])
    expect((await errorOf(things().add({ _id: 'a' }))).code).toBe('ECONNRESET')
    expect(await bench.cloud.find('things')).toEqual([{ _id: 'a' }])
    expect(bench.cloud.faults.requests()).toHaveLength(1)
  })

  test('the nth request counts among those that fit the action and the collection', async () => {
    bench.cloud.faults.plan([{ nth: 2, kind: 'refuse', action: 'database.insertDocument', collection: 'things' }])
    await things().add({ _id: 'a' })
    await things().get()
    await errorOf(things().add({ _id: 'b' }))
    await things().add({ _id: 'c' })
    expect((await bench.cloud.find('things')).map(({ _id }) => _id)).toEqual(['a', 'c'])
  })

  test('a commit whose answer is lost is done; one that timed out is not', async () => {
    const run = (_id: string) => bench.db.runTransaction(async (t: Bench['db']) => t.collection('things').add({ _id }))
    bench.cloud.faults.plan([{ nth: 1, kind: 'lose-answer', action: 'database.commitTransaction' }])
    await errorOf(run('lost'))
    bench.cloud.faults.plan([{ nth: 1, kind: 'timeout', action: 'database.commitTransaction' }])
    await errorOf(run('never'))
    expect(await bench.cloud.find('things')).toEqual([{ _id: 'lost' }])
  })

  test('the requests since the plan are told, over HTTP too', async () => {
    await local('faults', [{ nth: 9, kind: 'refuse' }])
    await things().add({ _id: 'a' })
    await things().doc('a').get()
    const expected: RequestRecord[] = [
      { n: 1, action: 'database.insertDocument', collection: 'things' },
      { n: 2, action: 'database.getDocument', collection: 'things' },
    ]
    expect(bench.cloud.faults.requests()).toEqual(expected)
    expect((await local('requests')).body).toEqual({ count: 2, requests: expected })
    expect((await local('faults', [{ nth: 'x' }])).status).toBe(400)
  })
})

describe('the clock', () => {
  afterEach(() => bench.cloud.clock.set(null))

  test('is set, moved and put back, from inside and over HTTP', async () => {
    const { clock } = bench.cloud
    clock.set(Date.UTC(2027, 0, 1))
    clock.advance(3_600_000)
    expect(Math.abs(clock.now() - Date.UTC(2027, 0, 1, 1))).toBeLessThan(2000)
    await local('clock', { advance: 3_600_000 })
    expect(Math.abs(((await local('clock')).body.now as number) - Date.UTC(2027, 0, 1, 2))).toBeLessThan(2000)
    await local('clock', { now: null })
    expect(Math.abs(clock.now() - Date.now())).toBeLessThan(100)
    expect((await local('clock', { now: 'noon' })).status).toBe(400)
  })
})

test('reset forgets documents, files and WeChat calls', async () => {
  const secretBefore = (await errorOf(Promise.resolve().then(() => bench.cloud.secret('NONE')))).message
  await things().add({ _id: 'a' })
  const { fileID } = await bench.app.uploadFile({ cloudPath: 'x.txt', fileContent: Buffer.from('x') })
  await bench.app.callWxOpenApi({ apiName: 'subscribeMessage.send', requestData: { touser: 'o', template_id: 't' } })
  expect((await local('reset', {})).status).toBe(200)
  expect(await bench.cloud.isEmpty()).toBe(true)
  expect((await bench.app.getTempFileURL({ fileList: [fileID] })).fileList[0]?.code).toBe('STORAGE_FILE_NONEXIST')
  expect((await local('wechat')).body).toMatchObject({ calls: [] })
  expect(secretBefore).toContain('NONE')
})
