import type { Instant } from './instant'
import { holdsSeat, type ActivityStatus, type RegistrationStatus } from './registration-rules'

/**
 * What a desk sees after a scan; the list is closed.
 * - `welcome` a place, inside the window
 * - `already-in` arrived before
 * - `too-early`, `too-late` outside the arrival window
 * - `waitlisted` in line, without a seat
 * - `not-approved` staff have not said yes, or said no
 * - `cancelled` the registration was given back
 * - `other-activity` a true pass, for something else
 * - `unknown` a true signature over a registration that does not exist
 * - `activity-cancelled` nobody is received
 * - `forged` the form of a pass, the signature not ours
 * - `not-a-pass` any other code
 *
 * @source domain.md §2
 */
export type Verdict = Judgement | UnreadVerdict

/** Told from the code alone, before there is anything to judge. */
export type UnreadVerdict = 'forged' | 'not-a-pass'

export type Judgement =
  | 'welcome'
  | 'already-in'
  | 'too-early'
  | 'too-late'
  | 'waitlisted'
  | 'not-approved'
  | 'cancelled'
  | 'other-activity'
  | 'unknown'
  | 'activity-cancelled'

export interface Arrival {
  /** The registration the pass names; null when there is none. */
  registration: { activityId: string; status: RegistrationStatus; arrivedAt: Instant | null } | null
  /** The desk's activity, its arrival window half-open. */
  activity: { status: ActivityStatus; arrivalFrom: Instant; arrivalUntil: Instant }
  deskActivityId: string
  now: Instant
}

/**
 * Judges one arrival whose pass bears our signature. What cannot change by waiting is said before what can: a person
 * in the wrong hall is not told that they are early. Someone already in is told so at any hour. Who comes with an
 * offered place has confirmed it by coming.
 */
export function judge({ registration, activity, deskActivityId, now }: Arrival): Judgement {
  if (!registration) return 'unknown'
  if (registration.activityId !== deskActivityId) return 'other-activity'
  if (activity.status === 'cancelled') return 'activity-cancelled'
  if (registration.status === 'cancelled') return 'cancelled'
  if (registration.arrivedAt !== null) return 'already-in'
  if (registration.status === 'waitlisted') return 'waitlisted'
  if (!holdsSeat(registration.status)) return 'not-approved'
  if (now < activity.arrivalFrom) return 'too-early'
  if (now >= activity.arrivalUntil) return 'too-late'
  return 'welcome'
}
