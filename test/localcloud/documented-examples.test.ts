import { collection, errorOf, startBench, type Bench, type Transaction } from './harness'

/**
 * What CloudBase's and WeChat's documentation, and the tests that the SDK's makers ran against the real cloud, say
 * that comes out. Each test names its source; the data are ours.
 */
let bench: Bench
beforeAll(async () => void (bench = await startBench({ collections: [collection('things'), collection('books')] })))
afterAll(() => bench.stop())
beforeEach(() => bench.cloud.reset())

type Db = Bench['db']
type Command = Db['command']
const things = () => bench.db.collection('things')
const idsOf = (list: { _id?: unknown }[]) => list.map(({ _id }) => _id).join('')

describe('updates of arrays', () => {
  const start = { _id: 'd', tags: ['x', 'y', 'z'], sizes: [3, 1, 2] }
  const after = async (document: object, update: object) => {
    await things().add(document)
    expect((await things().doc(String((document as { _id: string })._id)).update(update)).updated).toBe(1)
    return (await things().get()).data[0]
  }

  test.each<[string, (_: Command) => object, object]>([
    ['push: a list goes to the end', _ => ({ tags: _.push(['p', 'q']) }), { tags: ['x', 'y', 'z', 'p', 'q'] }],
    ['push: each at a position', _ => ({ tags: _.push({ each: ['p', 'q'], position: 1 }) }), { tags: ['x', 'p', 'q', 'y', 'z'] }],
    ['push: a negative position counts from the end', _ => ({ tags: _.push({ each: ['p'], position: -1 }) }), { tags: ['x', 'y', 'p', 'z'] }],
    ['push: a position too far back is the start', _ => ({ tags: _.push({ each: ['p'], position: -9 }) }), { tags: ['p', 'x', 'y', 'z'] }],
    ['push: a position too far on is the end', _ => ({ tags: _.push({ each: ['p'], position: 9 }) }), { tags: ['x', 'y', 'z', 'p'] }],
    ['push: sorts, without adding too', _ => ({ sizes: _.push({ each: [], sort: 1 }) }), { sizes: [1, 2, 3] }],
    ['push: slice keeps the first', _ => ({ sizes: _.push({ each: [9, 8], sort: -1, slice: 3 }) }), { sizes: [9, 8, 3] }],
    ['push: a negative slice keeps the last', _ => ({ sizes: _.push({ each: [9], slice: -2 }) }), { sizes: [2, 9] }],
    ['push: slice 0 empties', _ => ({ sizes: _.push({ each: [9], slice: 0 }) }), { sizes: [] }],
    ['addToSet: one that is new', _ => ({ tags: _.addToSet('w') }), { tags: ['x', 'y', 'z', 'w'] }],
    ['addToSet: several, by $each as the page shows it', _ => ({ tags: _.addToSet({ $each: ['x', 'w'] } as never) }), { tags: ['x', 'y', 'z', 'w'] }],
    ['pull: a value', _ => ({ tags: _.pull('y') }), { tags: ['x', 'z'] }],
    ['pull: by a condition', _ => ({ tags: _.pull(_.in(['x', 'y'])) }), { tags: ['z'] }],
    ['pull: two fields at once', _ => ({ tags: _.pull('x'), sizes: _.pull(_.gte(2)) }), { tags: ['y', 'z'], sizes: [1] }],
    ['pullAll: values', _ => ({ tags: _.pullAll(['x', 'z', 'none']) }), { tags: ['y'] }],
  ])('%s (developers.weixin.qq.com, Command.push, .addToSet, .pull, .pullAll; node-sdk advanced-operator.test)', async (_name, update, expected) => {
    expect(await after(start, update(bench.db.command))).toMatchObject(expected)
  })

  test('pull from an array of objects, and of objects with arrays (Command.pull, examples 3 and 4)', async () => {
    const _ = bench.db.command
    const [young, old, small] = [{ area: 300, age: 1 }, { area: 300, age: 9 }, { area: 10, age: 1 }]
    const wanted = { area: _.gt(100), age: _.lt(2) }
    expect(await after({ _id: 'p', places: [young, old, small] }, { places: _.pull(wanted) })).toMatchObject({ places: [old, small] })
    await bench.cloud.reset()
    await things().add({ _id: 'c', cities: [{ name: 'a', places: [old, young] }, { name: 'b', places: [old, small] }] })
    const raw = { $pull: { cities: { places: { $elemMatch: { area: { $gt: 100 }, age: { $lt: 2 } } } } } }
    expect((await things().options({ raw: true }).where({ _id: 'c' }).update(raw)).updated).toBe(1)
    expect((await things().get()).data[0]).toMatchObject({ cities: [{ name: 'b' }] })
  })

  test('rename, min, max, inc of a fraction (node-sdk advanced-operator.test)', async () => {
    const _ = bench.db.command
    expect(await after({ _id: 'n', category: 'Life', index: 2, part: 0.2 }, { category: _.rename('cat'), index: _.max(100), part: _.inc(-0.05) }))
      .toEqual({ _id: 'n', cat: 'Life', index: 100, part: 0.2 - 0.05 })
  })

  test('set says whether it made or changed; update changes inside of what set put (node-sdk document.test)', async () => {
    const _ = bench.db.command
    expect(await things().doc('s').set({ name: 'first' })).toMatchObject({ updated: 0, upsertedId: 's' })
    expect(await things().doc('s').set({ data: { list: [1], n: 1 }, other: [0, 0] })).toMatchObject({ updated: 1, upsertedId: null })
    expect((await things().doc('s').update({ data: { list: _.push([2]), n: _.inc(1) }, other: _.pop() })).updated).toBe(1)
    expect((await things().get()).data).toEqual([{ _id: 's', data: { list: [1, 2], n: 2 }, other: [0] }])
    expect((await things().doc('none').remove()).deleted).toBe(0)
  })
})

