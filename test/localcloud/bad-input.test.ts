import http from 'node:http'
import fc from 'fast-check'
import { admin, collection, index, startBench, type Bench } from './harness'

let bench: Bench
beforeAll(async () => void (bench = await startBench({ collections: [collection('things'), collection('keyed', [index('phone', ['phone'])])] })))
afterAll(() => bench.stop())
afterEach(async () => {
  const { id } = await bench.db.collection('things').add({ alive: true })
  expect((await bench.db.collection('things').doc(String(id)).get()).data).toHaveLength(1)
})

const insert = (text: string) => ({ action: 'database.insertDocument', collectionName: 'things', data: [text] })
const query = (text: unknown) => ({ action: 'database.getDocument', collectionName: 'things', query: text })
const modify = (data: string) => ({ action: 'database.modifyDocument', collectionName: 'things', query: '{}', data, multi: true })
const stages = (...all: [stageKey: string, stageValue: string][]) => ({
  action: 'database.aggregateDocuments',
  collectionName: 'things',
  stages: all.map(([stageKey, stageValue]) => ({ stageKey, stageValue })),
})

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
  ['an Int32 of more than 32 bits', insert('{"a":{"$numberInt":"2147483648"}}'), 'INVALID_PARAM'],
  ['a Long of more than 64 bits', insert('{"a":{"$numberLong":"9223372036854775808"}}'), 'INVALID_PARAM'],
  ['a Long with a fraction', insert('{"a":{"$numberLong":"1.5"}}'), 'INVALID_PARAM'],
  ['a malformed decimal', insert('{"a":{"$numberDecimal":"1,5"}}'), 'INVALID_PARAM'],
  ['a date beyond all dates', insert('{"a":{"$date":{"$numberLong":"9223372036854775807"}}}'), 'INVALID_PARAM'],
  ['a NUL in a name', insert('{"a\\u0000b":1}'), 'INVALID_PARAM'],
  ['a server date of no offset', insert('{"a":{"$tcb_server_date":{"offset":{"$numberDouble":"NaN"}}}}'), 'INVALID_PARAM'],
  ['an update that goes too deep', modify(`{"$set":{"${'a.'.repeat(90)}b":${'{"c":'.repeat(90)}1${'}'.repeat(90)}}}`), 'DATABASE_REQUEST_FAILED'],
  ['a path of absurd length', modify(`{"$set":{"${'a'.repeat(5000)}":1}}`), 'DATABASE_REQUEST_FAILED'],
  ['an empty name in an update', modify('{"$set":{"a..b":1}}'), 'DATABASE_REQUEST_FAILED'],
  ['rename into a prototype', modify('{"$rename":{"alive":"__proto__.polluted"}}'), 'INVALID_PARAM'],
  ['an operator named like a property of every object', modify('{"$constructor":{"a":1}}'), 'DATABASE_INVALID_OPERRATOR'],
  ['a query operator named like one', query('{"a":{"$toString":1}}'), 'DATABASE_INVALID_OPERRATOR'],
  ['an index of values too long', { ...insert(`{"phone":"${'长'.repeat(400)}"}`), collectionName: 'keyed' }, 'DATABASE_REQUEST_FAILED'],
  ['a skip that is no number', { ...query('{}'), offset: '1' }, 'INVALID_PARAM'],
  ['a skip below nothing', { ...query('{}'), offset: -1 }, 'INVALID_PARAM'],
  ['a projection of a prototype', { ...query('{}'), projection: '{"__proto__.polluted":1}' }, 'INVALID_PARAM'],
  ['a projection that is none', { ...query('{}'), projection: '[1]' }, 'INVALID_PARAM'],
  ['a projection that takes and leaves', { ...query('{}'), projection: '{"a":1,"b":0}' }, 'DATABASE_REQUEST_FAILED'],
  ['a stage that is not there', stages(['$nonsense', '{}']), 'DATABASE_INVALID_OPERRATOR'],
  ['a stage that writes', stages(['$out', '"elsewhere"']), 'DATABASE_INVALID_OPERRATOR'],
  ['an unknown expression', stages(['$project', '{"a":{"$nonsense":1}}']), 'DATABASE_INVALID_OPERRATOR'],
  ['a script in a pipeline', stages(['$project', '{"a":{"$function":{"body":"function(){}","args":[],"lang":"js"}}}']), 'DATABASE_REQUEST_FAILED'],
  ['a script in a match of a pipeline', stages(['$limit', '1'], ['$match', '{"$where":"1"}']), 'DATABASE_REQUEST_FAILED'],
  ['a script in an inner pipeline', stages(['$facet', '{"a":[{"$project":{"b":{"$function":{}}}}]}']), 'DATABASE_REQUEST_FAILED'],
  ['a field of a prototype in a pipeline', stages(['$addFields', '{"__proto__.polluted":1}']), 'INVALID_PARAM'],
  ['a value from a prototype', stages(['$project', '{"a":"$__proto__.polluted"}']), 'INVALID_PARAM'],
  ['a list of joined documents in a prototype', stages(['$lookup', '{"from":"things","localField":"a","foreignField":"a","as":"__proto__.polluted"}']), 'INVALID_PARAM'],
  ['an index of an element in a prototype', stages(['$unwind', '{"path":"$a","includeArrayIndex":"__proto__.polluted"}']), 'INVALID_PARAM'],
  ['a limit of nothing', stages(['$limit', '0']), 'DATABASE_REQUEST_FAILED'],
  ['a sample below nothing', stages(['$sample', '{"size":-1}']), 'DATABASE_REQUEST_FAILED'],
  ['the socket that watch asks for', { action: 'auth.wsWebSign' }, 'INVALID_ACTION'],
  ['a function that is none', { action: 'functions.invokeFunction', function_name: '../../etc' }, 'FUNCTION_NOT_FOUND'],
  ['a file path that leaves the bucket', { action: 'storage.getUploadMetadata', path: '../x' }, 'INVALID_PARAM'],
])('%s', async (_name, body, code) => {
  const answer = await admin(bench.cloud, body)
  expect(answer).toMatchObject({ code, requestId: expect.any(String) as string })
  expect(JSON.stringify(answer)).not.toMatch(/\bat .*\(.*:\d+:\d+\)/)
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
})

