import type { WaitingScan } from '../../../../shared/contract/checkin'
import { AppError } from '../../../../shared/errors'
import type { DeviceStorage } from './device'

/** A scan that this phone has made. Who it is of is not told in clear: a lost phone shows nobody. */
export interface KeptScan extends WaitingScan {
  activityId: string
  /** Of the clock that it was timed with; see `desk-clock`. */
  era: number
  /** It was delivered, and is kept until the desk has seen what became of it. */
  delivered: boolean
}

const prefix = 'desk-scans:'

/** Scans in one entry of the storage: what is written at each scan stays small. */
const blockLength = 50

/**
 * The scans of this phone, kept through restarts. They lie in blocks; each run of the program begins blocks of its own,
 * so that two windows of a browser do not write over each other.
 *
 * @param run names this run of the program
 */
export function openJournal(storage: DeviceStorage, run: string) {
  const blocks = new Map<string, KeptScan[]>()
  for (const key of storage.keys()) if (key.startsWith(prefix)) blocks.set(key, readBlock(storage, key))
  let opened = 0

  /** @throws AppError PHONE_FULL, and nothing is changed */
  function write(key: string, scans: KeptScan[]) {
    if (scans.length === 0) {
      storage.remove(key)
      blocks.delete(key)
      return
    }
    try {
      storage.set(key, scans)
    } catch {
      throw new AppError('PHONE_FULL')
    }
    blocks.set(key, scans)
  }

  /** Another window may have written to its blocks since. */
  const asItLies = (key: string): KeptScan[] => (key.startsWith(`${prefix}${run}:`) ? blocks.get(key)! : readBlock(storage, key))

  const blockWith = (nonce: string) => [...blocks].find(([, scans]) => scans.some(scan => scan.nonce === nonce))

  function openBlock(): [string, KeptScan[]] {
    const key = `${prefix}${run}:${opened}`
    const scans = blocks.get(key) ?? []
    if (scans.length < blockLength) return [key, scans]
    opened++
    return openBlock()
  }

  return {
    /** In the order in which they were made, as far as one run goes. */
    all: (): KeptScan[] => [...blocks.values()].flat(),
    find: (nonce: string): KeptScan | undefined => blockWith(nonce)?.[1].find(scan => scan.nonce === nonce),

    /** A nonce that is there already is the same scan. @throws AppError PHONE_FULL */
    add(scan: KeptScan): void {
      if (blockWith(scan.nonce)) return
      const [key, scans] = openBlock()
      write(key, [...scans, scan])
    },

    /** @throws AppError PHONE_FULL */
    change(which: (scan: KeptScan) => boolean, changed: (scan: KeptScan) => KeptScan): void {
      for (const [key, scans] of [...blocks]) if (scans.some(which)) write(key, asItLies(key).map(scan => (which(scan) ? changed(scan) : scan)))
    },

    remove(nonce: string): void {
      const found = blockWith(nonce)
      if (found) write(found[0], asItLies(found[0]).filter(scan => scan.nonce !== nonce))
    },
  }
}

export type Journal = ReturnType<typeof openJournal>

/** What is no block of ours, after a change of the program or a fault of the phone, is left where it lies. */
function readBlock(storage: DeviceStorage, key: string): KeptScan[] {
  const read = storage.get(key)
  return Array.isArray(read) ? read.filter((scan): scan is KeptScan => typeof scan?.nonce === 'string' && typeof scan.activityId === 'string') : []
}
