import type { ActivitySummary } from '../../shared/contract/activity'
import { dayOf, daysUntilDeadline, effectiveDeadline, type Instant } from '../../shared/domain/instant'

/** `今天截止`, `5月7日截止` or `已截止`: the day alone, where there is no room for the hour. */
export function closingWords({ registrationClosesAt }: Pick<ActivitySummary, 'registrationClosesAt'>, now: Instant): string {
  const end = effectiveDeadline(registrationClosesAt)
  if (now >= end) return '已截止'
  return daysUntilDeadline(now, registrationClosesAt) === 0 ? '今天截止' : `${dayOf(end - 1)}截止`
}
