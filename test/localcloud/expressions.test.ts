import { startBench, type Bench } from './harness'

/**
 * Every operator of `db.command.aggregate`, by the examples of Mongo's manual for its page of the same name
 * (mongodb.com/docs/v4.4/reference/operator/aggregation/<name>), which the WeChat and CloudBase pages
 * (developers.weixin.qq.com, AggregateCommand.<name>) translate.
 */
let bench: Bench
beforeAll(async () => void (bench = await startBench()))
afterAll(() => bench.stop())
beforeEach(() => bench.cloud.reset())

type Aggregate = Bench['db']['command']['aggregate']
type Name = keyof Aggregate & string
/** The document it looks at, the expression, and what it gives. */
type Example = [document: object, expression: unknown, expected: unknown]

/** What only the full-text index of the real service knows. */
const NOT_HERE = ['meta']
/** Builds the pipeline of a lookup, is no operator. */
const NO_OPERATOR = ['pipeline']

const at = new Date('2014-01-01T08:15:39.736Z')
const chicago = { date: new Date('2011-08-14T00:00:00Z'), timezone: 'America/Chicago' }
const minusFour = { date: new Date('1998-11-07T00:00:00Z'), timezone: '-0400' }

const EXAMPLES: Partial<Record<Name, Example[]>> = {
  abs: [[{ start: 5, end: 8 }, { $subtract: ['$start', '$end'] }, 3], [{}, -1, 1], [{}, null, null]],
  add: [[{ price: 10, fee: 2 }, ['$price', '$fee'], 12], [{ at }, ['$at', 3 * 60 * 60000], new Date('2014-01-01T11:15:39.736Z')]],
  ceil: [[{ v: 9.25 }, '$v', 10], [{ v: -2.8 }, '$v', -2]],
  divide: [[{ hours: 80 }, ['$hours', 8], 10], [{ hours: 7 }, ['$hours', 2], 3.5]],
  exp: [[{ v: 0 }, '$v', 1], [{ v: 2 }, '$v', Math.E ** 2]],
  floor: [[{ v: 9.25 }, '$v', 9], [{ v: -2.8 }, '$v', -3]],
  ln: [[{ v: 1 }, '$v', 0], [{ v: 10 }, '$v', Math.LN10]],
  log: [[{ v: 100 }, ['$v', 10], 2]],
  log10: [[{ v: 100 }, '$v', 2], [{ v: 1 }, '$v', 0]],
  mod: [[{ hours: 80, tasks: 7 }, ['$hours', '$tasks'], 3], [{ v: -5 }, ['$v', 3], -2]],
  multiply: [[{ price: 10, quantity: 2 }, ['$price', '$quantity'], 20], [{ price: 10 }, ['$price', '$none'], null]],
  pow: [[{ v: 5 }, ['$v', 2], 25], [{ v: 5 }, ['$v', -2], 0.04]],
  sqrt: [[{ v: 25 }, '$v', 5], [{ v: null }, '$v', null]],
  subtract: [[{ price: 10, fee: 2 }, ['$price', '$fee'], 8], [{ at }, ['$at', 1000], new Date(at.getTime() - 1000)], [{ a: at, b: new Date(at.getTime() - 60_000) }, ['$a', '$b'], 60_000]],
  trunc: [[{ v: 7.85 }, '$v', 7], [{ v: -2.3 }, '$v', -2]],

  arrayElemAt: [[{ f: ['chocolate', 'cake', 'butter', 'apples'] }, ['$f', 0], 'chocolate'], [{ f: ['apples', 'pudding', 'pie'] }, ['$f', -1], 'pie']],
  arrayToObject: [
    [{ d: [{ k: 'item', v: 'abc123' }, { k: 'qty', v: 25 }] }, '$d', { item: 'abc123', qty: 25 }],
    [{ d: [['item', 'abc123'], ['qty', 25]] }, '$d', { item: 'abc123', qty: 25 }],
  ],
  concatArrays: [[{}, [['hello', ' '], ['world']], ['hello', ' ', 'world']], [{ a: [1] }, ['$a', '$none'], null]],
  filter: [[{ items: [{ p: 110 }, { p: 90 }] }, { input: '$items', as: 'item', cond: { $gte: ['$$item.p', 100] } }, [{ p: 110 }]]],
  in: [[{ stock: ['apples', 'bananas'] }, ['bananas', '$stock'], true], [{ stock: [] }, ['bananas', '$stock'], false]],
  indexOfArray: [[{}, [['a', 'abc'], 'a'], 0], [{}, [[1, 2], 5], -1], [{}, [[1, 2, 3], 3, 1], 2], [{}, ['$none', 'foo'], null]],
  isArray: [[{}, [['hello']], true], [{}, ['hello'], false]],
  map: [[{ g: [5, 6, 7] }, { input: '$g', as: 'grade', in: { $add: ['$$grade', 2] } }, [7, 8, 9]]],
  range: [[{}, [0, 10, 2], [0, 2, 4, 6, 8]], [{}, [10, 0, -2], [10, 8, 6, 4, 2]], [{}, [0, 10, -2], []], [{}, [0, 3], [0, 1, 2]]],
  reduce: [[{}, { input: ['a', 'b', 'c'], initialValue: '', in: { $concat: ['$$value', '$$this'] } }, 'abc']],
  reverseArray: [[{}, { $literal: [1, 2, 3] }, [3, 2, 1]]],
  size: [[{ colors: ['blue', 'black', 'red'] }, '$colors', 3]],
  slice: [[{}, [[1, 2, 3], 1, 1], [2]], [{}, [[1, 2, 3], -2], [2, 3]], [{}, [[1, 2, 3], 15, 2], []], [{}, [[1, 2, 3], -15, 2], [1, 2]]],
  zip: [
    [{}, { inputs: [['a'], ['b'], ['c']] }, [['a', 'b', 'c']]],
    [{}, { inputs: [[1], [2, 3]], useLongestLength: true, defaults: ['a', 'b'] }, [[1, 2], ['a', 3]]],
    [{}, { inputs: [[1], [2, 3]] }, [[1, 2]]],
  ],

  and: [[{}, [1, 'green'], true], [{}, [], true], [{}, [[null], [false], [0]], true], [{}, [null, true], false], [{}, [0, true], false]],
  not: [[{}, [true], false], [{}, [[false]], false], [{}, [null], true], [{}, [0], true]],
  or: [[{}, [true, false], true], [{}, [], false], [{}, [null, 0], false]],

  cmp: [[{ q: 300 }, ['$q', 250], 1], [{ q: 200 }, ['$q', 250], -1], [{ q: 250 }, ['$q', 250], 0]],
  eq: [[{ q: 250 }, ['$q', 250], true], [{ q: 300 }, ['$q', 250], false]],
  gt: [[{ q: 300 }, ['$q', 250], true], [{ q: 250 }, ['$q', 250], false]],
  gte: [[{ q: 250 }, ['$q', 250], true]],
  lt: [[{ q: 200 }, ['$q', 250], true]],
  lte: [[{ q: 250 }, ['$q', 250], true]],
  neq: [[{ q: 300 }, ['$q', 250], true]],

  cond: [[{ q: 300 }, { if: { $gte: ['$q', 250] }, then: 30, else: 20 }, 30], [{ q: 200 }, [{ $gte: ['$q', 250] }, 30, 20], 20]],
  ifNull: [[{ d: null }, ['$d', 'Unspecified'], 'Unspecified'], [{}, ['$d', 'Unspecified'], 'Unspecified'], [{ d: 'x' }, ['$d', 'y'], 'x']],
  switch: [
    [{ s: 86 }, { branches: [{ case: { $gte: ['$s', 90] }, then: 'well' }, { case: { $gte: ['$s', 80] }, then: 'average' }], default: 'none' }, 'average'],
    [{ s: 6 }, { branches: [{ case: { $gte: ['$s', 90] }, then: 'well' }], default: 'none' }, 'none'],
  ],

  dateFromParts: [
    [{}, { year: 2017, month: 2, day: 8, hour: 12 }, new Date('2017-02-08T12:00:00Z')],
    [{}, { isoWeekYear: 2017, isoWeek: 6, isoDayOfWeek: 3, hour: 12 }, new Date('2017-02-08T12:00:00Z')],
    [{}, { year: 2016, month: 12, day: 31, hour: 23, minute: 46, second: 12, timezone: 'America/New_York' }, new Date('2017-01-01T04:46:12Z')],
    [{}, { year: 2017, month: 14, day: 1, hour: 12 }, new Date('2018-02-01T12:00:00Z')],
    [{}, { year: 2017, month: 0, day: 1, hour: 12 }, new Date('2016-12-01T12:00:00Z')],
    [{ y: null }, { year: '$y' }, null],
  ],
  dateFromString: [
    [{}, { dateString: '2017-02-08T12:10:40.787' }, new Date('2017-02-08T12:10:40.787Z')],
    [{}, { dateString: '2017-02-08T12:10:40.787', timezone: 'America/New_York' }, new Date('2017-02-08T17:10:40.787Z')],
    [{}, { dateString: '2017-02-08', timezone: 'America/New_York' }, new Date('2017-02-08T05:00:00Z')],
    [{}, { dateString: '2019-05-14T09:38:51.686Z' }, new Date('2019-05-14T09:38:51.686Z')],
    [{}, { dateString: '15-06-2018', format: '%d-%m-%Y' }, new Date('2018-06-15T00:00:00Z')],
    [{}, { dateString: '2017-02-31', onError: 'wrong' }, 'wrong'],
    [{}, { dateString: '$none', onNull: 'none' }, 'none'],
  ],
  dayOfMonth: [[{ at }, '$at', 1], [{}, chicago, 13], [{}, minusFour, 6], [{}, '$none', null]],
  dayOfWeek: [[{ at }, '$at', 4], [{}, chicago, 7], [{}, minusFour, 6]],
  dayOfYear: [[{ at }, '$at', 1], [{}, minusFour, 310]],
  isoDayOfWeek: [[{ d: new Date('2016-01-01T00:00:00Z') }, '$d', 5], [{}, minusFour, 5]],
  isoWeek: [[{ d: new Date('2016-01-04T00:00:00Z') }, '$d', 1], [{ d: new Date('2016-01-01T00:00:00Z') }, '$d', 53], [{}, minusFour, 45]],
  isoWeekYear: [[{ d: new Date('2016-01-01T00:00:00Z') }, '$d', 2015], [{ d: new Date('2018-12-31T00:00:00Z') }, '$d', 2019]],
  hour: [[{ at }, '$at', 8], [{}, chicago, 19], [{}, minusFour, 20], [{}, { date: at, timezone: 'Asia/Shanghai' }, 16]],
  minute: [[{ at }, '$at', 15], [{}, { date: at, timezone: '+04:30' }, 45]],
  second: [[{ at }, '$at', 39]],
  millisecond: [[{ at }, '$at', 736]],
  month: [[{ at }, '$at', 1]],
  week: [[{ at }, '$at', 0], [{ d: new Date('2016-01-03T00:00:00Z') }, '$d', 1], [{}, minusFour, 44]],
  year: [[{ at }, '$at', 2014], [{}, { date: new Date('2014-01-01T00:00:00Z'), timezone: '-01' }, 2013]],
  dateToString: [
    [{ at }, { format: '%Y-%m-%d', date: '$at' }, '2014-01-01'],
    [{ at }, { format: '%H:%M:%S:%L%z', date: '$at', timezone: 'America/New_York' }, '03:15:39:736-0500'],
    [{ at }, { format: '%H:%M:%S:%L%z', date: '$at', timezone: '+04:30' }, '12:45:39:736+0430'],
    [{ at }, { format: '%Z', date: '$at', timezone: 'America/New_York' }, '-300'],
    [{ at }, { format: '%Z', date: '$at', timezone: '+04:30' }, '+270'],
    [{ at }, { format: '%j %G-W%V-%u %U %%', date: '$at' }, '001 2014-W01-3 00 %'],
    [{ at }, { date: '$at' }, '2014-01-01T08:15:39.736Z'],
    [{}, { date: '$none', onNull: 'none' }, 'none'],
  ],

  literal: [[{}, { $add: [1, 2] }, { $add: [1, 2] }], [{}, '$price', '$price']],
  mergeObjects: [[{}, [{ a: 1 }, { a: 2, b: 2 }, { a: 3, b: null, c: 3 }], { a: 3, b: null, c: 3 }], [{}, [{ a: 1 }, null], { a: 1 }]],
  objectToArray: [[{ d: { length: 25, uom: 'cm' } }, '$d', [{ k: 'length', v: 25 }, { k: 'uom', v: 'cm' }]]],

  allElementsTrue: [[{}, [[true, 1, 'someString']], true], [{}, [[[false]]], true], [{}, [[]], true], [{}, [[null, false, 0]], false]],
  anyElementTrue: [[{}, [[true, false]], true], [{}, [[[false]]], true], [{}, [[null, false, 0]], false], [{}, [[]], false]],
  setDifference: [[{ a: ['red', 'blue'], b: ['red'] }, ['$a', '$b'], ['blue']], [{}, [['a', 'b', 'a'], ['b', 'a']], []], [{}, [['a', 'b'], [['a', 'b']]], ['a', 'b']]],
  setEquals: [[{}, [['a', 'b', 'a'], ['b', 'a']], true], [{}, [['a', 'b'], [['a', 'b']]], false]],
  setIntersection: [[{}, [['red', 'blue'], ['blue']], ['blue']], [{}, [['a', 'b'], [['a', 'b']]], []]],
  setIsSubset: [[{}, [['a', 'b', 'a'], ['b', 'a']], true], [{}, [['a', 'b'], [['a', 'b']]], false]],
  setUnion: [[{}, [['a', 'b'], [['a', 'b']]], ['a', 'b', ['a', 'b']]]],

  concat: [[{ item: 'ABC1', d: 'product 1' }, ['$item', ' - ', '$d'], 'ABC1 - product 1'], [{ item: 'x', d: null }, ['$item', '$d'], null]],
  indexOfBytes: [[{}, ['cafeteria', 'e'], 3], [{}, ['cafétéria', 't'], 5], [{}, ['foo.bar.fi', '.', 5], 7], [{}, ['vanilla', 'll', 12], -1], [{}, ['$none', 'x'], null]],
  indexOfCP: [[{}, ['cafétéria', 'é'], 3], [{}, ['cafétéria', 't'], 4], [{}, ['cafétéria', 'e'], -1], [{}, ['foo.bar.fi', '.', 5], 7], [{}, ['𠮷x', 'x'], 1]],
  split: [[{}, ['June-15-2013', '-'], ['June', '15', '2013']], [{}, ['banana split', 'a'], ['b', 'n', 'n', ' split']], [{}, ['headphone jack', 'x'], ['headphone jack']]],
  strLenBytes: [[{}, 'abcde', 5], [{}, 'cafétéria', 11], [{}, '', 0], [{}, { $literal: '$€λG' }, 7], [{}, '寿司', 6]],
  strLenCP: [[{}, 'abcde', 5], [{}, 'cafétéria', 9], [{}, '寿司', 2], [{}, '𠮷', 1]],
  strcasecmp: [[{ q: '13Q4' }, ['$q', '13q4'], 0], [{ q: '13Q1' }, ['$q', '13q4'], -1], [{ q: '14Q2' }, ['$q', '13q4'], 1]],
  substr: [[{ q: '13Q1' }, ['$q', 0, 2], '13'], [{ q: '13Q1' }, ['$q', 2, -1], 'Q1']],
  substrBytes: [[{}, ['cafétéria', 0, 5], 'café'], [{}, ['寿司sushi', 0, 3], '寿'], [{}, ['$none', 0, 3], '']],
  substrCP: [[{}, ['cafétéria', 0, 5], 'cafét'], [{}, ['寿司sushi', 0, 3], '寿司s']],
  toLower: [[{ item: 'ABC1' }, '$item', 'abc1'], [{}, '$none', '']],
  toUpper: [[{ item: 'abc1' }, '$item', 'ABC1'], [{}, '$none', '']],
  let: [[{ price: 10, tax: 0.5, d: true }, { vars: { total: { $add: ['$price', '$tax'] }, off: { $cond: ['$d', 0.9, 1] } }, in: { $multiply: ['$$total', '$$off'] } }, 9.45]],
}

