import type { ActivityStatus, RegistrationStatus } from '../../shared/contract/activity'
import type { ActivityKind, Ask, Attachment, Eligibility, PaymentWay, Question, TeamEvent } from '../../shared/contract/activity-plan'
import type { Honour } from '../../shared/contract/annual'
import type { Role } from '../../shared/contract/call'
import type { Invoice } from '../../shared/contract/invoice'
import type { ApproverPost, Standing, UnitGrade, UnitState } from '../../shared/contract/member'
import type { ArticleKind, ArticleStatus, ArticleVersion, Genre, Grade, Place, RemarkKind } from '../../shared/contract/article'
import type { IssueStatus } from '../../shared/contract/bulletin'
import type { Answers } from '../../shared/contract/registration'
import type { LineDecision, LineProblem, LineState, Piece, StatementLine } from '../../shared/contract/remuneration'
import type { Counts } from '../../shared/domain/article-body'
import type { CheckinList } from '../../shared/domain/checkin-lists'
import type { Verdict } from '../../shared/domain/checkin-rules'
import type { Stage } from '../../shared/domain/application-rules'
import type { HonoursRule } from '../../shared/domain/honours'
import type { IndexDrawer } from '../../shared/domain/news-search'
import type { LedgerEntry } from '../../shared/domain/ledger'
import type { NoticeKind, NoticeWords } from '../../shared/domain/notice-words'
import type { RemunerationPolicy } from '../../shared/domain/remuneration'
import type { SigningRules } from '../../shared/domain/signing-rules'

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
}

/** `_id` is `newsroom`: what the association wants read by a second editor. Not there before it was first said. */
export interface NewsroomRulesDocument extends Recorded {
  words: string[]
  subjects: string[]
  revision: number
}

/** A place given out by the activity's own document; see `registration/take-place.ts`. */
export interface Claim {
  id: string
  memberId: string
  unitId: string
  status: 'pending' | 'registered' | 'waitlisted'
  at: Date
}

export interface ActivityDocument extends Recorded {
  kind: ActivityKind
  title: string
  organiser: string
  description: string
  audience: string
  /** `cloud://` ids; `cover` is empty for none. */
  cover: string
  pictures: string[]
  attachments: Attachment[]
  place: string
  address: string
  /** Degrees, GCJ-02. */
  location: { latitude: number; longitude: number } | null
  startsAt: Date
  endsAt: Date
  schedule: { startsAt: Date; endsAt: Date; title: string }[]
  registrationOpensAt: Date
  registrationClosesAt: Date
  headCountDue: Date | null
  /** Until when a place can be given back by its holder; null until the end. */
  cancelUntil: Date | null
  arrivalFrom: Date
  arrivalUntil: Date
  arrivalPlace: string
  /** Fen. */
  fee: number
  feeNote: string
  payWays: PaymentWay[]
  transferTo: string
  seats: number
  /** Seats for each unit; null for no such limit. */
  unitSeats: number | null
  eligibility: Eligibility
  approval: boolean
  /** How long who moves up has to confirm; 0 gives the place at once. */
  confirmHours: number
  asks: Ask[]
  /** Fen a night. */
  rooms: { kind: 'shared' | 'single'; price: number }[]
  questions: Question[]
  teamEvents: TeamEvent[]
  certificate: string
  contactName: string
  contactPhone: string
  status: ActivityStatus
  cancelReason: string
  revision: number
  /** Places held, by who is registered or was offered one: never more than `seats`. */
  taken: number
  /** The same by unit: never more than `unitSeats`. A unit that never held one is missing. */
  unitTaken: Record<string, number>
  /** People in line. */
  waiting: number
  /** Who waits for staff's word. */
  pending: number
  /** Teams entered, by event: never more than the event's `teams`. */
  eventTeams: Record<string, number>
  /** Goes up with every place and place in line given: the order of arrival at the database. */
  tickets: number
  /** The latest places given, so that a repeat after a lost answer finds its own; emptied once all is quiet. */
  claims: Claim[]
  /** What everyone who holds a place is still to be told; the timer of `registration` does, and takes it away. */
  announcement: Announcement | null
  /** The reminder of the day before was announced. */
  reminded: boolean
  checkin: CheckinSettings
}

/** A newer one takes the place of an older: nobody is to be reminded of what was called off meanwhile. */
export interface Announcement {
  /** The same for a repeat of the request: nobody is told twice. */
  id: string
  kind: Extract<NoticeKind, 'activity-cancelled' | 'activity-tomorrow'>
  /** Those that the activity's own fields do not say. */
  words: NoticeWords
  at: Date
}

