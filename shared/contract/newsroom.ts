import * as z from 'zod/mini'
import { leftOutKinds, wordRefusals } from '../domain/word-file'
import { Article, ArticleSummary, Manuscript, Moved, Picture } from './article'
import { call, contract } from './call'
import { Count, Id, Instant, line, refused } from './fields'
import { FileId, UploadTicket } from './file'

const officer = ['officer'] as const

const WordRefusal = z.enum(wordRefusals)

const Kept = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('saved'), id: Id, revision: Count, savedAt: Instant, characters: Count }),
  z.object({
    outcome: z.literal('refused'),
    reason: z.enum(['changed-meanwhile', 'not-yours-to-change', 'no-such-person', 'shares-wrong', 'no-such-picture']),
    /** The number of the picture that there is not, or that is none. */
    picture: z.optional(Count),
  }),
])

/** The author's side: writing, sending in, what became of it. The editors' is `review`, the readers' `news`. */
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

  /** Puts an earlier text of one's own article back, with its pictures; what stands there now is kept first. */
  restore: call({
    who: officer,
    writes: true,
    input: z.object({ id: Id, version: Count, revision: Count }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('restored'), article: Article }),
      refused('changed-meanwhile', 'not-yours-to-change', 'no-such-version'),
    ]),
  }),

  /** Throws one's own draft or returned article away, for good. */
  discard: call({
    who: officer,
    writes: true,
    input: z.object({ id: Id }),
    output: z.discriminatedUnion('outcome', [z.object({ outcome: z.literal('discarded') }), refused('not-yours-to-change')]),
  }),

  /** Leave to upload a picture of an article. */
  pictureTicket: call({ who: officer, writes: false, input: z.object({}), output: z.object({ ticket: UploadTicket }) }),

  /** Leave to upload a Word file, unless its name or size already says that it cannot be read. */
  wordTicket: call({
    who: officer,
    writes: false,
    input: z.object({ name: line(255), size: Count }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('ticket'), ticket: UploadTicket }),
      z.object({ outcome: z.literal('refused'), reason: WordRefusal }),
    ]),
  }),

  /** What an uploaded Word file makes of an article. Nothing of an article is changed; the upload is taken away. */
  importWord: call({
    who: officer,
    writes: false,
    input: z.object({ fileId: FileId }),
    output: z.discriminatedUnion('outcome', [
      z.object({
        outcome: z.literal('read'),
        /** Empty when the file does not begin with one. */
        title: z.string(),
        body: z.string(),
        pictures: z.array(z.object({ ...Picture.shape, /** Good for an hour. */ url: z.nullable(z.string()) })),
        leftOut: z.array(z.object({ what: z.enum(leftOutKinds), count: Count })),
      }),
      z.object({ outcome: z.literal('too-long'), /** That are not white space. */ characters: Count }),
      z.object({ outcome: z.literal('refused'), reason: WordRefusal }),
    ]),
  }),

  /** Members of that name who may have written along; at most ten, the caller not among them. */
  coAuthors: call({
    who: officer,
    writes: false,
    input: z.object({ name: line(40) }),
    output: z.object({ people: z.array(z.object({ id: Id, name: z.string(), unitName: z.string() })) }),
  }),

  /** Sends one's own article to the editors, declared true, one's own work and without business secrets. */
  submit: call({
    who: officer,
    writes: true,
    input: z.object({ id: Id, declared: z.literal(true) }),
    output: z.discriminatedUnion('outcome', [
      ...Moved.def.options,
      z.object({ outcome: z.literal('incomplete'), problems: z.array(z.object({ field: z.string(), problem: z.string() })) }),
      /** The author's unit is in arrears for so long that the rules close this. */
      z.object({ outcome: z.literal('dues-owed') }),
    ]),
  }),

  /** Takes a submitted article back as long as no editor has taken it. */
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
    who: ['officer', 'editor', 'admin'],
    writes: false,
    input: z.object({ id: Id }),
    output: z.object({ now: Instant, article: Article }),
  }),
})
