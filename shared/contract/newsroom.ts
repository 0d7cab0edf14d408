import * as z from 'zod/mini'
import { Article, ArticleSummary, Manuscript, Moved } from './article'
import { call, contract } from './call'
import { Count, Id, Instant } from './fields'

const officer = ['officer'] as const

const Kept = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('saved'), id: Id, revision: Count, savedAt: Instant, characters: Count }),
  z.object({
    outcome: z.literal('refused'),
    reason: z.enum(['changed-meanwhile', 'not-yours-to-change', 'no-such-person', 'shares-wrong', 'no-such-picture']),
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

  /** Sends one's own article to the editors, declared true, one's own work and without business secrets. */
  submit: call({
    who: officer,
    writes: true,
    input: z.object({ id: Id, declared: z.literal(true) }),
    output: z.discriminatedUnion('outcome', [
      ...Moved.def.options,
      z.object({ outcome: z.literal('incomplete'), problems: z.array(z.object({ field: z.string(), problem: z.string() })) }),
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
