import { Decimal128, Double } from 'bson'
import fc from 'fast-check'
import { compareValues } from '../../localcloud/engine/compare'
import { parseRequest, parseStored, printEjson } from '../../localcloud/engine/ejson'
import { keyPart } from '../../localcloud/engine/keys'
import { add, asDouble, asLong, multiply, numberType, toNumber, type Numeric } from '../../localcloud/engine/numbers'
import { admin, collection, errorOf, index, startBench, type Bench } from './harness'

let bench: Bench
beforeAll(async () => {
  bench = await startBench({ collections: [collection('things', [index('by_n', ['n'])]), collection('keyed', [index('n', ['n'], true)])] })
})
afterAll(() => bench.stop())
beforeEach(() => bench.cloud.reset())

const things = () => bench.db.collection('things')

/** What the cloud's answer holds, before the SDK makes JS numbers of it. */
async function storedText(id: string): Promise<string | undefined> {
  const answer = await admin(bench.cloud, { action: 'database.getDocument', collectionName: 'things', query: JSON.stringify({ _id: id }), queryType: 'DOC' })
  return (answer.data as { list: string[] }).list[0]
}

const long = (text: string) => ({ $numberLong: text })
const double = (text: string) => ({ $numberDouble: text })

/** @cloudbase/database/src/utils/utils.ts: canonical EJSON, where bson 4 gives an integer the smallest type that holds it. */
test('numbers of programs come back as they were, whatever their type', async () => {
  const numbers = [0, 1, -1, 2 ** 31 - 1, 2 ** 31, -(2 ** 31) - 1, Date.now(), 2 ** 53 - 1, 2 ** 60, 0.1, 1e300, -0.5, 5e-324, NaN, Infinity, -Infinity]
  await things().add({ _id: 'n', numbers })
  expect((await things().doc('n').get()).data[0]).toEqual({ _id: 'n', numbers })
})

/** A number that names its type is passed on by the SDK as it is (datatype.ts, serializeHelper). */
test.each<[string, unknown, string, number]>([
  ['a small Long', long('5'), '{"$numberLong":"5"}', 5],
  ['a Long beyond 2^53', long('9007199254740993'), '{"$numberLong":"9007199254740993"}', 9007199254740992],
  ['the smallest Long', long('-9223372036854775808'), '{"$numberLong":"-9223372036854775808"}', -(2 ** 63)],
  ['a whole Double', double('5.0'), '{"$numberDouble":"5.0"}', 5],
  ['a Double below zero of nothing', double('-0.0'), '{"$numberDouble":"-0.0"}', -0],
  ['a Long as the SDK sends it', 2 ** 40, '1099511627776', 2 ** 40],
  ['an Int32', 7, '7', 7],
])('%s keeps its type, and the program gets its JS number', async (_name, value, text, number) => {
  await things().add({ _id: 'n', value })
  expect(await storedText('n')).toBe(`{"_id":"n","value":${text}}`)
  expect((await things().doc('n').get()).data[0]).toEqual({ _id: 'n', value: number })
})

/** mongodb.com/docs/manual/reference/operator/update/inc and /mul, "Multiply Type Conversion". */
describe('$inc and $mul give the wider type', () => {
  test.each<[unknown, 'inc' | 'mul', unknown, string]>([
    [1, 'inc', 2, '3'],
    [2 ** 31 - 1, 'inc', 1, '2147483648'],
    [long('5'), 'inc', 1, '{"$numberLong":"6"}'],
    [1, 'inc', long('2'), '{"$numberLong":"3"}'],
    [1.5, 'inc', 0.5, '{"$numberDouble":"2.0"}'],
    [1, 'inc', 0.5, '1.5'],
    [double('5.0'), 'inc', 1, '{"$numberDouble":"6.0"}'],
    [long('9007199254740993'), 'inc', 2, '{"$numberLong":"9007199254740995"}'],
    [{ $numberDecimal: '0.1' }, 'inc', { $numberDecimal: '0.2' }, '{"$numberDecimal":"0.3"}'],
    [3, 'mul', 2, '6'],
    [3, 'mul', 1.5, '4.5'],
    [4, 'mul', 0.5, '{"$numberDouble":"2.0"}'],
    [2 ** 31 - 1, 'mul', 2, '4294967294'],
    [3037000500, 'mul', 3, '9111001500'],
  ])('%j %s %j', async (old, operator, by, expected) => {
    const { command } = bench.db
    await things().add({ _id: 'n', value: old })
    await things().doc('n').update({ value: command[operator](by as number) })
    expect(await storedText('n')).toBe(`{"_id":"n","value":${expected}}`)
  })

  test('a sum that needs more than 64 bits is refused', async () => {
    await things().add({ _id: 'n', value: long('9223372036854775807') })
    expect(await errorOf(things().doc('n').update({ value: bench.db.command.inc(1) }))).toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
  })
})

