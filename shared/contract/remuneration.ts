import * as z from 'zod/mini'
import { call, contract } from './call'
import { Amount, Count, Fen, Id, Instant, QuarterKey, line, refused } from './fields'
import { Genre, Grade } from './article'
import { ApproverPost } from './member'

/** How a started unit counts. */
const Rounding = z.enum(['ceil', 'floor', 'round', 'prorata'])

/** Why a piece earns what it earns; `shared/domain/remuneration.ts` makes it. */
export const Pricing = z.object({
  policyId: z.string(),
  policyVersion: Count,
  genre: Genre,
  grade: z.nullable(Grade),
  characters: Count,
  /** Characters that one unit holds: 100 or 1,000. */
  unitCharacters: z.union([z.literal(100), z.literal(1000)]),
  rounding: Rounding,
  /** Units paid; a fraction where the policy pays pro rata. */
  units: z.number(),
  /** Fen a unit. */
  rate: Fen,
  /** Units × rate, before floor and cap. */
  base: Fen,
  floorApplied: z.boolean(),
  capApplied: z.boolean(),
  gross: Fen,
  statutoryMinimum: Fen,
  belowStatutoryMinimum: z.boolean(),
})

export const Piece = z.object({
  articleId: Id,
  title: z.string(),
  publishedAt: Instant,
  /** Of the whole article. */
  pricing: Pricing,
  /** What of it is this author's, where several wrote it; `shared/domain/shares.ts` makes it. */
  portion: z.optional(z.object({ percent: Count, along: z.boolean(), characters: Count, gross: Fen, units: z.number() })),
})

const sums = { pieces: Count, characters: Count, gross: Amount, tax: Fen, net: Amount }

/** Of something paid earlier, put right by this payment; see `remuneration.correct`. */
export const LineCorrection = z.object({
  id: Id,
  /** The quarter that it went wrong in. */
  corrects: QuarterKey,
  articleId: z.nullable(Id),
  title: z.string(),
  amount: Amount,
  why: z.string(),
})

/** What an editor has to decide on before a statement is closed. */
export const LineProblem = z.enum(['nothing-to-pay', 'no-identity-number', 'has-left'])

/** `hold` carries all of the line to the next statement; `settle` ends it where nothing is left to pay. */
export const LineDecision = z.object({ what: z.enum(['pay', 'hold', 'settle']), why: z.string() })

export const LineState = z.enum(['open', 'reminded', 'signed', 'disputed', 'paid', 'held', 'settled'])

/** What a line comes to, without the pieces that it is made of. */
const stated = {
  authorId: Id,
  authorName: z.string(),
  unitId: Id,
  unitName: z.string(),
  ...sums,
  /** Hundreds of briefs, thousands of features. */
  units: z.object({ brief: z.number(), feature: z.number() }),
  belowStatutoryMinimum: z.boolean(),
}

export const StatementLine = z.object({
  ...stated,
  articles: z.array(Piece),
  corrections: z.array(LineCorrection),
})

/** A line as a statement lists it, without what it is made of. */
export const LineRow = z.object({
  id: Id,
  order: Count,
  ...stated,
  /** Of something paid earlier that this line puts right. */
  corrected: Count,
  problems: z.array(LineProblem),
  decision: z.nullable(z.object({ ...LineDecision.shape, by: z.string(), at: Instant })),
  state: LineState,
})

const Totals = z.object({ people: Count, ...sums })

/** One who signed, or is to. */
export const Signoff = z.object({
  state: z.enum(['waiting', 'approved', 'refused']),
  amount: Fen,
  submittedBy: z.string(),
  submittedAt: Instant,
  /** Every step in its order: who signed, or whose post may. */
  steps: z.array(z.object({ posts: z.array(ApproverPost), by: z.nullable(z.string()), post: z.nullable(ApproverPost), at: z.nullable(Instant) })),
  council: z.boolean(),
  minute: z.nullable(z.object({ meeting: z.string(), heldOn: z.string(), by: z.string(), at: Instant })),
  refusal: z.nullable(z.object({ by: z.string(), post: ApproverPost, at: Instant, why: z.string() })),
})

