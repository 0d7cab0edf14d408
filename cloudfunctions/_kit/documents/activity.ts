import type { ActivityStatus, RegistrationStatus } from '../../../shared/contract/activity'
import type { ActivityKind, Ask, Attachment, Eligibility, PaymentWay, Question, TeamEvent } from '../../../shared/contract/activity-plan'
import type { Answers } from '../../../shared/contract/registration'
import type { CheckinList } from '../../../shared/domain/checkin-lists'
import type { Verdict } from '../../../shared/domain/checkin-rules'
import type { NoticeKind, NoticeWords } from '../../../shared/domain/notice-words'
import type { Recorded } from './recorded'

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
