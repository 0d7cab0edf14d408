import * as z from 'zod/mini'
import { ArticleKind, Genre } from './article'
import { call, contract } from './call'
import { Count, Fen, Id, Instant, QuarterKey, refused } from './fields'

/** A piece counts for its author alone; `along` are those of others; characters and money go by share. */
const sums = { pieces: Count, along: Count, characters: Count, gross: Fen }
const Before = z.object({ pieces: Count, gross: Fen })
const rank = Count

const Year = z.int().check(z.minimum(2000), z.maximum(2099))

/** Pieces owed and accepted in a quarter whose target was set. */
const Fulfilment = z.object({ quarter: QuarterKey, owed: Count, accepted: Count })

/** A year's publications from every side; `shared/domain/year-figures.ts` makes it. */
export const YearFigures = z.object({
  total: z.object({ ...sums, people: Count, units: Count }),
  before: Before,
  units: z.array(z.object({ rank, unitId: Id, unitName: z.string(), ...sums, before: Before, targets: z.array(Fulfilment) })),
  officers: z.array(z.object({ rank, memberId: Id, name: z.string(), unitId: Id, unitName: z.string(), ...sums })),
  kinds: z.array(z.object({ kind: ArticleKind, ...sums, before: Before, subjects: z.array(z.object({ rank, subject: z.string(), ...sums })) })),
  genres: z.array(z.object({ genre: Genre, ...sums })),
  /** Twelve. */
  months: z.array(z.object({ month: z.string(), ...sums, before: Before })),
})

/** What became of the articles submitted in the year; `open` are those that nobody has decided. */
const Decided = z.object({ submitted: Count, accepted: Count, declined: Count, open: Count })

/** A quarter's target, all units together; `met` have sent all they owe. */
const QuarterTarget = z.object({ quarter: QuarterKey, owed: Count, accepted: Count, units: Count, met: Count })

const Points = z.int().check(z.minimum(0), z.maximum(100))
const Places = z.object({ places: z.int().check(z.minimum(0), z.maximum(50)), minimumPieces: z.int().check(z.minimum(0), z.maximum(999)) })

/** By what people and units are honoured; `shared/domain/honours.ts` reads it. */
export const HonoursRule = z.object({ perPiece: Points, perThousand: Points, perQuarterMet: Points, officers: Places, units: Places })

export const Honour = z.object({
  rank,
  id: Id,
  name: z.string(),
  /** Empty for a unit. */
  unitName: z.string(),
  pieces: Count,
  characters: Count,
  quartersMet: Count,
  /** In hundredths of a point. */
  points: Count,
})

const lists = { officers: z.array(Honour), units: z.array(Honour) }
const decision = { rule: HonoursRule, ...lists, decidedAt: Instant, decidedBy: z.string(), revision: Count }

/** The list as it was decided, with the rule that made it, and those that it took the place of, the latest first. */
export const Honours = z.object({ ...decision, earlier: z.array(z.object(decision)) })

const editor = ['editor', 'admin'] as const

/** What a year of the bulletin comes to, and who is honoured for it. */
export const annual = contract('annual', {
  /** The figures of a year; while it runs, compared with the year before up to the same day. */
  figures: call({
    who: editor,
    writes: false,
    input: z.object({ year: z.optional(Year) }),
    output: z.object({ now: Instant, year: Count, running: z.boolean(), figures: YearFigures, decided: Decided, targets: z.array(QuarterTarget) }),
  }),

  /** The honours list that was decided; null before one was. */
  honours: call({
    who: editor,
    writes: false,
    input: z.object({ year: Year }),
    output: z.object({ honours: z.nullable(Honours) }),
  }),

  /** Whom a rule would honour by the figures of this moment. Nothing is kept. */
  proposeHonours: call({
    who: editor,
    writes: false,
    input: z.object({ year: Year, rule: HonoursRule }),
    output: z.object({ ...lists, /** Says what was seen, for deciding on just that. */ digest: z.string() }),
  }),

  /**
   * Keeps the list that was proposed, with its rule. It stays as it is whatever happens to articles, until it is decided
   * anew; then the earlier one is kept beside it.
   */
  decideHonours: call({
    who: editor,
    writes: true,
    input: z.object({ year: Year, rule: HonoursRule, digest: z.string().check(z.regex(/^[0-9a-f]{64}$/)), /** Of the list seen; 0 before the first. */ revision: Count }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('decided'), honours: Honours }),
      refused('nobody', 'figures-changed', 'decided-meanwhile'),
    ]),
  }),

  /** The year as a workbook: the tables, every article, the honours with their rule. */
  export: call({
    who: editor,
    writes: false,
    input: z.object({ year: Year }),
    output: z.object({ name: z.string(), base64: z.string() }),
  }),
})

export type Honour = z.output<typeof Honour>
export type Honours = z.output<typeof Honours>
