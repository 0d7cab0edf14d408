import type { Collection } from '../_kit/collection'
import type { MemberDocument, SessionDocument } from '../_kit/documents'
import type { SignInCode } from './sign-in-code'

interface Scene {
  db: { sessions: Collection<SessionDocument> }
  caller: MemberDocument
  now: Date
  requestId: string
}

/**
 * Writes down what somebody decided about a code. The document's id is the code's, so that of all who decide about one
 * code, at whatever moment, one does.
 *
 * @returns the decision that stands
 */
export async function decide({ db, caller, now, requestId }: Scene, { id, browser, system }: SignInCode, decision: SessionDocument['decision']) {
  const document: SessionDocument = {
    _id: id,
    memberId: caller._id,
    name: caller.name,
    openid: caller.openid,
    decision,
    browser,
    system,
    confirmedAt: now,
    usedAt: now,
    endedAt: decision === 'refused' ? now : null,
    ticketFor: '',
    requestId,
  }
  return (await db.sessions.insert(document)) ? document : db.sessions.find(id)
}
