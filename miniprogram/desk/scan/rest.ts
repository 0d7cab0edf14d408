import type { ScanOutcome } from '../../../shared/contract/checkin'
import { letsThrough } from '../../../shared/domain/checkin-rules'

/** Long enough to read a name. ms */
const glance = 1_500
/** Long enough to decide whether to do something about it. ms */
const thought = 5_000

/**
 * How long a verdict stays before the next scan begins by itself. Who is not let through stays until somebody has
 * answered it, and so does a leader whose team waits.
 *
 * @returns ms; null for as long as it takes
 * @source look.md §5; issue 6, “The scan”
 */
export function restOf({ verdict, guest, team }: ScanOutcome): number | null {
  if (!letsThrough(verdict) || team?.some(({ inside }) => !inside)) return null
  const asksForMore = verdict === 'fee-open' || verdict === 'invoice-missing' || guest?.note
  return asksForMore ? thought : glance
}
