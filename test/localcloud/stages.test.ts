import { errorOf, startBench, type Bench } from './harness'

/**
 * Every stage of the SDK's `Aggregation` (@cloudbase/database/src/aggregate.ts), by the examples of the manual's page of
 * the same name: mongodb.com/docs/v4.4/reference/operator/aggregation/<stage>.
 */
let bench: Bench
beforeAll(async () => void (bench = await startBench()))
afterAll(() => bench.stop())
beforeEach(() => bench.cloud.reset())

type Pipeline = ReturnType<ReturnType<Bench['db']['collection']>['aggregate']>
type Example = [documents: object[], build: (pipeline: Pipeline, bench: Bench) => Pipeline, expected: unknown[]]

const ART = [
  { _id: 1, year: 1926, price: 199.99, tags: ['painting', 'satire'] },
  { _id: 2, year: 1902, price: 280, tags: ['woodcut'] },
  { _id: 3, year: 1925, price: 76.04, tags: ['oil', 'painting'] },
  { _id: 4, price: 167.3, tags: [] },
]
const INVENTORY = [{ _id: 1, item: 'ABC', sizes: ['S', 'M'] }, { _id: 2, item: 'EFG', sizes: [] }, { _id: 3, item: 'IJK', sizes: 'M' }, { _id: 4, item: 'LMN' }, { _id: 5, item: 'XYZ', sizes: null }]
const ORDERS = [{ _id: 1, item: 'almonds', ordered: 2 }, { _id: 2, item: 'pecans', ordered: 60 }, { _id: 3 }]
const STOCK = [{ _id: 'a', sku: 'almonds', instock: 120 }, { _id: 'b', sku: 'pecans', instock: 70 }, { _id: 'c', sku: 'pecans', instock: 5 }, { _id: 'd', sku: null }, { _id: 'e' }]

const EXAMPLES: Record<string, Example[]> = {
  addFields: [[[{ _id: 1, homework: [10, 5], o: { a: 1 } }], (p, { db }) => p.addFields({ total: db.command.aggregate.sum('$homework'), 'o.b': 2 }), [{ _id: 1, homework: [10, 5], o: { a: 1, b: 2 }, total: 15 }]]],
  bucket: [[ART, (p, { db }) => p.bucket({ groupBy: '$price', boundaries: [0, 200, 400], default: 'Other', output: { count: db.command.aggregate.sum(1) } }), [{ _id: 0, count: 3 }, { _id: 200, count: 1 }]]],
  bucketAuto: [[ART, p => p.bucketAuto({ groupBy: '$price', buckets: 2 }), [{ _id: { min: 76.04, max: 199.99 }, count: 2 }, { _id: { min: 199.99, max: 280 }, count: 2 }]]],
  count: [[ART, p => p.count('works'), [{ works: 4 }]], [[], p => p.count('works'), []]],
  group: [
    [ART, (p, { db }) => p.group({ _id: null, dearest: db.command.aggregate.max('$price'), n: db.command.aggregate.sum(1) }), [{ _id: null, dearest: 280, n: 4 }]],
    [[{ o: { a: 1 } }, { o: { a: 1 } }], (p, { db }) => p.group({ _id: { a: '$o.a' }, n: db.command.aggregate.sum(1) }), [{ _id: { a: 1 }, n: 2 }]],
  ],
  limit: [[ART, p => p.limit(1).project({ year: 1 }), [{ _id: 1, year: 1926 }]]],
  skip: [[ART, p => p.skip(3).project({ price: 1 }), [{ _id: 4, price: 167.3 }]]],
  match: [[ART, (p, { db }) => p.limit(10).match({ tags: db.command.size(1), year: db.command.lt(1910) }).project({ _id: 1 }), [{ _id: 2 }]]],
  project: [
    [[{ _id: 1, title: 'abc', author: { last: 'x', first: 'y' }, isbn: '0001' }], p => p.project({ title: 1, 'author.first': 1 }), [{ _id: 1, title: 'abc', author: { first: 'y' } }]],
    [[{ _id: 1, a: 1, b: { c: 2, d: 3 } }], p => p.project({ _id: 0, 'b.c': 0 }), [{ a: 1, b: { d: 3 } }]],
  ],
  replaceRoot: [[[{ _id: 1, name: { first: 'a' } }], p => p.replaceRoot({ newRoot: '$name' }), [{ first: 'a' }]]],
  sort: [
    [ART, p => p.sort({ year: 1 }).project({ _id: 1 }), [{ _id: 4 }, { _id: 2 }, { _id: 3 }, { _id: 1 }]],
    [[{ _id: 1, v: 'x' }, { _id: 2, v: 5 }, { _id: 3, v: null }, { _id: 4, v: new Date(0) }, { _id: 5, v: true }], p => p.sort({ v: 1 }).project({ _id: 1 }), [{ _id: 3 }, { _id: 2 }, { _id: 1 }, { _id: 5 }, { _id: 4 }]],
  ],
  sortByCount: [[ART, p => p.unwind('$tags').sortByCount('$tags').limit(1), [{ _id: 'painting', count: 2 }]]],
  unwind: [
    [INVENTORY, p => p.unwind('$sizes'), [{ _id: 1, item: 'ABC', sizes: 'S' }, { _id: 1, item: 'ABC', sizes: 'M' }, { _id: 3, item: 'IJK', sizes: 'M' }]],
    [
      INVENTORY,
      p => p.unwind({ path: '$sizes', includeArrayIndex: 'at', preserveNullAndEmptyArrays: true }).project({ item: 0 }),
      [{ _id: 1, sizes: 'S', at: 0 }, { _id: 1, sizes: 'M', at: 1 }, { _id: 2, at: null }, { _id: 3, sizes: 'M', at: null }, { _id: 4, at: null }, { _id: 5, sizes: null, at: null }],
    ],
    [[{ _id: 1, o: { list: [{ a: 1 }, { a: 2 }] } }], p => p.unwind('$o.list'), [{ _id: 1, o: { list: { a: 1 } } }, { _id: 1, o: { list: { a: 2 } } }]],
  ],
  lookup: [
    [
      ORDERS,
      p => p.lookup({ from: 'stock', localField: 'item', foreignField: 'sku', as: 'docs' }).project({ 'docs._id': 1 }),
      [{ _id: 1, docs: [{ _id: 'a' }] }, { _id: 2, docs: [{ _id: 'b' }, { _id: 'c' }] }, { _id: 3, docs: [{ _id: 'd' }, { _id: 'e' }] }],
    ],
    [[{ _id: 1, items: ['almonds', 'pecans'] }], p => p.lookup({ from: 'stock', localField: 'items', foreignField: 'sku', as: 'docs' }).project({ 'docs._id': 1 }), [{ _id: 1, docs: [{ _id: 'a' }, { _id: 'b' }, { _id: 'c' }] }]],
    [
      ORDERS.slice(1, 2),
      (p, { db }) => {
        const { command: _ } = db
        const $ = _.aggregate
        const pipeline = $.pipeline().match(_.expr($.and([$.eq(['$sku', '$$item']), $.gte(['$instock', '$$ordered'])]))).project({ _id: 0, instock: 1 }).done()
        return p.lookup({ from: 'stock', let: { item: '$item', ordered: '$ordered' }, pipeline, as: 'docs' })
      },
      [{ _id: 2, item: 'pecans', ordered: 60, docs: [{ instock: 70 }] }],
    ],
    [
      [{ _id: 1, sku: 'pecans' }],
      (p, { db }) => {
        const inner = db.command.aggregate.pipeline().limit(1).project({ _id: 1 }).done()
        const outer = db.command.aggregate.pipeline().lookup({ from: 'stock', let: { sku: '$sku' }, pipeline: inner, as: 'all' }).match({ instock: db.command.gt(6) }).project({ 'all._id': 1 }).done()
        return p.lookup({ from: 'stock', localField: 'sku', foreignField: 'sku', let: {}, pipeline: outer, as: 'docs' } as never)
      },
      [{ _id: 1, sku: 'pecans', docs: [{ _id: 'b', all: [{ _id: 'a' }] }] }],
    ],
    [[{ _id: 1 }], p => p.lookup({ from: 'nowhere', localField: '_id', foreignField: 'x', as: 'docs' }), [{ _id: 1, docs: [] }]],
  ],
}

