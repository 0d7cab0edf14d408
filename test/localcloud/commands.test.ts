import { admin, errorOf, startBench, type Bench } from './harness'

/**
 * Every operator of `db.command`, by the examples of its page in WeChat's reference
 * (developers.weixin.qq.com/miniprogram/dev/wxcloud/reference-sdk-api/database/command/Command.<name>.html)
 * and, where that says no more, of Mongo's manual (mongodb.com/docs/manual/reference/operator/query and /update).
 */
let bench: Bench
beforeAll(async () => void (bench = await startBench()))
afterAll(() => bench.stop())
beforeEach(() => bench.cloud.reset())

type Command = Bench['db']['command']

const things = () => bench.db.collection('things')
const ids = async (query: object) => (await things().where(query).get()).data.map(({ _id }) => String(_id)).join('')

const QUERIES: Record<string, [name: string, query: (_: Command) => object, expected: string][]> = {
  eq: [['a value', _ => ({ n: _.eq(50) }), 'b'], ['an object as a whole', _ => ({ style: _.eq({ color: 'red', size: 'l' }) }), 'a'], ['an object in another order is another', _ => ({ style: _.eq({ size: 'l', color: 'red' }) }), '']],
  neq: [['a value', _ => ({ n: _.neq(50) }), 'acd'], ['null', _ => ({ none: _.neq(null) }), '']],
  lt: [['a number', _ => ({ n: _.lt(50) }), 'a'], ['values of its own type alone', _ => ({ title: _.lt(50) }), '']],
  lte: [['a number', _ => ({ n: _.lte(50) }), 'ab'], ['null takes what is missing', _ => ({ title: _.lte(null) }), 'cd']],
  gt: [['a date', _ => ({ at: _.gt(new Date(1000)) }), 'b']],
  gte: [['a number', _ => ({ n: _.gte(50) }), 'bc']],
  in: [['of several', _ => ({ n: _.in([0, 100]) }), 'ac'], ['null and what is missing', _ => ({ title: _.in([null]) }), 'cd'], ['a pattern', _ => ({ title: _.in([/^first/]) }), 'a'], ['an element', _ => ({ tags: _.in(['cloud']) }), 'a']],
  nin: [['of several', _ => ({ n: _.nin([0, 100]) }), 'bd']],
  and: [['of one field', _ => ({ n: _.gt(10).and(_.lt(80)) }), 'b'], ['of two', _ => _.and([{ n: _.gte(50) }, { title: _.exists(true) }]), 'b']],
  or: [['of one field', _ => ({ n: _.lt(10).or(_.gt(80)) }), 'ac'], ['of two', _ => _.or([{ n: 0 }, { title: 'second' }]), 'ab']],
  nor: [['of two', _ => _.nor([{ n: 0 }, { title: 'second' }]), 'cd']],
  not: [['a command', _ => ({ n: _.not(_.gt(50)) }), 'abd'], ['a pattern', _ => ({ title: _.not(/^first/ as never) }), 'bcd']],
  exists: [['there', _ => ({ title: _.exists(true) }), 'ab'], ['not there', _ => ({ title: _.exists(false) }), 'cd'], ['null is there', _ => ({ gone: _.exists(true) }), 'd']],
  mod: [['what remains', _ => ({ n: (_.mod as (...numbers: number[]) => unknown)(100, 50) }), 'b']],
  all: [['all of them', _ => ({ tags: _.all(['cloud', 'database']) }), 'a'], ['a single value is one', _ => ({ title: _.all(['second']) }), 'b']],
  elemMatch: [['fields of one element', _ => ({ places: _.elemMatch({ area: _.gt(100), age: _.gt(2) }) }), 'a'], ['elements by themselves', _ => ({ scores: _.elemMatch({ $gt: 20, $lt: 30 }) }), 'b']],
  size: [['of an array', _ => ({ tags: _.size(2) }), 'a'], ['an empty one', _ => ({ tags: _.size(0) }), 'b']],
  expr: [['compares two fields', _ => _.expr(_.aggregate.gt(['$n', '$limit'])) as object, 'b']],
}

