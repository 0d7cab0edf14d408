import { Query } from 'mingo/query'
import { asCloudError, invalidParam, requestFailed } from '../errors'
import { EXPRESSION_OPTIONS, plain } from './expressions'
import { elementTest } from './match'
import { isNumeric, toNumber } from './numbers'
import { assertNames } from './storable'
import { isPlainObject, type Doc } from './values'

/** Which fields to take or leave: `true` for a whole field, else a tree of the fields inside it. */
interface Tree {
  [field: string]: true | Tree
}

/**
 * The fields asked for of each document, in the document's own order.
 * `$slice` alone keeps the other fields, `$elemMatch` and `1` leave out what they do not name; as in Mongo's find.
 * @throws INVALID_PARAM, DATABASE_REQUEST_FAILED for a projection that takes and leaves at once
 */
export function project(documents: Doc[], projection: unknown): Doc[] {
  if (projection === undefined) return documents
  if (!isPlainObject(projection)) throw invalidParam('projection must be an object')
  assertNames(Object.keys(projection))
  const entries = Object.entries(projection).map(([path, value]) => [path, isNumeric(value) ? toNumber(value) : value] as const)
  const slices = entries.filter(([, value]) => isPlainObject(value) && '$slice' in value)
  const matches = entries.filter(([, value]) => isPlainObject(value) && '$elemMatch' in value)
  const flags = entries.filter(([, value]) => typeof value === 'number' || typeof value === 'boolean')
  if (slices.length + matches.length + flags.length < entries.length) return byExpressions(documents, projection)

  const withoutId = flags.filter(([path]) => path !== '_id')
  const takes = [...withoutId.filter(([, flag]) => flag).map(([path]) => path), ...matches.map(([path]) => path)]
  const leaves = withoutId.filter(([, flag]) => !flag).map(([path]) => path)
  if (takes.length > 0 && leaves.length > 0) throw requestFailed('Cannot do exclusion and inclusion in projection.')
  const onlyId = Boolean(projection._id) && leaves.length === 0 && slices.length === 0
  const including = takes.length > 0 || onlyId
  const keepsId = !('_id' in projection) || Boolean(projection._id)
  const tree = toTree(including ? [...takes, ...slices.map(([path]) => path), ...(keepsId ? ['_id'] : [])] : [...leaves, ...(keepsId ? [] : ['_id'])])

  return documents.map(document => {
    const result = (including ? take(document, tree) : leave(document, tree)) as Doc
    for (const [path, value] of slices) rewrite(result, path, list => slice(list, (value as Doc).$slice))
    for (const [path, value] of matches) rewrite(result, path, list => firstMatch(list, (value as Doc).$elemMatch))
    return result
  })
}

function byExpressions(documents: Doc[], projection: Doc): Doc[] {
  try {
    return new Query({}, EXPRESSION_OPTIONS).find<Doc>(documents.map(plain), plain(projection) as Doc).all()
  } catch (error) {
    throw asCloudError(error)
  }
}

function toTree(paths: string[]): Tree {
  const tree: Tree = {}
  for (const path of paths) {
    const segments = path.split('.')
    const last = segments.pop() as string
    let node = tree
    for (const segment of segments) {
      const next = node[segment]
      if (next === true) break
      node = node[segment] = next ?? {}
    }
    node[last] = true
  }
  return tree
}

function take(value: unknown, tree: Tree): unknown {
  if (Array.isArray(value)) return value.filter(one => isPlainObject(one) || Array.isArray(one)).map(one => take(one, tree))
  const result: Doc = {}
  for (const [field, child] of Object.entries(value as Doc)) {
    const wanted = Object.prototype.hasOwnProperty.call(tree, field) ? tree[field] : undefined
    if (wanted === true) result[field] = child
    else if (wanted && (isPlainObject(child) || Array.isArray(child))) result[field] = take(child, wanted)
  }
  return result
}

function leave(value: unknown, tree: Tree): unknown {
  if (Array.isArray(value)) return value.map(one => leave(one, tree))
  if (!isPlainObject(value)) return value
  const result: Doc = {}
  for (const [field, child] of Object.entries(value)) {
    const unwanted = Object.prototype.hasOwnProperty.call(tree, field) ? tree[field] : undefined
    if (unwanted !== true) result[field] = unwanted ? leave(child, unwanted) : child
  }
  return result
}

/** Replaces the array at the path; what stands there and is no array stays; `undefined` takes it away. */
function rewrite(document: Doc, path: string, change: (list: unknown[]) => unknown[] | undefined): void {
  const segments = path.split('.')
  const last = segments.pop() as string
  let parent: unknown = document
  for (const segment of segments) parent = isPlainObject(parent) ? parent[segment] : undefined
  if (!isPlainObject(parent) || !Array.isArray(parent[last])) return
  const changed = change(parent[last] as unknown[])
  if (changed) parent[last] = changed
  else delete parent[last]
}

function slice(list: unknown[], how: unknown): unknown[] {
  const [first, second] = (Array.isArray(how) ? (how as unknown[]) : [how]).map(one => (isNumeric(one) ? Math.trunc(toNumber(one)) : NaN))
  if (first === undefined || Number.isNaN(first)) throw invalidParam('$slice takes a number or two')
  if (!Array.isArray(how)) return first < 0 ? list.slice(first) : list.slice(0, first)
  if (second === undefined || !(second > 0)) throw invalidParam('$slice takes a number or two')
  const from = first < 0 ? Math.max(0, list.length + first) : first
  return list.slice(from, from + second)
}

function firstMatch(list: unknown[], condition: unknown): unknown[] | undefined {
  const index = list.findIndex(elementTest(condition))
  return index === -1 ? undefined : [list[index]]
}