export const StatementStatus = z.enum(['draft', 'closed', 'approved'])

export const Statement = z.object({
  quarter: QuarterKey,
  status: StatementStatus,
  /** Asked for by what changes it. */
  revision: Count,
  madeAt: Instant,
  madeBy: z.string(),
  closedAt: z.nullable(Instant),
  closedBy: z.nullable(z.string()),
  approvedAt: z.nullable(Instant),
  /** By unit and name, in the order of the table. */
  lines: z.array(LineRow),
  /** Of the lines that are paid. */
  totals: Totals,
  /** Of those that the next statement takes over. */
  held: Totals,
  undecided: Count,
  signoff: z.nullable(Signoff),
})

const QuarterTotals = z.object({
  /** Before the first quarter that can be asked for there is one more. */
  quarter: z.string().check(z.regex(/^\d{4}Q[1-4]$/)),
  status: z.enum(['none', 'draft', 'closed', 'approved']),
  people: Count,
  ...sums,
  byUnit: z.array(z.object({ unitName: z.string(), gross: Amount })),
})

const GenreRule = z.object({
  unitCharacters: z.union([z.literal(100), z.literal(1000)]),
  rounding: Rounding,
  rates: z.discriminatedUnion('by', [
    z.object({ by: z.literal('grade'), grades: z.object({ A: Fen, B: Fen, C: Fen }), min: Fen, max: Fen }),
    z.object({ by: z.literal('genre'), rate: Fen }),
  ]),
  floor: z.optional(Fen),
  cap: z.optional(Fen),
})

/** One version of the payment rules, as `shared/domain/remuneration.ts` reads it. */
export const RemunerationPolicy = z.object({
  id: z.string(),
  version: Count,
  effectiveFrom: Instant,
  countingRule: z.enum(['word', 'han', 'characters']),
  genres: z.object({ brief: GenreRule, feature: GenreRule }),
  statutoryMinimum: z.object({ perThousand: Fen }),
  taxTable: z.object({
    id: z.string(),
    fixedAllowanceUpTo: Fen,
    fixedAllowance: Fen,
    allowancePercentAbove: Count,
    taxablePercent: Count,
    ratePercent: Count,
  }),
})

const editor = ['editor', 'admin'] as const

