import fc from 'fast-check'
import { collection, errorOf, index, startBench, type Bench } from './harness'
import { arbitraryQuery, matches, spoken } from './model/query'
import { PATIENCE, runs } from './model/runs'
import { arbitraryChanges, changed, Refused, spokenChanges } from './model/update'
import { arbitraryDocument, isSame, type Fields } from './model/values'

/** Random documents and updates through the SDK against a naive model of each operator. */
let bench: Bench
beforeAll(async () => {
  bench = await startBench({ collections: [collection('things', [index('n', ['n']), index('tags', ['tags']), index('deep', ['o.p', 's'])])] })
})
afterAll(() => bench.stop())
jest.setTimeout(PATIENCE)

const things = () => bench.db.collection('things')
const documents = fc.array(arbitraryDocument, { minLength: 1, maxLength: 6 }).map(list => list.map((one, i): Fields => ({ _id: `d${i}`, ...one })))
const ordered = async () => (await things().orderBy('_id', 'asc').get()).data as Fields[]

test('an update leaves the document that the model says, or is refused and leaves it as it was', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryDocument, fc.array(arbitraryChanges, { minLength: 1, maxLength: 6 }), async (fields, updates) => {
      await bench.cloud.reset()
      let document: Fields = { _id: 'd', ...fields }
      await things().add(document)
      for (const changes of updates) {
        const update = () => things().doc('d').update(spokenChanges(bench.db.command, changes))
        const expected = expectedAfter(document, changes)
        if (!expected) expect((await errorOf(update())).code).toBe('DATABASE_REQUEST_FAILED')
        else {
          expect((await update()).updated).toBe(isSame(expected, document) ? 0 : 1)
          document = expected
        }
        expect(await ordered()).toEqual([document])
      }
    }),
    runs(120),
  )
})

test('an update of all that match changes these alone, and indexes follow', async () => {
  await fc.assert(
    fc.asyncProperty(documents, arbitraryQuery, arbitraryChanges, arbitraryQuery, async (list, query, changes, afterwards) => {
      await bench.cloud.reset()
      await things().add(list)
      const where = spoken(bench.db.command, query)
      const expected = list.map(one => (matches(query, one) ? expectedAfter(one, changes) : one))
      if (expected.every(one => one !== undefined)) {
        await things().where(where).update(spokenChanges(bench.db.command, changes))
        expect(await ordered()).toEqual(expected)
        const found = await things().where(spoken(bench.db.command, afterwards)).orderBy('_id', 'asc').get()
        expect(found.data).toEqual((expected as Fields[]).filter(one => matches(afterwards, one)))
      } else expect((await errorOf(things().where(where).update(spokenChanges(bench.db.command, changes)))).code).toBe('DATABASE_REQUEST_FAILED')
    }),
    runs(100),
  )
})

test('what is removed by a query is gone, the rest stays', async () => {
  await fc.assert(
    fc.asyncProperty(documents, arbitraryQuery, async (list, query) => {
      await bench.cloud.reset()
      await things().add(list)
      const left = list.filter(one => !matches(query, one))
      expect((await things().where(spoken(bench.db.command, query)).remove()).deleted).toBe(list.length - left.length)
      expect(await ordered()).toEqual(left)
    }),
    runs(60),
  )
})

function expectedAfter(document: Fields, changes: Parameters<typeof changed>[1]): Fields | undefined {
  try {
    return changed(document, changes)
  } catch (error) {
    if (error instanceof Refused) return undefined
    throw error
  }
}
