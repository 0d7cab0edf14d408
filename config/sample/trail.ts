import type { HistoryEntry } from '../../cloudfunctions/_kit/documents'
import type { Instant } from '../../shared/domain/instant'

interface Act {
  at: Instant
  by: { _id: string; name: string }
  what: string
  why?: string
}

/** A record's history, and the request that changed it last, as the functions would have left them. */
export function recorded(subject: string, acts: readonly Act[]): { history: HistoryEntry[]; requestId: string } {
  const requestOf = (step: number) => `sample-${subject.replace(/[^0-9A-Za-z]/g, '-')}-${step}`
  const history = acts.map(({ at, by, what, why = '' }, step) => ({
    at: new Date(at),
    by: by._id,
    byName: by.name,
    what,
    why,
    requestId: requestOf(step),
  }))
  return { history, requestId: requestOf(acts.length - 1) }
}
