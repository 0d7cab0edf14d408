import { slotOn } from '../../shared/domain/checkin-lists'
import { judge, letsThrough, mayBeOverruled, type Desk, type Verdict } from '../../shared/domain/checkin-rules'
import { AppError } from '../../shared/errors'
import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import type { HistoryEntry, MemberDocument, RegistrationDocument, ScanDocument } from '../_kit/documents'
import { noting } from '../_kit/noting'
import { scannedAs, statesOf } from '../_kit/scanned'
import { arrivingOf } from './desk-at'
import type { Found } from './find-guest'

export interface Scanning {
  desk: Desk
  deskName: string
  /** Of the pass that was shown; null where staff found the person by name. */
  serial: number | null
  /** Why a verdict is set aside; empty where none is. */
  despite: string
  nonce: string
  now: Date
  caller: MemberDocument
  trail: (what: string, why?: string) => HistoryEntry
}

interface Judged {
  verdict: Verdict
  /** As it is afterwards. */
  registration: RegistrationDocument
}

/** Desks side by side may scan one person at the same moment, but not this often. */
const attempts = 6

/**
 * Judges somebody and, when they go through, records it: one change on the condition that the scans are still those
 * that it was judged by, so that of two desks at once one alone lets the person in, and the other hears of it.
 *
 * @throws AppError BUSY when the scans changed at every attempt
 */
export async function letThrough({ activity, registration }: Found & { registration: RegistrationDocument }, scanning: Scanning): Promise<Judged> {
  const { desk, serial, despite, now, nonce } = scanning
  let seen: RegistrationDocument | null = registration
  for (let attempt = 0; seen && attempt < attempts; attempt++) {
    const earlier = seen.scans.find(scan => scan.nonce === nonce)
    if (earlier) return { verdict: verdictOfRepeat(earlier, seen), registration: seen }

    const verdict = judge(arrivingOf(seen, activity), serial, desk, now.getTime())
    const overruled = despite !== '' && mayBeOverruled(verdict)
    if (!letsThrough(verdict) && !overruled) return { verdict, registration: seen }

    const after = await record(seen, scanFor(verdict, scanning), scanning)
    if (after) return { verdict: overruled ? 'welcome' : verdict, registration: after }
    seen = await db.registrations.find(registration._id)
  }
  throw new AppError('BUSY')
}

export const scanFor = (verdict: Verdict, { desk, deskName, nonce, now, caller, despite }: Scanning): ScanDocument => ({
  nonce,
  slot: slotOn(desk.list, now.getTime()),
  way: desk.way,
  at: now,
  desk: deskName,
  by: caller._id,
  byName: caller.name,
  verdict,
  despite: letsThrough(verdict) ? '' : despite,
  offline: false,
  undone: null,
})

/** Who comes with an offered place has confirmed it by coming. */
function record(seen: RegistrationDocument, scan: ScanDocument, { desk, now, trail }: Scanning): Promise<RegistrationDocument | null> {
  const { _id, status, scansRevision, passSerial } = seen
  const what = scan.despite ? 'admitted' : scan.way === 'in' ? 'arrived' : 'went-out'
  return db.registrations.changeAndGet(
    { _id, status, scansRevision, passSerial },
    {
      ...(status === 'offered' && { status: 'registered', offerUntil: null }),
      scans: _.push([scan]),
      presence: scannedAs([...seen.scans, scan]).presence,
      scansRevision: _.inc(1),
      scannedAt: now,
      ...noting(trail(what, [scan.desk, desk.list.id === 'arrive' ? '' : desk.list.name, scan.despite].filter(Boolean).join('，'))),
    },
  )
}

/** The very scan that was let through hears that again, unless an earlier one was delivered since. */
function verdictOfRepeat(scan: ScanDocument, { scans }: RegistrationDocument): Verdict {
  if (statesOf(scans).get(scan.nonce) === 'doubled') return scan.way === 'in' ? 'already-in' : 'not-in'
  return scan.despite ? 'welcome' : scan.verdict
}
