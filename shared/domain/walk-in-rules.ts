import type { Instant } from './instant'
import type { ActivityStatus } from './registration-rules'

export const walkInRefusals = ['not-published', 'cancelled', 'ended', 'teams-only', 'full', 'unit-full'] as const
export type WalkInRefusal = (typeof walkInRefusals)[number]

interface Receiving {
  status: ActivityStatus
  endsAt: Instant
  /** Teams enter, rather than people one by one. */
  forTeams: boolean
  seats: number
  taken: number
  /** Seats for each unit; null for no such limit. */
  unitSeats: number | null
  unitTaken: Readonly<Record<string, number>>
}

/**
 * Whether somebody of a unit who comes unannounced can be registered at the door. The time for registration does not
 * matter there; the seats do.
 *
 * @returns the first reason against it, or null
 * @source issue 6, "Without a phone": walk-ins added at the desk within the seats left
 */
export function whyNoWalkIn({ status, endsAt, forTeams, seats, taken, unitSeats, unitTaken }: Receiving, unitId: string, now: Instant): WalkInRefusal | null {
  if (status === 'draft') return 'not-published'
  if (status === 'cancelled') return 'cancelled'
  if (now >= endsAt) return 'ended'
  if (forTeams) return 'teams-only'
  if (taken >= seats) return 'full'
  return unitSeats !== null && (unitTaken[unitId] ?? 0) >= unitSeats ? 'unit-full' : null
}