describe('queries', () => {
  beforeEach(async () => {
    await things().add([
      { _id: 'a', n: 0, limit: 10, title: 'first one', tags: ['cloud', 'database'], style: { color: 'red', size: 'l' }, places: [{ area: 110, age: 3 }, { area: 90, age: 9 }], at: new Date(500) },
      { _id: 'b', n: 50, limit: 10, title: 'second', tags: [], scores: [10, 25], places: [{ area: 110, age: 1 }, { area: 10, age: 9 }], at: new Date(2000) },
      { _id: 'c', n: 100, limit: 100, scores: [10, 40] },
      { _id: 'd', gone: null },
    ])
  })

  const all = Object.entries(QUERIES).flatMap(([name, examples]) => examples.map(([what, query, expected]) => [`${name}: ${what}`, query, expected] as const))
  test.each(all)('%s', async (_name, query, expected) => expect(await ids(query(bench.db.command))).toBe(expected))

  test('null inside an array of objects is any object that lacks the field', async () => {
    await things().add([{ _id: 'x', list: [{ k: 1 }, {}] }, { _id: 'y', list: [{ k: 1 }] }])
    expect(await ids({ 'list.k': null })).toBe('abcdx')
    expect(await ids({ 'list.1.k': bench.db.command.exists(false) })).toBe('abcdxy')
  })
})

type Update = [name: string, before: object, update: (_: Command) => object, after: object]

const soon = new Date('2026-11-22T08:00:00Z')
const later = new Date('2026-11-23T08:00:00Z')