describe('queries', () => {
  beforeEach(async () => {
    await things().add([
      { _id: 'a', tags: ['Go', 'C'], index: 0, places: [{ type: 'garden', area: 300, age: 1 }, { type: 'mall', area: 50, age: 15 }] },
      { _id: 'b', tags: ['Go'], index: 3, places: [{ type: 'garden', area: 300, age: 15 }, { type: 'mall', area: 50, age: 1 }] },
      { _id: 'c', tags: [1, 2, 9], index: 0.5 },
      { _id: 'd', tags: [{ value: 7 }, { value: 1 }] },
    ])
  })
  const found = async (query: object) => idsOf((await things().where(query).get()).data)

  test.each<[string, string, (_: Command) => object, string]>([
    ['all of plain values', 'Command.all, example 1', _ => ({ tags: _.all(['C', 'Go']) }), 'a'],
    ['all of elements', 'Command.all, example 2', _ => ({ places: _.all([_.elemMatch({ type: 'garden', age: 1 }), _.elemMatch({ type: 'mall', age: 15 })]) }), 'a'],
    ['elemMatch asks all of one element', 'Command.elemMatch', _ => ({ places: _.elemMatch({ area: _.gt(100), age: _.lt(2) }) }), 'a'],
    ['dotted paths ask of any element each', 'Command.elemMatch, note', _ => ({ 'places.area': _.gt(100), 'places.age': _.lt(2) }), 'ab'],
    ['elemMatch of values', 'node-sdk advanced-operator.test', _ => ({ tags: _.elemMatch(_.gt(2)) }), 'c'],
    ['elemMatch with a remainder', 'node-sdk advanced-operator.test', _ => ({ tags: _.elemMatch({ value: (_.mod as (list: number[]) => unknown)([4, 3]) }) }), 'd'],
    ['not counts what lacks the field', 'node-sdk advanced-operator.test', _ => ({ index: _.not(_.gt(1)) }), 'acd'],
    ['expr', 'node-sdk advanced-operator.test', _ => _.expr(_.aggregate.gte(['$index', 3])) as object, 'b'],
    ['or of objects, and in each', 'node-sdk index.test', _ => _.or({ index: _.and(_.gte(0.1), _.lte(1)) }, { index: _.and(_.gt(2), _.lte(3)) }) as object, 'bc'],
  ])('%s (%s)', async (_name, _source, query, expected) => {
    expect(await found(query(bench.db.command))).toBe(expected)
  })

  test.each<[string, (_: Command) => object, string, object, string]>([
    [
      'commands in an elemMatch in an all are sent as they stand',
      _ => ({ places: _.all([_.elemMatch({ area: _.gt(100), age: _.lt(2) })]) }), '',
      { places: { $all: [{ $elemMatch: { area: { $gt: 100 }, age: { $lt: 2 } } }] } }, 'a',
    ],
    [
      'or on two fields is one or of all',
      _ => ({ index: _.or([_.eq(0), _.eq(3)]), 'places.age': _.or([_.eq(99), _.eq(98)]) }), 'ab',
      { $and: [{ $or: [{ index: 0 }, { index: 3 }] }, { $or: [{ 'places.age': 99 }, { 'places.age': 98 }] }] }, '',
    ],
  ])('a trap of the SDK: %s (database 1.4.3, serializer/query.ts)', async (_name, spoken, comes, meant, wouldCome) => {
    expect(await found(spoken(bench.db.command))).toBe(comes)
    expect(idsOf((await things().options({ raw: true }).where(meant).get()).data)).toBe(wouldCome)
  })

  test('fields: flags, slice with one number and with two (database/src/query.ts, the comment of field)', async () => {
    const _ = bench.db.command
    const one = async (fields: object) => (await things().where({ _id: 'c' }).field(fields).get()).data[0]
    expect(await one({ index: true })).toEqual({ _id: 'c', index: 0.5 })
    expect(await one({ tags: _.project.slice(1) })).toEqual({ _id: 'c', index: 0.5, tags: [1] })
    expect(await one({ tags: _.project.slice([1, 2] as never) })).toEqual({ _id: 'c', index: 0.5, tags: [2, 9] })
  })
})

