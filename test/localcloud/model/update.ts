import fc from 'fast-check'
import type { Bench } from '../harness'
import { arbitraryScalar, compare, isFields, isSame, type Fields, type Value } from './values'

type Command = Bench['db']['command']

/** What becomes of one field. */
export type Change =
  | { is: 'set' | 'min' | 'max'; value: Value }
  | { is: 'inc' | 'mul'; by: number }
  | { is: 'remove' | 'pop' | 'shift' }
  | { is: 'rename'; to: string }
  | { is: 'push'; values: Value[]; position?: number; sort?: 1 | -1; slice?: number }
  | { is: 'unshift' | 'pullAll'; values: Value[] }
  | { is: 'pull'; value: Value }
  | { is: 'pullAbove'; limit: number }
  | { is: 'addToSet'; values: Value[] }

const values = fc.array(arbitraryScalar, { minLength: 1, maxLength: 3 })

const arbitraryChange: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ is: fc.constantFrom('set' as const, 'min' as const, 'max' as const), value: arbitraryScalar }),
  fc.record({ is: fc.constant('inc' as const), by: fc.constantFrom(-2, 1, 3, 0.5) }),
  // Times a positive number, because a JS number does not tell whether zero times a negative one is -0.
  fc.record({ is: fc.constant('mul' as const), by: fc.constantFrom(2, 1, 0.5) }),
  fc.record({ is: fc.constantFrom('remove' as const, 'pop' as const, 'shift' as const) }),
  fc.record({ is: fc.constant('rename' as const), to: fc.constantFrom('fresh', 'o.fresh') }),
  fc.record(
    { is: fc.constant('push' as const), values: fc.array(arbitraryScalar, { maxLength: 3 }), position: fc.integer({ min: -5, max: 5 }), sort: fc.constantFrom(1 as const, -1 as const), slice: fc.integer({ min: -3, max: 3 }) },
    { requiredKeys: ['is', 'values'] },
  ),
  fc.record({ is: fc.constantFrom('unshift' as const, 'pullAll' as const, 'addToSet' as const), values }),
  fc.record({ is: fc.constant('pull' as const), value: arbitraryScalar }),
  fc.record({ is: fc.constant('pullAbove' as const), limit: fc.integer({ min: 0, max: 3 }) }),
)

/** Paths of which none contains another, so that every pair may be changed at once. */
export const arbitraryChanges = fc.uniqueArray(fc.tuple(fc.constantFrom('n', 's', 'tags', 'tags.1', 'o.p', 'o.q', 'items.0.v', 'new.deep'), arbitraryChange), {
  selector: ([path]) => path,
  minLength: 1,
  maxLength: 3,
}).filter(changes => {
  const paths = changes.flatMap(([path, one]) => (one.is === 'rename' ? [path, one.to] : [path]))
  return paths.every((path, i) => paths.every((other, j) => i === j || (path !== other && !path.startsWith(`${other}.`))))
})

/** The changes in the words of the SDK. */
export const spokenChanges = (_: Command, changes: [string, Change][]) => Object.fromEntries(changes.map(([path, one]) => [path, spoken(_, one)]))

function spoken(_: Command, one: Change): unknown {
  switch (one.is) {
    case 'inc':
    case 'mul':
      return _[one.is](one.by)
    case 'remove':
    case 'pop':
    case 'shift':
      return _[one.is]()
    case 'rename':
      return _.rename(one.to)
    case 'push': {
      const { is: _is, values: each, ...how } = one
      return _.push({ each, ...how })
    }
    case 'unshift':
    case 'pullAll':
      return _[one.is](one.values)
    case 'addToSet':
      return _.addToSet({ $each: one.values } as never)
    case 'pull':
      return _.pull(one.value)
    case 'pullAbove':
      return _.pull(_.gt(one.limit))
    default:
      return _[one.is](one.value)
  }
}

/** Where Mongo refuses. */
export class Refused extends Error {}

/** The document after all changes. @source MongoDB manual, the page of each update operator */
export function changed(document: Fields, changes: [string, Change][]): Fields {
  const result = copied(document) as Fields
  for (const [path, one] of changes) change(result, path, one)
  return result
}

