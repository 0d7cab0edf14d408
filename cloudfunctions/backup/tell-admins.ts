import type { NoticeKind, NoticeWords } from '../../shared/domain/notice-words'
import { db } from '../_kit/db'
import type { Notice } from '../_kit/documents'
import { notice } from '../_kit/notice'

/** A notice to every administrator, the same for a repeat about the same backup. */
export async function tellAdmins(kind: NoticeKind, words: NoticeWords, backupId: string, now: Date): Promise<Notice[]> {
  const admins = await db.members.query({ roles: 'admin', standing: 'confirmed' }, { limit: 1_000, fields: ['name'] })
  return admins.map(({ _id }) => notice(kind, _id, words, { now, requestId: backupId }))
}
