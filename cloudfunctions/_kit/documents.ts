import type { ActivityKind, ActivityStatus, Ask, RegistrationStatus } from '../../shared/contract/activity'
import type { Role } from '../../shared/contract/call'
import type { UnitGrade } from '../../shared/contract/member'
import type { ArticleKind, ArticleStatus, Genre, Grade } from '../../shared/contract/newsroom'
import type { Answers, PaymentWay } from '../../shared/contract/registration'
import type { StatementLine } from '../../shared/contract/remuneration'
import type { RemunerationPolicy } from '../../shared/domain/remuneration'

/** One line of a record's own trail, appended in the same update that makes the change. */
export interface HistoryEntry {
  at: Date
  /** Member id and name of who did it. */
  by: string
  byName: string
  what: string
  why: string
  requestId: string
}

interface Recorded {
  _id: string
  history: HistoryEntry[]
  /** Of the write that changed the record last: a repeat of it is answered with the same outcome. */
  requestId: string
}

export interface UnitDocument {
  _id: string
  name: string
  grade: UnitGrade
}

export interface MemberDocument extends Recorded {
  /** Unique: one person a WeChat identity. */
  openid: string
  name: string
  /** Unique: one person a phone. */
  phone: string
  unitId: string
  unitName: string
  department: string
  roles: Role[]
  joinedAt: Date
}

/** A place given out by the activity's own document; see `registration/take-place.ts`. */
export interface Claim {
  id: string
  memberId: string
  status: 'registered' | 'waitlisted'
}

export interface ActivityDocument extends Recorded {
  kind: ActivityKind
  title: string
  organiser: string
  description: string
  audience: string
  place: string
  address: string
  startsAt: Date
  endsAt: Date
  schedule: { startsAt: Date; endsAt: Date; title: string }[]
  registrationOpensAt: Date
  registrationClosesAt: Date
  arrivalFrom: Date
  arrivalUntil: Date
  arrivalPlace: string
  /** Fen. */
  fee: number
  feeNote: string
  seats: number
  asks: Ask[]
  contactName: string
  contactPhone: string
  status: ActivityStatus
  cancelReason: string
  revision: number
  /** Places held: never more than `seats`. */
  taken: number
  /** People in line. */
  waiting: number
  /** Goes up with every place and place in line given: the order of arrival at the database. */
  tickets: number
  /** The latest places given, so that a repeat after a lost answer finds its own. */
  claims: Claim[]
}

/** `_id` is `<activity>:<member>`. */
export interface RegistrationDocument extends Recorded {
  activityId: string
  memberId: string
  number: number
  /** Of the claim on the activity that this place rests on. */
  claimId: string
  status: RegistrationStatus
  name: string
  unitName: string
  phone: string
  answers: Answers
  /** Fen, as it was when the place was taken. */
  fee: number
  payment: { way: PaymentWay; amount: number; at: Date; by: string } | null
  /** Scans that were welcome, in order of arrival at the database: the first is the arrival. */
  scans: { at: Date; desk: string; by: string; byName: string; requestId: string }[]
  registeredAt: Date
}

export interface ArticleDocument extends Recorded {
  authorId: string
  authorName: string
  unitId: string
  unitName: string
  kind: ArticleKind
  title: string
  source: string
  body: string
  /** Of the body, by the default rule, at the last change. */
  characters: number
  status: ArticleStatus
  remarks: { at: Date; by: string; text: string }[]
  genre: Genre | null
  grade: Grade | null
  issueId: string | null
  revision: number
  createdAt: Date
  updatedAt: Date
  submittedAt: Date | null
  acceptedAt: Date | null
  publishedAt: Date | null
}

/** `_id` is `<year>-<number>`. */
export interface IssueDocument {
  _id: string
  year: number
  number: number
  openedAt: Date
}

export interface PolicyDocument extends Omit<RemunerationPolicy, 'id' | 'effectiveFrom'> {
  _id: string
  effectiveFrom: Date
}

/** `_id` is the quarter, `2025Q2`. Lines keep instants as the contract has them: they are a frozen answer. */
export interface StatementDocument extends Recorded {
  status: 'draft' | 'closed'
  madeAt: Date
  madeBy: string
  closedAt: Date | null
  closedBy: string | null
  lines: StatementLine[]
}
