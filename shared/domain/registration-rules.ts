import { deadlinePassed, type Instant } from './instant'
import { isFull, type Seats } from './seats'

/** Until `published` an activity is the staff's own; a cancelled one stays visible to those who registered. */
export type ActivityStatus = 'draft' | 'published' | 'cancelled'

export type RegistrationStatus = 'registered' | 'waitlisted' | 'cancelled'

/** Why an activity takes no registration now. That the seats are gone is no refusal: there is the waiting list. */
export type RefusalReason = 'not-published' | 'cancelled' | 'not-open-yet' | 'closed' | 'ended'

/** Where an activity stands in its life, as lists and its page show it. */
export type ActivityPhase = 'draft' | 'upcoming' | 'open' | 'full' | 'closed' | 'running' | 'ended' | 'cancelled'

/** Times half-open: from the opening moment on, no longer at the closing one. */
export interface RegistrationWindow {
  status: ActivityStatus
  registrationOpensAt: Instant
  registrationClosesAt: Instant
  endsAt: Instant
}

export interface ScheduledActivity extends RegistrationWindow, Seats {
  startsAt: Instant
}

/**
 * Whether a registration may be taken now.
 *
 * @returns the first reason against it, or null
 * @source domain.md §1: registration closes on a date, first come, first served (seed 004)
 */
export function whyRefused(activity: RegistrationWindow, now: Instant): RefusalReason | null {
  if (activity.status === 'draft') return 'not-published'
  if (activity.status === 'cancelled') return 'cancelled'
  if (now >= activity.endsAt) return 'ended'
  if (deadlinePassed(activity.registrationClosesAt, now)) return 'closed'
  if (now < activity.registrationOpensAt) return 'not-open-yet'
  return null
}

/** The phase; once an activity has begun it is `running`, even where registration is still open. */
export function activityPhase(activity: ScheduledActivity, now: Instant): ActivityPhase {
  const reason = whyRefused(activity, now)
  if (reason === 'not-published') return 'draft'
  if (reason === 'cancelled' || reason === 'ended') return reason
  if (now >= activity.startsAt) return 'running'
  if (reason === 'closed') return 'closed'
  if (reason === 'not-open-yet') return 'upcoming'
  return isFull(activity) ? 'full' : 'open'
}

/** Why a place cannot be given back. */
export type CancellationRefusal = 'not-registered' | 'arrived' | 'ended'

export interface Cancellation {
  /** The person's registration; null when there is none. */
  registration: { status: RegistrationStatus; arrivedAt: Instant | null } | null
  activity: { endsAt: Instant }
  now: Instant
}

/**
 * Whether a person may give back their place, or their place in line. Until the end of the activity, so that a seat
 * freed late still goes to the next in line; never after they arrived.
 *
 * @returns the first reason against it, or null
 */
export function whyNotCancelled({ registration, activity, now }: Cancellation): CancellationRefusal | null {
  if (!registration || registration.status === 'cancelled') return 'not-registered'
  if (registration.arrivedAt !== null) return 'arrived'
  return now >= activity.endsAt ? 'ended' : null
}

export const canCancel = (cancellation: Cancellation): boolean => whyNotCancelled(cancellation) === null