const UPDATES: Record<string, Update[]> = {
  set: [
    ['an object as a whole', { style: { color: 'blue', old: 1 } }, _ => ({ style: _.set({ color: 'red' }) }), { style: { color: 'red' } }],
    ['without it, objects are merged', { style: { color: 'blue', old: 1 } }, () => ({ style: { color: 'red' } }), { style: { color: 'red', old: 1 } }],
    ['a field beyond the end of an array', { list: [1] }, _ => ({ 'list.3': _.set(4) }), { list: [1, null, null, 4] }],
    ['a field inside an element', { list: [{ n: 1 }] }, () => ({ 'list.0.m': 2 }), { list: [{ n: 1, m: 2 }] }],
  ],
  remove: [['a field', { a: 1, b: 2 }, _ => ({ a: _.remove() }), { b: 2 }], ['an element becomes null', { list: [1, 2] }, _ => ({ 'list.0': _.remove() }), { list: [null, 2] }]],
  inc: [['a number', { n: 10 }, _ => ({ n: _.inc(5), 'o.m': _.inc(1) }), { n: 15, o: { m: 1 } }]],
  mul: [['a number', { n: 10 }, _ => ({ n: _.mul(2), m: _.mul(2) }), { n: 20, m: 0 }]],
  min: [['only if it is less', { n: 10, m: 1 }, _ => ({ n: _.min(5), m: _.min(5), k: _.min(5) }), { n: 5, m: 1, k: 5 }], ['a date', { at: later }, _ => ({ at: _.min(soon as never) }), { at: soon }]],
  max: [['only if it is more', { n: 10, m: 1 }, _ => ({ n: _.max(5), m: _.max(5) }), { n: 10, m: 5 }], ['a date', { at: soon }, _ => ({ at: _.max(later as never) }), { at: later }]],
  rename: [
    ['a field', { a: 1 }, _ => ({ a: _.rename('b') }), { b: 1 }],
    ['into another object', { o: { a: 1 } }, _ => ({ 'o.a': _.rename('p.b') }), { o: {}, p: { b: 1 } }],
    ['what is not there stays so', { a: 1 }, _ => ({ z: _.rename('y') }), { a: 1 }],
  ],
  bit: [['and, or, xor', { a: 13, b: 3, c: 1 }, _ => ({ a: _.bit({ and: 10 }), b: _.bit({ or: 5 }), c: _.bit({ xor: 5 }) }), { a: 8, b: 7, c: 4 }]],
  push: [
    ['to the end', { tags: ['a'] }, _ => ({ tags: _.push(['b', 'c']) }), { tags: ['a', 'b', 'c'] }],
    ['several arguments', { tags: ['a'] }, _ => ({ tags: (_.push as (...all: unknown[]) => unknown)('b', 'c') }), { tags: ['a', 'b', 'c'] }],
    ['to the second place', { tags: ['a', 'b'] }, _ => ({ tags: _.push({ each: ['x'], position: 1 }) }), { tags: ['a', 'x', 'b'] }],
    ['to the place before the last', { tags: ['a', 'b'] }, _ => ({ tags: _.push({ each: ['x'], position: -1 }) }), { tags: ['a', 'x', 'b'] }],
    ['only sorted', { tags: ['b', 'c', 'a'] }, _ => ({ tags: _.push({ each: [], sort: -1 }) }), { tags: ['c', 'b', 'a'] }],
    ['objects sorted by a field', { tags: [{ w: 2 }, { w: 3 }] }, _ => ({ tags: _.push({ each: [{ w: 1 }], sort: { w: 1 } as never }) }), { tags: [{ w: 1 }, { w: 2 }, { w: 3 }] }],
    ['cut to the first', { tags: ['a', 'b'] }, _ => ({ tags: _.push({ each: ['c'], slice: 2 }) }), { tags: ['a', 'b'] }],
    ['cut to the last', { tags: ['a', 'b'] }, _ => ({ tags: _.push({ each: ['c'], slice: -2 }) }), { tags: ['b', 'c'] }],
    ['cut to nothing', { tags: ['a', 'b'] }, _ => ({ tags: _.push({ each: ['c'], slice: 0 }) }), { tags: [] }],
  ],
  pop: [['the last', { tags: [1, 2, 3] }, _ => ({ tags: _.pop() }), { tags: [1, 2] }]],
  shift: [['the first', { tags: [1, 2, 3] }, _ => ({ tags: _.shift() }), { tags: [2, 3] }]],
  unshift: [['to the front', { tags: [3] }, _ => ({ tags: _.unshift([1, 2]) }), { tags: [1, 2, 3] }]],
  pull: [
    ['a value', { tags: ['database', 'cloud'] }, _ => ({ tags: _.pull('database') }), { tags: ['cloud'] }],
    ['by a command', { tags: ['database', 'cloud', 'x'] }, _ => ({ tags: _.pull(_.in(['database', 'cloud'])) }), { tags: ['x'] }],
    ['objects by fields', { places: [{ area: 1, age: 3 }, { area: 5, age: 1 }] }, _ => ({ places: _.pull({ area: _.gt(3), age: _.lt(2) }) }), { places: [{ area: 1, age: 3 }] }],
    ['objects by an array inside', { cities: [{ p: [{ n: 1 }] }, { p: [{ n: 9 }] }] }, _ => ({ cities: _.pull({ p: _.elemMatch({ n: { $gt: 5 } }) }) }), { cities: [{ p: [{ n: 1 }] }] }],
  ],
  pullAll: [['all that are equal', { tags: ['a', 'b', 'c', 'a'] }, _ => ({ tags: _.pullAll(['a', 'b']) }), { tags: ['c'] }]],
  addToSet: [
    ['what is not in it', { tags: ['a'] }, _ => ({ tags: _.addToSet('b') }), { tags: ['a', 'b'] }],
    ['what is in it', { tags: [{ k: 1 }] }, _ => ({ tags: _.addToSet({ k: 1 }) }), { tags: [{ k: 1 }] }],
    ['several', { tags: ['a'] }, _ => ({ tags: _.addToSet({ $each: ['b', 'a', 'c'] }) }), { tags: ['a', 'b', 'c'] }],
  ],
}

