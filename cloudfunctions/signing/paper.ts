import type { PaperRow } from '../../shared/contract/signing'
import { rowFor, whyNotSign } from '../../shared/domain/signing-rules'
import type { LeadersAwayDocument, MemberDocument } from '../_kit/documents'
import { nextOf, signedOf, type Paper } from '../_kit/papers'

/** Why this person cannot sign the paper now; null when they can. */
export function against(paper: Paper, { _id: id, post }: MemberDocument, leadersAway: boolean) {
  if (paper.signoff.state !== 'waiting') return 'nothing-to-sign'
  return whyNotSign(signedOf(paper.signoff), { id, post }, { makers: paper.makers, leadersAway })
}

/** The same of sending it back, for which nobody waits for a minute. */
export function againstRefusing(paper: Paper, { _id: id, post }: MemberDocument, leadersAway: boolean) {
  if (paper.signoff.state !== 'waiting') return 'nothing-to-sign'
  return whyNotSign({ ...signedOf(paper.signoff), hasMinute: true }, { id, post }, { makers: paper.makers, leadersAway })
}

export function rowOfPaper(paper: Paper, caller: MemberDocument, leadersAway: boolean): PaperRow {
  const { kind, id, title, signoff } = paper
  const next = nextOf(paper, leadersAway)
  return {
    kind,
    id,
    title,
    amount: signoff.amount,
    submittedBy: signoff.submittedBy.name,
    submittedAt: signoff.submittedAt.getTime(),
    state: signoff.state,
    next: signoff.state === 'waiting' && next.step === 'sign' ? next.posts : [],
    against: against(paper, caller, leadersAway),
  }
}

/** What officers are paid is not for everybody who may spend money. */
export const seesStatements = ({ roles }: MemberDocument): boolean => roles.some(role => role !== 'staff' && role !== 'officer')

/** Who sent it can take it back while nobody has signed. */
export const mayRecall = ({ signoff: { state, signatures, submittedBy } }: Paper, { _id: id }: MemberDocument): boolean =>
  state === 'waiting' && signatures.length === 0 && submittedBy.id === id

/** Why this person cannot attach the council's minute now; null when they can. */
export function whyNoMinute({ signoff }: Paper, { _id: id, roles }: MemberDocument) {
  const { state, rules, amount, signatures, submittedBy } = signoff
  if (state !== 'waiting') return 'nothing-to-sign'
  if (!rowFor(rules, amount).council) return 'not-needed'
  if (signatures.length > 0) return 'signed'
  const may = submittedBy.id === id || (['editor', 'approver', 'admin'] as const).some(role => roles.includes(role))
  return may ? null : 'not-yours'
}

export const awayOf = (marked: LeadersAwayDocument | null) =>
  marked && { until: marked.until.getTime(), why: marked.why, by: marked.by.name, at: marked.at.getTime() }
