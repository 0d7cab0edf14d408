import * as z from 'zod/mini'
import { ArticleSummary, EditorsWords, Genre, Grade, IssueId, Moved } from './article'
import { call, contract } from './call'
import { Count, Fen, Id, Instant, line } from './fields'

const editor = ['editor', 'admin'] as const

/** `open` takes articles, `scheduled` comes out by itself, `published` stays as it is. */
export const IssueStatus = z.enum(['open', 'scheduled', 'published'])

/** A day of the calendar: `2025-05-13`. */
export const IssueDate = z.string().check(
  z.regex(/^20\d\d-\d\d-\d\d$/),
  z.refine(date => new Date(`${date}T00:00:00Z`).toJSON()?.startsWith(date) ?? false),
)

export const BulletinIssue = z.object({
  id: IssueId,
  year: Count,
  number: Count,
  status: IssueStatus,
  /** The day that is printed on it, in UTC+8; null while nobody named one. */
  date: z.nullable(IssueDate),
  /** When it comes out by itself; null unless scheduled. */
  publishAt: z.nullable(Instant),
  publishedAt: z.nullable(Instant),
  /** Of articles in it, out or not; what was withdrawn is not in it any more. */
  accepted: Count,
  published: Count,
  withdrawn: Count,
  /** Of its articles. */
  characters: Count,
  /** Who put its articles in this order, and when; null while nobody did. */
  arranged: z.nullable(z.object({ by: z.string(), at: Instant })),
  revision: Count,
})

/** A column of an issue with its articles in order. */
export const Column = z.object({ name: z.string(), articleIds: z.array(Id) })

/** An arrangement as an editor wants it: every name once, every article once. What is in the issue and not named stands in the first column. */
const Columns = z.array(z.object({ name: line(24), articleIds: z.array(Id).check(z.maxLength(120)) })).check(
  z.minLength(1),
  z.maxLength(12),
  z.refine(columns => allDiffer(columns.map(({ name }) => name)), { path: ['name'] }),
  z.refine(columns => allDiffer(columns.flatMap(({ articleIds }) => articleIds)), { path: ['articleIds'] }),
)

const allDiffer = (values: readonly string[]) => new Set(values).size === values.length

export const PlacedArticle = z.object({ ...ArticleSummary.shape, genre: z.nullable(Genre), grade: z.nullable(Grade), gross: Fen })

/** An article as it stands in its issue, in full. */
export const IssueArticle = z.object({
  id: Id,
  title: z.string(),
  authorName: z.string(),
  unitName: z.string(),
  coAuthors: z.array(z.object({ name: z.string(), unitName: z.string() })),
  source: z.string(),
  characters: Count,
  withdrawn: z.boolean(),
  /** Empty of one that was withdrawn. */
  body: z.string(),
  pictures: z.array(z.object({ caption: z.string(), /** Good for an hour; null when the file is gone. */ url: z.nullable(z.string()) })),
})

/** What an editor whose issue is not there, or is another by now, is told. */
const NotAsSeen = [
  z.object({ outcome: z.literal('no-such-issue') }),
  z.object({ outcome: z.literal('changed-meanwhile') }),
] as const

const NothingToPublish = [
  z.object({ outcome: z.literal('nothing-accepted') }),
  z.object({ outcome: z.literal('too-many'), most: Count }),
  /** Nothing could be paid: no version of the payment rules is in force when it comes out. */
  z.object({ outcome: z.literal('no-policy') }),
] as const

const IssueClosed = z.object({ outcome: z.literal('issue-closed'), status: z.enum(['scheduled', 'published']) })

/** The bulletin: what an issue holds, in which order, and when it comes out. */
export const bulletin = contract('bulletin', {
  /** The bulletin's issues, the newest first. At most 50. */
  issues: call({
    who: editor,
    writes: false,
    input: z.object({}),
    output: z.object({ issues: z.array(BulletinIssue), nextNumber: z.object({ year: Count, number: Count }) }),
  }),

  /** One issue with its articles, in the order of its columns. */
  issue: call({
    who: editor,
    writes: false,
    input: z.object({ issueId: IssueId }),
    output: z.object({ now: Instant, issue: BulletinIssue, columns: z.array(Column), articles: z.array(PlacedArticle) }),
  }),

  /** One issue with the full texts of its articles, as readers will see it: for looking through it, and for copying it. */
  preview: call({
    who: editor,
    writes: false,
    input: z.object({ issueId: IssueId }),
    output: z.object({ issue: BulletinIssue, columns: z.array(z.object({ name: z.string(), articles: z.array(IssueArticle) })) }),
  }),

  /** One issue laid out for printing, a Word file; of what is not out yet, a proof. */
  paper: call({
    who: editor,
    writes: false,
    input: z.object({ issueId: IssueId }),
    output: z.discriminatedUnion('outcome', [
      z.object({
        outcome: z.literal('made'),
        name: z.string(),
        /** Good for an hour. */
        url: z.string(),
        /** Pictures that could not be put in: gone, or too many for one file. */
        picturesMissing: Count,
      }),
      z.object({ outcome: z.literal('empty') }),
    ]),
  }),

  /** Puts the columns of an issue, the articles in them and its date as they are given; refused when somebody changed the issue meanwhile. */
  arrange: call({
    who: editor,
    writes: true,
    input: z.object({ issueId: IssueId, revision: Count, columns: Columns, date: z._default(z.nullable(IssueDate), null) }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('arranged'), revision: Count, at: Instant }),
      ...NotAsSeen,
      IssueClosed,
    ]),
  }),

  /** Has an issue come out by itself at a moment of the next 60 days, as it is now; may be repeated with another moment. */
  schedule: call({
    who: editor,
    writes: true,
    input: z.object({ issueId: IssueId, revision: Count, at: Instant }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('scheduled'), publishAt: Instant }),
      z.object({ outcome: z.literal('refused'), reason: z.enum(['too-early', 'too-late']) }),
      ...NothingToPublish,
      ...NotAsSeen,
      IssueClosed,
    ]),
  }),

  /** Takes the moment back: the issue takes articles again. */
  unschedule: call({
    who: editor,
    writes: true,
    input: z.object({ issueId: IssueId }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('unscheduled') }),
      z.object({ outcome: z.literal('no-such-issue') }),
      IssueClosed,
    ]),
  }),

  /** Takes a published article back, with a reason: nobody reads it from then on. Its place in the issue stays, marked. */
  withdraw: call({ who: editor, writes: true, input: z.object({ id: Id, reason: EditorsWords }), output: Moved }),

  /** Opens an issue; one that is there already is left as it is. */
  open: call({
    who: editor,
    writes: true,
    input: z.object({ year: z.int().check(z.minimum(2000), z.maximum(2099)), number: z.int().check(z.minimum(1), z.maximum(999)) }),
    output: z.object({ issue: BulletinIssue }),
  }),

  /**
   * Publishes an issue with all its articles, or not at all. From then on its text, counts, genres and grades stay as
   * they are. With the revision that the editor looked at, nothing else comes out than what they saw.
   */
  publish: call({
    who: editor,
    writes: true,
    input: z.object({ issueId: IssueId, revision: z.optional(Count) }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('published'), issue: BulletinIssue }),
      ...NothingToPublish,
      ...NotAsSeen,
    ]),
  }),
})

export type BulletinIssue = z.output<typeof BulletinIssue>
export type Column = z.output<typeof Column>
export type IssueArticle = z.output<typeof IssueArticle>
export type IssueStatus = z.output<typeof IssueStatus>
export type PlacedArticle = z.output<typeof PlacedArticle>
