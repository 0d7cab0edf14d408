import { Query } from 'mingo'
import { asCloudError, invalidParam, requestFailed } from '../errors'
import { compile, QUERY_OPTIONS } from './find'
import { hasOperators } from './update'
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
  const entries = Object.entries(projection)
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

  return documents.map((document) => {
    const result = (including ? take(document, tree) : leave(document, tree)) as Doc
    for (const [path, value] of slices) rewrite(result, path, (list) => slice(list, (value as Doc).$slice))
    for (const [path, value] of matches) rewrite(result, path, (list) => firstMatch(list, (value as Doc).$elemMatch))
    return result
  })
}

function byExpressions(documents: Doc[], projection: Doc): Doc[] {
  try {
    return new Query({}, QUERY_OPTIONS).find<Doc>(documents, projection).all()
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
  if (Array.isArray(value)) return value.filter((one) => isPlainObject(one) || Array.isArray(one)).map((one) => take(one, tree))
  const result: Doc = {}
  for (const [field, child] of Object.entries(value as Doc)) {
    const wanted = Object.prototype.hasOwnProperty.call(tree, field) ? tree[field] : undefined
    if (wanted === true) result[field] = child
    else if (wanted && (isPlainObject(child) || Array.isArray(child))) result[field] = take(child, wanted)
  }
  return result
}

function leave(value: unknown, tree: Tree): unknown {
  if (Array.isArray(value)) return value.map((one) => leave(one, tree))
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
  if (typeof how === 'number') return how < 0 ? list.slice(how) : list.slice(0, how)
  const [skip, limit] = Array.isArray(how) ? (how as unknown[]) : []
  if (typeof skip !== 'number' || typeof limit !== 'number' || limit <= 0) throw invalidParam('$slice takes a number or two')
  const from = skip < 0 ? Math.max(0, list.length + skip) : skip
  return list.slice(from, from + limit)
}

function firstMatch(list: unknown[], condition: unknown): unknown[] | undefined {
  if (!isPlainObject(condition)) throw invalidParam('$elemMatch takes an object')
  const byElement = hasOperators(condition)
  const test = compile(byElement ? { value: condition } : condition)
  const index = list.findIndex((one) => (byElement ? test({ value: one }) : isPlainObject(one) && test(one)))
  return index === -1 ? undefined : [list[index]]
}