test('numbers are equal and ordered by what they are worth', async () => {
  const _ = bench.db.command
  await things().add([{ _id: 'int', n: 1 }, { _id: 'long', n: long('1') }, { _id: 'double', n: double('1.0') }, { _id: 'decimal', n: { $numberDecimal: '1' } }])
  await things().add([{ _id: 'big', n: long('9007199254740993') }, { _id: 'bigger', n: long('9007199254740994') }, { _id: 'half', n: 1.5 }, { _id: 'nan', n: NaN }])
  const ids = async (query: object) => (await things().where(query).get()).data.map(({ _id }) => String(_id)).sort()
  for (const one of [1, long('1'), double('1.0')]) expect(await ids({ n: _.eq(one) })).toEqual(['decimal', 'double', 'int', 'long'])
  expect(await ids({ n: _.in([1, 7]) })).toEqual(['decimal', 'double', 'int', 'long'])
  expect(await ids({ n: _.eq(long('9007199254740993')) })).toEqual(['big'])
  expect(await ids({ n: _.gt(long('9007199254740993')) })).toEqual(['bigger'])
  expect(await ids({ n: _.lt(2) })).toEqual(['decimal', 'double', 'half', 'int', 'long'])
  expect(await ids({ n: _.eq(NaN) })).toEqual(['nan'])
  const order = (await things().orderBy('n', 'desc').limit(3).get()).data.map(({ _id }) => String(_id))
  expect(order).toEqual(['bigger', 'big', 'half'])
})

test('an _id and a unique key are the same whatever type their number has', async () => {
  const keyed = bench.db.collection('keyed')
  await keyed.add({ _id: 1, n: 1 })
  expect((await errorOf(keyed.add({ _id: long('1'), n: 2 }))).message).toContain('E11000')
  expect((await errorOf(keyed.add({ _id: 2, n: double('1.0') }))).message).toContain('E11000')
  await keyed.add([{ _id: 3, n: long('9007199254740993') }, { _id: 4, n: long('9007199254740992') }])
  await keyed.doc(3 as unknown as string).update({ n: long('9007199254740995') })
  await keyed.add({ _id: 5, n: long('9007199254740993') })
  expect((await errorOf(keyed.add({ _id: 6, n: 2 ** 53 }))).message).toContain('E11000')
})

test('aggregation counts with JS numbers, whatever the type', async () => {
  const $ = bench.db.command.aggregate
  await things().add([{ n: long('5') }, { n: double('2.0') }, { n: 0.5 }, { n: { $numberDecimal: '1.5' } }])
  const { data } = (await things().aggregate().group({ _id: null, sum: $.sum('$n'), most: $.max('$n') }).end()) as unknown as { data: unknown[] }
  expect(data).toEqual([{ _id: null, sum: 9, most: 5 }])
})

const numerics: fc.Arbitrary<Numeric> = fc.oneof(
  fc.integer(),
  fc.double().map(asDouble),
  fc.integer().map(asDouble),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(asLong),
  fc.bigInt({ min: 2n ** 53n - 3n, max: 2n ** 53n + 3n }).map(asLong),
  fc.integer().map(n => Decimal128.fromString(String(n))),
)

test('what is written is read again, with its type', () => {
  fc.assert(
    fc.property(numerics, value => {
      const text = printEjson({ value })
      for (const read of [parseStored(text), parseRequest(text, 0) as { value: Numeric }]) {
        const again = read.value as Numeric
        expect(numberType(again)).toBe(numberType(value))
        expect(compareValues(again, value)).toBe(0)
        expect(printEjson({ value: again })).toBe(text)
      }
    }),
  )
})

test('order is an order, and keys of an index agree with it', () => {
  const keyOrder = (a: Numeric, b: Numeric) => {
    const [[rank, x], [other, y]] = [keyPart(a), keyPart(b)]
    return rank - other || (x < y ? -1 : x > y ? 1 : 0)
  }
  fc.assert(
    fc.property(numerics, numerics, numerics, (a, b, c) => {
      const sign = Math.sign(compareValues(a, b))
      expect(sign).toBe(-Math.sign(compareValues(b, a)) + 0)
      expect(Math.sign(keyOrder(a, b))).toBe(sign)
      if (compareValues(a, b) <= 0 && compareValues(b, c) <= 0) expect(compareValues(a, c)).toBeLessThanOrEqual(0)
    }),
  )
})

test('sums and products of integers are exact, of others those of doubles', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer(), fc.double({ noNaN: true }), (a, b, c) => {
      expect(BigInt(toNumber(add(a, b)))).toBe(BigInt(a) + BigInt(b))
      expect(String(typeof multiply(a, b) === 'bigint' ? multiply(a, b) : toNumber(multiply(a, b)))).toBe(String(BigInt(a) * BigInt(b)))
      expect(toNumber(add(a, asDouble(c)))).toBe(a + toNumber(asDouble(c)))
      expect(numberType(multiply(new Double(2), a))).toBe('double')
    }),
  )
})