function change(document: Fields, path: string, one: Change): void {
  const old = read(document, path.split('.'))
  const list = () => {
    if (old !== undefined && !Array.isArray(old)) throw new Refused(`${path} is no array`)
    return old
  }
  const put = (value: Value) => write(document, path.split('.'), value)
  switch (one.is) {
    case 'set':
      return put(one.value)
    case 'min':
    case 'max':
      if (old === undefined || compare(one.value, old) * (one.is === 'min' ? -1 : 1) > 0) put(one.value)
      else write(document, path.split('.'), old)
      return
    case 'inc':
    case 'mul':
      if (old !== undefined && typeof old !== 'number') throw new Refused(`${path} is no number`)
      return put(one.is === 'inc' ? (old ?? 0) + one.by : (old ?? 0) * one.by)
    case 'remove':
      return drop(document, path.split('.'))
    case 'rename':
      if (old === undefined) return
      if (throughArray(document, path.split('.')) || throughArray(document, one.to.split('.'))) throw new Refused('rename within an array')
      drop(document, path.split('.'))
      return write(document, one.to.split('.'), old)
    case 'pop':
    case 'shift': {
      const present = list()
      if (present) put(one.is === 'pop' ? present.slice(0, -1) : present.slice(1))
      return
    }
    case 'unshift':
      return put([...one.values, ...(list() ?? [])])
    case 'push':
      return put(pushed(list() ?? [], one))
    case 'pull':
    case 'pullAll':
    case 'pullAbove': {
      const present = list()
      if (present) put(present.filter(value => !isPulled(value, one)))
      return
    }
    case 'addToSet':
      return put(one.values.reduce<Value[]>((set, value) => (set.some(known => isSame(known, value)) ? set : [...set, value]), list() ?? []))
  }
}

function pushed(list: Value[], { values: added, position, sort, slice }: Extract<Change, { is: 'push' }>): Value[] {
  const at = position ?? list.length
  const start = at < 0 ? Math.max(0, list.length + at) : Math.min(at, list.length)
  const all = [...list.slice(0, start), ...added, ...list.slice(start)]
  if (sort !== undefined) all.sort((a, b) => compare(a, b) * sort)
  if (slice === undefined) return all
  return slice < 0 ? all.slice(slice) : all.slice(0, slice)
}

function isPulled(value: Value, one: Change): boolean {
  if (one.is === 'pull') return isSame(value, one.value)
  if (one.is === 'pullAll') return one.values.some(unwanted => isSame(value, unwanted))
  return one.is === 'pullAbove' && typeof value === 'number' && value > one.limit
}

function copied(value: Value): Value {
  if (Array.isArray(value)) return value.map(copied)
  return isFields(value) ? Object.fromEntries(Object.entries(value).map(([name, child]) => [name, copied(child)])) : value
}

const isPlace = (list: Value[], name: string) => /^\d+$/.test(name) && Number(name) < list.length

function read(value: Value | undefined, [name, ...rest]: string[]): Value | undefined {
  if (name === undefined) return value
  if (Array.isArray(value)) return isPlace(value, name) ? read(value[Number(name)], rest) : undefined
  return isFields(value) ? read(value[name], rest) : undefined
}

function write(value: Value, [name = '', ...rest]: string[], to: Value): void {
  if (Array.isArray(value) ? !/^\d+$/.test(name) : !isFields(value)) throw new Refused(`no field ${name} in a ${typeof value}`)
  if (Array.isArray(value)) while (value.length < Number(name)) value.push(null)
  const holder = value as Fields
  if (rest.length === 0) {
    holder[name] = to
    return
  }
  if (holder[name] === undefined) holder[name] = {}
  write(holder[name], rest, to)
}

function drop(value: Value | undefined, [name = '', ...rest]: string[]): void {
  const holder = Array.isArray(value) && isPlace(value, name) ? (value as unknown as Fields) : isFields(value) ? value : undefined
  if (!holder || holder[name] === undefined) return
  if (rest.length > 0) drop(holder[name], rest)
  else if (Array.isArray(value)) value[Number(name)] = null
  else delete holder[name]
}

function throughArray(value: Value | undefined, [name, ...rest]: string[]): boolean {
  if (name === undefined) return false
  return Array.isArray(value) || (isFields(value) && throughArray(value[name], rest))
}
