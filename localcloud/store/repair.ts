import { closeSync, constants, copyFileSync, existsSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs'
import path from 'node:path'
import { LmdbFile, Torn, type Meta } from './lmdb-file'

/** What was repaired, in words; undefined when all was whole. */
export type Repair = string | undefined

/**
 * Looks through the store before it is opened. When its newest commit is torn and the one before is whole, goes back
 * to that one; the file as it was stays beside it.
 * @throws Error in words when neither can be read; the file is left as it is
 */
export function repairStore(folder: string): Repair {
  const file = path.join(folder, 'data.mdb')
  if (!existsSync(file)) throw new Error(`the store in ${folder} has lost its file data.mdb. ${WHAT_NOW}`)
  const { metas, faults } = inspect(file)
  const [newest, before] = metas
  if (newest && faults.get(newest) === undefined) {
    // lmdb believes the second meta without looking at it.
    return before ? undefined : goBack(file, newest, 'the other of its two meta pages cannot be read')
  }
  if (before && faults.get(before) === undefined) {
    return goBack(file, before, `commit ${newest?.commit} is torn: ${newest && faults.get(newest)}`)
  }
  const reasons = metas.map(meta => `commit ${meta.commit}: ${faults.get(meta)}`).join('; ') || 'no meta page can be read'
  throw new Error(`the store in ${folder} is damaged beyond its last commit and is left as it is (${reasons}). ${WHAT_NOW}`)
}

const WHAT_NOW = 'Move the data folder away, then start anew and import the last export, or put back a copy of the folder.'

/** Which metas there are, the newest first, and why those that are not whole are not. */
function inspect(file: string): { metas: Meta[]; faults: Map<Meta, string> } {
  const lmdb = new LmdbFile(file)
  const faults = new Map<Meta, string>()
  try {
    const metas = lmdb.metas()
    for (const meta of metas) {
      try {
        lmdb.assertWhole(meta)
        break
      } catch (error) {
        // Garbage can also lead outside of a buffer.
        if (!(error instanceof Torn || error instanceof RangeError)) throw error
        faults.set(meta, error instanceof Torn ? error.message : 'a page is overwritten')
      }
    }
    return { metas, faults }
  } finally {
    lmdb.close()
  }
}

/** Puts the good meta in the place of the other too, so that lmdb finds nothing else. */
function goBack(file: string, good: Meta, reason: string): string {
  const kept = `${file}.torn-${new Date().toISOString().replace(/[:.]/g, '')}`
  copyFileSync(file, kept, constants.COPYFILE_FICLONE)
  const descriptor = openSync(file, 'r+')
  try {
    const page = Buffer.alloc(good.pageSize)
    readSync(descriptor, page, 0, page.length, good.slot * good.pageSize)
    const other = 1 - good.slot
    page.writeUInt32LE(other, 0)
    writeSync(descriptor, page, 0, page.length, other * good.pageSize)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
  return `the store was torn and is repaired: ${reason}. It stands at commit ${good.commit}; what a later one held is lost. The file as it was: ${kept}`
}