/** Of a group of documents: those of Mongo's examples on `sales` and `contest`. */
const GROUPS: Partial<Record<Name, [values: unknown[], expected: unknown]>> = {
  addToSet: [['abc', 'abc', 'xyz'], ['abc', 'xyz']],
  avg: [[10, 5, 'none', 3], 6],
  first: [[7, 8, 9], 7],
  last: [[7, 8, 9], 9],
  max: [[10, 50, 20, null], 50],
  min: [[10, 5, 20, null], 5],
  push: [[1, 1, 2], [1, 1, 2]],
  stdDevPop: [[85, 90, 71], 8.04155872120988],
  stdDevSamp: [[85, 90, 71], 9.848857801796104],
  sum: [[2, 1, 'none', 0.5], 3.5],
}

const first = async (document: object, name: Name, expression: unknown) => {
  const build = bench.db.command.aggregate[name] as (argument: unknown) => unknown
  await bench.db.collection('things').add({ ...document, _id: 'one' })
  const { data } = (await bench.db.collection('things').aggregate().project({ _id: 0, value: build(expression) }).end()) as unknown as {
    data: { value: unknown }[]
  }
  return data[0]?.value
}

test('no operator of the SDK is without an example', () => {
  const names = Object.keys(bench.db.command.aggregate)
  expect(names.length).toBeGreaterThan(90)
  const known = new Set([...Object.keys(EXAMPLES), ...Object.keys(GROUPS), ...NOT_HERE, ...NO_OPERATOR])
  expect(names.filter(name => !known.has(name))).toEqual([])
  expect([...known].filter(name => !names.includes(name))).toEqual([])
})