export const remuneration = contract('remuneration', {
  /**
   * The payment rules in force now, so that a phone can say while an article is typed or reviewed what it would earn,
   * by the same rule that will pay for it. Null before any came into force.
   */
  policy: call({
    who: ['officer', 'editor', 'approver', 'treasurer', 'admin'],
    writes: false,
    input: z.object({}),
    output: z.object({ now: Instant, policy: z.nullable(RemunerationPolicy) }),
  }),

  /** What the caller's published pieces of a quarter earn and why; the current quarter when none is named. */
  earnings: call({
    who: ['officer'],
    writes: false,
    input: z.object({ quarter: z.optional(QuarterKey) }),
    output: z.object({
      now: Instant,
      quarter: QuarterKey,
      /** The latest four with anything published, and the current one. */
      quarters: z.array(QuarterKey),
      /** Of the association's statement of that quarter. */
      status: z.enum(['none', 'draft', 'closed', 'approved']),
      articles: z.array(Piece),
      ...sums,
    }),
  }),

  /** A quarter's statement as it is kept, with the totals of that quarter, of the one before and of that quarter a year ago. */
  statement: call({
    who: ['editor', 'approver', 'treasurer', 'admin'],
    writes: false,
    input: z.object({ quarter: QuarterKey }),
    output: z.object({
      now: Instant,
      statement: z.nullable(Statement),
      /** What was published, withdrawn or corrected since it was made: articles and corrections. Only of a draft. */
      unstated: Count,
      current: QuarterTotals,
      previous: QuarterTotals,
      yearBefore: QuarterTotals,
    }),
  }),

  /** Everything that one line of a statement is made of. */
  line: call({
    who: ['editor', 'approver', 'treasurer', 'admin'],
    writes: false,
    input: z.object({ lineId: Id }),
    output: z.object({ now: Instant, quarter: QuarterKey, status: StatementStatus, line: z.object({ ...LineRow.shape, articles: z.array(Piece), corrections: z.array(LineCorrection) }) }),
  }),

  /**
   * Makes, or makes again, the draft of a quarter's statement: of all that was published up to its end and stands in no
   * closed statement, of what the last one held, and of what is to be put right. What was decided of a person stays
   * while their line stays.
   */
  makeStatement: call({
    who: editor,
    writes: true,
    input: z.object({ quarter: QuarterKey }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('made'), statement: Statement }),
      refused('closed', 'later-closed', 'nothing-published', 'not-begun'),
    ]),
  }),

  /** Decides what becomes of somebody's line in a draft; with no decision it is as if none had been made. */
  decide: call({
    who: editor,
    writes: true,
    input: z.object({ quarter: QuarterKey, lineIds: z.array(Id).check(z.minLength(1), z.maxLength(100)), decision: z.nullable(z.object({ what: LineDecision.shape.what, why: line(100) })) }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('decided'), statement: Statement }),
      refused('no-draft', 'made-again-meanwhile', 'cannot-be-paid', 'must-be-paid'),
    ]),
  }),

  /** Freezes a draft and sends it to be signed. Only a quarter that is over can be closed, and only as the editor saw it. */
  closeStatement: call({
    who: editor,
    writes: true,
    input: z.object({ quarter: QuarterKey, revision: Count }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('closed'), statement: Statement }),
      refused('not-made', 'closed', 'made-again-meanwhile', 'not-over', 'changed-since', 'undecided', 'nothing-to-pay', 'earlier-waits', 'later-closed'),
    ]),
  }),

  /** What is to be put right by the next statement, and which paid pieces were withdrawn since and are not put right. */
  corrections: call({
    who: ['editor', 'approver', 'treasurer', 'admin'],
    writes: false,
    input: z.object({}),
    output: z.object({
      now: Instant,
      waiting: z.array(z.object({ ...LineCorrection.shape, authorName: z.string(), unitName: z.string(), madeBy: z.string(), at: Instant })),
      withdrawn: z.array(z.object({ lineId: Id, quarter: QuarterKey, authorName: z.string(), unitName: z.string(), articleId: Id, title: z.string(), gross: Fen })),
    }),
  }),

  /**
   * Puts right what an approved statement paid wrongly: so much more, or less, in the next one. Of a piece no more is
   * taken back than was paid for it.
   */
  correct: call({
    who: editor,
    writes: true,
    input: z.object({ lineId: Id, articleId: z.nullable(Id), amount: Amount.check(z.refine(amount => amount !== 0)), why: line(100) }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('corrected') }),
      refused('not-approved', 'not-in-it', 'more-than-paid', 'too-many'),
    ]),
  }),

  /** Takes back a correction that no closed statement has. */
  dropCorrection: call({
    who: editor,
    writes: true,
    input: z.object({ id: Id }),
    output: z.discriminatedUnion('outcome', [z.object({ outcome: z.literal('dropped') }), refused('stated')]),
  }),
})

export type Piece = z.output<typeof Piece>
export type Pricing = z.output<typeof Pricing>
export type Statement = z.output<typeof Statement>
export type StatementLine = z.output<typeof StatementLine>
export type LineRow = z.output<typeof LineRow>
export type LineProblem = z.output<typeof LineProblem>
export type LineDecision = z.output<typeof LineDecision>
export type LineState = z.output<typeof LineState>
export type LineCorrection = z.output<typeof LineCorrection>
export type Signoff = z.output<typeof Signoff>
