import { connect } from 'node:net'
import { admin, startBench, type Bench } from './harness'

let bench: Bench
beforeAll(async () => void (bench = await startBench()))
afterAll(() => bench.stop())
afterEach(async () => {
  const { id } = await bench.db.collection('things').add({ alive: true })
  expect((await bench.db.collection('things').doc(String(id)).get()).data).toHaveLength(1)
})

/** Opens a connection and writes what is no whole request. */
const begin = (text: string) =>
  new Promise<ReturnType<typeof connect>>(resolve => {
    const { port } = new URL(bench.cloud.url)
    const socket = connect(Number(port), '127.0.0.1', () => socket.write(text, () => resolve(socket)))
    socket.on('error', () => undefined)
  })

const head = (length: number) => `POST /admin HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: signed\r\nContent-Length: ${length}\r\n\r\n`

test('a body over the limit is answered in words', async () => {
  const body = JSON.stringify({ action: 'database.getDocument', collectionName: 'things', query: 'x'.repeat(33 * 1024 * 1024) })
  expect(await admin(bench.cloud, body)).toMatchObject({ code: 'EXCEED_REQUEST_SIZE_LIMIT' })
})

test('a function called with more than 6 MB is answered in words', async () => {
  const response = await fetch(`${bench.cloud.url}/v1/functions/any`, { method: 'POST', body: JSON.stringify({ a: 'x'.repeat(7 * 1024 * 1024) }) })
  expect(response.status).toBe(413)
  expect(await response.json()).toMatchObject({ code: 'EXCEED_REQUEST_SIZE_LIMIT' })
})

test('a body that is cut off does nothing', async () => {
  const socket = await begin(`${head(1000)}{"action":"database.insertDocument","collectionName":"things","data":["{\\"_id\\":\\"half\\"}"]}`)
  const closed = new Promise(resolve => socket.once('close', resolve))
  socket.destroy()
  await closed
  expect(await bench.cloud.find('things', { _id: 'half' })).toEqual([])
})

test('two hundred bodies that never end keep nobody from being answered', async () => {
  const slow = await Promise.all(Array.from({ length: 200 }, () => begin(`${head(1000)}{"action":`)))
  expect(await admin(bench.cloud, { action: 'database.getDocument', collectionName: 'things', query: '{}' })).toMatchObject({ data: { list: expect.any(Array) as unknown[] } })
  for (const socket of slow) socket.destroy()
})