const all = Object.entries(EXAMPLES).flatMap(([name, examples]) => examples.map((example, i) => [`${name} ${i + 1}`, name as Name, ...example] as const))

test.each(all)('%s', async (_title, name, document, expression, expected) => {
  const value = await first(document, name, expression)
  if (typeof expected === 'number' && !Number.isInteger(expected)) expect(value).toBeCloseTo(expected, 10)
  else expect(value).toEqual(expected)
})

test.each(Object.entries(GROUPS))('%s of a group', async (name, [values, expected]) => {
  const $ = bench.db.command.aggregate
  const build = $[name as Name] as (argument: unknown) => unknown
  await bench.db.collection('things').add(values.map((v, n) => ({ n, v })))
  const things = bench.db.collection('things').aggregate()
  const { data } = (await things.sort({ n: 1 }).group({ _id: null, value: build('$v') }).end()) as unknown as { data: { value: unknown }[] }
  if (typeof expected === 'number') expect(data[0]?.value).toBeCloseTo(expected, 10)
  else expect(data).toEqual([{ _id: null, value: expected }])
})

test('a text is not cut inside a character', async () => {
  await expect(first({}, 'substrBytes', ['cafétéria', 7, 3])).rejects.toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
})

test.each(NOT_HERE)('%s is refused in words', async name => {
  await expect(first({}, name as Name, 'textScore')).rejects.toMatchObject({ code: expect.stringMatching(/^DATABASE_/) as string })
})