describe('aggregation', () => {
  const aggregated = async (from: string, build: (_: ReturnType<ReturnType<Db['collection']>['aggregate']>, $: Command['aggregate']) => { end(): Promise<{ data: unknown[] }> }) =>
    (await build(bench.db.collection(from).aggregate(), bench.db.command.aggregate).end()).data

  test('unwind leaves out what has nothing, keeps it on request, tells the place (node-sdk aggregation.test)', async () => {
    await things().add([{ _id: 1, size: ['S', 'M'] }, { _id: 2, size: [] }, { _id: 3, size: null }, { _id: 4 }])
    expect(await aggregated('things', a => a.unwind('$size'))).toEqual([{ _id: 1, size: 'S' }, { _id: 1, size: 'M' }])
    expect(await aggregated('things', a => a.unwind({ path: '$size', includeArrayIndex: 'at' }))).toEqual([{ _id: 1, size: 'S', at: 0 }, { _id: 1, size: 'M', at: 1 }])
    expect(await aggregated('things', a => a.unwind({ path: '$size', preserveNullAndEmptyArrays: true })))
      .toEqual([{ _id: 1, size: 'S' }, { _id: 1, size: 'M' }, { _id: 2 }, { _id: 3, size: null }, { _id: 4 }])
  })

  test('lookup: a missing field meets null (Aggregate.lookup, equality), by variables (custom conditions)', async () => {
    await things().add([{ _id: 4, book: 'n1', quantity: 2 }, { _id: 6 }])
    await bench.db.collection('books').add([{ _id: 'b1', title: 'n1', stock: 10 }, { _id: 'b5', title: null, stock: 50 }, { _id: 'b6', stock: 60 }])
    const list = await aggregated('things', a => a.lookup({ from: 'books', localField: 'book', foreignField: 'title', as: 'list' })) as { list: { _id: unknown }[] }[]
    expect(list.map(one => one.list.map(({ _id }) => _id))).toEqual([['b1'], ['b5', 'b6']])
    const { expr } = bench.db.command
    const stocked = await aggregated('things', (a, $) => a.lookup({
      from: 'books',
      let: { book: '$book', quantity: '$quantity' },
      pipeline: $.pipeline().match(expr($.and([$.eq(['$title', '$$book']), $.gte(['$stock', '$$quantity'])]))).project({ _id: 0, stock: 1 }).done(),
      as: 'stocked',
    }))
    expect(stocked).toEqual([{ _id: 4, book: 'n1', quantity: 2, stocked: [{ stock: 10 }] }, expect.objectContaining({ _id: 6 })])
  })

  test('group, conditions, deviation, roots, dates in their zone (node-sdk command.test, aggregation.test)', async () => {
    const date = new Date(Date.UTC(2019, 4, 14, 9, 38, 51, 686))
    await things().add([{ _id: 'a', group: 'a', score: 84, date, who: { n: 1 } }, { _id: 'b', group: 'a', score: 96, date, who: { n: 2 } }])
    expect(await aggregated('things', (a, $) => a.group({ _id: '$group', mean: $.avg('$score'), spread: $.stdDevPop('$score'), all: $.push('$_id') })))
      .toEqual([{ _id: 'a', mean: 90, spread: 6, all: ['a', 'b'] }])
    expect(await aggregated('things', (a, $) => a.project({ _id: 0, rank: $.switch({ branches: [{ case: $.gt(['$score', 90]), then: 'A' }], default: 'B' }), desc: $.ifNull(['$none', '-']) })))
      .toEqual([{ rank: 'B', desc: '-' }, { rank: 'A', desc: '-' }])
    expect(await aggregated('things', a => a.replaceRoot({ newRoot: '$who' }))).toEqual([{ n: 1 }, { n: 2 }])
    const parts = { dayOfWeek: 3, dayOfYear: 134, isoDayOfWeek: 2, isoWeek: 20, isoWeekYear: 2019, week: 19, hour: 9, millisecond: 686 } as const
    const asked = (_: Command['aggregate']) => Object.fromEntries(Object.keys(parts).map(name => [name, _[name as keyof typeof parts]('$date')]))
    expect((await aggregated('things', (a, $) => a.limit(1).project({ _id: 0, ...asked($) })))[0]).toEqual(parts)
    expect(await aggregated('things', (a, $) => a.limit(1).project({ _id: 0, made: $.dateFromParts({ year: 2017, month: 2, day: 8, hour: 12, timezone: 'America/New_York' }) })))
      .toEqual([{ made: new Date('2017-02-08T17:00:00.000Z') }])
  })
})

