import fc from 'fast-check'
import { collection, index, startBench, type Bench } from './harness'
import { arbitraryQuery, matches, PATHS, sorted, spoken } from './model/query'
import { PATIENCE, runs } from './model/runs'
import { arbitraryDocument, type Fields } from './model/values'

/**
 * Random documents and queries through the SDK: a collection without indexes, the same documents with indexes on
 * everything, and a naive model must agree.
 */
let bench: Bench
const indexes = [...PATHS.map(path => index(path.replace('.', '-'), [path])), index('both', ['s', 'n']), index('plain', ['s', 'd', 'm']), index('deep', ['o.p', 'n'])]
beforeAll(async () => {
  bench = await startBench({ collections: [collection('scanned'), collection('indexed', indexes)] })
})
afterAll(() => bench.stop())
jest.setTimeout(PATIENCE)

const documents = fc.array(arbitraryDocument, { minLength: 1, maxLength: 12 }).map(list => list.map((one, i): Fields => ({ _id: `d${i}`, ...one })))

async function store(list: Fields[]): Promise<void> {
  await bench.cloud.reset()
  for (const name of ['scanned', 'indexed']) await bench.db.collection(name).add(list)
}

test('what matches is what the model says, with indexes and without', async () => {
  await fc.assert(
    fc.asyncProperty(documents, fc.array(arbitraryQuery, { minLength: 1, maxLength: 8 }), async (list, queries) => {
      await store(list)
      for (const query of queries) {
        const where = spoken(bench.db.command, query)
        const expected = list.filter(one => matches(query, one))
        for (const name of ['scanned', 'indexed']) {
          const { data } = await bench.db.collection(name).where(where).get()
          const byId = [...data].sort((a, b) => Number(String(a._id).slice(1)) - Number(String(b._id).slice(1)))
          expect({ name, data: byId }).toEqual({ name, data: expected })
        }
        expect((await bench.db.collection('indexed').where(where).count()).total).toBe(expected.length)
      }
    }),
    runs(50),
  )
})

test('order, skip and limit are those of the model, with indexes and without', async () => {
  const page = fc.record({ path: fc.constantFrom(...PATHS), direction: fc.constantFrom(1 as const, -1 as const), skip: fc.nat(4), limit: fc.integer({ min: 1, max: 6 }) })
  await fc.assert(
    fc.asyncProperty(documents, arbitraryQuery, fc.array(page, { minLength: 1, maxLength: 5 }), async (list, query, pages) => {
      await store(list)
      for (const { path, direction, skip, limit } of pages) {
        const expected = sorted(list.filter(one => matches(query, one)), path, direction).slice(skip, skip + limit)
        for (const name of ['scanned', 'indexed']) {
          const { data } = await bench.db.collection(name).where(spoken(bench.db.command, query))
            .orderBy(path, direction === 1 ? 'asc' : 'desc').orderBy('_id', 'asc').skip(skip).limit(limit).get()
          expect({ name, ids: data.map(({ _id }) => _id) }).toEqual({ name, ids: expected.map(({ _id }) => _id) })
        }
      }
    }),
    runs(40),
  )
})