describe('updates', () => {
  const all = Object.entries(UPDATES).flatMap(([name, examples]) => examples.map(([what, ...rest]) => [`${name}: ${what}`, ...rest] as const))
  test.each(all)('%s', async (_name, before, update, after) => {
    await things().add({ _id: 'd', ...before })
    await things().doc('d').update(update(bench.db.command))
    expect((await things().doc('d').get()).data).toEqual([{ _id: 'd', ...after }])
  })

  /** mongodb.com/docs/manual/reference/operator/update/positional and /positional-all */
  describe('places in arrays', () => {
    test.each<[string, object, object, object, object]>([
      ['the element that was found', { grades: [85, 80, 80] }, { grades: 80 }, { 'grades.$': 82 }, { grades: [85, 82, 80] }],
      ['a field of the element that was found', { grades: [{ g: 80, std: 8 }, { g: 85, std: 5 }] }, { 'grades.g': 85 }, { 'grades.$.std': 6 }, { grades: [{ g: 80, std: 8 }, { g: 85, std: 6 }] }],
      ['every element', { grades: [85, 82, 80] }, {}, { 'grades.$[]': 0 }, { grades: [0, 0, 0] }],
      ['a field of every element', { grades: [{ g: 80 }, { g: 85 }] }, {}, { 'grades.$[].std': 1 }, { grades: [{ g: 80, std: 1 }, { g: 85, std: 1 }] }],
    ])('%s', async (_name, before, query, update, after) => {
      await things().add({ _id: 'd', ...before })
      expect(await things().where({ _id: 'd', ...query }).update(update)).toMatchObject({ updated: 1 })
      expect((await things().doc('d').get()).data).toEqual([{ _id: 'd', ...after }])
    })

    test('the element that a command on several fields found', async () => {
      const _ = bench.db.command
      await things().add({ _id: 'd', grades: [{ g: 80, mean: 75 }, { g: 85, mean: 90 }, { g: 85, mean: 85 }] })
      await things().where({ grades: _.elemMatch({ g: _.lte(90), mean: _.gt(80) }) }).update({ 'grades.$.std': _.inc(6) })
      expect((await things().doc('d').get()).data[0]).toMatchObject({ grades: [{ g: 80, mean: 75 }, { g: 85, mean: 90, std: 6 }, { g: 85, mean: 85 }] })
    })

    test.each<[string, object, object, RegExp]>([
      ['the query does not look into the array', { _id: 'd' }, { 'grades.$': 1 }, /did not find the match/],
      ['there is no array', { _id: 'd' }, { 'name.$[]': 1 }, /must exist in the document and be an array/],
      ['a filter, which the SDK cannot send', { _id: 'd' }, { 'grades.$[low]': 1 }, /not supported here/],
    ])('refused: %s', async (_name, query, update, message) => {
      await things().add({ _id: 'd', grades: [1, 2], name: 'x' })
      const error = await errorOf(things().where(query).update(update))
      expect(error).toMatchObject({ code: 'DATABASE_REQUEST_FAILED', message: expect.stringMatching(message) as string })
    })
  })

  test.each<[string, (_: Command) => object]>([
    ['rename to the inside of an array', _ => ({ n: _.rename('list.0') })],
    ['rename to a place in a prototype', _ => ({ n: _.rename('__proto__.polluted') })],
    ['push with a clause that is none', _ => ({ list: _.set({}), m: _.push({ each: [1], sort: 2 as never }) })],
    ['an empty name in a path', () => ({ 'a..b': 1 })],
    ['mod by nothing', _ => ({ list: _.pull(_.mod as never) })],
  ])('%s is refused or harmless, and changes no prototype', async (_name, update) => {
    await things().add({ _id: 'd', n: 1, list: [1] })
    await things().doc('d').update(update(bench.db.command)).catch((error: { code: string }) => expect(error.code).toMatch(/^DATABASE_|^INVALID_PARAM/))
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    expect((await things().count()).total).toBe(1)
  })
})

test('no operator of the SDK is without an example', () => {
  const elsewhere = ['aggregate', 'project']
  const known = new Set([...Object.keys(QUERIES), ...Object.keys(UPDATES), ...NOT_HERE.map(([name]) => name), ...elsewhere])
  expect(Object.keys(bench.db.command).filter(name => !known.has(name))).toEqual([])
  expect(Object.keys(bench.db.command.project)).toEqual(['slice', 'elemMatch'])
})

const NOT_HERE: [string, (_: Command) => object][] = [
  ['geoNear', _ => ({ at: _.geoNear({ geometry: new bench.db.Geo.Point(113, 23), maxDistance: 10 }) })],
  ['geoWithin', _ => ({ at: (_.geoWithin as (options: object) => unknown)({ centerSphere: [[113, 23], 1] }) })],
  ['geoIntersects', _ => ({ at: _.geoIntersects({ geometry: new bench.db.Geo.Point(113, 23) }) })],
  ['jsonSchema', _ => (_ as unknown as { jsonSchema(schema: object): object }).jsonSchema({ required: ['a'] })],
  ['text', _ => ({ $text: (_ as unknown as { text(search: object): object }).text({ search: 'x' }) })],
]

