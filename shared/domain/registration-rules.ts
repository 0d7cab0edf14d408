import { deadlinePassed, type Instant } from './instant'
import { isFull, type Seats } from './seats'

/** Until `published` an activity is the staff's own; a cancelled one stays visible to those who registered. */
export type ActivityStatus = 'draft' | 'published' | 'cancelled'

/**
 * - `pending` waits for staff's word, without a seat
 * - `registered` has a seat
 * - `offered` moved up from the line: the seat is held until the person confirms, or the time for it is over
 * - `waitlisted` in line
 * - `cancelled` given back, or not confirmed in time
 * - `rejected` staff declined
 */
export const registrationStatuses = ['pending', 'registered', 'offered', 'waitlisted', 'cancelled', 'rejected'] as const
export type RegistrationStatus = (typeof registrationStatuses)[number]

/** Whether it is counted among the seats: an offered place is held until the person has had their time. */
export const holdsSeat = (status: RegistrationStatus): boolean => status === 'registered' || status === 'offered'

/** Whether the person has given it up, or staff have said no: they may begin anew. */
export const isOver = (status: RegistrationStatus): boolean => status === 'cancelled' || status === 'rejected'

export const seatStatuses = registrationStatuses.filter(holdsSeat)
export const overStatuses = registrationStatuses.filter(isOver)
/** Those of who has something to lose: a seat, a place in line, or a hope of either. */
export const standingStatuses = registrationStatuses.filter(status => !isOver(status))

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
export type CancellationRefusal = 'not-registered' | 'arrived' | 'too-late' | 'ended'

export interface Cancellation {
  /** The person's registration; null when there is none. */
  registration: { status: RegistrationStatus; arrivedAt: Instant | null } | null
  /** `cancelUntil` is null where a place can be given back until the end. */
  activity: { endsAt: Instant; cancelUntil: Instant | null }
  now: Instant
}

/**
 * Whether a person may give back their place, until the deadline for it; never after they arrived. Who holds no seat
 * yet keeps nobody waiting and may go at any time before the end.
 *
 * @returns the first reason against it, or null
 */
export function whyNotCancelled({ registration, activity, now }: Cancellation): CancellationRefusal | null {
  if (!registration || isOver(registration.status)) return 'not-registered'
  if (registration.arrivedAt !== null) return 'arrived'
  if (now >= activity.endsAt) return 'ended'
  const bound = registration.status === 'registered' && activity.cancelUntil !== null
  return bound && deadlinePassed(activity.cancelUntil!, now) ? 'too-late' : null
}

export const canCancel = (cancellation: Cancellation): boolean => whyNotCancelled(cancellation) === null

const hour = 3_600_000

/**
 * Until when a place is held for who moved up: so many hours, but no longer than the activity lasts.
 *
 * @param now milliseconds, UTC, as all instants
 */
export const offerEnd = (now: Instant, confirmHours: number, endsAt: Instant): Instant => Math.min(now + confirmHours * hour, endsAt)
