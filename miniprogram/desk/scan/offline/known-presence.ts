import { attendanceOf, type Presence, type Scan } from '../../../../shared/domain/attendance'
import { slotOn, type CheckinList } from '../../../../shared/domain/checkin-lists'
import type { Instant } from '../../../../shared/domain/instant'
import type { KeptScan } from './journal'

/** As `sync` tells it, or the list that was taken along. */
export interface ToldPresence {
  slot: string
  at: Instant
  desk: string
  outAt: Instant | null
}

/** A scan of this phone, whether it waits or the network has it. */
export type ScanMade = Pick<KeptScan, 'nonce' | 'listId' | 'way' | 'at' | 'desk' | 'undone'>

/**
 * Where somebody is as far as this phone knows: what it was told, and what it has scanned since.
 *
 * @param made scans of this person that nothing was told of yet
 */
export function knownPresence(told: readonly ToldPresence[], made: readonly ScanMade[], lists: readonly CheckinList[]): ToldPresence[] {
  const scans = [...told.flatMap(scansBehind), ...made.flatMap(scan => scanOf(scan, lists) ?? [])]
  const deskOf = ({ nonce, slot }: Presence) => made.find(scan => scan.nonce === nonce)?.desk ?? told.find(each => each.slot === slot)!.desk
  return attendanceOf(scans).presence.map(present => ({ slot: present.slot, at: present.at, desk: deskOf(present), outAt: present.outAt }))
}

/** Scans that would have led to what was told. */
const scansBehind = ({ slot, at, outAt }: ToldPresence): Scan[] => [
  { nonce: `told:in:${slot}`, slot, way: 'in', at, idle: false },
  ...(outAt === null ? [] : [{ nonce: `told:out:${slot}`, slot, way: 'out' as const, at: outAt, idle: false }]),
]

/** Null of a list that is gone. */
function scanOf({ nonce, listId, way, at, undone }: ScanMade, lists: readonly CheckinList[]): Scan | null {
  const list = lists.find(({ id }) => id === listId)
  return list ? { nonce, slot: slotOn(list, at), way, at, idle: undone !== null } : null
}
