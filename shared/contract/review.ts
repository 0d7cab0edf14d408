import * as z from 'zod/mini'
import { ArticleSummary, EditorsWords, Genre, Grade, IssueId, Moved } from './article'
import { call, contract } from './call'
import { Count, Id, Instant } from './fields'

const editor = ['editor', 'admin'] as const

/** What an editor who did not take the article, or no longer has it, is told. */
const NotTaken = z.object({ outcome: z.literal('refused'), reason: z.literal('taken'), by: z.string() })

const Decided = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('moved'), article: Moved.def.options[0].shape.article }),
  z.discriminatedUnion('reason', [Moved.def.options[1], NotTaken]),
])

/** The editors' desk: an article is taken by one of them, talked about with its author, and decided on. */
export const review = contract('review', {
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

  /** Takes an article, so that two don't work on it; an accepted one leaves its issue for it. Taking over from another is asked for by name. */
  take: call({ who: editor, writes: true, input: z.object({ id: Id, from: z._default(z.nullable(Id), null) }), output: Decided }),

  /** Puts an article that one took back on the table. */
  putBack: call({ who: editor, writes: true, input: z.object({ id: Id }), output: Decided }),

  /** Gives an article back to its author with a remark. */
  sendBack: call({ who: editor, writes: true, input: z.object({ id: Id, remark: EditorsWords }), output: Decided }),

  /** Turns an article down for good, with a reason. */
  decline: call({ who: editor, writes: true, input: z.object({ id: Id, reason: EditorsWords }), output: Decided }),

  /** Takes an article into an issue with what decides its payment. May be repeated with another choice until the issue is scheduled. */
  accept: call({
    who: editor,
    writes: true,
    input: z
      .object({ id: Id, genre: Genre, grade: z._default(z.nullable(Grade), null), issueId: IssueId })
      .check(z.refine(choice => (choice.genre === 'brief') === (choice.grade !== null), { path: ['grade'] })),
    output: z.discriminatedUnion('outcome', [
      ...Decided.def.options,
      z.object({ outcome: z.literal('no-such-issue') }),
      z.object({ outcome: z.literal('issue-closed'), status: z.enum(['scheduled', 'published']) }),
    ]),
  }),
})

export type ReviewOutcome = z.output<typeof Decided>