const property = (name: string) => (Object.prototype as unknown as Record<string, unknown>)[name]

test.each<[string, object]>([
  ['a document', insert('{"_id":"c","constructor":{"prototype":{"polluted":1}},"toString":1,"hasOwnProperty":{"call":1},"_bsontype":"ObjectId"}')],
  ['an update', modify('{"$set":{"constructor.prototype.polluted":1,"toString.polluted":1,"valueOf":{"polluted":1}}}')],
  ['a push', modify('{"$push":{"constructor.polluted":1}}')],
  ['added fields', stages(['$addFields', '{"constructor.prototype.polluted":1,"toString.polluted":1}'])],
  ['an unwound index', stages(['$unwind', '{"path":"$alive","includeArrayIndex":"constructor.prototype.polluted"}'])],
  ['a list of joined documents', stages(['$lookup', '{"from":"things","localField":"alive","foreignField":"alive","as":"constructor.prototype.polluted"}'])],
  ['an object made of a list', stages(['$project', '{"a":{"$arrayToObject":[[["constructor",{"polluted":1}]]]}}'])],
  ['a projection', { ...query('{}'), projection: '{"constructor.prototype":1,"toString.call":1}' }],
  ['a query', query('{"constructor.name":"Object","toString":{"$exists":true}}')],
])('names of what every object has, in %s, stay names', async (_name, body) => {
  const before = Object.getOwnPropertyNames(Object.prototype)
  await bench.db.collection('things').add({ alive: [1] })
  await admin(bench.cloud, body)
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before)
  for (const name of ['toString', 'constructor', 'valueOf']) expect((property(name) as { polluted?: unknown }).polluted).toBeUndefined()
  await bench.cloud.reset()
})

