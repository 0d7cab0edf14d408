import type { PaperKind } from '../../shared/contract/signing'
import { formatYuan } from '../../shared/domain/money'
import { nextStep, type NextStep, type Signed } from '../../shared/domain/signing-rules'
import { _ } from './cloud'
import type { Collection } from './collection'
import { db } from './db'
import type { ExpenseDocument, LeadersAwayDocument, Notice, SignoffDocument, StatementDocument } from './documents'
import { notice } from './notice'
import { quarterWords } from './quarter-words'

/** A statement or an expense, as far as signing goes. */
export interface Paper {
  kind: PaperKind
  id: string
  title: string
  /** Who made it or sent it to be signed, and so does not sign. */
  makers: string[]
  signoff: SignoffDocument
  revision: number
  requestId: string
}

/** Both kinds keep what signing changes under the same names: `status`, `signoff`, `revision`. */
export const collectionOf = (kind: PaperKind): Collection<StatementDocument | ExpenseDocument> =>
  (kind === 'statement' ? db.statements : db.expenses) as Collection<StatementDocument | ExpenseDocument>

/** @returns null for what was never sent to be signed */
export function paperOf(kind: PaperKind, document: StatementDocument | ExpenseDocument): Paper | null {
  const { _id: id, signoff, revision, requestId, madeBy } = document
  if (!signoff) return null
  return { kind, id, title: titleOf(kind, document), makers: [madeBy.id, signoff.submittedBy.id], signoff, revision, requestId }
}

function titleOf(kind: PaperKind, document: StatementDocument | ExpenseDocument): string {
  if (kind === 'expense') return (document as ExpenseDocument).purpose
  return `${quarterWords(document._id).quarter}稿酬`
}

export const signedOf = ({ amount, rules, signatures, minute }: SignoffDocument): Signed => ({ amount, rules, signatures, hasMinute: minute !== null })

export const nextOf = ({ signoff }: Paper, leadersAway: boolean): NextStep => nextStep(signedOf(signoff), leadersAway)

export const leadersAwayId = 'leaders-away'

/** As the leaders are marked at this moment; null while they are here. */
export async function leadersAwayAt(now: Date): Promise<LeadersAwayDocument | null> {
  const marked = await db.leadersAway.find(leadersAwayId)
  return marked && marked.until > now ? marked : null
}

export interface Signer {
  id: string
  name: string
  post: NonNullable<SignoffDocument['refusal']>['post']
  /** Made the paper, or has signed it; null where they can. */
  barred: 'own-paper' | 'signed-before' | null
}

/** Everybody whose post signs the next step of a paper; nobody where it waits for something else. */
export async function nextSigners(paper: Paper, leadersAway: boolean): Promise<Signer[]> {
  const next = nextOf(paper, leadersAway)
  if (paper.signoff.state !== 'waiting' || next.step !== 'sign') return []
  const found = await db.members.query({ roles: 'approver', post: _.in(next.posts) }, { orderBy: [['name', 'asc'], ['_id', 'asc']], limit: 100, fields: ['name', 'post'] })
  const signed = paper.signoff.signatures.map(({ by }) => by)
  return found.map(({ _id: id, name, post }) => ({
    id, name, post: post!, barred: paper.makers.includes(id) ? 'own-paper' : signed.includes(id) ? 'signed-before' : null,
  }))
}

/** To everybody who can sign the next step. */
export async function tellNext(paper: Paper, leadersAway: boolean, scene: { now: Date; requestId: string }): Promise<Notice[]> {
  const { kind, id, title, signoff } = paper
  const words = { paper: title, amount: formatYuan(signoff.amount), by: signoff.submittedBy.name, kind, id }
  const signers = await nextSigners(paper, leadersAway)
  return signers.filter(({ barred }) => !barred).map(signer => notice('paper-waits', signer.id, words, scene))
}
