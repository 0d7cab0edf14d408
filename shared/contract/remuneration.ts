import * as z from 'zod/mini'
import { call, contract } from './call'
import { Count, Fen, Id, Instant, QuarterKey } from './fields'
import { Genre, Grade } from './article'

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

const sums = { pieces: Count, characters: Count, gross: Fen, tax: Fen, net: Fen }

export const StatementLine = z.object({
  authorId: Id,
  authorName: z.string(),
  unitId: Id,
  unitName: z.string(),
  ...sums,
  /** Hundreds of briefs, thousands of features. */
  units: z.object({ brief: z.number(), feature: z.number() }),
  belowStatutoryMinimum: z.boolean(),
  articles: z.array(Piece),
})

export const StatementStatus = z.enum(['draft', 'closed'])

export const Statement = z.object({
  quarter: QuarterKey,
  status: StatementStatus,
  madeAt: Instant,
  madeBy: z.string(),
  closedAt: z.nullable(Instant),
  closedBy: z.nullable(z.string()),
  lines: z.array(StatementLine),
  totals: z.object({ people: Count, ...sums }),
})

const QuarterTotals = z.object({
  /** Before the first quarter that can be asked for there is one more. */
  quarter: z.string().check(z.regex(/^\d{4}Q[1-4]$/)),
  status: z.enum(['none', 'draft', 'closed']),
  people: Count,
  ...sums,
  byUnit: z.array(z.object({ unitName: z.string(), gross: Fen })),
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
    who: ['officer', 'editor', 'approver', 'admin'],
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
      status: z.enum(['none', 'draft', 'closed']),
      articles: z.array(Piece),
      ...sums,
    }),
  }),

  /** A quarter's statement as it is kept, with the totals of that quarter and the one before. */
  statement: call({
    who: ['editor', 'approver', 'admin'],
    writes: false,
    input: z.object({ quarter: QuarterKey }),
    output: z.object({
      now: Instant,
      statement: z.nullable(Statement),
      /** Published in the quarter and not in the kept statement, so that an editor sees when to make it again. */
      unstated: Count,
      current: QuarterTotals,
      previous: QuarterTotals,
    }),
  }),

  /** Makes, or makes again, the draft of a quarter's statement from what was published in it. */
  makeStatement: call({
    who: editor,
    writes: true,
    input: z.object({ quarter: QuarterKey }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('made'), statement: Statement }),
      z.object({ outcome: z.literal('refused'), reason: z.enum(['closed', 'nothing-published', 'not-begun']) }),
    ]),
  }),

  /** Closes a draft for good. Only a quarter that is over can be closed, and only as the editor saw it. */
  closeStatement: call({
    who: editor,
    writes: true,
    input: z.object({ quarter: QuarterKey, madeAt: Instant }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('closed'), statement: Statement }),
      z.object({ outcome: z.literal('refused'), reason: z.enum(['not-made', 'made-again-meanwhile', 'not-over', 'incomplete']) }),
    ]),
  }),
})

export type Piece = z.output<typeof Piece>
export type Pricing = z.output<typeof Pricing>
export type Statement = z.output<typeof Statement>
export type StatementLine = z.output<typeof StatementLine>
