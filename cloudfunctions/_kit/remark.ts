import type { ArticleDocument, MemberDocument, RemarkDocument } from './documents'
import { idFor } from './ids'

interface Said extends Partial<Pick<RemarkDocument, 'kind' | 'place' | 'version'>> {
  now: Date
  caller: MemberDocument
  requestId: string
}

/** What an editor says about an article: of the whole unless a place is given. A repeat of the request says it once more with the same id. */
export const remarkOf = (text: string, { now, caller, requestId, kind = 'other', place = null, version = 0 }: Said): RemarkDocument => ({
  id: idFor(caller._id, requestId),
  at: now,
  by: caller.name,
  byId: caller._id,
  kind,
  text,
  place,
  version,
})

/** What editors said of it since its author sent it in last, who has not read it yet. */
export const saidSince = ({ remarks, submittedAt }: Pick<ArticleDocument, 'remarks' | 'submittedAt'>) =>
  remarks.filter(({ at }) => !submittedAt || at >= submittedAt)
