import { daysUntilDeadline, type Instant } from './instant'

/** How a commission stands with one officer. `behind` has accepted, and the deadline has passed. */
export const commissionStandings = ['open', 'full', 'over', 'accepted', 'behind', 'delivered', 'late', 'declined'] as const
export type CommissionStanding = (typeof commissionStandings)[number]

interface Offered {
  status: 'open' | 'closed'
  deadline: Instant
  /** Pieces that nobody has accepted yet. */
  left: number
}

/** What one officer has done about it. */
interface Answered {
  accepted: boolean
  declined: boolean
  /** When their piece for it was first sent in; null before. */
  deliveredAt: Instant | null
}

/** What was delivered stays so; of a commission that is closed nothing is waited for any more. */
export function standingOf({ status, deadline, left }: Offered, { accepted, declined, deliveredAt }: Answered, now: Instant): CommissionStanding {
  if (accepted && deliveredAt !== null) return deliveredAt < deadline ? 'delivered' : 'late'
  if (status === 'closed') return 'over'
  if (accepted) return now < deadline ? 'accepted' : 'behind'
  if (now >= deadline) return 'over'
  if (declined) return 'declined'
  return left > 0 ? 'open' : 'full'
}

interface Act {
  at: Instant
  what: string
}

/** When an article was first sent in: after it was returned it is sent again, which makes it no later. */
export function firstSent(history: readonly Act[]): Instant | null {
  const sent = history.filter(({ what }) => what === 'submitted').map(({ at }) => at)
  return sent.length > 0 ? Math.min(...sent) : null
}

/**
 * Which of its two reminders a deadline calls for on this day: three days ahead, and one; each is sent once.
 * @source issue 7, "Targets and commissions"
 */
export function reminderDue(deadline: Instant, now: Instant): 'three-days' | 'one-day' | null {
  if (now >= deadline) return null
  const days = daysUntilDeadline(now, deadline)
  return days <= 1 ? 'one-day' : days <= 3 ? 'three-days' : null
}