/** `_id` is `<activity>:<member>`. */
export interface RegistrationDocument extends Recorded {
  activityId: string
  memberId: string
  number: number
  /** Of the claim on the activity that this place rests on. */
  claimId: string
  status: RegistrationStatus
  /** Until when an offered place is held; null for everyone else. */
  offerUntil: Date | null
  name: string
  /** As it was when the place was taken: it counts among that unit's seats. */
  unitId: string
  unitName: string
  phone: string
  answers: Answers
  /** Who entered the person, where they did not register themselves. */
  enteredBy: { id: string; name: string } | null
  /** The team whose player, or leader, this is. */
  teamId: string | null
  /** Fen, as it was when the place was taken. */
  fee: number
  /** `voucher` is the number on the slip or the transfer; may be empty. */
  payment: { way: PaymentWay; amount: number; at: Date; by: string; voucher: string } | null
  /** The picture of a transfer that the person sent: `cloud://` id. */
  voucher: { fileId: string; at: Date } | null
  /** Written for the invoice in the answers: its number, and the file where it was sent through here. */
  invoice: { number: string; fileId: string; at: Date; by: string } | null
  /** Assigned by staff: the number on the door; empty before. */
  roomNumber: string
  /** Staff's own, not shown to the person. */
  note: string
  /** Given to who passed. */
  certificate: { number: string; at: Date; by: string } | null
  /** Of the pass that is good: a lost one is replaced by the next. */
  passSerial: number
  /** Everything that desks did about this person, in order of arrival at the database; none is ever taken out. */
  scans: ScanDocument[]
  /** What follows from the scans, written in the same update: one for each slot, the earliest first. */
  presence: { slot: string; at: Date; desk: string; byName: string; outAt: Date | null }[]
  /** Goes up with every change of the scans: what a change of them asks for. */
  scansRevision: number
  /** When the scans changed last, by the function's clock; null before. */
  scannedAt: Date | null
  registeredAt: Date
  /** Announcements of the activity that this person was told, the latest few. */
  told: string[]
}

/** One scan that let somebody through, or that a desk without a network delivered later. */
export interface ScanDocument {
  nonce: string
  /** See `shared/domain/checkin-lists`. */
  slot: string
  way: 'in' | 'out'
  at: Date
  desk: string
  by: string
  byName: string
  /** As it was judged; what does not let through counts only with a reason. */
  verdict: Verdict
  /** Why they were admitted in spite of the verdict; empty where they were not. */
  despite: string
  /** Made without a network and delivered later. */
  offline: boolean
  undone: { at: Date; by: string; byName: string; why: string } | null
}

/** How an activity receives people, besides the arrival that its plan describes. */
export interface CheckinSettings {
  revision: number
  /** Nobody is admitted whose fee is open; otherwise they are, and the desk is reminded. */
  feeStops: boolean
  /** Passes are codes that renew themselves. */
  rotating: boolean
  lists: (Omit<CheckinList, 'from' | 'until'> & { from: Date; until: Date })[]
  /** Who serves at the desks; everyone who is staff when empty. */
  staff: { memberId: string; name: string; mayOverrule: boolean }[]
}

/** How many people of a unit will come, told ahead of registration. `_id` is `<activity>:<unit>`. */
export interface HeadCountDocument extends Recorded {
  activityId: string
  unitId: string
  unitName: string
  count: number
  note: string
  at: Date
  by: string
  byName: string
}

/** The latest reminder to units that had not told, in the same collection. `_id` is the activity's: there is one. */
export interface HeadCountReminderDocument extends Recorded {
  at: Date
  /** How many were reminded. */
  units: number
  people: number
}

/** A team at one activity. Its players, and its leader, each hold a registration that names it. */
export interface TeamDocument extends Recorded {
  activityId: string
  name: string
  unitId: string
  unitName: string
  /** Member ids. */
  leaderId: string
  leaderName: string
  status: 'entered' | 'withdrawn'
  /** In the order they came; who leads and does not play is not among them. */
  players: { memberId: string; name: string; unitName: string; sex: 'male' | 'female' }[]
  /** Member ids of who plays, by event. */
  lineup: Record<string, string[]>
  /** What an invitation's link holds. */
  inviteKey: string
  revision: number
  madeAt: Date
}

export interface ArticleDocument extends Recorded {
  authorId: string
  authorName: string
  unitId: string
  unitName: string
  kind: ArticleKind
  subject: string
  title: string
  source: string
  body: string
  pictures: { fileId: string; caption: string }[]
  coAuthors: { memberId: string; name: string; unitId: string; unitName: string; share: number }[]
  commissionId: string | null
  /** Of the body, by the default rule, at the last change. */
  characters: number
  status: ArticleStatus
  /** When the author last declared it true, their own and free of secrets. */
  declaredAt: Date | null
  /** The editor who has it, from being taken until it is on the table again, with its author, or decided for good. */
  takenBy: { id: string; name: string; at: Date } | null
  remarks: RemarkDocument[]
  /** What the checks at submission found; null before the first. */
  findings: ArticleFindings | null
  /** Hashes of the text's shingles, of what was submitted: near-duplicates share many. */
  prints: number[]
  genre: Genre | null
  grade: Grade | null
  /** A second editor reads it before it is accepted. */
  sensitive: boolean
  secondReader: { id: string; name: string; at: Date } | null
  issueId: string | null
  /** Earlier texts, the oldest first, at most 24. */
  versions: ArticleVersionDocument[]
  revision: number
  createdAt: Date
  updatedAt: Date
  submittedAt: Date | null
  acceptedAt: Date | null
  publishedAt: Date | null
  /** What came out, as it was at that moment: payment goes by this alone. Null before, and never changed after. */
  publication: Publication | null
}