describe('transactions (node-sdk transaction.test, and WeChat\'s guide on transactions)', () => {
  const CONFLICT = 'DATABASE_TRANSACTION_CONFLICT'
  beforeEach(() => things().add([{ _id: '1', category: 'Web' }, { _id: '2', category: 'Web' }]))

  test('answers have the counts of the older calls', async () => {
    const t = (await bench.db.startTransaction()) as Transaction
    const inside = t.collection('things')
    expect(await inside.add({ category: 'x' })).toMatchObject({ inserted: 1, ok: 1, id: expect.any(String) })
    expect((await inside.add([{ name: 'a' }, { name: 'b' }]) as { ids: unknown[] }).ids).toHaveLength(2)
    expect(await inside.doc('new').set({ category: 'x' })).toMatchObject({ upserted: [{ _id: 'new' }] })
    expect(await inside.doc('1').update({ category: 'y' })).toMatchObject({ updated: 1 })
    expect(await inside.doc('2').remove()).toMatchObject({ deleted: 1 })
    expect((await inside.where(bench.db.command.or([{ name: 'a' }, { name: 'b' }])).get()).data).toHaveLength(2)
    expect(await t.commit()).toMatchObject({ requestId: expect.any(String) })
  })

  test('after the commit nothing more', async () => {
    const t = (await bench.db.startTransaction()) as Transaction
    await t.commit()
    const error = await errorOf(t.collection('things').doc('1').set({ category: 'late' }))
    expect(error.code).toBe('DATABASE_TRANSACTION_FAIL')
    expect(error.message).toContain('[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds.')
  })

  test('what was written outside since the first read cannot be written inside, and reads stay as they were', async () => {
    const t = (await bench.db.startTransaction()) as Transaction
    await t.collection('things').doc('1').get()
    await things().doc('1').set({ category: 'outside' })
    await things().doc('2').set({ category: 'outside' })
    expect((await t.collection('things').doc('2').get()).data).toEqual({ _id: '2', category: 'Web' })
    const error = await errorOf(t.collection('things').doc('1').update({ category: 'inside' }))
    expect(error).toMatchObject({ code: CONFLICT, message: expect.stringContaining('[ResourceUnavailable.TransactionConflict] Transaction is conflict') })
  })

  test('write skew is possible: snapshots are not serial', async () => {
    const [first, second] = [(await bench.db.startTransaction()) as Transaction, (await bench.db.startTransaction()) as Transaction]
    await first.collection('things').doc('1').get()
    await second.collection('things').doc('2').get()
    await first.collection('things').doc('2').set({ category: 'by the first' })
    await second.collection('things').doc('1').set({ category: 'by the second' })
    await first.commit()
    await second.commit()
    expect((await things().orderBy('_id', 'asc').get()).data.map(({ category }) => category)).toEqual(['by the second', 'by the first'])
  })

  test('the snapshot begins with the first operation, and raw updates by a condition run outside', async () => {
    await bench.db.runTransaction(async (t: Transaction) => {
      await things().add({ _id: 'k', key: 'a', value: 1 })
      const raw = t.collection('things').options({ raw: true })
      expect((await raw.where({ key: { $eq: 'a' } }).get()).data).toHaveLength(1)
      expect((await raw.where({ key: { $eq: 'a' }, value: { $eq: 1 } }).update({ $set: { value: 2 } })).updated).toBe(1)
    })
    expect((await things().doc('k').get()).data[0]).toMatchObject({ value: 2 })
  })
})

describe('collections (docs.cloudbase.net, error codes; the messages are those of public logs)', () => {
  test('making one that is there, and using one that is not', async () => {
    expect(await bench.db.createCollection('fresh')).toMatchObject({ requestId: expect.any(String) })
    expect((await errorOf(bench.db.createCollection('fresh'))).code).toBe('DATABASE_COLLECTION_ALREADY_EXIST')
    const missing = bench.db.collection('nowhere')
    const uses = [missing.get(), missing.count(), missing.add({ a: 1 }), missing.doc('x').set({ a: 1 }), missing.doc('x').update({ a: 1 }), missing.where({}).remove(), missing.aggregate().limit(1).end()]
    for (const use of uses) expect((await errorOf(use)).code).toBe('DATABASE_COLLECTION_NOT_EXIST')
    const t = (await bench.db.startTransaction()) as Transaction
    expect((await errorOf(t.collection('nowhere').doc('x').get())).code).toBe('DATABASE_COLLECTION_NOT_EXIST')
    await t.rollback({})
  })
})
