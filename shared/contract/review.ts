import * as z from 'zod/mini'
import { ArticleKind, ArticleStatus, ArticleSummary, Body, EditorsWords, Genre, Grade, IssueId, Moved, Place, RemarkKind } from './article'
import { call, contract } from './call'
import { Count, Id, Instant, line, optionalLine } from './fields'

const editor = ['editor', 'admin'] as const

/** What an editor who did not take the article, or no longer has it, is told. */
const NotTaken = z.object({ outcome: z.literal('refused'), reason: z.literal('taken'), by: z.string() })

const Done = z.object({ outcome: z.literal('moved'), article: Moved.def.options[0].shape.article })
const StateChanged = Moved.def.options[1]
const Decided = z.discriminatedUnion('outcome', [Done, z.discriminatedUnion('reason', [StateChanged, NotTaken])])

/** Why an article does not get into the issue that was chosen for it. */
const NoSuchIssue = z.object({ outcome: z.literal('no-such-issue') })
const IssueClosed = z.object({ outcome: z.literal('issue-closed'), status: z.enum(['scheduled', 'published']) })

/** What is read by a second editor before it is accepted; the rule is `shared/domain/second-reading`. */
const SecondReadingRules = z.object({
  /** Words that make a text sensitive. */
  words: z.array(line(20)).check(z.maxLength(50)),
  /** Of `articleSubjects`. */
  subjects: z.array(line(20)).check(z.maxLength(30)),
})
const KeptRules = z.object({ rules: SecondReadingRules, revision: Count })

const ComparedText = z.object({
  id: Id,
  title: z.string(),
  body: z.string(),
  authorName: z.string(),
  unitName: z.string(),
  status: ArticleStatus,
  characters: Count,
  submittedAt: z.nullable(Instant),
  publishedAt: z.nullable(Instant),
})

/** The editors' desk: an article is taken by one of them, talked about with its author, and decided on. */
export const review = contract('review', {
  /** The editors' table: what waits longest first, or what was decided last; of one kind or of all. At most 100, with the counts of all three. */
  queue: call({
    who: editor,
    writes: false,
    input: z.object({
      tab: z._default(z.enum(['submitted', 'returned', 'decided']), 'submitted'),
      kind: z._default(z.nullable(ArticleKind), null),
    }),
    output: z.object({
      now: Instant,
      articles: z.array(ArticleSummary),
      counts: z.object({ submitted: Count, returned: Count, decided: Count }),
    }),
  }),

  /**
   * Takes an article, so that two don't work on it; an accepted one leaves its issue for it. From another editor, or
   * one's own back from the second reader, it is taken by the name of who has it.
   */
  take: call({ who: editor, writes: true, input: z.object({ id: Id, from: z._default(z.nullable(Id), null) }), output: Decided }),

  /** Puts an article that one took back on the table. */
  putBack: call({ who: editor, writes: true, input: z.object({ id: Id }), output: Decided }),

  /** Says something about an article that one has: of the whole, or of a place whose words must stand there. */
  remark: call({
    who: editor,
    writes: true,
    input: z.object({
      id: Id,
      kind: RemarkKind,
      text: EditorsWords,
      place: z._default(z.nullable(Place.check(z.refine(({ from, to }) => from < to))), null),
    }),
    output: z.discriminatedUnion('outcome', [...Decided.def.options, z.object({ outcome: z.literal('text-changed') })]),
  }),

  /** Takes back what was said since the author sent it in, and has not been read by them. */
  unremark: call({ who: editor, writes: true, input: z.object({ id: Id, remarkId: Id }), output: Decided }),

  /** Changes the text of an article that one has, or of one that is accepted; the author's stays among its versions. */
  edit: call({
    who: editor,
    writes: true,
    input: z.object({ id: Id, revision: Count, title: optionalLine(120), body: Body }),
    output: z.discriminatedUnion('outcome', [
      ...Decided.def.options,
      z.object({ outcome: z.literal('changed-meanwhile') }),
      z.object({ outcome: z.literal('incomplete'), problems: z.array(z.string()) }),
      /** It is accepted, and as changed somebody would have to read it second: it is taken first. */
      z.object({ outcome: z.literal('second-reading-needed'), why: z.array(z.string()) }),
    ]),
  }),

  /** Gives an article back to its author with remarks: those that were made since it came, words of the whole, or both. */
  sendBack: call({
    who: editor,
    writes: true,
    input: z.object({ id: Id, remark: optionalLine(500) }),
    output: z.discriminatedUnion('outcome', [...Decided.def.options, z.object({ outcome: z.literal('nothing-said') })]),
  }),

  /** Turns an article down for good, with a reason. */
  decline: call({ who: editor, writes: true, input: z.object({ id: Id, reason: EditorsWords }), output: Decided }),

  /**
   * Takes an article into an issue with what decides its payment; a sensitive one goes to a second reader with that
   * choice first. May be repeated with another choice until the issue is scheduled.
   */
  accept: call({
    who: editor,
    writes: true,
    input: z
      .object({
        id: Id,
        genre: Genre,
        grade: z._default(z.nullable(Grade), null),
        issueId: IssueId,
        /** The editor wants it read again, whatever the rules say. */
        secondReading: z._default(z.boolean(), false),
      })
      .check(z.refine(choice => (choice.genre === 'brief') === (choice.grade !== null), { path: ['grade'] })),
    output: z.discriminatedUnion('outcome', [...Decided.def.options, NoSuchIssue, IssueClosed]),
  }),

  /** Another editor than the first agrees with an acceptance, which is then done, or says what stands against it. */
  secondRead: call({
    who: editor,
    writes: true,
    input: z
      .object({ id: Id, agrees: z.boolean(), words: optionalLine(500) })
      .check(z.refine(({ agrees, words }) => agrees || words !== '', { path: ['words'] })),
    output: z.discriminatedUnion('outcome', [
      Done,
      z.discriminatedUnion('reason', [StateChanged, z.object({ outcome: z.literal('refused'), reason: z.literal('own') })]),
      NoSuchIssue,
      IssueClosed,
    ]),
  }),

  /** Two articles that say much the same, with what is the same in both. */
  similar: call({
    who: editor,
    writes: false,
    input: z.object({ id: Id, otherId: Id }).check(z.refine(({ id, otherId }) => id !== otherId, { path: ['otherId'] })),
    output: z.object({
      now: Instant,
      article: ComparedText,
      other: ComparedText,
      /** Stretches that stand in both, in the article's order: UTF-16 units of the one body and of the other. */
      parts: z.array(z.object({ from: Count, to: Count, otherFrom: Count, otherTo: Count })),
      /** Percent of the article that stands in the other. */
      percent: Count,
    }),
  }),

  /** What is read by a second editor. */
  settings: call({ who: editor, writes: false, input: z.object({}), output: KeptRules }),

  /** Changes what is read by a second editor. */
  arrange: call({
    who: editor,
    writes: true,
    input: KeptRules,
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('arranged'), ...KeptRules.shape }),
      z.object({ outcome: z.literal('changed-meanwhile'), ...KeptRules.shape }),
    ]),
  }),
})

export type SecondReadingRules = z.output<typeof SecondReadingRules>
