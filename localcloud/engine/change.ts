import type { Collection } from './collection'
import { indexKeys, type Index } from './collection'
import { printEjson } from './ejson'
import { idKeyOf, type KeyPart } from './keys'
import { assertStorable } from './storable'
import type { Doc } from './values'
import type { Found } from './view'

/** One document about to become another; without `before` it is inserted, without `after` removed. */
export interface Change {
  collection: Collection
  id: unknown
  before?: Found
  after?: { doc: Doc; text: string }
}

/** @throws DATABASE_REQUEST_FAILED for a document that cannot be stored */
export function insertion(collection: Collection, doc: Doc): Change {
  return { collection, id: doc._id, after: stored(doc) }
}

export function replacement(collection: Collection, before: Found, doc: Doc): Change {
  return { collection, id: doc._id, before, after: stored(doc) }
}

export function removal(collection: Collection, before: Found): Change {
  return { collection, id: before.doc._id, before }
}

function stored(doc: Doc): { doc: Doc; text: string } {
  const text = printEjson(doc)
  assertStorable(doc, text)
  return { doc, text }
}

/** A key that the change puts into a unique index, and how to name it. */
export interface UniqueKey {
  index: Index
  parts: KeyPart[]
  resource: string
}

const partsText = (parts: readonly KeyPart[]) => parts.map(([rank, payload]) => `${rank}:${payload}`).join('\u0000')

const uniqueKeysOf = (collection: Collection, doc: Doc): UniqueKey[] =>
  collection.indexes
    .filter((index) => index.unique)
    .flatMap((index) =>
      indexKeys(index, doc).map((parts) => ({ index, parts, resource: `${collection.id}#${index.id}#${partsText(parts)}` }))
    )

/** The keys that the document did not have before. */
export function uniqueKeysAdded({ collection, before, after }: Change): UniqueKey[] {
  if (!after) return []
  const had = new Set(before ? uniqueKeysOf(collection, before.doc).map(({ resource }) => resource) : [])
  return uniqueKeysOf(collection, after.doc).filter(({ resource }) => !had.has(resource))
}

export const documentResource = (collection: Collection, id: unknown) => `${collection.id}/${idKeyOf(id)}`

/** What a writer must have for itself: the document, and each key it takes or frees in a unique index. */
export function resourcesOf(change: Change): string[] {
  const { collection, before, after } = change
  const freed = before
    ? uniqueKeysAdded({ collection, id: change.id, after: { doc: before.doc, text: '' }, before: after && ({ doc: after.doc } as Found) })
    : []
  return [
    documentResource(collection, change.id),
    ...[...uniqueKeysAdded(change), ...freed].map(({ resource }) => resource)
  ]
}
