import http from 'node:http'
import { admin, startBench, type Bench } from './harness'

let bench: Bench
beforeAll(async () => void (bench = await startBench()))
afterAll(() => bench.stop())
afterEach(async () => {
  const { id } = await bench.db.collection('things').add({ alive: true })
  expect((await bench.db.collection('things').doc(String(id)).get()).data).toHaveLength(1)
})

const insert = (text: string) => ({ action: 'database.insertDocument', collectionName: 'things', data: [text] })
const query = (text: unknown) => ({ action: 'database.getDocument', collectionName: 'things', query: text })
const modify = (data: string) => ({ action: 'database.modifyDocument', collectionName: 'things', query: '{}', data, multi: true })

test.each<[string, unknown, string]>([
  ['no JSON', '{"action":', 'INVALID_PARAM'],
  ['no object', '[1]', 'INVALID_PARAM'],
  ['no action', {}, 'INVALID_PARAM'],
  ['an unknown action', { action: 'database.dropEverything' }, 'INVALID_ACTION'],
  ['an action named like a property of every object', { action: 'constructor' }, 'INVALID_ACTION'],
  ['no collection', { action: 'database.getDocument' }, 'INVALID_PARAM'],
  ['malformed EJSON', insert('{"a": }'), 'INVALID_PARAM'],
  ['a document that is none', insert('7'), 'INVALID_PARAM'],
  ['a malformed date', insert('{"a":{"$date":"yesterday"}}'), 'INVALID_PARAM'],
  ['a malformed number', insert('{"a":{"$numberInt":"twelve"}}'), 'INVALID_PARAM'],
  ['a malformed id', insert('{"_id":{"$oid":"xyz"}}'), 'INVALID_PARAM'],
  ['a malformed regular expression', query('{"a":{"$regularExpression":{"pattern":"(","options":""}}}'), 'INVALID_PARAM'],
  ['__proto__ in a document', insert('{"__proto__":{"polluted":1}}'), 'INVALID_PARAM'],
  ['__proto__ deep in a document', insert('{"a":[{"b":{"__proto__":{"polluted":1}}}]}'), 'INVALID_PARAM'],
  ['__proto__ in a query', query('{"__proto__.polluted":1}'), 'INVALID_PARAM'],
  ['__proto__ in an update', modify('{"$set":{"a.__proto__.polluted":1}}'), 'INVALID_PARAM'],
  ['a document nested too deep', insert('{"a":'.repeat(200) + '1' + '}'.repeat(200)), 'INVALID_PARAM'],
  ['a field that begins with $', insert('{"a":{"$b":1}}'), 'DATABASE_REQUEST_FAILED'],
  ['an _id that is a list', insert('{"_id":[1]}'), 'DATABASE_REQUEST_FAILED'],
  ['an _id too long', insert(`{"_id":"${'x'.repeat(2000)}"}`), 'DATABASE_REQUEST_FAILED'],
  ['a document of more than 16 MB', insert(`{"a":"${'x'.repeat(16 * 1024 * 1024)}"}`), 'DATABASE_REQUEST_FAILED'],
  ['an unknown operator in a query', query('{"a":{"$nonsense":1}}'), 'DATABASE_INVALID_OPERRATOR'],
  ['a script in a query', query('{"$where":"process.exit()"}'), 'DATABASE_REQUEST_FAILED'],
  ['a query that is none', query('[]'), 'INVALID_PARAM'],
  ['an unknown operator in an update', modify('{"$nonsense":{"a":1}}'), 'DATABASE_INVALID_OPERRATOR'],
  ['an update of the _id', modify('{"$set":{"_id":"other"}}'), 'DATABASE_REQUEST_FAILED'],
  ['a negative limit', { ...query('{}'), limit: -1 }, 'INVALID_PARAM'],
  ['an order that is none', { ...query('{}'), order: '{"a":"up"}' }, 'INVALID_PARAM'],
  ['a transaction that is none', { ...query('{}'), transactionId: 'nonsense' }, 'DATABASE_TRANSACTION_FAIL'],
  ['stages that are none', { action: 'database.aggregateDocuments', collectionName: 'things', stages: [{}] }, 'INVALID_PARAM'],
  ['a function that is none', { action: 'functions.invokeFunction', function_name: '../../etc' }, 'FUNCTION_NOT_FOUND'],
  ['a file path that leaves the bucket', { action: 'storage.getUploadMetadata', path: '../x' }, 'INVALID_PARAM'],
])('%s', async (_name, body, code) => {
  const answer = await admin(bench.cloud, body)
  expect(answer).toMatchObject({ code, requestId: expect.any(String) as string })
  expect(JSON.stringify(answer)).not.toMatch(/\bat .*\(.*:\d+:\d+\)/)
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
})

test('a request without a signature', async () => {
  const response = await fetch(`${bench.cloud.url}/admin`, { method: 'POST', body: '{"action":"database.getDocument"}' })
  expect(await response.json()).toMatchObject({ code: 'SIGN_PARAM_INVALID' })
})

const raw = (headers: http.OutgoingHttpHeaders, path = '/local/clock') =>
  new Promise<number | undefined>((resolve, reject) => {
    http.get(`${bench.cloud.url}${path}`, { headers }, response => {
      response.resume()
      resolve(response.statusCode)
    }).on('error', reject)
  })

test('another host\'s name and pages of other sites are refused', async () => {
  expect(await raw({})).toBe(200)
  expect(await raw({ host: 'evil.example' })).toBe(403)
  expect(await raw({ origin: 'https://evil.example' })).toBe(403)
  expect(await raw({ origin: 'http://localhost:10086' })).toBe(200)
})

test('addresses that lead nowhere', async () => {
  expect(await raw({}, '/nothing')).toBe(404)
  expect(await raw({}, '/local/nothing')).toBe(404)
  expect(await raw({}, '/storage/%E0%A4%A')).toBe(400)
  expect(await raw({}, '/storage/..%2f..%2fsecrets.json?sign=x&t=9999999999')).toBe(400)
})
