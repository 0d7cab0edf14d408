import { randomUUID } from 'node:crypto'
import { closeSync, copyFileSync, existsSync, fsyncSync, openSync, readdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { Catalogue } from '../engine/collection'
import { parseRequest } from '../engine/ejson'
import { Locks } from '../engine/locks'
import { insert } from '../engine/operations'
import { isPlainObject } from '../engine/values'
import { StoreView } from '../engine/view'
import { PlainWriter } from '../engine/writer'
import { assertCloudPath, type FileRecord } from '../storage/files'
import { privateFolder } from '../store/folder'
import { OnlyOne } from '../store/only-one'
import { Store } from '../store/store'
import type { CollectionConfig } from '../types'
import { syncFolder } from './export'
import { collectionOfFile, FILES_FOLDER, FILES_LIST, PROGRESS_EVERY, type Progress, type Transferred } from './form'
import { linesOf } from './lines'

interface ImportOptions {
  dataDir: string
  /** A folder as `exportCloud` makes it, or one `<collection>.json`. */
  source: string
  /** Collections and indexes that the cloud has or is to have. */
  collections: readonly CollectionConfig[]
  progress?: Progress
}

/**
 * Adds what an export holds to a cloud that is not running, empty or not: everything in one commit, or nothing.
 * A document whose `_id` or unique key is taken is refused, as the console's mode "Insert" does.
 * @throws Error in words that name file and line
 */
export async function importCloud({ dataDir, source, collections, progress = () => undefined }: ImportOptions): Promise<Transferred> {
  const sources = sourcesOf(source)
  const onlyOne = new OnlyOne(dataDir)
  await onlyOne.claim()
  const blobs: string[] = []
  try {
    const store = new Store(dataDir)
    if (store.repair) console.error(store.repair)
    try {
      const files = copyFiles(source, dataDir, blobs)
      const counts = store.root.transactionSync(() => {
        for (const { path: cloudPath, line, ...record } of files) {
          if (store.records.get(['file', cloudPath])) throw new Error(`${FILES_LIST} line ${line}: there is a file ${cloudPath} already`)
          void store.records.put(['file', cloudPath], record)
        }
        return addDocuments(store, sources, collections, progress)
      })
      await store.root.flushed
      return { collections: counts, files: files.length }
    } finally {
      await store.close()
    }
  } catch (error) {
    for (const blob of blobs) rmSync(blob, { force: true })
    throw error
  } finally {
    onlyOne.unmark()
  }
}

interface Source {
  file: string
  collection: string
}

function sourcesOf(source: string): Source[] {
  if (!existsSync(source)) throw new Error(`there is no ${source}`)
  const names = statSync(source).isDirectory() ? readdirSync(source) : undefined
  if (!names) return [asSource(source)]
  const data = names.filter(name => !name.startsWith('.') && name !== FILES_LIST && name !== FILES_FOLDER).sort()
  if (data.length === 0) throw new Error(`${source} holds no collection`)
  return data.map(name => asSource(path.join(source, name)))
}

function asSource(file: string): Source {
  const collection = collectionOfFile(path.basename(file))
  if (collection === undefined || statSync(file).isDirectory()) throw new Error(`${file} is no <collection>.json`)
  return { file, collection }
}

/** To be called inside a write. @returns the documents of each collection */
function addDocuments(store: Store, sources: readonly Source[], wanted: readonly CollectionConfig[], progress: Progress): Record<string, number> {
  const catalogue = new Catalogue(store)
  for (const { name, indexes } of wanted) catalogue.setIndexes(catalogue.get(name) ?? catalogue.create(name), indexes)
  const writer = new PlainWriter(new StoreView(store), store, catalogue, new Locks())
  const counts: Record<string, number> = {}
  for (const { file, collection: name } of sources) {
    const collection = catalogue.get(name) ?? catalogue.create(name)
    let documents = 0
    eachLine(file, text => {
      const document = parseRequest(text, 0)
      if (!isPlainObject(document)) throw new Error('not a document')
      insert(writer, collection, [document])
      documents += 1
      if (documents % PROGRESS_EVERY === 0) progress(name, documents)
    })
    counts[name] = documents
  }
  return counts
}

/** Copies the bytes under new names, noting each; records of them come later. */
function copyFiles(source: string, dataDir: string, blobs: string[]): (FileRecord & { path: string; line: number })[] {
  const list = path.join(source, FILES_LIST)
  if (!existsSync(list)) return []
  const folder = path.join(dataDir, 'files')
  privateFolder(folder)
  const records: (FileRecord & { path: string; line: number })[] = []
  eachLine(list, (text, line) => {
    const record = JSON.parse(text) as FileRecord & { path: string }
    if (typeof record.path !== 'string' || !/^[\w-]+$/.test(record.blob)) throw new Error('not a file')
    assertCloudPath(record.path)
    const from = path.join(source, FILES_FOLDER, record.blob)
    if (statSync(from, { throwIfNoEntry: false })?.size !== record.bytes) throw new Error(`${from} is missing or not ${record.bytes} bytes long`)
    const blob = randomUUID()
    const to = path.join(folder, blob)
    blobs.push(to)
    copyFileSync(from, to)
    syncFile(to)
    records.push({ ...record, blob, line })
  })
  syncFolder(folder)
  return records
}

function syncFile(file: string): void {
  const descriptor = openSync(file, 'r+')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** Whatever is wrong with a line is thrown with its file and number. */
function eachLine(file: string, work: (text: string, line: number) => void): void {
  const name = path.basename(file)
  const saying = (where: string, error: unknown) => new Error(`${where}${error instanceof Error ? error.message : String(error)}`)
  const lines = linesOf(file)
  for (;;) {
    let next: ReturnType<typeof lines.next>
    try {
      next = lines.next()
    } catch (error) {
      throw saying(`${name} `, error)
    }
    if (next.done) return
    const { number, text } = next.value
    try {
      work(text, number)
    } catch (error) {
      lines.return(undefined)
      throw saying(`${name} line ${number}: `, error)
    }
  }
}
