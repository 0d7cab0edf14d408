import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { Database } from '../../localcloud/engine/database'
import { count, find, type FindOptions } from '../../localcloud/engine/find'
import { matcher } from '../../localcloud/engine/match'
import { insert } from '../../localcloud/engine/operations'
import { sortBy, type Order } from '../../localcloud/engine/order'
import type { Doc } from '../../localcloud/engine/values'
import type { StoreView } from '../../localcloud/engine/view'
import { Store } from '../../localcloud/store/store'
import { collection, index } from './shapes'

/**
 * How the engine comes by its documents, without SDK and server. What is right is told by the matcher and the order
 * alone, over a plain list; what it costs by the number of documents taken from the store.
 */
const root = mkdtempSync(path.join(tmpdir(), 'planner-'))
const store = new Store(root)
const database = new Database(store)
const indexes = [index('by_kind', ['kind', 'n']), index('by_name', ['name']), index('by_tag', ['tags']), index('by_inner', ['items.k'])]

beforeAll(() => database.prepare([collection('large', indexes), ...names(160).map(name => collection(name, indexes))]))
afterAll(async () => {
  await store.close()
  rmSync(root, { recursive: true })
})

const names = (many: number) => Array.from({ length: many }, (_, n) => `c${n}`)
let used = 0
const fill = (name: string, documents: Doc[]) => database.write(undefined, writer => insert(writer, database.collection(name), documents))
const view = () => database.read(undefined, seen => seen) as StoreView
const ids = (documents: readonly { _id?: unknown }[]) => documents.map(({ _id }) => _id)

/** The documents found, by their ids, and how many were looked at for them. */
function asked(query: Doc, options: FindOptions = {}, name = 'large') {
  const seen = view()
  const before = seen.looked
  const found = find(seen, database.collection(name), query, options).map(one => one.doc._id)
  return { found, looked: seen.looked - before }
}

const scalar = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom('', 'a', 'ab', 'abc', 'b', 'a\u0000', 'a\u0001', '中', '中文', '\u{20000}', '\uffee', 2.5, -0.5),
  fc.boolean(),
  fc.constant(null),
  fc.integer({ min: 0, max: 3 }).map(n => new Date(n * 1000)),
)
const value = fc.oneof({ weight: 4, arbitrary: scalar }, { weight: 1, arbitrary: fc.array(scalar, { maxLength: 3 }) })
const documentOf = (field: fc.Arbitrary<unknown>) =>
  fc.record(
    { kind: field, n: field, name: field, tags: value, items: fc.oneof(scalar, fc.array(fc.record({ k: value }, { requiredKeys: [] }), { maxLength: 3 })) },
    { requiredKeys: [] },
  )
const condition = fc.oneof(
  scalar,
  fc.record({ $in: fc.array(scalar, { minLength: 1, maxLength: 3 }) }),
  fc.record({ $gt: scalar, $lte: scalar }, { requiredKeys: ['$gt'] }),
  fc.record({ $gte: scalar, $lt: scalar }, { requiredKeys: ['$gte'] }),
  fc.record({ $lt: scalar }),
  fc.constantFrom(/^a/, /^ab/, /^中/, /^a+/, /^ab?/, /^a|b/, /^A/i, /b/),
  fc.record({ $regex: fc.constantFrom('^a', '^\u{20000}'), $options: fc.constantFrom('', 'i') }),
  fc.record({ $ne: scalar }),
)
const simple = fc.record({ kind: condition, n: condition, name: condition, tags: condition, 'items.k': condition, _id: fc.constantFrom('d00', 'd03') }, { requiredKeys: [] })
const lists = fc.array(simple, { minLength: 1, maxLength: 3 })
const query = fc.oneof(
  { weight: 3, arbitrary: simple },
  { weight: 1, arbitrary: fc.record({ $or: lists }) },
  { weight: 1, arbitrary: fc.record({ $or: lists, kind: condition }) },
  { weight: 1, arbitrary: fc.record({ $and: fc.tuple(simple, fc.record({ $or: lists }), simple) }) },
)
const direction = fc.constantFrom(1 as const, -1 as const)
const order: fc.Arbitrary<Order> = fc
  .tuple(fc.uniqueArray(fc.constantFrom('kind', 'n', 'name', 'tags', '_id', 'items.k'), { maxLength: 3 }), fc.array(direction, { minLength: 3, maxLength: 3 }))
  .map(([fields, directions]) => Object.fromEntries(fields.map((field, i) => [field, directions[i] ?? 1])))

