import * as z from 'zod/mini'
import { call, contract } from './call'
import { Count, Fen, Id, Instant, PageNumber, line, longText, optionalLine } from './fields'

/** @source domain.md §3: three kinds of content */
export const ArticleKind = z.enum(['industry-development', 'special-topic', 'association-news'])
export const ArticleStatus = z.enum(['draft', 'submitted', 'returned', 'accepted', 'published', 'declined'])
export const Genre = z.enum(['brief', 'feature'])
export const Grade = z.enum(['A', 'B', 'C'])

/** `2026-18`: the year and number of a bulletin issue. */
export const IssueId = z.string().check(z.regex(/^20\d\d-[1-9]\d{0,2}$/))

const body = longText(60_000)

const Manuscript = z.object({
  kind: ArticleKind,
  title: optionalLine(120),
  source: optionalLine(60),
  body,
})

const Remark = z.object({ at: Instant, by: z.string(), text: z.string() })
const HistoryEntry = z.object({ at: Instant, by: z.string(), what: z.string(), why: z.string() })

export const ArticleSummary = z.object({
  id: Id,
  kind: ArticleKind,
  title: z.string(),
  authorName: z.string(),
  unitName: z.string(),
  status: ArticleStatus,
  /** Of the body, by the rule that pays. */
  characters: Count,
  updatedAt: Instant,
  submittedAt: z.nullable(Instant),
  publishedAt: z.nullable(Instant),
  issueId: z.nullable(IssueId),
  /** The editor's last words to the author, while it is returned or declined. */
  remark: z.nullable(z.string()),
})

export const Article = z.object({
  ...ArticleSummary.shape,
  source: z.string(),
  body: z.string(),
  genre: z.nullable(Genre),
  /** For a brief alone. */
  grade: z.nullable(Grade),
  remarks: z.array(Remark),
  history: z.array(HistoryEntry),
  revision: Count,
})

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
  /** The beginning of the text. */
  lead: z.string(),
})

export const BulletinIssue = z.object({
  id: IssueId,
  year: Count,
  number: Count,
  accepted: Count,
  published: Count,
  /** Of its articles. */
  characters: Count,
})

const editor = ['editor', 'admin'] as const
const officer = ['officer'] as const

const Kept = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('saved'), id: Id, revision: Count, savedAt: Instant, characters: Count }),
  z.object({ outcome: z.literal('refused'), reason: z.enum(['changed-meanwhile', 'not-yours-to-change']) }),
])

const Moved = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('moved'), article: Article }),
  z.object({ outcome: z.literal('refused'), reason: z.literal('state-changed'), status: ArticleStatus }),
])

export const newsroom = contract('newsroom', {
  /** Begins an article. */
  draft: call({ who: officer, writes: true, input: Manuscript, output: Kept }),

  /** Changes one's own draft or returned article. */
  revise: call({
    who: officer,
    writes: true,
    input: z.object({ id: Id, revision: Count, manuscript: Manuscript }),
    output: Kept,
  }),

  /** Sends one's own article to the editors. */
  submit: call({
    who: officer,
    writes: true,
    input: z.object({ id: Id }),
    output: z.discriminatedUnion('outcome', [
      ...Moved.def.options,
      z.object({ outcome: z.literal('incomplete'), problems: z.array(z.object({ field: z.string(), problem: z.string() })) }),
    ]),
  }),

  /** Takes a submitted article back as long as no editor has decided. */
  takeBack: call({ who: officer, writes: true, input: z.object({ id: Id }), output: Moved }),

  /** The caller's own articles, the last changed first. At most 100. */
  mine: call({
    who: officer,
    writes: false,
    input: z.object({}),
    output: z.object({ now: Instant, articles: z.array(ArticleSummary) }),
  }),

  /** One article whole, for its author and for editors. */
  get: call({
    who: ['officer', ...editor],
    writes: false,
    input: z.object({ id: Id }),
    output: z.object({ now: Instant, article: Article }),
  }),

  /** The editors' table: what waits longest first, or what was decided last. At most 100, with the counts of all three. */
  queue: call({
    who: editor,
    writes: false,
    input: z.object({ tab: z._default(z.enum(['submitted', 'returned', 'decided']), 'submitted') }),
    output: z.object({
      now: Instant,
      articles: z.array(ArticleSummary),
      counts: z.object({ submitted: Count, returned: Count, decided: Count }),
    }),
  }),

  /** Gives an article back to its author with a remark. */
  sendBack: call({ who: editor, writes: true, input: z.object({ id: Id, remark: line(500) }), output: Moved }),

  /** Turns an article down for good, with a reason. */
  decline: call({ who: editor, writes: true, input: z.object({ id: Id, reason: line(500) }), output: Moved }),

  /** Takes an article into an issue with what decides its payment. May be repeated with another choice until it is published. */
  accept: call({
    who: editor,
    writes: true,
    input: z
      .object({ id: Id, genre: Genre, grade: z._default(z.nullable(Grade), null), issueId: IssueId })
      .check(z.refine(choice => (choice.genre === 'brief') === (choice.grade !== null), { path: ['grade'] })),
    output: z.discriminatedUnion('outcome', [
      ...Moved.def.options,
      z.object({ outcome: z.literal('no-such-issue') }),
    ]),
  }),

  /** The bulletin's issues, the newest first. At most 50. */
  issues: call({
    who: editor,
    writes: false,
    input: z.object({}),
    output: z.object({ issues: z.array(BulletinIssue), nextNumber: z.object({ year: Count, number: Count }) }),
  }),

  /** One issue with its articles in the order of their acceptance. */
  issue: call({
    who: editor,
    writes: false,
    input: z.object({ issueId: IssueId }),
    output: z.object({
      now: Instant,
      issue: BulletinIssue,
      articles: z.array(z.object({ ...ArticleSummary.shape, genre: z.nullable(Genre), grade: z.nullable(Grade), gross: Fen })),
    }),
  }),

  /** Opens an issue of the bulletin; one that is there already is left as it is. */
  openIssue: call({
    who: editor,
    writes: true,
    input: z.object({ year: z.int().check(z.minimum(2000), z.maximum(2099)), number: z.int().check(z.minimum(1), z.maximum(999)) }),
    output: z.object({ issue: BulletinIssue }),
  }),

  /** Publishes every accepted article of an issue. */
  publishIssue: call({
    who: editor,
    writes: true,
    input: z.object({ issueId: IssueId }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('published'), issue: BulletinIssue }),
      z.object({ outcome: z.literal('nothing-accepted') }),
      z.object({ outcome: z.literal('no-such-issue') }),
    ]),
  }),

  /** What was published, the newest first, 20 a page. */
  news: call({
    who: 'anyone',
    writes: false,
    input: z.object({ kind: z.optional(ArticleKind), issueId: z.optional(IssueId), page: PageNumber }),
    output: z.object({ now: Instant, items: z.array(NewsItem), more: z.boolean() }),
  }),

  /** One published article. */
  read: call({
    who: 'anyone',
    writes: false,
    input: z.object({ id: Id }),
    output: z.object({ now: Instant, item: NewsItem, body: z.string(), characters: Count }),
  }),
})

export type Article = z.output<typeof Article>
export type ArticleKind = z.output<typeof ArticleKind>
export type ArticleStatus = z.output<typeof ArticleStatus>
export type ArticleSummary = z.output<typeof ArticleSummary>
export type BulletinIssue = z.output<typeof BulletinIssue>
export type Genre = z.output<typeof Genre>
export type Grade = z.output<typeof Grade>
export type NewsItem = z.output<typeof NewsItem>