export interface RemarkDocument {
  id: string
  at: Date
  /** Name and member id of who said it. */
  by: string
  byId: string
  kind: RemarkKind
  text: string
  place: Place | null
  version: number
}

export interface ArticleVersionDocument extends Omit<ArticleVersion, 'at'> {
  at: Date
  pictures: { fileId: string; caption: string }[]
}

export interface ArticleFindings {
  risks: (Place & { label: string })[]
  unchecked: boolean
  similar: { id: string; title: string; unitName: string; percent: number }[]
}

export interface Publication {
  at: Date
  column: string
  /** Its place in the whole issue, from 0. */
  place: number
  counts: Counts
  /** SHA-256 of title, body, genre, grade and counts, hexadecimal. */
  digest: string
}

/** `_id` is `<year>-<number>`. */
export interface IssueDocument extends Recorded {
  year: number
  number: number
  status: IssueStatus
  /** The columns in order, each with its articles in order. An article that no column names stands at the end of the first. */
  columns: { name: string; articleIds: string[] }[]
  /** Who put them so; null while nobody did. Its trail has only what decides when the issue comes out. */
  arranged: { by: string; byName: string; at: Date } | null
  /** The day printed on it, in UTC+8, `2025-05-13`; null while nobody named one. */
  date: string | null
  publishAt: Date | null
  publishedAt: Date | null
  openedAt: Date
  /** Counted up by every change, and by every article that comes or goes: publishing asks for it. */
  revision: number
}

/** What units owe in a quarter. `_id` is the quarter, `2026Q4`. */
export interface TargetDocument extends Recorded {
  /** Pieces of every council unit that no exception names. */
  usual: number
  exceptions: { unitId: string; pieces: number }[]
  /** Counted up by every change of the numbers. */
  revision: number
  /** When each unit was last reminded. */
  reminded: { unitId: string; at: Date }[]
  /** Counted up by every reminding, which asks for it. */
  remindings: number
}

interface Invited {
  memberId: string
  name: string
  unitName: string
}

/** A subject that the editors ordered. Who delivered is read from the articles that name it. */
export interface CommissionDocument extends Recorded {
  subject: string
  kind: ArticleKind
  brief: string
  /** Its own moment is too late. */
  deadline: Date
  pieces: number
  /** Pieces that nobody has accepted: never under 0, which a condition on this field keeps. */
  left: number
  status: 'open' | 'closed'
  everyone: boolean
  /** To how many it was offered. */
  offered: number
  /** Empty where it was offered to everyone. */
  invited: Invited[]
  accepted: (Invited & { at: Date })[]
  declined: (Invited & { at: Date; why: string })[]
  /** Reminders of the deadline that were sent: `<member> <which> <deadline, ms>`. */
  reminded: string[]
  madeBy: string
  madeAt: Date
  closedAt: Date | null
  closedWhy: string
  revision: number
}

/** A drawer of the index that news are searched by. `_id` is `<issue>:<bucket>`; an issue adds its own when it comes out. */
export interface NewsIndexDocument extends IndexDrawer {
  _id: string
  issueId: string
  publishedAt: Date
}

/**
 * Who read an article, for their count alone: readers are hashes, of which nobody can be told. `_id` is the article's
 * and the first sign of the hash, so that a crowd does not wait for one document.
 */
export interface ReadingsDocument {
  _id: string
  articleId: string
  readers: string[]
  /** Of `readers`. */
  count: number
}

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

/** Who did something: member id and name. The id is empty for what a timer did. */
export interface Actor {
  id: string
  name: string
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

/** A list of who is honoured, as it was decided. */
export interface HonoursDecision {
  rule: HonoursRule
  officers: Honour[]
  units: Honour[]
  decidedAt: Date
  decidedBy: string
  /** Which decision this is, from 1. */
  revision: number
}

/** `_id` is the year. The decision that holds, and the earlier ones in their order. */
export interface HonoursDocument extends Recorded, HonoursDecision {
  earlier: HonoursDecision[]
}

/**
 * The collections whose records may hold notices: `telling` is for these alone. The timer of `message` looks through
 * each of them every minute, by its index of `notices.id`.
 */
export const outboxes = ['units', 'members', 'audits', 'registrations', 'headcounts', 'teams', 'articles', 'targets', 'commissions', 'statements', 'lines', 'expenses', 'settings'] as const