describe.each([
  ['where values are plain', documentOf(scalar)],
  ['where they may be lists', documentOf(value)],
])('through an index the answers are those without one, %s', (_name, document) => {
  test('any documents, query, order, skip and limit; found and counted', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(document, { minLength: 1, maxLength: 14 }),
        fc.array(fc.record({ query, order, skip: fc.integer({ min: 0, max: 3 }), limit: fc.integer({ min: 0, max: 5 }) }), { minLength: 1, maxLength: 8 }),
        async (documents, questions) => {
          const name = `c${(used += 1) % 160}`
          await database.reset()
          const all: Doc[] = documents.map((one, n) => ({ _id: `d${String(n).padStart(2, '0')}`, ...one }))
          await fill(name, all)
          for (const { query: wanted, order: by, skip, limit } of questions) {
            const test = matcher(wanted)
            const expected = all.filter(one => test(one))
            const documentsOf = (found: unknown[]) => found.map(id => all.find(one => one._id === id) as Doc)
            expect(asked(wanted, {}, name).found.sort()).toEqual(ids(expected))
            expect(count(view(), database.collection(name), wanted)).toBe(expected.length)
            const total = { ...by, _id: by._id ?? 1 } as Order
            expect(asked(wanted, { order: total, skip, limit }, name).found).toEqual(ids(sortBy(expected, one => one, total).slice(skip, skip + limit)))
            const found = documentsOf(asked(wanted, { order: by }, name).found)
            expect(ids(sortBy(found, one => one, by))).toEqual(ids(found))
          }
        },
      ),
      { numRuns: 150 },
    )
  })
})

