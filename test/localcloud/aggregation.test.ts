import { collection, errorOf, index, startBench, type Bench } from './harness'

let bench: Bench
beforeAll(async () => {
  bench = await startBench({
    collections: [collection('people'), collection('signups', [index('by_person', ['person', 'at'])])],
  })
  await bench.db.collection('people').add([
    { _id: 'p1', name: '甲', unit: 'u1' },
    { _id: 'p2', name: '乙', unit: 'u2' },
    { _id: 'p3', name: '丙', unit: 'u1' },
  ])
  await bench.db.collection('signups').add([
    { _id: 's1', person: 'p1', fee: 100, at: new Date(1000) },
    { _id: 's2', person: 'p1', fee: 50, at: new Date(2000) },
    { _id: 's3', person: 'p2', fee: 70, at: new Date(3000) },
  ])
})
afterAll(() => bench.stop())

const list = async (pipeline: { end(): Promise<unknown> }) => ((await pipeline.end()) as { data: Record<string, unknown>[] }).data

test('match, group, sort, project', async () => {
  const $ = bench.db.command.aggregate
  const sums = await list(
    bench.db.collection('signups').aggregate()
      .match({ fee: bench.db.command.gte(60) })
      .group({ _id: '$person', total: $.sum('$fee'), n: $.sum(1) })
      .sort({ _id: 1 })
      .project({ _id: 0, who: '$_id', total: 1 }),
  )
  expect(sums).toEqual([{ who: 'p1', total: 100 }, { who: 'p2', total: 70 }])
})

test('lookup by field, by _id and by pipeline', async () => {
  const $ = bench.db.command.aggregate
  const joined = await list(
    bench.db.collection('people').aggregate()
      .match({ _id: 'p1' })
      .lookup({ from: 'signups', localField: '_id', foreignField: 'person', as: 'all' })
      .lookup({
        from: 'signups',
        let: { who: '$_id' },
        pipeline: $.pipeline().match(bench.db.command.expr($.and([$.eq(['$person', '$$who']), $.gt(['$fee', 60])]))).project({ fee: 1 }).done(),
        as: 'dear',
      }),
  )
  expect(joined).toEqual([
    {
      _id: 'p1', name: '甲', unit: 'u1',
      all: [expect.objectContaining({ _id: 's1' }), expect.objectContaining({ _id: 's2' })],
      dear: [{ _id: 's1', fee: 100 }],
    },
  ])
  const back = await list(
    bench.db.collection('signups').aggregate().match({ _id: 's3' }).lookup({ from: 'people', localField: 'person', foreignField: '_id', as: 'who' }),
  )
  expect(back[0]).toMatchObject({ who: [{ name: '乙' }] })
})

test('a lookup without partners gives an empty list', async () => {
  const [third] = await list(
    bench.db.collection('people').aggregate().match({ _id: 'p3' }).lookup({ from: 'signups', localField: '_id', foreignField: 'person', as: 'all' }),
  )
  expect(third).toMatchObject({ all: [] })
})

test('unwind, addFields, replaceRoot, count, limit and skip', async () => {
  const $ = bench.db.command.aggregate
  const people = bench.db.collection('people').aggregate()
  expect(await list(people.sort({ _id: -1 }).skip(1).limit(1).addFields({ both: $.concat(['$name', '/', '$unit']) }))).toEqual([
    { _id: 'p2', name: '乙', unit: 'u2', both: '乙/u2' },
  ])
  expect(await list(bench.db.collection('signups').aggregate().count('n'))).toEqual([{ n: 3 }])
  expect(
    await list(
      bench.db.collection('people').aggregate().match({ _id: 'p2' })
        .lookup({ from: 'signups', localField: '_id', foreignField: 'person', as: 's' }).unwind('$s').replaceRoot({ newRoot: '$s' }),
    ),
  ).toEqual([{ _id: 's3', person: 'p2', fee: 70, at: new Date(3000) }])
})

test('match by _id and lookup by _id do not go through the collection', async () => {
  const { db } = bench
  for (let n = 0; n < 20; n += 1) {
    await db.collection('people').add(Array.from({ length: 1000 }, (_, i) => ({ _id: `many${n * 1000 + i}`, name: 'x', unit: 'u9' })))
  }
  const once = () =>
    list(db.collection('signups').aggregate().match({ _id: 's1' }).lookup({ from: 'people', localField: 'person', foreignField: '_id', as: 'who' }))
  await once()
  const start = performance.now()
  for (let i = 0; i < 20; i += 1) await once()
  const indexed = performance.now() - start
  const scan = performance.now()
  await list(db.collection('people').aggregate().match({ name: '甲' }))
  // Twenty joins together are quicker than one walk through the collection that each of them would take.
  expect(indexed).toBeLessThan((performance.now() - scan) * 20)
})

test('an unknown stage or operator is an error with a code', async () => {
  const raw = bench.db.collection('people').options({ raw: true })
  expect((await errorOf(raw.aggregate([{ $nonsense: {} }]).end())).code).toMatch(/^DATABASE_/)
  expect((await errorOf(raw.aggregate([{ $out: 'elsewhere' }]).end())).code).toBe('DATABASE_INVALID_OPERRATOR')
  expect((await errorOf(bench.db.collection('people').where({ $nonsense: 1 }).get())).code).toMatch(/^DATABASE_/)
})
