import fc from 'fast-check'
import type { Bench } from '../harness'
import { arbitraryScalar, compare, isFields, isSame, typeOf, type Fields, type Value } from './values'

type Command = Bench['db']['command']

/** A condition on one field, and how `db.command` says it. */
export type Condition =
  | { is: 'eq' | 'neq' | 'gt' | 'gte' | 'lt' | 'lte'; value: Value }
  | { is: 'in' | 'nin' | 'all'; values: Value[] }
  | { is: 'exists'; wanted: boolean }
  | { is: 'size'; length: number }
  | { is: 'mod'; divisor: number; rest: number }
  | { is: 'starts'; text: string }
  | { is: 'not'; condition: Condition }
  | { is: 'both' | 'either'; conditions: [Condition, Condition] }
  | { is: 'element'; condition: Condition }
  | { is: 'elementFields'; fields: [string, Condition][] }

export type Query =
  | { is: 'fields'; fields: [string, Condition][] }
  | { is: 'and' | 'or' | 'nor'; queries: Query[] }

/** `s`, `d` and `m` never hold an array, so that an index on them alone tells the order. */
export const PATHS = ['n', 's', 'd', 'm', 'tags', 'o.p', 'o.q', 'items.k', 'items.v', 'missing']

const simple: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ is: fc.constantFrom('eq' as const, 'neq' as const), value: arbitraryScalar }),
  fc.record({ is: fc.constantFrom('gt' as const, 'gte' as const, 'lt' as const, 'lte' as const), value: arbitraryScalar.filter(value => value !== null) }),
  fc.record({ is: fc.constantFrom('in' as const, 'nin' as const, 'all' as const), values: fc.array(arbitraryScalar, { maxLength: 3 }) }),
  fc.record({ is: fc.constant('exists' as const), wanted: fc.boolean() }),
  fc.record({ is: fc.constant('size' as const), length: fc.integer({ min: 0, max: 3 }) }),
  fc.record({ is: fc.constant('mod' as const), divisor: fc.constantFrom(2, 3), rest: fc.integer({ min: 0, max: 2 }) }),
  fc.record({ is: fc.constant('starts' as const), text: fc.constantFrom('a', 'b') }),
)

/** The SDK does not encode `all` inside `elemMatch`: of a list it sends the first value alone. */
const element: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ is: fc.constant('element' as const), condition: simple.filter(({ is }) => !['exists', 'starts', 'all'].includes(is)) }),
  fc.record({
    is: fc.constant('elementFields' as const),
    fields: fc.uniqueArray(fc.tuple(fc.constantFrom('k', 'v'), simple.filter(({ is }) => is !== 'all')), { selector: ([path]) => path, minLength: 1 }),
  }),
)

const condition: fc.Arbitrary<Condition> = fc.oneof(
  { weight: 6, arbitrary: simple },
  { weight: 1, arbitrary: element },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('not' as const), condition: simple.filter(({ is }) => is !== 'starts') }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constantFrom('both' as const, 'either' as const), conditions: fc.tuple(simple, simple) }) },
)

/** The SDK makes one `$or` of all that stand in one object, so there is one at most. */
const fields: fc.Arbitrary<Query> = fc.record({
  is: fc.constant('fields' as const),
  fields: fc.uniqueArray(fc.tuple(fc.constantFrom(...PATHS), condition), { selector: ([path]) => path, minLength: 1, maxLength: 3 })
    .filter(list => list.filter(([, { is }]) => is === 'either').length < 2),
})

export const arbitraryQuery: fc.Arbitrary<Query> = fc.oneof(
  { weight: 4, arbitrary: fields },
  { weight: 1, arbitrary: fc.record({ is: fc.constantFrom('and' as const, 'or' as const, 'nor' as const), queries: fc.array(fields, { minLength: 1, maxLength: 3 }) }) },
)

/** The query in the words of the SDK. */
export function spoken(_: Command, query: Query): object {
  if (query.is !== 'fields') return _[query.is](query.queries.map(part => spoken(_, part)))
  return Object.fromEntries(query.fields.map(([path, one]) => [path, spokenCondition(_, one)]))
}

function spokenCondition(_: Command, one: Condition): unknown {
  switch (one.is) {
    case 'in':
    case 'nin':
    case 'all':
      return _[one.is](one.values)
    case 'exists':
      return _.exists(one.wanted)
    case 'size':
      return _.size(one.length)
    case 'mod':
      return (_.mod as (list: number[]) => unknown)([one.divisor, one.rest])
    case 'starts':
      return new RegExp(`^${one.text}`)
    case 'not':
      return _.not(spokenCondition(_, one.condition) as never)
    case 'both':
      return _.and(one.conditions.map(part => asLogic(_, part)))
    case 'either':
      return _.or(one.conditions.map(part => asLogic(_, part)))
    case 'element':
      return _.elemMatch(spokenCondition(_, one.condition))
    case 'elementFields':
      return _.elemMatch(Object.fromEntries(one.fields.map(([path, part]) => [path, spokenCondition(_, part)])))
    default:
      return _[one.is](one.value)
  }
}

