import type { ApproverPost } from '../../../shared/contract/member'
import type { LineDecision, LineProblem, LineState, Piece, StatementLine } from '../../../shared/contract/remuneration'
import type { LedgerEntry } from '../../../shared/domain/ledger'
import type { RemunerationPolicy } from '../../../shared/domain/remuneration'
import type { SigningRules } from '../../../shared/domain/signing-rules'
import type { Actor, Recorded } from './recorded'

/** A version of the payment rules. `_id` is the day it starts, in UTC+8, `2026-10-01`: no two start together. */
export interface PolicyDocument extends Recorded, Omit<RemunerationPolicy, 'id' | 'version' | 'effectiveFrom'> {
  effectiveFrom: Date
  /** Unique: `past` of the one version that was made after its start, else its id. */
  place: string
  status: 'kept' | 'withdrawn'
  note: string
  madeBy: string
  madeAt: Date
  /** Counted up by every change. */
  revision: number
}

/** `_id` is the quarter, `2025Q2`. Who is paid what stands in `lines`, each its own document. */
export interface StatementDocument extends Recorded {
  /** `closed`: frozen, and waits for signatures; `approved` for good. A refusal makes it a draft again. */
  status: 'draft' | 'closed' | 'approved'
  /** Names the lines that are its: each making writes its own. */
  making: string
  /** The quarter of the latest statement before it when it was made; what that one held is in this one. */
  after: string | null
  madeAt: Date
  madeBy: Actor
  closedAt: Date | null
  closedBy: Actor | null
  approvedAt: Date | null
  /** Of the lines that are paid, and of those that are held. */
  totals: StatementTotals
  held: StatementTotals
  byUnit: { unitName: string; gross: number }[]
  /** Lines with a problem on which nobody decided. */
  undecided: number
  /** SHA-256 over what was gathered, decisions aside: closing gathers anew and compares. */
  gathered: string
  signoff: SignoffDocument | null
  revision: number
}

export interface StatementTotals {
  people: number
  pieces: number
  characters: number
  gross: number
  tax: number
  net: number
}

/** What one person is paid by one statement. `_id` is `<making>-<author>`. All but the last part is frozen by the closing. */
export interface LineDocument extends Recorded, Omit<StatementLine, 'articles'> {
  /** The quarter. */
  statement: string
  making: string
  /** From 1, as the statement lists them. */
  order: number
  /** Whose it is now: of records that became one, the kept one's. */
  memberId: string
  articles: Piece[]
  problems: LineProblem[]
  decision: (LineDecision & { by: Actor; at: Date }) | null
  /** SHA-256 over what is frozen, decision aside: what is signed names it. */
  digest: string
  state: LineState
  remindedAt: Date | null
  /** Of `signatures`. */
  signature: { id: string; at: Date } | null
  dispute: { words: string; articleId: string | null; at: Date; answer: { words: string; by: Actor; at: Date } | null } | null
  payment: LinePayment | null
  /** Entries that turned out wrong, the oldest first. */
  earlierPayments: (LinePayment & { takenBack: { by: Actor; at: Date; why: string } })[]
  /** Unique: `wechat:<transaction number>` of what was paid so, else the line's own id, as an index takes what is missing for null. */
  paymentKey: string
  revision: number
  madeAt: Date
}

export interface LinePayment {
  way: 'wechat' | 'cash' | 'bank'
  /** Fen: the line's net. */
  amount: number
  /** WeChat's transaction number or the bank's reference; empty for cash. */
  number: string
  at: Date
  by: Actor
}

/** What a person drew to confirm one line. */
export interface SignatureDocument {
  _id: string
  lineId: string
  memberId: string
  name: string
  /** Of the line, as it was confirmed. */
  lineDigest: string
  strokes: number[][]
  /** PNG, base64, drawn from the strokes. */
  picture: string
  at: Date
  withdrawnAt: Date | null
}

/** Something that was paid wrongly, to be put right by a line of the next statement. */
export interface CorrectionDocument extends Recorded {
  memberId: string
  authorName: string
  unitId: string
  unitName: string
  /** Where it went wrong: the quarter and the line. */
  corrects: string
  lineId: string
  articleId: string | null
  title: string
  /** Fen: more, or less where it is negative. */
  amount: number
  why: string
  madeBy: Actor
  at: Date
  /** The closed statement that has it; null while it waits. */
  statedIn: string | null
}

/** An entry of the hash chain. `_id` is its number, from 1, as eight digits. */
export interface LedgerDocument extends LedgerEntry {
  _id: string
}

/** Who signs for a paper, and who did. */
export interface SignoffDocument {
  state: 'waiting' | 'approved' | 'refused'
  /** Fen. */
  amount: number
  rules: SigningRules
  submittedBy: Actor
  submittedAt: Date
  signatures: { by: string; byName: string; post: ApproverPost; at: Date }[]
  /** That the standing council agreed. */
  minute: Minute | null
  /** The last refusal; null before any. */
  refusal: { by: Actor; post: ApproverPost; at: Date; why: string } | null
}

/** Of the standing council's meeting. */
export interface Minute {
  meeting: string
  /** `2026-10-01` */
  heldOn: string
  /** `cloud://` id. */
  fileId: string
  isPicture: boolean
  /** Of the file's bytes, hexadecimal. */
  sha256: string
  by: Actor
  at: Date
}

/** Money that the association spends on something else than articles: signed for as a statement is. */
export interface ExpenseDocument extends Recorded {
  purpose: string
  /** Fen. */
  amount: number
  /** Whom it goes to, and how. */
  payee: string
  vouchers: ExpenseVoucher[]
  status: 'draft' | 'submitted' | 'approved' | 'paid' | 'withdrawn'
  madeBy: Actor
  madeAt: Date
  signoff: SignoffDocument | null
  approvedAt: Date | null
  payment: { way: 'wechat' | 'cash' | 'bank'; number: string; at: Date; by: Actor } | null
  /** Unique: `wechat:<transaction number>` of what was paid so, else the expense's own id, as an index takes what is missing for null. */
  paymentKey: string
  revision: number
}

/** A picture or a PDF of an invoice, a receipt, a contract. */
export interface ExpenseVoucher {
  /** `cloud://` id. */
  fileId: string
  /** Of the file that it was. */
  name: string
  kind: 'jpeg' | 'png' | 'pdf'
  /** SHA-256 of its bytes, hexadecimal: one that was shown twice is noticed. */
  digest: string
}

/** `_id` is `leaders-away`: until when, as who said it. */
export interface LeadersAwayDocument extends Recorded {
  until: Date
  why: string
  by: Actor
  at: Date
}

/** A table of who signs, as it was set. */
export interface SetSigningRules extends SigningRules {
  by: Actor
  at: Date
  why: string
}

/** `_id` is `signing-rules`. Not there while the usual ones hold. The table that holds, and the earlier ones, the latest last. */
export interface SigningRulesDocument extends Recorded, SetSigningRules {
  earlier: SetSigningRules[]
  revision: number
}
