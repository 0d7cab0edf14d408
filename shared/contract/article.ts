import * as z from 'zod/mini'
import { mostBodyUnits } from '../domain/article-rules'
import { Count, Id, Instant, line, longText, optionalLine } from './fields'
import { FileId } from './file'

/** @source domain.md §3: three kinds of content */
export const ArticleKind = z.enum(['industry-development', 'special-topic', 'association-news'])
/** Who moves an article between them: `shared/domain/article-rules`. */
export const ArticleStatus = z.enum([
  'draft', 'submitted', 'in-review', 'returned', 'second-review', 'accepted', 'scheduled', 'published', 'withdrawn', 'declined',
])
export const Genre = z.enum(['brief', 'feature'])
export const Grade = z.enum(['A', 'B', 'C'])

/** `2026-18`: the year and number of a bulletin issue. */
export const IssueId = z.string().check(z.regex(/^20\d\d-[1-9]\d{0,2}$/))

/** A body as `shared/domain/article-body` reads it: a line a paragraph, with marks for headings and pictures. */
export const Body = longText(mostBodyUnits)

export const Picture = z.object({ fileId: FileId, caption: optionalLine(120) })

/** What an officer writes. */
export const Manuscript = z.object({
  kind: ArticleKind,
  /** Of `articleSubjects`; empty while none is chosen. */
  subject: optionalLine(20),
  title: optionalLine(120),
  source: optionalLine(60),
  body: Body,
  /** In the order that their numbers in the body mean. */
  pictures: z._default(z.array(Picture).check(z.maxLength(12)), []),
  coAuthors: z._default(z.array(z.object({ memberId: Id, share: z.int().check(z.minimum(1), z.maximum(99)) })).check(z.maxLength(4)), []),
  /** The commission that the article answers; null for one of the author's own accord. */
  commissionId: z._default(z.nullable(Id), null),
})

const CoAuthor = z.object({
  memberId: Id,
  name: z.string(),
  unitName: z.string(),
  /** Percent of the payment, whole. */
  share: Count,
})

/** Where in a text something is: UTF-16 units from its beginning, and the words there, by which it is found again. */
export const Place = z.object({ from: Count, to: Count, quote: z.string().check(z.maxLength(500)) })

export const RemarkKind = z.enum(['verify', 'cut', 'other'])

/** What an editor says to the author, of the whole or of a place in the text. */
export const Remark = z.object({
  id: Id,
  at: Instant,
  by: z.string(),
  kind: RemarkKind,
  text: z.string(),
  place: z.nullable(Place),
  /** Of the version that it was said about. */
  version: Count,
})

/** A text as it once stood: as it was submitted, as an editor left it, or as it was kept along the way. */
export const ArticleVersion = z.object({
  number: Count,
  kind: z.enum(['kept', 'submitted', 'edited']),
  at: Instant,
  by: z.string(),
  title: z.string(),
  body: z.string(),
  characters: Count,
})

/** What the checks at submission found, for the editors: nothing of it stops an article. */
export const ArticleFindings = z.object({
  /** Places that WeChat's check of content would rather not see. */
  risks: z.array(z.object({ ...Place.shape, label: z.string() })),
  /** WeChat could not be asked about all of the text. */
  unchecked: z.boolean(),
  /** Earlier articles that say much the same, the likest first. */
  similar: z.array(z.object({ id: Id, title: z.string(), unitName: z.string(), /** Percent of this text that is in that one. */ percent: Count })),
})

const HistoryEntry = z.object({ at: Instant, by: z.string(), what: z.string(), why: z.string() })

export const ArticleSummary = z.object({
  id: Id,
  kind: ArticleKind,
  subject: z.string(),
  title: z.string(),
  authorName: z.string(),
  unitName: z.string(),
  status: ArticleStatus,
  /** Of the body, by the rule that word processors count by. */
  characters: Count,
  pictureCount: Count,
  updatedAt: Instant,
  submittedAt: z.nullable(Instant),
  publishedAt: z.nullable(Instant),
  issueId: z.nullable(IssueId),
  /** The editor who took it. */
  takenBy: z.nullable(z.object({ id: Id, name: z.string() })),
  /** The editor's last words to the author, while it is returned or declined; in the author's own list also why it was withdrawn. */
  remark: z.nullable(z.string()),
})

export const Article = z.object({
  ...ArticleSummary.shape,
  source: z.string(),
  body: z.string(),
  pictures: z.array(z.object({ ...Picture.shape, /** Good for an hour; null when the file is gone. */ url: z.nullable(z.string()) })),
  coAuthors: z.array(CoAuthor),
  commissionId: z.nullable(Id),
  declaredAt: z.nullable(Instant),
  genre: z.nullable(Genre),
  /** For a brief alone. */
  grade: z.nullable(Grade),
  sensitive: z.boolean(),
  secondReader: z.nullable(z.string()),
  remarks: z.array(Remark),
  findings: z.nullable(ArticleFindings),
  versions: z.array(ArticleVersion),
  history: z.array(HistoryEntry),
  revision: Count,
})

export const Moved = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('moved'), article: Article }),
  z.object({ outcome: z.literal('refused'), reason: z.literal('state-changed'), status: ArticleStatus }),
])

/** What every reader may see of a published article. */
export const NewsItem = z.object({
  id: Id,
  kind: ArticleKind,
  title: z.string(),
  source: z.string(),
  authorName: z.string(),
  unitName: z.string(),
  publishedAt: Instant,
  issueId: IssueId,
  /** The issue's column that it stood in. */
  column: z.string(),
  /** The beginning of the text. */
  lead: z.string(),
})

/** What an editor writes to an author. */
export const EditorsWords = line(500)

export type Article = z.output<typeof Article>
export type ArticleFindings = z.output<typeof ArticleFindings>
export type ArticleKind = z.output<typeof ArticleKind>
export type ArticleStatus = z.output<typeof ArticleStatus>
export type ArticleSummary = z.output<typeof ArticleSummary>
export type ArticleVersion = z.output<typeof ArticleVersion>
export type Genre = z.output<typeof Genre>
export type Grade = z.output<typeof Grade>
export type Manuscript = z.output<typeof Manuscript>
export type NewsItem = z.output<typeof NewsItem>
export type Place = z.output<typeof Place>
export type Remark = z.output<typeof Remark>
export type RemarkKind = z.output<typeof RemarkKind>
