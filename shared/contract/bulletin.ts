import * as z from 'zod/mini'
import { ArticleSummary, Genre, Grade, IssueId } from './article'
import { call, contract } from './call'
import { Count, Fen, Id, Instant } from './fields'

const editor = ['editor', 'admin'] as const

/** `open` takes articles, `scheduled` comes out by itself, `published` stays as it is. */
export const IssueStatus = z.enum(['open', 'scheduled', 'published'])

export const BulletinIssue = z.object({
  id: IssueId,
  year: Count,
  number: Count,
  status: IssueStatus,
  /** When it comes out by itself; null unless scheduled. */
  publishAt: z.nullable(Instant),
  publishedAt: z.nullable(Instant),
  /** Of articles in it, out or not. */
  accepted: Count,
  published: Count,
  /** Of its articles. */
  characters: Count,
  revision: Count,
})

/** A column of an issue with its articles in order. */
export const Column = z.object({ name: z.string(), articleIds: z.array(Id) })

export const PlacedArticle = z.object({ ...ArticleSummary.shape, genre: z.nullable(Genre), grade: z.nullable(Grade), gross: Fen })

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

  /** Opens an issue; one that is there already is left as it is. */
  open: call({
    who: editor,
    writes: true,
    input: z.object({ year: z.int().check(z.minimum(2000), z.maximum(2099)), number: z.int().check(z.minimum(1), z.maximum(999)) }),
    output: z.object({ issue: BulletinIssue }),
  }),

  /** Publishes an issue with all its articles, or not at all. From then on its text, counts, genres and grades stay as they are. */
  publish: call({
    who: editor,
    writes: true,
    input: z.object({ issueId: IssueId }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('published'), issue: BulletinIssue }),
      z.object({ outcome: z.literal('nothing-accepted') }),
      z.object({ outcome: z.literal('no-such-issue') }),
    ]),
  }),
})

export type BulletinIssue = z.output<typeof BulletinIssue>
export type Column = z.output<typeof Column>
export type IssueStatus = z.output<typeof IssueStatus>
export type PlacedArticle = z.output<typeof PlacedArticle>
