import { isOverdue, openOf, type Owed } from './dues-rules'
import { daysUntil, type Instant } from './instant'

/** What arrears can close to a unit's people: registering for activities in any way, and sending articles in. */
export const closings = ['registration', 'submission'] as const
export type Closing = (typeof closings)[number]

/** How the association goes after its dues: data, set by who keeps the books. @source issue 9: what arrears close is settable, nothing by default */
export interface DuesRules {
  closes: readonly Closing[]
  /** From so many overdue years on. */
  fromYears: number
  /** Days ahead of a bill's last day on which it is reminded of; 0 for never. */
  remindBefore: number
  /** Days between reminders of what is overdue, the first on the day after; 0 for never. */
  remindEvery: number
}

export const usualDuesRules: DuesRules = { closes: [], fromYears: 1, remindBefore: 15, remindEvery: 30 }

export const duesRulesLimits = { fromYears: [1, 10], remindBefore: [0, 90], remindEvery: [0, 180] } as const

/** Overdue reminders end after so many: what is owed for longer is talked about. */
const mostReminders = 12

/** Whether so many overdue years close this to a unit. */
export const isClosed = ({ closes, fromYears }: DuesRules, what: Closing, overdueYears: number): boolean => closes.includes(what) && overdueYears >= fromYears

/**
 * Which reminder a unit is to have today; null for none. Its key is the same all the time that it is due, so that each is
 * sent once: a day on which the timer did not run is made up for.
 *
 * @param bills all open ones of one unit
 */
export function reminderKey({ remindBefore, remindEvery }: DuesRules, bills: readonly (Owed & { id: string })[], now: Instant): string | null {
  const open = [...bills].filter(bill => openOf(bill) > 0).sort((a, b) => a.dueBy - b.dueBy)
  const oldest = open[0]
  if (!oldest) return null
  if (isOverdue(oldest, now)) {
    if (remindEvery === 0) return null
    const round = Math.floor(daysUntil(oldest.dueBy, now) / remindEvery)
    return round < mostReminders ? `late ${oldest.id} ${oldest.dueBy} ${round}` : null
  }
  const days = daysUntil(now, oldest.dueBy - 1)
  return remindBefore > 0 && days <= remindBefore ? `before ${oldest.id} ${oldest.dueBy}` : null
}

/** A unit is reminded by hand once in so many ms. */
const pause = 20 * 3_600_000

/** Whether a unit may be reminded by hand now. @param remindedAt the latest of its bills */
export const mayRemindUnit = (remindedAt: Instant | null, now: Instant): boolean => remindedAt === null || now - remindedAt >= pause
