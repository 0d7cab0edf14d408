import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { open, type RootDatabase } from 'lmdb'
import { repairStore, type Repair } from './repair'

const FOLDER = 'store'

/** Makes a folder that only its owner may look into, or closes the one that is there. */
export function privateFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if ((statSync(folder).mode & 0o077) !== 0) chmodSync(folder, 0o700)
}

/** The same for the data folder, unless it holds other people's things too: then only what is ours in it is closed. */
export function privateDataFolder(dataDir: string): void {
  const ours = !existsSync(dataDir) || existsSync(path.join(dataDir, FOLDER)) || readdirSync(dataDir).length === 0
  if (ours) privateFolder(dataDir)
}

/**
 * Opens the store, looked through and repaired where it has to be.
 * @throws Error in words for one that cannot be repaired
 */
export function openEnvironment(dataDir: string): { root: RootDatabase; repair: Repair } {
  const folder = path.join(dataDir, FOLDER)
  privateDataFolder(dataDir)
  const repair = existsSync(folder) ? repairStore(folder) : undefined
  if (!existsSync(folder)) createEmpty(dataDir, folder)
  privateFolder(folder)
  return { root: openLmdb(folder), repair }
}

/** The folder gets its name when it has both meta pages: an empty file under that name is a loss, never a beginning. */
function createEmpty(dataDir: string, folder: string): void {
  const making = path.join(dataDir, `new-${FOLDER}`)
  rmSync(making, { recursive: true, force: true })
  privateFolder(making)
  void openLmdb(making).close()
  renameSync(making, folder)
}

/** Opens a store that may be in use: readers of another process see one moment and hold nobody up. */
export function openForReading(dataDir: string): { root: RootDatabase; repair: Repair } {
  const folder = path.join(dataDir, FOLDER)
  if (!existsSync(folder)) throw new Error(`there is no cloud in ${dataDir}`)
  return { root: openLmdb(folder, true), repair: undefined }
}

// Without overlapping syncs a commit is on disk when it is done, at one wake-up of another thread less.
const openLmdb = (folder: string, readOnly = false) =>
  open({ path: folder, maxDbs: 8, compression: false, overlappingSync: false, readOnly })
