import type { Honour } from '../../../shared/contract/annual'
import type { ArticleKind, ArticleStatus, ArticleVersion, Genre, Grade, Place, RemarkKind } from '../../../shared/contract/article'
import type { IssueStatus } from '../../../shared/contract/bulletin'
import type { Counts } from '../../../shared/domain/article-body'
import type { HonoursRule } from '../../../shared/domain/honours'
import type { IndexDrawer } from '../../../shared/domain/news-search'
import type { Recorded } from './recorded'

/** `_id` is `newsroom`: what the association wants read by a second editor. Not there before it was first said. */
export interface NewsroomRulesDocument extends Recorded {
  words: string[]
  subjects: string[]
  revision: number
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
