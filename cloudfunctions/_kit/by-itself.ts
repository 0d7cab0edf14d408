import type { HistoryEntry } from './documents'

/** A line for a record's trail that is nobody's act: it came of another's, or of time. */
export const byItself = (what: string, { now, requestId }: { now: Date; requestId: string }, why = ''): HistoryEntry => ({
  at: now,
  by: '',
  byName: '',
  what,
  why,
  requestId,
})
