import { randomUUID } from 'node:crypto'
import { invalidParam, requestFailed } from '../errors'
import { insertion, removal, replacement, type Change } from './change'
import type { Collection } from './collection'
import { find } from './find'
import { withinTime } from './time-limit'
import { applyUpdate, fieldsPinnedBy, hasOperators } from './update'
import type { Doc } from './values'
import type { Writer } from './writer'

/**
 * An id of 32 hexadecimal digits, as the service makes them. It begins with the machine's time, so that ids made
 * together stand together on disk and a group of inserts touches few pages.
 */
const newId = () => Date.now().toString(16).padStart(12, '0') + randomUUID().replaceAll('-', '').slice(12)

const withId = ({ _id, ...rest }: Doc): Doc => ({ _id: _id ?? newId(), ...rest })

/** Inserts in order and stops at the first that fails; those before it stay, as in Mongo. */
export function insert(writer: Writer, collection: Collection, documents: Doc[]): unknown[] {
  const changes = documents.map(document => insertion(collection, withId(document)))
  writer.reserve(changes)
  for (const change of changes) writer.apply(change)
  return changes.map(({ id }) => id)
}

export interface Modification {
  query: Doc
  update: Doc
  multi: boolean
  upsert: boolean
  /** The update names what changes; else it is the whole new document. */
  merge: boolean
  now: number
}

/** `updated` counts the documents that are not what they were. */
export function modify(writer: Writer, collection: Collection, what: Modification): { updated: number; upsertedId: unknown } {
  const { query, multi, upsert } = what
  const matching = find(writer.view, collection, query, multi ? {} : { limit: 1 })
  if (matching.length === 0 && upsert) {
    const change = insertion(collection, upsertDocument(what))
    writer.reserve([change])
    writer.apply(change)
    return { updated: 0, upsertedId: change.id }
  }
  const copies = matching.map(before => before.copy())
  const afterwards = withinTime(what.update, () => copies.map(copy => changed(what, copy)))
  const changes = matching.map((before, i) => replacement(collection, before, afterwards[i] as Doc))
  const effective = changes.filter(({ before, after }) => before?.text !== after?.text)
  writer.reserve(changes)
  for (const change of effective) writer.apply(change)
  return { updated: effective.length, upsertedId: null }
}

function changed({ query, update, merge, now }: Modification, document: Doc): Doc {
  if (!merge) {
    if (hasOperators(update)) throw requestFailed('the replacement document must not contain update operators')
    return { _id: document._id, ...update }
  }
  if (!hasOperators(update)) throw invalidParam('the update must have operators')
  applyUpdate(document, update, now, false, query)
  return document
}

function upsertDocument({ query, update, merge, now }: Modification): Doc {
  const document = fieldsPinnedBy(query)
  if (!merge) return withId({ _id: document._id, ...update })
  applyUpdate(document, update, now, true, query)
  return withId(document)
}

/** Changes the first that matches and gives it as it is now; null when none matches. */
export function modifyAndReturn(writer: Writer, collection: Collection, query: Doc, update: Doc, now: number) {
  const [before] = find(writer.view, collection, query, { limit: 1 })
  if (!before) return { updated: 0, doc: null }
  const copy = before.copy()
  const what = { query, update, multi: false, upsert: false, merge: true, now }
  const change = replacement(collection, before, withinTime(update, () => changed(what, copy)))
  writer.reserve([change])
  const isChanged = before.text !== change.after?.text
  if (isChanged) writer.apply(change)
  return { updated: isChanged ? 1 : 0, doc: change.after?.text ?? null }
}

export function remove(writer: Writer, collection: Collection, query: Doc, multi: boolean): number {
  const changes: Change[] = find(writer.view, collection, query, multi ? {} : { limit: 1 }).map(found => removal(collection, found))
  writer.reserve(changes)
  for (const change of changes) writer.apply(change)
  return changes.length
}
