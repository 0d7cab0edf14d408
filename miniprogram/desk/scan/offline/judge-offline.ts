import type { ScanOutcome, WaitingScan } from '../../../../shared/contract/checkin'
import { isInside } from '../../../../shared/domain/attendance'
import { fromBase64Url } from '../../../../shared/domain/base64url'
import { slotOn, windowOn } from '../../../../shared/domain/checkin-lists'
import { judge, letsThrough, mayBeOverruled, type Desk, type Verdict } from '../../../../shared/domain/checkin-rules'
import type { Instant } from '../../../../shared/domain/instant'
import { decodePass, isStale, type DecodedPass } from '../../../../shared/domain/pass'
import type { PackedGuest } from '../../../../shared/domain/roster-pack'
import type { DeskSettings, Place } from './desk-view'
import type { ToldPresence } from './known-presence'

/** What a desk without a network goes by. */
export interface KnownHere {
  activityId: string
  now: Instant
  settings: DeskSettings | null
  /** On the list that was taken along. */
  whose(pass: DecodedPass, publicKey: Uint8Array): PackedGuest | 'old-pass' | 'forged' | null
  presenceOf(guest: PackedGuest): readonly ToldPresence[]
}

export interface JudgedHere {
  outcome: ScanOutcome
  /** What is to be delivered; null where nothing happened that would be. */
  keep: WaitingScan['of'] | null
}

/** Judges a code by what the phone has with it. What only the network can say is kept, and said to be so. */
export function judgeCode(code: string, place: Place, known: KnownHere): JudgedHere {
  const pass = decodePass(code.trim())
  if (!pass) return unread('not-a-pass')
  const later = unread('unknown-offline', { kind: 'code', code: code.trim() })
  const { settings } = known
  const publicKey = settings && fromBase64Url(settings.publicKey)
  if (!publicKey) return pass.payload.activityId === known.activityId ? later : unread('other-activity')

  const found = known.whose(pass, publicKey)
  if (found === 'forged') return unread('forged')
  if (pass.payload.activityId !== known.activityId) return unread('other-activity')
  if (isStale(pass.payload, settings.rotating, known.now)) return unread('stale-code')

  if (!found) return later
  if (found === 'old-pass') return unread('old-pass')
  return judgeGuest(found, pass.payload.serial, '', place, known)
}

/**
 * Judges somebody whose record is open.
 *
 * @param serial of the pass that was shown; null where staff found the person by name
 * @param despite why the verdict is set aside; empty where it is not
 */
export function judgeGuest(packed: PackedGuest, serial: number | null, despite: string, place: Place, known: KnownHere): JudgedHere {
  const { guest } = packed
  const keep = { kind: 'person', registrationId: guest.registrationId, serial } as const
  const desk = deskAt(place, known)
  if (!desk) return { outcome: outcomeOf('unknown-offline', { guest }), keep }

  const presence = known.presenceOf(packed)
  const slot = slotOn(desk.list, known.now)
  const verdict = judge({ ...packed.arriving, presence }, serial, desk, known.now)
  const overruled = despite !== '' && mayBeOverruled(verdict) && known.settings!.mayOverrule
  const present = presence.find(each => each.slot === slot)
  return {
    outcome: outcomeOf(overruled ? 'welcome' : verdict, {
      guest,
      arrived: verdict === 'already-in' && present ? { at: present.at, desk: present.desk, by: '' } : null,
      window: verdict === 'too-early' || verdict === 'too-late' ? windowOn(desk.list, known.now) : null,
      team: companions(packed, slot, known),
    }),
    keep: overruled || letsThrough(verdict) ? keep : null,
  }
}

/** Whom a team's leader may let in as well; null of anyone else. */
function companions(leader: PackedGuest, slot: string, known: KnownHere): ScanOutcome['team'] {
  const players = leader.team().map(player => ({
    registrationId: player.guest.registrationId,
    name: player.guest.name,
    unitName: player.guest.unitName,
    inside: isInside(known.presenceOf(player), slot),
  }))
  return players.length > 0 ? players : null
}

/** Null of a list that this phone has not heard of. */
function deskAt({ listId, way }: Place, { activityId, settings }: KnownHere): Desk | null {
  const list = settings?.lists.find(({ id }) => id === listId)
  return settings && list ? { activityId, activityStatus: settings.status, feeStops: settings.feeStops, list, way: list.exits ? way : 'in' } : null
}

export const outcomeOf = (verdict: Verdict, more: Partial<ScanOutcome> = {}): ScanOutcome => ({
  verdict,
  guest: null,
  arrived: null,
  window: null,
  otherTitle: null,
  team: null,
  ...more,
})

const unread = (verdict: Verdict, keep: JudgedHere['keep'] = null): JudgedHere => ({ outcome: outcomeOf(verdict), keep })
