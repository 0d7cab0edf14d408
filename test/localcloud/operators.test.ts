import { startBench, errorOf, type Bench } from './harness'

let bench: Bench
beforeAll(async () => void (bench = await startBench()))
afterAll(() => bench.stop())
beforeEach(() => bench.cloud.reset())

const things = () => bench.db.collection('things')
const command = () => bench.db.command

describe('queries', () => {
  beforeEach(async () => {
    await things().add([
      { _id: 'a', n: 1, tags: ['x', 'y'], at: new Date(1000), o: { p: 'q' }, items: [{ k: 'u', v: 1 }, { k: 'w', v: 9 }] },
      { _id: 'b', n: 5, tags: ['y'], at: new Date(2000), o: { p: 'r' }, name: 'Beta' },
      { _id: 'c', n: 10, tags: [], at: new Date(3000), nothing: null },
    ])
  })

  const ids = async (query: object) => (await things().where(query).get()).data.map(({ _id }) => String(_id)).join('')

  test.each<[string, (_: ReturnType<typeof command>) => object, string]>([
    ['eq', _ => ({ n: _.eq(5) }), 'b'],
    ['neq', _ => ({ n: _.neq(5) }), 'ac'],
    ['lt, lte', _ => ({ n: _.lt(5), at: _.lte(new Date(1000)) }), 'a'],
    ['gt and lt of one field', _ => ({ n: _.gt(1).and(_.lt(10)) }), 'b'],
    ['or of one field', _ => ({ n: _.lt(2).or(_.gt(9)) }), 'ac'],
    ['in', _ => ({ n: _.in([1, 10]) }), 'ac'],
    ['nin', _ => ({ n: _.nin([1, 10]) }), 'b'],
    ['and of conditions', _ => _.and([{ n: _.gte(5) }, { tags: 'y' }]), 'b'],
    ['or of conditions', _ => _.or([{ n: 1 }, { name: 'Beta' }]), 'ab'],
    ['nor', _ => _.nor([{ n: 1 }, { name: 'Beta' }]), 'c'],
    ['not', _ => ({ n: _.not(_.gt(5)) }), 'ab'],
    ['exists', _ => ({ name: _.exists(true) }), 'b'],
    ['null is also what is missing', () => ({ nothing: null }), 'abc'],
    ['mod', _ => ({ n: (_.mod as (by: number, rest: number) => unknown)(5, 0) }), 'bc'],
    ['an element of an array', () => ({ tags: 'y' }), 'ab'],
    ['all', _ => ({ tags: _.all(['x', 'y']) }), 'a'],
    ['elemMatch', _ => ({ items: _.elemMatch({ k: 'w', v: _.gt(5) }) }), 'a'],
    ['size', _ => ({ tags: _.size(0) }), 'c'],
    ['a nested object by its fields', () => ({ o: { p: 'q' } }), 'a'],
    ['a dotted path through an array', () => ({ 'items.k': 'u' }), 'a'],
    ['a regular expression', () => ({ name: /^be/i }), 'b'],
    ['expr', _ => _.expr(_.aggregate.gt(['$n', 4])) as object, 'bc'],
  ])('%s', async (_name, query, expected) => {
    expect(await ids(query(command()))).toBe(expected)
  })

  test('db.RegExp', async () => {
    expect(await ids({ name: bench.db.RegExp({ regexp: 'ETA$', options: 'i' }) })).toBe('b')
  })
})

describe('updates', () => {
  const start = { _id: 'd', n: 4, list: [3, 1, 2], o: { a: 1, b: { c: 2 } }, text: 'x' }
  const after = async (update: (_: ReturnType<typeof command>) => object) => {
    await things().add(start)
    await things().doc('d').update(update(command()))
    return (await things().doc('d').get()).data[0] as Record<string, unknown>
  }

  test.each<[string, (_: ReturnType<typeof command>) => object, object]>([
    ['plain fields are merged, nested ones too', () => ({ o: { b: { d: 3 } } }), { o: { a: 1, b: { c: 2, d: 3 } } }],
    ['set replaces the object', _ => ({ o: _.set({ z: 1 }) }), { o: { z: 1 } }],
    ['a dotted path', () => ({ 'o.b.c': 7 }), { o: { a: 1, b: { c: 7 } } }],
    ['an element of an array by its place', () => ({ 'list.1': 9 }), { list: [3, 9, 2] }],
    ['inc', _ => ({ n: _.inc(-2), fresh: _.inc(1) }), { n: 2, fresh: 1 }],
    ['mul', _ => ({ n: _.mul(2.5), fresh: _.mul(3) }), { n: 10, fresh: 0 }],
    ['min', _ => ({ n: _.min(1) }), { n: 1 }],
    ['max', _ => ({ n: _.max(1) }), { n: 4 }],
    ['rename', _ => ({ text: _.rename('words') }), { words: 'x' }],
    ['push', _ => ({ list: _.push([8, 9]) }), { list: [3, 1, 2, 8, 9] }],
    ['push at a position, sorted and cut', _ => ({ list: _.push({ each: [0], position: 0, sort: 1, slice: 2 }) }), { list: [0, 1] }],
    ['push makes the array', _ => ({ fresh: _.push([{ a: 1 }]) }), { fresh: [{ a: 1 }] }],
    ['pop', _ => ({ list: _.pop() }), { list: [3, 1] }],
    ['shift', _ => ({ list: _.shift() }), { list: [1, 2] }],
    ['unshift', _ => ({ list: _.unshift([5, 6]) }), { list: [5, 6, 3, 1, 2] }],
    ['pull', _ => ({ list: _.pull(1) }), { list: [3, 2] }],
    ['pullAll', _ => ({ list: _.pullAll([1, 3]) }), { list: [2] }],
    ['addToSet', _ => ({ list: _.addToSet(3) }), { list: [3, 1, 2] }],
  ])('%s', async (_name, update, expected) => {
    expect(await after(update)).toMatchObject(expected)
  })

  test('remove takes the field away', async () => {
    expect(await after(_ => ({ text: _.remove(), 'o.a': _.remove() }))).toEqual({ _id: 'd', n: 4, list: [3, 1, 2], o: { b: { c: 2 } } })
  })

  test.each<[string, (_: ReturnType<typeof command>) => object, RegExp]>([
    ['a field inside null', () => ({ 'gone.x': 1 }), /Cannot create field 'x' in element/],
    ['a field inside a text', () => ({ 'text.x': 1 }), /Cannot create field 'x' in element/],
    ['inc of a text', _ => ({ text: _.inc(1) }), /non-numeric/],
    ['push to a number', _ => ({ n: _.push([1]) }), /must be an array/],
    ['two changes of one path', _ => ({ o: _.set({ a: 1 }), 'o.a': 2 }), /would create a conflict/],
  ])('%s is refused and changes nothing', async (_name, update, message) => {
    await things().add({ ...start, gone: null })
    const error = await errorOf(things().doc('d').update(update(command())))
    expect(error.code).toBe('DATABASE_REQUEST_FAILED')
    expect(error.message).toMatch(message)
    expect((await things().doc('d').get()).data).toEqual([{ ...start, gone: null }])
  })
})
