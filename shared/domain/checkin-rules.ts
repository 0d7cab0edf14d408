import { isInside, type Presence } from './attendance'
import { slotOn, windowOn, type CheckinList } from './checkin-lists'
import type { Instant } from './instant'
import { holdsSeat, type ActivityStatus, type RegistrationStatus } from './registration-rules'

/**
 * What a desk sees after a scan; the list is closed.
 * - `welcome` a place, on the list, inside the window
 * - `fee-open` the same, and the fee is still to be paid
 * - `invoice-missing` the same, and what the invoice needs was not told
 * - `left` was inside and goes
 * - `fee-stop` the fee is open, and the activity admits nobody before it is paid
 * - `already-in` came before
 * - `not-in` goes without having come
 * - `not-on-list` a place, but not among those whom this list is for
 * - `too-early`, `too-late` outside the list's window
 * - `waitlisted` in line, without a seat
 * - `not-approved` staff have not said yes, or said no
 * - `cancelled` the registration was given back
 * - `activity-cancelled` nobody is received
 * - `other-activity` a true pass, for something else
 * - `old-pass` a true pass that a newer one has replaced
 * - `stale-code` a code whose time is over, or a lasting one where codes renew themselves: a picture of a screen
 * - `unknown` a true signature over a registration that does not exist
 * - `unknown-offline` a true signature over a registration that this phone has no record of, and no network to ask
 * - `forged` the form of a pass, the signature not ours
 * - `not-a-pass` any other code
 *
 * @source domain.md §2; issue 6, "The scan"
 */
export const verdicts = [
  'welcome',
  'fee-open',
  'invoice-missing',
  'left',
  'fee-stop',
  'already-in',
  'not-in',
  'not-on-list',
  'too-early',
  'too-late',
  'waitlisted',
  'not-approved',
  'cancelled',
  'activity-cancelled',
  'other-activity',
  'old-pass',
  'stale-code',
  'unknown',
  'unknown-offline',
  'forged',
  'not-a-pass',
] as const
export type Verdict = (typeof verdicts)[number]

/** Told from the code alone, before there is anybody to judge. */
export type UnreadVerdict = 'stale-code' | 'unknown' | 'unknown-offline' | 'forged' | 'not-a-pass'
export type Judgement = Exclude<Verdict, UnreadVerdict>

/** Who goes through the door with these. */
export const letsThrough = (verdict: Verdict): boolean => ['welcome', 'fee-open', 'invoice-missing', 'left'].includes(verdict)

/** What staff with the right to it may set aside, with a reason: whose place it is must be beyond doubt. */
const overrulable: readonly Verdict[] = ['fee-stop', 'not-on-list', 'too-early', 'too-late', 'waitlisted', 'not-approved', 'cancelled']
export const mayBeOverruled = (verdict: Verdict): boolean => overrulable.includes(verdict)

/** A registration as a desk judges it. */
export interface Arriving {
  activityId: string
  status: RegistrationStatus
  /** Of the pass that is good; those before it are not. */
  passSerial: number
  /** Whether they are expected on a list: from what they answered, or from what was worked out of it before. */
  isOn: (list: CheckinList) => boolean
  presence: readonly Pick<Presence, 'slot' | 'outAt'>[]
  /** Fen. */
  feeOwed: number
  invoiceMissing: boolean
}

/** Where and for what the desk receives people. */
export interface Desk {
  activityId: string
  activityStatus: ActivityStatus
  feeStops: boolean
  list: CheckinList
  way: 'in' | 'out'
}

/**
 * Judges one arrival. What cannot change by waiting is said before what can: a person in the wrong hall is not told that
 * they are early. Someone already in is told so at any hour, and may leave at any hour. Who comes with an offered place
 * has confirmed it by coming.
 *
 * @param serial of the pass that was shown; null where staff found the person by name
 */
export function judge(person: Arriving, serial: number | null, desk: Desk, now: Instant): Judgement {
  if (person.activityId !== desk.activityId) return 'other-activity'
  if (desk.activityStatus === 'cancelled') return 'activity-cancelled'
  if (person.status === 'cancelled') return 'cancelled'
  if (serial !== null && serial !== person.passSerial) return 'old-pass'

  const inside = isInside(person.presence, slotOn(desk.list, now))
  if (desk.way === 'out') return inside ? 'left' : 'not-in'
  if (inside || (!desk.list.exits && hasCome(person, slotOn(desk.list, now)))) return 'already-in'

  if (person.status === 'waitlisted') return 'waitlisted'
  if (!holdsSeat(person.status)) return 'not-approved'
  if (!person.isOn(desk.list)) return 'not-on-list'

  const window = windowOn(desk.list, now)
  if (now < window.from) return 'too-early'
  if (now >= window.until) return 'too-late'
  if (person.feeOwed > 0) return desk.feeStops ? 'fee-stop' : 'fee-open'
  return person.invoiceMissing ? 'invoice-missing' : 'welcome'
}

const hasCome = ({ presence }: Pick<Arriving, 'presence'>, slot: string) => presence.some(each => each.slot === slot)
