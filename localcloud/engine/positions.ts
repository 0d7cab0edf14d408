import { requestFailed } from '../errors'
import { matcher } from './match'
import { isPlainObject, segmentsOf, type Doc } from './values'

/**
 * The paths that a path with `$` (the element that the query found) or `$[]` (every element) stands for in a document.
 * @throws DATABASE_REQUEST_FAILED where there is no array, or the query did not look into it, and for `$[name]`: the
 *   SDK cannot send the filters that go with it
 */
export function concretePaths(document: Doc, path: string, query: Doc): string[] {
  return path.includes('$') ? expand(document, [], segmentsOf(path), query) : [path]
}

function expand(value: unknown, before: string[], after: readonly string[], query: Doc): string[] {
  const [segment, ...rest] = after
  if (segment === undefined) return [before.join('.')]
  if (!segment.startsWith('$')) return expand(childOf(value, segment), [...before, segment], rest, query)
  const path = before.join('.')
  if (before.length === 0) throw requestFailed(`The update path '${after.join('.')}' begins with an operator`)
  if (segment !== '$' && segment !== '$[]') throw requestFailed(`The positional path '${path}.${segment}' is not supported here`)
  if (!Array.isArray(value)) throw requestFailed(`The path '${path}' must exist in the document and be an array in order to apply array updates.`)
  const places = segment === '$' ? [placeFound(value, path, query)] : value.map((_, place) => place)
  return places.flatMap(place => expand(value[place], [...before, String(place)], rest, query))
}

const childOf = (value: unknown, segment: string): unknown =>
  (isPlainObject(value) || Array.isArray(value)) && Object.prototype.hasOwnProperty.call(value, segment) ? (value as Doc)[segment] : undefined

/** The first element that by itself meets what the query asks of the array. */
function placeFound(array: readonly unknown[], path: string, query: Doc): number {
  for (const condition of conditionsOn(path, query)) {
    const test = matcher(condition)
    const place = array.findIndex(element => test(nested(segmentsOf(path), [element])))
    if (place !== -1) return place
  }
  throw requestFailed('The positional operator did not find the match needed from the query.')
}

function conditionsOn(path: string, query: Doc): Doc[] {
  return Object.entries(query).flatMap(([field, condition]) => {
    if ((field === '$and' || field === '$or') && Array.isArray(condition)) {
      return condition.filter(isPlainObject).flatMap(part => conditionsOn(path, part))
    }
    return field === path || field.startsWith(`${path}.`) ? [{ [field]: condition }] : []
  })
}

const nested = ([name = '', ...rest]: string[], value: unknown): Doc => ({ [name]: rest.length === 0 ? value : nested(rest, value) })
