import { attendanceOf, type Scan } from '../../shared/domain/attendance'
import { letsThrough } from '../../shared/domain/checkin-rules'
import type { RegistrationDocument, ScanDocument } from './documents'

/** A scan as the rule of attendance wants it. */
export const scanOf = ({ nonce, slot, way, at, verdict, despite, undone }: ScanDocument): Scan => ({
  nonce,
  slot,
  way,
  at: at.getTime(),
  idle: undone !== null || (!letsThrough(verdict) && despite === ''),
})

/** Where somebody is, or was, as answers and rules have it. */
export const presenceIn = ({ presence }: Pick<RegistrationDocument, 'presence'>) =>
  presence.map(({ slot, at, desk, outAt }) => ({ slot, at: at.getTime(), desk, outAt: outAt?.getTime() ?? null }))

/** What a scan came to: see `checkin.sync`. */
export type ScanState = 'counted' | 'doubled' | 'against' | 'undone'

/** Of one person's scans, what each came to, by its nonce. */
export function statesOf(scans: readonly ScanDocument[]): Map<string, ScanState> {
  const { doubled } = attendanceOf(scans.map(scanOf))
  return new Map(scans.map(scan => [scan.nonce, scan.undone ? 'undone' : scanOf(scan).idle ? 'against' : doubled.has(scan.nonce) ? 'doubled' : 'counted']))
}

/** A person's scans, with what follows from them. */
export function scannedAs(scans: ScanDocument[]): Pick<RegistrationDocument, 'scans' | 'presence'> {
  const presence = attendanceOf(scans.map(scanOf)).presence.map(({ slot, at, nonce, outAt }) => {
    const { desk, byName } = scans.find(scan => scan.nonce === nonce)!
    return { slot, at: new Date(at), desk, byName, outAt: outAt === null ? null : new Date(outAt) }
  })
  return { scans, presence }
}
