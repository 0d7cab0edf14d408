import { requestFailed } from '../errors'
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

/** A stored field whose name begins with `$` could be taken for an operator later. */
export function assertNoOperatorNames(value: unknown): void {
  if (Array.isArray(value)) return value.forEach(assertNoOperatorNames)
  if (!isPlainObject(value)) return
  for (const [key, child] of Object.entries(value)) {
    if (key.startsWith('$')) throw requestFailed(`The dollar ($) prefixed field '${key}' is not valid for storage.`)
    if (typeof child === 'object') assertNoOperatorNames(child)
  }
}

/** @throws DATABASE_REQUEST_FAILED for empty or positional paths and for two paths of which one contains the other */
export function assertUpdatePaths(update: Doc): void {
  const seen = new Set<string>()
  const paths = Object.entries(update).flatMap(([operator, fields]) =>
    isPlainObject(fields)
      ? [...Object.keys(fields), ...(operator === '$rename' ? Object.values(fields).map(String) : [])]
      : []
  )
  for (const path of paths) {
    const segments = path.split('.')
    if (segments.some((segment) => segment === '')) throw requestFailed(`The update path '${path}' contains an empty field name`)
    if (segments.some((segment) => segment.startsWith('$'))) {
      throw requestFailed(`The positional path '${path}' is not supported here`)
    }
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
