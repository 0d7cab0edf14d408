import type { Instant } from './instant'

/**
 * One scan that let somebody in, or out, wherever it was made. Scans are never changed, only taken back; who is there
 * is worked out from all of them, so that it does not matter in what order desks deliver theirs, or how often.
 */
export interface Scan {
  /** Made where the scan was, once: the same scan delivered twice is known by it. */
  nonce: string
  /** What it was for; see `slotOn`. */
  slot: string
  way: 'in' | 'out'
  at: Instant
  /** Taken back, or of somebody who had no right to be let in: it is kept and does not count. */
  idle: boolean
}

/** That somebody came, by the earliest scan that says so. */
export interface Presence {
  slot: string
  at: Instant
  /** Of the scan that it rests on. */
  nonce: string
  /** When they left, if they did and have not come back. */
  outAt: Instant | null
}

/** Both sets of scans as one: of two with the same nonce, the one that was there. */
export function mergeScans<S extends Pick<Scan, 'nonce'>>(there: readonly S[], more: readonly S[]): S[] {
  const known = new Set(there.map(({ nonce }) => nonce))
  return [...there, ...more.filter(({ nonce }) => !known.has(nonce) && known.add(nonce))]
}

/**
 * Where somebody is, or was. The earliest scan wins; scans of one moment go by their nonces, so that everybody who asks
 * gets one answer.
 *
 * @returns `presence` one for each slot, the earliest first; `doubled` nonces of scans that let in who was in already,
 * or out who was not
 */
export function attendanceOf(scans: readonly Scan[]): { presence: Presence[]; doubled: Set<string> } {
  const found = new Map<string, Presence>()
  const doubled = new Set<string>()
  for (const scan of inOrder(scans)) {
    const before = found.get(scan.slot)
    if (changesAnything(before, scan)) found.set(scan.slot, after(before, scan))
    else doubled.add(scan.nonce)
  }
  const presence = [...found.values()].sort((a, b) => a.at - b.at || (a.slot < b.slot ? -1 : 1))
  return { presence, doubled }
}

/** Whether somebody is inside: has come, and not left again. */
export const isInside = (presence: readonly Pick<Presence, 'slot' | 'outAt'>[], slot: string): boolean =>
  presence.some(each => each.slot === slot && each.outAt === null)

const inOrder = (scans: readonly Scan[]) =>
  scans.filter(({ idle }) => !idle).sort((a, b) => a.at - b.at || (a.nonce < b.nonce ? -1 : a.nonce > b.nonce ? 1 : 0))

const changesAnything = (before: Presence | undefined, { way }: Scan) =>
  way === 'in' ? !before || before.outAt !== null : before !== undefined && before.outAt === null

const after = (before: Presence | undefined, { slot, way, at, nonce }: Scan): Presence =>
  before ? { ...before, outAt: way === 'in' ? null : at } : { slot, at, nonce, outAt: null }
