import { mergeScans } from '../../shared/domain/attendance'
import { listOfSlot, slotOn } from '../../shared/domain/checkin-lists'
import { judge, letsThrough, mayBeOverruled, type Desk, type Verdict } from '../../shared/domain/checkin-rules'
import { AppError } from '../../shared/errors'
import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import type { ActivityDocument, HistoryEntry, MemberDocument, RegistrationDocument, ScanDocument } from '../_kit/documents'
import { noting } from '../_kit/noting'
import { scannedAs, scanOf, statesOf } from '../_kit/scanned'
import { arrivingOf, listsAt, mayOverrule } from './desk-at'
import type { Delivered, DeliveredOf } from './places-of-scans'

interface Delivery {
  activity: ActivityDocument
  caller: MemberDocument
  now: Date
  trail: (what: string, why?: string) => HistoryEntry
}

interface Result {
  nonce: string
  outcome: 'counted' | 'doubled' | 'undone' | 'against' | 'refused' | 'nonce-taken' | 'too-many'
  verdict: Verdict
  at: number
  name: string
  unitName: string
  first: { at: number; desk: string } | null
}

/** Desks may deliver scans of one person at the same moment, but not this often. */
const attempts = 6

/** A meeting of days with entries and exits has some dozens; a document must not grow without end. */
const mostScans = 200

/**
 * Keeps the scans of one person, in one change on the condition that nobody else's came between; who is there is worked
 * out anew from all of them. Those of nobody are answered with the reason.
 *
 * @throws AppError BUSY when the person's scans changed at every attempt
 */
export async function deliver(delivered: DeliveredOf, delivery: Delivery): Promise<Result[]> {
  if (!delivered.place) return delivered.scans.map(scan => ({ ...plain(scan), outcome: 'refused', verdict: delivered.verdict }))

  let seen: RegistrationDocument | null = delivered.place
  for (let attempt = 0; seen && attempt < attempts; attempt++) {
    const before: RegistrationDocument = seen
    const known = new Set(before.scans.map(({ nonce }) => nonce))
    const fresh = delivered.scans.filter(({ nonce }) => !known.has(nonce)).flatMap(scan => documentOf(scan, before, delivery) ?? [])
    const there = before.scans.map(scan => takenBack(scan, delivered.scans, delivery))
    const kept = mergeScans(there, fresh.slice(0, Math.max(0, mostScans - there.length)))
    const isNews = kept.length > there.length || there.some((scan, i) => scan !== before.scans[i])
    if (!isNews || (await keep(before, kept, delivery))) return delivered.scans.map(scan => resultOf(scan, kept, before, delivery))
    seen = await db.registrations.find(before._id)
  }
  throw new AppError('BUSY')
}

async function keep({ _id, status, scansRevision, scans }: RegistrationDocument, kept: ScanDocument[], { now, trail }: Delivery): Promise<boolean> {
  const added = kept.slice(scans.length)
  const came = status === 'offered' && added.some(scan => !scanOf(scan).idle)
  const desks = [...new Set(added.map(({ desk }) => desk))].join('、')
  const changed = await db.registrations.change(
    { _id, status, scansRevision },
    {
      ...(came && { status: 'registered', offerUntil: null }),
      ...scannedAs(kept),
      scansRevision: _.inc(1),
      scannedAt: now,
      ...noting(trail('scans-delivered', desks)),
    },
  )
  return changed === 1
}

/**
 * As it is kept. A scan is judged by the right to come alone: whether somebody was in already is for all scans together
 * to say. Null where its list is gone.
 */
function documentOf(scan: Delivered, place: RegistrationDocument, { activity, caller }: Delivery): ScanDocument | null {
  const list = listsAt(activity).find(({ id }) => id === scan.listId)
  if (!list) return null
  const way = list.exits ? scan.way : 'in'
  const desk: Desk = { activityId: activity._id, activityStatus: activity.status, feeStops: activity.checkin.feeStops, list, way }
  const slot = slotOn(list, scan.at)
  const presence = way === 'in' ? [] : [{ slot, outAt: null }]
  const verdict = judge({ ...arrivingOf(place, activity), presence }, scan.serial, desk, scan.at)
  const overruled = !letsThrough(verdict) && mayBeOverruled(verdict) && mayOverrule(activity, caller)
  return {
    nonce: scan.nonce,
    slot,
    way,
    at: new Date(scan.at),
    desk: scan.desk,
    by: caller._id,
    byName: caller.name,
    verdict,
    despite: overruled ? scan.despite : '',
    offline: true,
    undone: undoneBy(scan, caller),
  }
}

/** A scan that its desk took back after it was on its way: the phone delivers it once more, and says so. */
function takenBack(there: ScanDocument, delivered: readonly Delivered[], { caller }: Delivery): ScanDocument {
  const again = delivered.find(({ nonce }) => nonce === there.nonce)
  return again?.undone && !there.undone && isSame(there, again, caller) ? { ...there, undone: undoneBy(again, caller) } : there
}

const undoneBy = ({ undone }: Delivered, { _id, name }: MemberDocument): ScanDocument['undone'] =>
  undone && { at: new Date(undone.at), by: _id, byName: name, why: undone.why }

/** A nonce is its desk's own: what has another's is another scan. */
const isSame = (there: ScanDocument, { desk, listId }: Delivered, { _id }: MemberDocument): boolean =>
  there.by === _id && there.desk === desk && listOfSlot(there.slot) === listId

function resultOf(scan: Delivered, kept: readonly ScanDocument[], place: RegistrationDocument, { activity, caller }: Delivery): Result {
  const { name, unitName } = place
  const found = kept.find(({ nonce }) => nonce === scan.nonce)
  if (!found) return { ...plain(scan), outcome: listsAt(activity).some(({ id }) => id === scan.listId) ? 'too-many' : 'refused', verdict: 'not-on-list', name, unitName }

  const { verdict, at, slot } = found
  const said = { nonce: scan.nonce, verdict, at: at.getTime(), name, unitName, first: null }
  if (!isSame(found, scan, caller)) return { ...said, outcome: 'nonce-taken' }
  const state = statesOf(kept).get(scan.nonce)!
  if (state !== 'doubled') return { ...said, outcome: state }

  const present = scannedAs([...kept]).presence.find(each => each.slot === slot)
  const first = present ? { at: present.at.getTime(), desk: present.desk } : null
  return { ...said, outcome: 'doubled', verdict: found.way === 'in' ? 'already-in' : 'not-in', first }
}

const plain = ({ nonce, at }: Delivered) => ({ nonce, at, name: '', unitName: '', first: null })