describe('of 3,000 documents, what an index tells need not be looked at', () => {
  const many = 3000
  const numbered = Array.from({ length: many }, (_, n) => ({ _id: `p${String(n).padStart(4, '0')}`, kind: `k${n % 30}`, n, name: `名${n % 100}-${n}`, free: n % 7 }))
  beforeAll(async () => {
    await database.reset()
    await fill('large', numbered)
  })

  const hundred = { kind: 'k3' }
  test.each<[string, Doc, FindOptions, number]>([
    ['an id', { _id: 'p0777' }, {}, 1],
    ['several ids', { _id: { $in: ['p0001', 'p0002', 'none'] } }, {}, 2],
    ['a range of ids', { _id: { $gte: 'p0100', $lt: 'p0110' } }, {}, 10],
    ['ids that begin with a text', { _id: /^p012/ }, {}, 10],
    ['an equality', hundred, {}, 100],
    ['an equality and a range', { kind: 'k3', n: { $gt: 2900 } }, {}, 3],
    ['one of several', { kind: { $in: ['k1', 'k2'] } }, {}, 200],
    ['a text that a field begins with', { name: /^名17-/ }, {}, 30],
    ['the same in the SDK\'s form', { name: { $regex: '^名17-', $options: '' } }, {}, 30],
    ['an equality inside of and', { $and: [{ free: { $gte: 0 } }, { $and: [{ kind: 'k3' }] }] }, {}, 100],
    ['one of two, by two indexes', { $or: [{ kind: 'k3', n: { $lt: 300 } }, { name: /^名17-1/ }, { _id: 'p0003' }] }, {}, 23],
    ['one of two, beside something else', { free: { $gte: 0 }, $or: [{ kind: 'k3', n: { $lt: 300 } }, { _id: 'p0004' }] }, {}, 11],
    ['the first five in the order of an index', hundred, { order: { n: 1 }, limit: 5 }, 5],
    ['the last five', hundred, { order: { n: -1 }, limit: 5 }, 5],
    ['five after ten, passing over the ten', hundred, { order: { n: 1 }, skip: 10, limit: 5 }, 5],
    ['five in an order that names the equal field too', hundred, { order: { kind: -1, n: 1 }, limit: 5 }, 5],
    ['five of a range, downwards', { kind: 'k3', n: { $lt: 2000 } }, { order: { n: -1 }, limit: 5 }, 5],
    ['five of all by an index', {}, { order: { kind: -1, n: -1 }, limit: 5 }, 5],
    ['five of all by id', {}, { order: { _id: -1 }, limit: 5 }, 5],
    ['a few of all by the beginning of an order', {}, { order: { kind: 1, free: 1 }, limit: 5 }, 101],
  ])('%s', (_name, wanted, options, most) => {
    const { found, looked } = asked(wanted, options)
    const matches = numbered.filter(matcher(wanted))
    const inOrder = options.order ? sortBy(matches, one => one, options.order) : matches
    const expected = inOrder.slice(options.skip ?? 0, (options.skip ?? 0) + (options.limit ?? many))
    expect(options.order ? found : [...found].sort()).toEqual(options.order ? ids(expected) : ids(expected).sort())
    // The test reads the `_id` of each that was found.
    expect(looked).toBeLessThanOrEqual(Math.max(most, found.length))
  })

  test.each<[string, Doc, number, number]>([
    ['all', {}, 3000, 0],
    ['an equality', hundred, 100, 0],
    ['a range', { kind: 'k3', n: { $gt: 3, $lte: 63 } }, 2, 0],
    ['one of several', { kind: { $in: ['k1', 'k2', 'k1'] } }, 200, 0],
    ['one of two', { $or: [{ kind: 'k3' }, { kind: 'k3', n: { $lt: 100 } }, { kind: 'k4' }] }, 200, 0],
    ['what the index does not know', { kind: 'k3', free: 3 }, numbered.filter(matcher({ kind: 'k3', free: 3 })).length, 100],
  ])('counting %s', (_name, wanted, total, most) => {
    const seen = view()
    const before = seen.looked
    expect(count(seen, database.collection('large'), wanted)).toBe(total)
    expect(seen.looked - before).toBe(most)
  })

  test('what no index tells goes through all', () => {
    expect(asked({ free: 3 }).looked).toBe(many)
  })
})

test('values whose keys are not in their order are sorted by themselves', async () => {
  await database.reset()
  const odd: Doc[] = [{ _id: '1', name: { b: 1 } }, { _id: '2', name: { a: 9 } }, { _id: '3', name: 'x' }, { _id: '4' }, { _id: '5', name: { a: 10 } }]
  await fill('large', odd)
  expect(asked({}, { order: { name: 1 }, limit: 5 }).found).toEqual(['4', '3', '2', '5', '1'])
})

test('inside a transaction its own writes count, found by an index and in order', async () => {
  await database.reset()
  await fill('large', [{ _id: 'a', kind: 'k', n: 1 }, { _id: 'b', kind: 'k', n: 3 }, { _id: 'c', kind: 'k', n: 5 }])
  const id = database.startTransaction()
  await database.write(id, writer => insert(writer, database.collection('large'), [{ _id: 'd', kind: 'k', n: 4 }, { _id: 'e', kind: 'other', n: 0 }]))
  const found = database.read(id, seen => find(seen, database.collection('large'), { kind: 'k' }, { order: { n: 1 }, limit: 3 }))
  expect(ids(found.map(({ doc }) => doc))).toEqual(['a', 'b', 'd'])
  expect(database.read(id, seen => count(seen, database.collection('large'), { kind: 'k' }))).toBe(4)
  database.abort(id)
})
