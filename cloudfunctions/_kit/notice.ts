import type { NoticeKind, NoticeWords } from '../../shared/domain/notice-words'
import { _ } from './cloud'
import type { Notice } from './documents'
import { idFor } from './ids'

/**
 * Something that a change tells to one person. It goes into the record in the same update as the change, by `telling`;
 * a repeat of the request makes the same notice, which is delivered once.
 */
export const notice = (kind: NoticeKind, to: string, words: NoticeWords, { now, requestId }: { now: Date; requestId: string }): Notice => ({
  id: idFor(`${to} ${kind}`, requestId),
  to,
  kind,
  words,
  at: now,
})

/** The part of an update that leaves notices with the record it changes. */
export const telling = (...notices: readonly Notice[]) => (notices.length > 0 ? { notices: _.push([...notices]) } : {})