test.each(NOT_HERE)('%s says that it is not supported here', async (_name, query) => {
  const error = await errorOf(things().where(query(bench.db.command)).get())
  expect(error).toMatchObject({ code: 'DATABASE_INVALID_OPERRATOR', message: expect.stringContaining('not supported here') as string })
})

/** @cloudbase/database/src/geo: what the SDK sends, and makes of what it gets. */
test('places on earth are stored and come back as the SDK\'s own objects', async () => {
  type Shape = new (...parts: unknown[]) => object
  const Geo = bench.db.Geo as unknown as Record<'Point' | 'LineString' | 'Polygon' | 'MultiPoint' | 'MultiLineString' | 'MultiPolygon', Shape>
  const point = new Geo.Point(113.2, 23.1)
  const line = new Geo.LineString([point, new Geo.Point(114, 24)])
  const ring = new Geo.LineString([point, new Geo.Point(114, 24), new Geo.Point(115, 23), point])
  const polygon = new Geo.Polygon([ring])
  const shapes = { point, line, polygon, points: new Geo.MultiPoint([point, point]), lines: new Geo.MultiLineString([line]), polygons: new Geo.MultiPolygon([polygon]) }
  await things().add({ _id: 'g', ...shapes })
  expect((await things().doc('g').get()).data).toEqual([{ _id: 'g', ...shapes }])
  const near = things().aggregate() as unknown as { geoNear(how: object): { end(): Promise<unknown> } }
  const error = await errorOf(near.geoNear({ near: { longitude: 113, latitude: 23 }, distanceField: 'd' }).end())
  expect(error).toMatchObject({ code: 'DATABASE_INVALID_OPERRATOR', message: expect.stringContaining('not supported here') as string })
})

describe('ids', () => {
  test('a number', async () => {
    await things().add({ _id: 7, a: 1 })
    expect((await things().doc(7 as unknown as string).get()).data).toEqual([{ _id: 7, a: 1 }])
    expect(await things().doc(7 as unknown as string).update({ a: 2 })).toMatchObject({ updated: 1 })
  })

  test('an ObjectId', async () => {
    const id = { $oid: '5f0c2a6b0000000000000001' }
    await things().add({ _id: id, a: 1 })
    // The SDK makes an empty object of it (util.ts, formatField), so this looks at the answer itself.
    const answer = await admin(bench.cloud, { action: 'database.getDocument', collectionName: 'things', query: JSON.stringify({ _id: id }) })
    expect(answer.data).toMatchObject({ list: ['{"_id":{"$oid":"5f0c2a6b0000000000000001"},"a":1}'] })
    expect(await things().where({ _id: bench.db.command.in([id]) }).remove()).toMatchObject({ deleted: 1 })
  })
})

/** developers.weixin.qq.com: Command.project.slice and .elemMatch */
describe('projection', () => {
  const _of = () => bench.db.command.project
  test.each<[string, () => object, object]>([
    ['the first', () => ({ tags: _of().slice(2) }), { tags: [1, 2] }],
    ['the last', () => ({ tags: _of().slice(-2) }), { tags: [4, 5] }],
    ['from a place', () => ({ tags: _of().slice([1, 2]) }), { tags: [2, 3] }],
    ['from a place from the end', () => ({ tags: _of().slice([-3, 2]) }), { tags: [3, 4] }],
  ])('slice gives %s', async (_name, fields, expected) => {
    await things().add({ _id: 'd', tags: [1, 2, 3, 4, 5], other: 1 })
    expect((await things().field(fields()).get()).data[0]).toEqual({ _id: 'd', other: 1, ...expected })
  })

  test('fields inside objects and arrays of objects', async () => {
    await things().add({ _id: 'd', o: { a: 1, b: { c: 2, d: 3 } }, list: [{ a: 1, b: 2 }, { a: 3 }] })
    expect((await things().field({ 'o.b.c': true, 'list.a': true, _id: false }).get()).data[0]).toEqual({ o: { b: { c: 2 } }, list: [{ a: 1 }, { a: 3 }] })
    expect((await things().field({ 'o.b': false, 'list.a': false }).get()).data[0]).toEqual({ _id: 'd', o: { a: 1 }, list: [{ b: 2 }, {}] })
  })
})
