import { readdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { afterAll, Catalogue, entryKey, indexKeys, type Collection } from './engine/collection'
import { parseStored } from './engine/ejson'
import { keyPart } from './engine/keys'
import { StoreView } from './engine/view'
import type { FileRecord } from './storage/files'
import { MAXIMUM_KEY, type IndexKey, type Store } from './store/store'

/**
 * Whether all that is stored fits together: each document can be read and has its `_id` and index entries, none of
 * these leads nowhere, no unique key is there twice, and each uploaded file has its bytes.
 * @returns what does not fit, in words
 */
export function verify(store: Store, dataDir: string): string[] {
  return [...new Catalogue(store).all().flatMap(collection => verifyCollection(store, collection)), ...verifyFiles(store, dataDir)]
}

function verifyCollection(store: Store, collection: Collection): string[] {
  const faults: string[] = []
  const view = new StoreView(store)
  const fault = (text: string) => void faults.push(`${collection.name}: ${text}`)
  let documents = 0
  const entries = new Map(collection.indexes.map(({ id }) => [id, 0]))
  for (const { row, text } of view.scan(collection)) {
    documents += 1
    let document: Record<string, unknown>
    try {
      document = parseStored(text)
    } catch {
      fault(`the document in row ${row} cannot be read`)
      continue
    }
    if (view.rowOf(collection, keyPart(document._id)) !== row) fault(`the _id ${String(document._id)} does not lead to its document`)
    for (const index of collection.indexes) {
      for (const parts of indexKeys(index, document)) {
        entries.set(index.id, (entries.get(index.id) ?? 0) + 1)
        const rows = view.rowsAt(collection, index, parts)
        if (!rows.includes(row)) fault(`${String(document._id)} is not in the index ${index.name}`)
        if (index.unique && rows.length > 1) fault(`${String(document._id)} is not alone in the unique index ${index.name}`)
      }
    }
  }
  const count = (table: Store['ids'], start: IndexKey) => table.getKeysCount({ start, end: afterAll(start) })
  if (count(store.ids, [collection.id]) !== documents) fault('an _id leads to no document')
  for (const index of collection.indexes) {
    if (count(store.entries, entryKey(collection, index, [])) !== entries.get(index.id)) fault(`an entry of the index ${index.name} leads to no document`)
  }
  return faults
}

const filesOf = (store: Store) =>
  [...store.records.getRange({ start: ['file'], end: ['file', MAXIMUM_KEY] })].map(({ key, value }) => ({ path: String(key[1]), ...(value as FileRecord) }))

function verifyFiles(store: Store, dataDir: string): string[] {
  return filesOf(store)
    .filter(({ blob, bytes }) => statSync(path.join(dataDir, 'files', blob), { throwIfNoEntry: false })?.size !== bytes)
    .map(file => `the bytes of the uploaded file ${file.path} are missing`)
}

/** Removes the bytes of uploads that were cut off before, or replaced just before, the cloud was killed. */
export function sweepBlobs(store: Store, dataDir: string): void {
  const folder = path.join(dataDir, 'files')
  const known = new Set(filesOf(store).map(({ blob }) => blob))
  for (const name of readdirSync(folder)) if (!known.has(name)) rmSync(path.join(folder, name), { force: true })
}
