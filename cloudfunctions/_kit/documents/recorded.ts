import type { NoticeKind, NoticeWords } from '../../../shared/domain/notice-words'

/** One line of a record's own trail, appended in the same update that makes the change. */
export interface HistoryEntry {
  at: Date
  /** Member id and name of who did it. */
  by: string
  byName: string
  what: string
  why: string
  requestId: string
  /** They acted in a browser that they had let in with their phone. */
  through?: 'browser'
}

export interface Recorded {
  _id: string
  history: HistoryEntry[]
  /** Of the write that changed the record last: a repeat of it is answered with the same outcome. */
  requestId: string
  /**
   * Told to people about this change, written in the same update as the change itself, so that neither is there
   * without the other. The timer of `message` delivers them and takes them away.
   */
  notices?: Notice[]
}

/** Something one person is to be told. */
export interface Notice {
  /** Of the message it becomes: the same for a repeat of the same request. */
  id: string
  /** Member id. */
  to: string
  kind: NoticeKind
  words: NoticeWords
  at: Date
}

/** Who did something: member id and name. The id is empty for what a timer did. */
export interface Actor {
  id: string
  name: string
}

/**
 * The collections whose records may hold notices: `telling` is for these alone. The timer of `message` looks through
 * each of them every minute, by its index of `notices.id`.
 */
export const outboxes = ['units', 'members', 'audits', 'registrations', 'headcounts', 'teams', 'articles', 'targets', 'commissions', 'statements', 'lines', 'expenses', 'bills', 'receipts', 'settings', 'backups'] as const
