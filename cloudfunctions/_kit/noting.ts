import { _ } from './cloud'
import type { HistoryEntry } from './documents'

/** The part of an update that leaves a line in a record's trail. */
export const noting = (entry: HistoryEntry) => ({ history: _.push([entry]), requestId: entry.requestId })
