import type { Role } from '../../../shared/contract/call'
import type { Invoice } from '../../../shared/contract/invoice'
import type { ApproverPost, Standing, UnitGrade, UnitState } from '../../../shared/contract/member'
import type { Stage } from '../../../shared/domain/application-rules'
import type { NoticeKind, NoticeWords } from '../../../shared/domain/notice-words'
import type { Notice, Recorded } from './recorded'

export interface UnitDocument extends Recorded {
  /** Unique. */
  name: string
  /** Unified social credit code; empty while nobody has told it. */
  creditCode: string
  /** Unique: the credit code, or the unit's id while there is none, as an index takes what is missing for null. */
  codeKey: string
  state: UnitState
  grade: UnitGrade
  /** Every grade held, the present one last. */
  grades: { grade: UnitGrade; term: string; from: Date; by: string }[]
  region: string
  address: string
  /** What the unit writes on invoices; null while nobody has told it. */
  invoice: Invoice | null
  /** Member ids of its information officers: never more than two, which conditions on this field keep. */
  officers: string[]
  /** How it came in; null for a unit that the association entered itself. */
  application: UnitApplication | null
  revision: number
}

export interface UnitApplication {
  stage: Stage
  /** Member id of who applies for the unit, and becomes its contact. */
  applicantId: string
  /** `cloud://` id of the picture of the business licence; a withdrawn application's is gone. */
  licence: string
  business: string
  submittedAt: Date
  /** What staff asked to be put right, or why the council declined. */
  remark: string
  /** The council's decision: at which meeting, held when, recorded by whom. */
  decision: { meeting: string; at: Date; by: string } | null
}

export interface MemberDocument extends Recorded {
  /** Unique: one person a WeChat identity; `unbound:<id>` while nobody has opened the program with it. */
  openid: string
  name: string
  /** Unique: one person a phone; `none:<id>` for who gave it up. */
  phone: string
  /** WeChat vouched for the phone, rather than the person having typed it. */
  phoneVerified: boolean
  unitId: string
  unitName: string
  department: string
  /** Whether the unit, or staff, have said that this person is theirs. */
  standing: Standing
  /** Acts for the unit: confirms its people, names its officers, keeps its data. */
  contact: boolean
  /** Every unit served, the present one last, with `until` null. */
  services: { unitId: string; unitName: string; from: Date; until: Date | null }[]
  roles: Role[]
  /** Of an approver: what amounts they may sign for. */
  post: ApproverPost | null
  /** The privacy terms agreed to; null before. */
  consent: { version: string; at: Date } | null
  joinedAt: Date
  /** Member id of the record that this one went into. Its `openid` is `merged:<id>` then, its standing `left`. */
  mergedInto?: string
}

/** `_id` is the member's. Numbers are encrypted; the masks are what everybody but a named call sees. */
export interface PrivateDocument extends Recorded {
  identityNumber: Sealed | null
  bankAccount: Sealed | null
  bankName: string
}

/** AES-256-GCM under the key of that version. */
export interface Sealed {
  keyVersion: string
  /** Base64 of nonce, text and tag. */
  box: string
  mask: string
}

/** A full read of something sealed: who, whose, what and why. */
export interface AuditDocument {
  _id: string
  at: Date
  by: string
  byName: string
  /** Member id of whose it is. */
  about: string
  what: 'identityNumber' | 'bankAccount'
  why: string
  /** They read it in a browser that they had let in with their phone. */
  through?: 'browser'
  /** Tells the person; delivered and taken away as those of other records. */
  notices?: Notice[]
}

/** A delivered notice. `_id` is the notice's. */
export interface MessageDocument {
  _id: string
  to: string
  kind: NoticeKind
  words: NoticeWords
  at: Date
  readAt: Date | null
  /**
   * Of the subscribe message: `waiting` to be sent, `sending` since it was tried and nobody knows how that ended,
   * `sent`, `declined` by the person or never asked, `failed` for good.
   */
  push: 'waiting' | 'sending' | 'sent' | 'declined' | 'failed'
  pushTries: number
  /** When it is to be sent next, or was tried last. */
  pushAt: Date
}

/** `_id` is `admins`: one document, so that two who take each other's role away at once cannot both succeed. */
export interface AdminsDocument {
  _id: string
  ids: string[]
  /** Counted up where one lost their WeChat, so that the document changes with them. */
  unbound?: number
}
