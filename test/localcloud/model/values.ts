import fc from 'fast-check'

export type Value = null | number | string | boolean | Date | Value[] | { [field: string]: Value }
export type Fields = { [field: string]: Value }

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)

const RANKS = ['null', 'number', 'string', 'object', 'array', 'boolean', 'date']

/** Mongo's order of types. @source MongoDB manual, "Comparison/Sort Order" */
export function typeOf(value: Value | undefined): string {
  if (value === null || value === undefined) return 'null'
  if (Array.isArray(value)) return 'array'
  if (value instanceof Date) return 'date'
  return typeof value
}

/** Negative, 0 or positive; objects by their fields in order, arrays element by element. */
export function compare(a: Value | undefined, b: Value | undefined): number {
  const [left, right] = [typeOf(a), typeOf(b)]
  if (left !== right) return RANKS.indexOf(left) - RANKS.indexOf(right)
  if (Array.isArray(a) && Array.isArray(b)) return compareLists(a, b)
  if (isFields(a) && isFields(b)) return compareLists(Object.entries(a).flat(), Object.entries(b).flat())
  const [x, y] = [a, b].map(value => (value instanceof Date ? value.getTime() : value ?? 0)) as [number, number]
  return x < y ? -1 : x > y ? 1 : 0
}

function compareLists(a: Value[], b: Value[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i += 1) {
    const difference = compare(a[i], b[i])
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

export const isSame = (a: Value | undefined, b: Value | undefined) => typeOf(a) === typeOf(b) && compare(a, b) === 0

/** Few of each kind, so that they meet. */
export const arbitraryScalar: fc.Arbitrary<Value> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -2, max: 4 }) },
  { weight: 1, arbitrary: fc.constantFrom<Value>(0.5, 2.5, 1e15) },
  { weight: 3, arbitrary: fc.constantFrom<Value>('', 'a', 'ab', 'b', '中', 'Ab') },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.constantFrom<Value>(new Date(0), new Date(86_400_000)) },
  { weight: 1, arbitrary: fc.constant(null) },
)

const arbitraryItem: fc.Arbitrary<Fields> = fc.record({ k: arbitraryScalar, v: fc.integer({ min: 0, max: 3 }) }, { requiredKeys: [] })

export const arbitraryDocument: fc.Arbitrary<Fields> = fc.record(
  {
    n: fc.oneof({ weight: 3, arbitrary: arbitraryScalar }, { weight: 1, arbitrary: fc.array(arbitraryScalar, { maxLength: 3 }) }),
    s: fc.constantFrom('a', 'ab', 'b'),
    d: fc.integer({ min: 0, max: 2 }),
    m: arbitraryScalar,
    tags: fc.oneof({ weight: 5, arbitrary: fc.array(arbitraryScalar, { maxLength: 4 }) }, { weight: 1, arbitrary: arbitraryScalar }),
    o: fc.oneof(
      { weight: 5, arbitrary: fc.record({ p: arbitraryScalar, q: fc.array(arbitraryScalar, { maxLength: 2 }) }, { requiredKeys: [] }) },
      { weight: 1, arbitrary: arbitraryScalar },
    ),
    items: fc.array(arbitraryItem, { maxLength: 3 }),
  },
  { requiredKeys: [] },
)