/** A regular expression has no command of its own inside a command. */
const asLogic = (_: Command, one: Condition) => (one.is === 'starts' ? _.eq(spokenCondition(_, one)) : spokenCondition(_, one))

/** @source MongoDB manual, "Query an Array", "Query for Null or Missing Fields" and the pages of each operator */
export function matches(query: Query, document: Fields): boolean {
  switch (query.is) {
    case 'and':
      return query.queries.every(part => matches(part, document))
    case 'or':
      return query.queries.some(part => matches(part, document))
    case 'nor':
      return !query.queries.some(part => matches(part, document))
    case 'fields':
      return query.fields.every(([path, one]) => meets(one, valuesAt(document, path.split('.'))))
  }
}

/** What a path leads to; an array on the way leads on by each object in it, and one that lacks the field counts. */
function valuesAt(value: Value | undefined, path: string[]): (Value | undefined)[] {
  const [field, ...rest] = path
  if (field === undefined) return [value]
  if (Array.isArray(value)) return value.filter(isFields).flatMap(one => valuesAt(one, path))
  return isFields(value) ? valuesAt(value[field], rest) : [undefined]
}

function meets(one: Condition, values: (Value | undefined)[]): boolean {
  const some = (test: (value: Value | undefined) => boolean) =>
    values.some(value => test(value) || (Array.isArray(value) && value.some(test)))
  const array = (test: (list: Value[]) => boolean) => values.some(value => Array.isArray(value) && test(value))
  switch (one.is) {
    case 'eq':
      return some(value => isSame(value, one.value))
    case 'neq':
      return !some(value => isSame(value, one.value))
    case 'gt':
      return some(value => typeOf(value) === typeOf(one.value) && compare(value, one.value) > 0)
    case 'gte':
      return some(value => typeOf(value) === typeOf(one.value) && compare(value, one.value) >= 0)
    case 'lt':
      return some(value => typeOf(value) === typeOf(one.value) && compare(value, one.value) < 0)
    case 'lte':
      return some(value => typeOf(value) === typeOf(one.value) && compare(value, one.value) <= 0)
    case 'in':
      return one.values.some(wanted => some(value => isSame(value, wanted)))
    case 'nin':
      return !one.values.some(wanted => some(value => isSame(value, wanted)))
    case 'all':
      return one.values.length > 0 && one.values.every(wanted => some(value => isSame(value, wanted)))
    case 'exists':
      return values.some(value => value !== undefined) === one.wanted
    case 'size':
      return array(list => list.length === one.length)
    case 'mod':
      return some(value => typeof value === 'number' && Math.trunc(value) % one.divisor === one.rest)
    case 'starts':
      return some(value => typeof value === 'string' && value.startsWith(one.text))
    case 'not':
      return !meets(one.condition, values)
    case 'both':
      return one.conditions.every(part => meets(part, values))
    case 'either':
      return one.conditions.some(part => meets(part, values))
    case 'element':
      return array(list => list.some(value => meets(one.condition, [value])))
    case 'elementFields':
      return array(list => list.some(value => isFields(value) && matches({ is: 'fields', fields: one.fields }, value)))
  }
}

/**
 * An array sorts by its least element upwards, its greatest downwards, an empty one before null.
 * @source MongoDB manual, "Comparison/Sort Order", section "Arrays"
 */
export function sorted<T extends Fields>(documents: T[], path: string, direction: 1 | -1): T[] {
  const key = (document: T): Key => {
    const all = valuesAt(document, path.split('.')).flatMap((value): Key[] => 
      Array.isArray(value) && value.length === 0
        ? [{ one: null, isEmpty: true }]
        : (Array.isArray(value) ? value : [value ?? null]).map(one => ({ one, isEmpty: false })),
    )
    return all.reduce((best, next) => (order(next, best) * direction < 0 ? next : best), all[0] ?? { one: null, isEmpty: false })
  }
  const keyed = documents.map(document => ({ document, key: key(document) }))
  keyed.sort((a, b) => order(a.key, b.key) * direction || compare(a.document._id, b.document._id))
  return keyed.map(({ document }) => document)
}

interface Key {
  one: Value
  isEmpty: boolean
}

const order = (a: Key, b: Key) => Number(b.isEmpty) - Number(a.isEmpty) || compare(a.one, b.one)
