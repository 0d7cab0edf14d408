import type { ActivitySummary, Mine } from '../../../shared/contract/activity'
import type { Instant } from '../../../shared/domain/instant'

type Registered = Mine & { activity: ActivitySummary }

/** The activities that a person can still enter, the soonest first: those whose passes are worth swiping through. */
export const admitting = (registrations: readonly Registered[], now: Instant): string[] =>
  registrations
    .filter(
      ({ status, activity }) => status === 'registered' && activity.status === 'published' && activity.endsAt > now,
    )
    .map(({ activity }) => activity.id)

/** The asked one first, then the others. */
export const askedFirst = (asked: string | undefined, others: readonly string[]): string[] =>
  asked ? [asked, ...others.filter(id => id !== asked)] : [...others]
