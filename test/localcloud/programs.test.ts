import { cpSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { collection, startBench, type Bench } from './harness'

/** Programs written for `wx-server-sdk` in the manner of its tutorials, run unchanged as deployed functions. */
let bench: Bench
beforeAll(async () => {
  bench = await startBench({ collections: [collection('todos')] })
  // A deployed function brings its packages along.
  symlinkSync(path.resolve('node_modules'), path.join(bench.functionsDir, 'node_modules'))
  for (const name of ['todo', 'course', 'notice']) cpSync(path.join(__dirname, 'programs', name), path.join(bench.functionsDir, name), { recursive: true })
})
afterAll(() => bench.stop())

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a program answers with what it likes
async function call(name: string, event: object, openid = 'oPERSON'): Promise<any> {
  const response = await fetch(`${bench.cloud.url}/v1/functions/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-wx-openid': openid },
    body: JSON.stringify(event),
  })
  const body = (await response.json()) as object
  expect({ status: response.status, body }).toMatchObject({ status: 200 })
  return body
}

describe('a to-do list', () => {
  const todo = (action: string, event: object = {}, openid?: string) => call('todo', { action, ...event }, openid)
  beforeEach(() => bench.cloud.reset())

  test('adds, pages and counts', async () => {
    const added = await todo('addMany', { texts: Array.from({ length: 23 }, (_, i) => `write ${String(i).padStart(2, '0')}`) })
    expect(added).toEqual({ _ids: expect.any(Array), errMsg: 'collection.add:ok' })
    expect(added._ids).toHaveLength(23)
    const one = await todo('add', { text: 'Read the notice', due: '2026-12-01T00:00:00Z', tags: ['paper'] })
    expect(one).toEqual({ _id: expect.stringMatching(/^[0-9a-f]{32}$/), errMsg: 'collection.add:ok' })

    const last = await todo('page', { page: 3 })
    expect(last).toMatchObject({ total: 24, pages: 3, errMsg: 'collection.get:ok' })
    expect(last.data).toHaveLength(4)
    expect(last.data.at(-1)).toEqual({ _id: one._id, text: 'Read the notice', due: '2026-12-01T00:00:00.000Z' })
    expect(await todo('page', { search: 'READ' })).toMatchObject({ total: 1, pages: 1 })
    expect(await todo('page', {}, 'oANOTHER')).toMatchObject({ total: 0, pages: 0, data: [] })
  })

  test('reads more than one batch', async () => {
    await todo('addMany', { texts: Array.from({ length: 150 }, (_, i) => `${i}`) })
    const { data, errMsg } = await todo('all')
    expect(data.map(({ text }: { text: string }) => Number(text))).toEqual(Array.from({ length: 150 }, (_, i) => i))
    expect(errMsg).toBe('collection.get:ok')
  })

  test('changes one and several, and says how many', async () => {
    const { _id: id } = await todo('add', { text: 'a', due: '2026-12-01T00:00:00Z' })
    const { _id: other } = await todo('add', { text: 'b', due: '2026-12-02T00:00:00Z', tags: ['started'] })
    expect(await todo('work', { id, by: 2 })).toEqual({ stats: { updated: 1 }, errMsg: 'document.update:ok' })
    expect(await todo('work', { id: 'gone', by: 2 })).toEqual({ stats: { updated: 0 }, errMsg: 'document.update:ok' })
    const { data } = await todo('get', { id })
    expect(data).toMatchObject({ text: 'a', progress: 2, tags: ['started'], log: { last: expect.stringMatching(/^20/) } })
    expect((await todo('tags')).list).toEqual([{ _id: 'started', count: 2 }])
    expect(await todo('finish', { ids: [id, other, 'gone'] })).toEqual({ stats: { updated: 2 }, errMsg: 'collection.update:ok' })
    expect((await todo('get', { id })).data).not.toHaveProperty('due')
    expect(await todo('clear')).toEqual({ stats: { removed: 2 }, errMsg: 'collection.remove:ok' })
    expect(await todo('remove', { id })).toEqual({ stats: { removed: 0 }, errMsg: 'document.remove:ok' })
  })

  test('sets what is there and what is not', async () => {
    expect(await todo('replace', { id: 'fixed', data: { text: 'x' } })).toEqual({ _id: 'fixed', errMsg: 'document.set:ok', stats: { updated: 0, created: 1 } })
    expect(await todo('replace', { id: 'fixed', data: { text: 'y' } })).toEqual({ _id: 'fixed', errMsg: 'document.set:ok', stats: { updated: 1, created: 0 } })
    expect((await todo('get', { id: 'fixed' })).data).toEqual({ _id: 'fixed', text: 'y' })
  })

  test('what is not there is an error, as wx-server-sdk makes one by itself', async () => {
    expect((await todo('get', { id: 'gone' })).errMsg).toContain('document with _id gone does not exist')
  })
})

describe('registration for a course', () => {
  const course = (action: string, event: object = {}, openid?: string) => call('course', { action, courseId: 'spring', ...event }, openid)

  test('makes its collections, and finds them made', async () => {
    const first = await course('prepare', { places: 3 })
    expect(first).toEqual({ made: ['createCollection:ok', 'createCollection:ok'], stats: { updated: 0, created: 1 } })
    // This version of wx-server-sdk has no number of its own for DATABASE_COLLECTION_ALREADY_EXIST; older ones say -501001.
    expect(await course('prepare', { places: 3 })).toEqual({ made: [-1, -1], stats: { updated: 0, created: 0 } })
  })

  test('twelve people at once, three places: three are in, the counter and the records agree', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, (_, i) => course('signUp', { name: `p${i}` }, `o${i}`)))
    const inside = answers.filter(({ success }) => success)
    expect(inside.map(({ left }) => left).sort()).toEqual([0, 1, 2])
    expect(inside.every(({ updated }) => updated === 1)).toBe(true)
    expect(answers.filter(({ reason }) => reason === 'full')).toHaveLength(9)
    expect(await course('status')).toEqual({ course: { _id: 'spring', places: 3, taken: 3 }, total: 3 })

    const [someone] = inside
    const openid = someone.id.split(':')[1]
    expect(await course('signUp', {}, openid)).toEqual({ success: false, reason: 'signed up already' })
    expect(await course('cancel', {}, openid)).toEqual({ success: true, removed: 1 })
    expect(await course('cancel', {}, openid)).toEqual({ success: true, removed: 0 })
    expect(await course('status')).toMatchObject({ course: { taken: 2 }, total: 2 })
    expect(await course('signUp', { courseId: 'autumn' })).toEqual({ success: false, reason: 'no such course' })
  })
})

describe('a notice that uses everything', () => {
  const sent = async () => (await (await fetch(`${bench.cloud.url}/local/wechat`)).json()) as unknown
  const agree = (openid: string, template: string) =>
    fetch(`${bench.cloud.url}/local/wechat/consent`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ openid, templates: [{ id: template, accepted: true }] }),
    })

  test('knows its caller, calls a function, keeps a file, sends a message', async () => {
    await call('course', { action: 'prepare', courseId: 'autumn', places: 5 })
    expect((await agree('oREADER', 'T1')).status).toBe(200)
    const answer = await call('notice', { courseId: 'autumn', templateId: 'T1' }, 'oREADER')
    expect(answer.context).toMatchObject({ OPENID: 'oREADER', ENV: bench.cloud.envId, SOURCE: 'wx_client' })
    expect(answer.result).toMatchObject({ success: true, left: 4 })
    expect(answer.slip).toMatchObject({ text: '报名成功，剩余 4 个名额', fileID: expect.stringMatching(/^cloud:\/\/.*slips\/oREADER\.txt$/), file: { status: 0, tempFileURL: expect.stringMatching(/^http/) } })
    expect(await (await fetch(answer.slip.file.tempFileURL)).text()).toBe('报名成功，剩余 4 个名额')
    expect(answer.told).toMatchObject({ errCode: 0, errMsg: 'openapi.subscribeMessage.send:ok' })
    expect(JSON.stringify(await sent())).toContain('"touser":"oREADER"')
    const another = await call('notice', { courseId: 'autumn', templateId: 'T1' }, 'oWHODIDNOT')
    expect(another.told).toEqual({ errCode: 43101, errMsg: expect.stringContaining('openapi.subscribeMessage.send:fail') })
    expect((await call('notice', { forget: answer.slip.fileID })).fileList).toEqual([{ fileID: answer.slip.fileID, status: 0, errMsg: 'ok' }])
  })
})
