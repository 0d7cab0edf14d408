import { invalidParam, requestFailed } from '../errors'
import { MAX_DEPTH, reachesPrototype } from './ejson'
import { isPlainObject, isRegExp, type Doc } from './values'

/** Bytes of one document, Mongo's limit. */
export const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024

/** @throws DATABASE_REQUEST_FAILED for what a collection cannot hold */
export function assertStorable(document: Doc, text: string): void {
  if (text.length > MAX_DOCUMENT_BYTES / 4 && Buffer.byteLength(text) > MAX_DOCUMENT_BYTES) {
    throw requestFailed(`document is larger than the maximum size ${MAX_DOCUMENT_BYTES}`)
  }
  const id = document._id
  if (Array.isArray(id) || isRegExp(id) || id === null || id === undefined) {
    throw requestFailed("The '_id' value cannot be an array, a regular expression or null")
  }
  assertNoOperatorNames(document)
}

/** A stored field whose name begins with `$` could be taken for an operator later. Updates may put a deep value into a deep place. */
function assertNoOperatorNames(value: unknown, depth = 0): void {
  if (depth > MAX_DEPTH) throw requestFailed(`document exceeds the maximum nesting depth of ${MAX_DEPTH}`)
  if (Array.isArray(value)) return value.forEach(one => assertNoOperatorNames(one, depth + 1))
  if (!isPlainObject(value)) return
  for (const [key, child] of Object.entries(value)) {
    if (key.startsWith('$')) throw requestFailed(`The dollar ($) prefixed field '${key}' is not valid for storage.`)
    if (typeof child === 'object') assertNoOperatorNames(child, depth + 1)
  }
}

/** Bytes of the name of a field, Mongo's limit for a path; longer ones help nobody. */
const MAX_PATH_LENGTH = 1500

/** @throws DATABASE_REQUEST_FAILED, INVALID_PARAM for empty names in a path, `__proto__`, and paths of absurd length or depth */
export function assertNames(paths: readonly string[]): void {
  for (const path of paths) {
    const segments = path.split('.')
    if (segments.some(segment => segment === '')) throw requestFailed(`The path '${path}' contains an empty field name`)
    if (reachesPrototype(path)) throw invalidParam(`the key ${JSON.stringify(path)} is not allowed`)
    if (path.length > MAX_PATH_LENGTH || segments.length > MAX_DEPTH) throw requestFailed('a path is too long')
  }
}

/** @throws DATABASE_REQUEST_FAILED, INVALID_PARAM for paths that are none and for two of which one contains the other */
export function assertUpdatePaths(update: Doc): void {
  const seen = new Set<string>()
  const paths = Object.entries(update).flatMap(([operator, fields]) =>
    isPlainObject(fields)
      ? [...Object.keys(fields), ...(operator === '$rename' ? Object.values(fields).map(String) : [])]
      : []
  )
  assertNames(paths)
  for (const path of paths) {
    if (seen.has(path)) throw requestFailed(`Updating the path '${path}' would create a conflict at '${path}'`)
    seen.add(path)
  }
  for (const path of paths) {
    for (let end = path.lastIndexOf('.'); end > 0; end = path.lastIndexOf('.', end - 1)) {
      const parent = path.slice(0, end)
      if (seen.has(parent)) throw requestFailed(`Updating the path '${path}' would create a conflict at '${parent}'`)
    }
  }
}