/** What is left to chance, or lives in raw pipelines alone, is asked for below. */
const BELOW = ['sample', 'geoNear']
const NO_STAGE = ['end', 'unwrap', 'done', '_pipe', 'constructor']

test('no stage of the SDK is without an example', () => {
  const names = Object.getOwnPropertyNames(Object.getPrototypeOf(bench.db.collection('things').aggregate()))
  expect(names.filter(name => !(name in EXAMPLES) && ![...BELOW, ...NO_STAGE].includes(name))).toEqual([])
})

const all = Object.entries(EXAMPLES).flatMap(([name, examples]) => examples.map((example, i) => [`${name} ${i + 1}`, ...example] as const))

const run = async (pipeline: Pipeline) => ((await pipeline.end()) as unknown as { data: unknown[] }).data

test.each(all)('%s', async (_name, documents, build, expected) => {
  await bench.db.createCollection('stock').catch(() => undefined)
  await bench.db.collection('stock').add(STOCK)
  if (documents.length > 0) await bench.db.collection('things').add(documents)
  expect(await run(build(bench.db.collection('things').aggregate(), bench))).toEqual(expected)
})

test('facet runs several pipelines on the same documents', async () => {
  await bench.db.collection('things').add(ART)
  const raw = bench.db.collection('things').options({ raw: true } as never) as unknown as { aggregate(stages: object[]): Pipeline }
  const facet = { tags: [{ $unwind: '$tags' }, { $sortByCount: '$tags' }, { $limit: 1 }], dear: [{ $match: { price: { $gt: 100 } } }, { $count: 'n' }] }
  expect(await run(raw.aggregate([{ $facet: facet }]))).toEqual([{ tags: [{ _id: 'painting', count: 2 }], dear: [{ n: 3 }] }])
})

test('a sample has each document once at most', async () => {
  await bench.db.collection('things').add(ART)
  const few = (await run(bench.db.collection('things').aggregate().sample({ size: 3 }))) as { _id: number }[]
  expect(new Set(few.map(({ _id }) => _id)).size).toBe(3)
  expect(await run(bench.db.collection('things').aggregate().sample({ size: 50 }))).toHaveLength(4)
})

test('geoNear and scripts are refused in words', async () => {
  const pipeline = bench.db.collection('things').aggregate() as unknown as { geoNear(how: object): Pipeline }
  expect(await errorOf(run(pipeline.geoNear({ near: { longitude: 1, latitude: 1 }, distanceField: 'd' })))).toMatchObject({ code: 'DATABASE_INVALID_OPERRATOR' })
})