test('a document may have such names, and is found by them', async () => {
  const odd = { _id: 'odd', constructor: { name: 'x', prototype: { y: 1 } }, toString: 'text', _bsontype: 'Double', length: 3 }
  expect(await admin(bench.cloud, insert(JSON.stringify(odd)))).not.toHaveProperty('code')
  const answer = await admin(bench.cloud, query('{"constructor.prototype.y":1,"_bsontype":"Double"}'))
  expect(answer.data).toMatchObject({ list: [JSON.stringify(odd)] })
  expect(await admin(bench.cloud, stages(['$sort', '{"toString":1}'], ['$match', '{"_id":"odd"}']))).not.toHaveProperty('code')
  await bench.cloud.reset()
})

test('a skip and a limit without measure are taken for what they are', async () => {
  expect(await admin(bench.cloud, { ...query('{}'), offset: 2 ** 52, limit: 2 ** 52 })).toMatchObject({ data: { list: [] } })
})

/** Pieces of what requests are made of, so that chance gets past the first check. */
const NAMES = ['a', 'a.b', '_id', '$set', '$inc', '$push', '$each', '$in', '$and', '$not', '$elemMatch', '$regex', '$date', '$oid', '$numberLong', '$binary', '$expr', '$slice', '__proto__', 'constructor', 'a.$', '', '$']
const someValue = fc.letrec<{ value: unknown }>(tie => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(null, true, 0, -1, 1.5, 1e308, '', 'a', '$a', '$$ROOT', '__proto__', '(', '9'.repeat(30)),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...NAMES), tie('value'), { maxKeys: 3 })
  ),
})).value
const asText = fc.oneof(someValue.map(value => JSON.stringify(value)), fc.string({ maxLength: 20 }), someValue)
const ACTIONS = ['getDocument', 'calculateDocument', 'insertDocument', 'modifyDocument', 'modifyAndReturnDoc', 'removeDocument', 'aggregateDocuments'].map(name => `database.${name}`)
const STAGES = ['$match', '$project', '$group', '$sort', '$limit', '$skip', '$unwind', '$lookup', '$addFields', '$replaceRoot', '$sample', '$sortByCount', '$bucket', '$bucketAuto', '$count', '$facet']

const someRequest = fc.record(
  {
    action: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...ACTIONS) }, { weight: 1, arbitrary: fc.constantFrom('constructor', 'wx.api', 'storage.batchDeleteFile') }),
    collectionName: fc.oneof({ weight: 9, arbitrary: fc.constant('things') }, { weight: 1, arbitrary: someValue }),
    query: asText,
    data: fc.oneof(fc.array(asText, { maxLength: 2 }), asText),
    order: asText,
    projection: asText,
    offset: someValue,
    limit: someValue,
    multi: fc.boolean(),
    merge: fc.boolean(),
    upsert: fc.boolean(),
    stages: fc.array(fc.record({ stageKey: fc.constantFrom(...STAGES), stageValue: asText }), { maxLength: 3 }),
  },
  { requiredKeys: ['action', 'collectionName'] }
)

test('whatever is sent, the answer has a shape, and the next question is answered', async () => {
  const before = Object.getOwnPropertyNames(Object.prototype)
  await fc.assert(
    fc.asyncProperty(someRequest, async body => {
      const answer = await admin(bench.cloud, body)
      expect(typeof answer.requestId).toBe('string')
      if (answer.code === undefined) expect(answer).toHaveProperty('data')
      else {
        expect(answer.code).toMatch(/^[A-Z_]+$/)
        expect(answer.message).toEqual(expect.any(String))
        expect(answer.code).not.toBe('SYS_ERR')
      }
      expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before)
      expect(await admin(bench.cloud, query('{}'))).toHaveProperty('data')
    }),
    { numRuns: 300 }
  )
  await bench.cloud.reset()
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
