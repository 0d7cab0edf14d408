import { closeSync, constants, copyFileSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { afterAll, Catalogue } from '../engine/collection'
import type { FileRecord } from '../storage/files'
import { OnlyOne } from '../store/only-one'
import { MAXIMUM_KEY, Store } from '../store/store'
import { FILES_FOLDER, FILES_LIST, fileOfCollection, PROGRESS_EVERY, type Progress, type Transferred } from './form'
import { LineWriter } from './lines'

interface ExportOptions {
  dataDir: string
  /** Must not exist. */
  folder: string
  progress?: Progress
}

/**
 * Writes all documents and uploaded files into a folder, as they are at one moment; the folder gets its name when all
 * of it is on disk. Works beside a running cloud too: it reads on while the cloud writes. Documents are copied as the
 * text they are stored as, so nothing about their types can get lost, and are never all in memory.
 * @throws Error in words when the folder exists, there is no cloud, or an uploaded file is missing
 */
export async function exportCloud({ dataDir, folder, progress = () => undefined }: ExportOptions): Promise<Transferred> {
  if (existsSync(folder)) throw new Error(`${folder} exists already`)
  if (!existsSync(path.join(dataDir, 'store'))) throw new Error(`there is no cloud in ${dataDir}`)
  const onlyOne = new OnlyOne(dataDir)
  const alone = await onlyOne.claim().then(() => true, () => false)
  const part = `${folder}.part`
  rmSync(part, { recursive: true, force: true })
  try {
    const store = new Store(dataDir, alone ? 'write' : 'read')
    if (store.repair) console.error(store.repair)
    try {
      mkdirSync(path.join(part, FILES_FOLDER), { recursive: true, mode: 0o700 })
      const transferred = writeAll(store, dataDir, part, progress)
      syncFolder(path.join(part, FILES_FOLDER))
      syncFolder(part)
      renameSync(part, folder)
      return transferred
    } finally {
      await store.close()
    }
  } finally {
    rmSync(part, { recursive: true, force: true })
    if (alone) onlyOne.unmark()
  }
}

function writeAll(store: Store, dataDir: string, folder: string, progress: Progress): Transferred {
  const moment = store.moment()
  try {
    const collections: Record<string, number> = {}
    for (const { name, id } of new Catalogue(store).all()) {
      const writer = new LineWriter(path.join(folder, fileOfCollection(name)))
      let documents = 0
      for (const { value } of store.documents.getRange({ start: [id], end: afterAll([id]), transaction: moment })) {
        writer.write(value)
        documents += 1
        if (documents % PROGRESS_EVERY === 0) progress(name, documents)
      }
      writer.close()
      collections[name] = documents
    }
    const list = new LineWriter(path.join(folder, FILES_LIST))
    let files = 0
    for (const { key, value } of store.records.getRange({ start: ['file'], end: ['file', MAXIMUM_KEY], transaction: moment })) {
      const record = value as FileRecord
      copyFileSync(path.join(dataDir, 'files', record.blob), path.join(folder, FILES_FOLDER, record.blob), constants.COPYFILE_FICLONE)
      list.write(JSON.stringify({ path: key[1], ...record }))
      files += 1
    }
    list.close()
    return { collections, files }
  } finally {
    moment.done()
  }
}

/** Names of files are on disk when their folder is. */
export function syncFolder(folder: string): void {
  const descriptor = openSync(folder, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
