import * as z from 'zod/mini'
import { commissionStandings } from '../domain/commission-rules'
import { mostPieces } from '../domain/targets'
import { ArticleKind } from './article'
import { call, contract } from './call'
import { Count, Id, Instant, PageNumber, QuarterKey, line, longText, optionalLine, refused } from './fields'

const Owed = z.int().check(z.minimum(0), z.maximum(mostPieces))

/** `waiting`: sent, and the editors have not decided. */
const tally = { sent: Count, waiting: Count, accepted: Count, published: Count }
const Tally = z.object(tally)

/** What units owe in a quarter. */
export const Target = z.object({
  /** False for a proposal: what the quarter before had, until somebody sets it. */
  set: z.boolean(),
  usual: Owed,
  exceptions: z.array(z.object({ unitId: Id, unitName: z.string(), pieces: Owed })),
  /** 0 before it was first set. */
  revision: Count,
})

const UnitProgress = z.object({
  unitId: Id,
  unitName: z.string(),
  officers: z.array(z.string()),
  /** Has an officer, or a contact, who can be reminded. */
  reachable: z.boolean(),
  owed: Count,
  ...tally,
  /** Of what is owed, accepted; null where nothing is owed. */
  percent: z.nullable(Count),
  /** Pieces behind by today, pro rata; what lies with the editors counts for the unit. */
  short: Count,
  /** When it was last reminded this quarter; null for never. */
  remindedAt: z.nullable(Instant),
})

/** Nine quarters at most from the next one back. */
const quarters = z.array(QuarterKey)

const Ordered = z.object({
  id: Id,
  subject: z.string(),
  kind: ArticleKind,
  brief: z.string(),
  /** Its own moment is too late. */
  deadline: Instant,
  /** How many are wanted, and how many of them nobody has accepted yet. */
  pieces: Count,
  left: Count,
})

const CommissionStanding = z.enum(commissionStandings)

/** The article that an officer wrote for a commission. */
const Delivery = z.object({ articleId: Id, title: z.string(), at: Instant })

/** A commission as its editors see it. */
export const Commission = z.object({
  ...Ordered.shape,
  status: z.enum(['open', 'closed']),
  /** Offered to every officer rather than to the ones named. */
  everyone: z.boolean(),
  /** To how many it was offered. */
  offered: Count,
  invited: z.array(z.object({ memberId: Id, name: z.string(), unitName: z.string() })),
  accepted: z.array(z.object({ memberId: Id, name: z.string(), unitName: z.string(), at: Instant, standing: CommissionStanding, delivery: z.nullable(Delivery) })),
  declined: z.array(z.object({ memberId: Id, name: z.string(), unitName: z.string(), why: z.string() })),
  revision: Count,
  madeBy: z.string(),
  madeAt: Instant,
  closedWhy: z.string(),
})

/** A commission as an officer sees it: how it stands with them. */
export const Offer = z.object({ ...Ordered.shape, standing: CommissionStanding, delivery: z.nullable(Delivery), closedWhy: z.string() })

const order = {
  subject: line(40),
  kind: ArticleKind,
  brief: longText(500),
  deadline: Instant,
  pieces: z.int().check(z.minimum(1), z.maximum(mostPieces)),
}

const editor = ['editor', 'admin'] as const
const officer = ['officer'] as const

const Kept = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('saved'), id: Id }),
  refused('too-late', 'no-such-officer', 'changed-meanwhile', 'fewer-than-accepted', 'closed'),
])

/** What units owe, and what is ordered from officers ahead of time. */
export const commission = contract('commission', {
  /** How far every unit is in a quarter, the furthest behind first; the current one when none is named. */
  progress: call({
    who: editor,
    writes: false,
    input: z.object({ quarter: z.optional(QuarterKey) }),
    output: z.object({ now: Instant, quarter: QuarterKey, quarters, target: Target, units: z.array(UnitProgress), sums: z.object({ owed: Count, ...tally, short: Count, behind: Count }) }),
  }),

  /** Sets what units owe: the usual number for the council's, and exceptions. As it was seen, else `changed-meanwhile`. */
  setTargets: call({
    who: editor,
    writes: true,
    input: z.object({
      quarter: QuarterKey,
      revision: Count,
      usual: Owed,
      units: z.array(z.object({ unitId: Id, pieces: Owed })).check(z.maxLength(500)),
    }),
    output: z.discriminatedUnion('outcome', [z.object({ outcome: z.literal('saved'), revision: Count }), refused('changed-meanwhile', 'no-such-unit')]),
  }),

  /** Reminds the officers of units that have not sent all they owe, or the contact where there is none: each unit once a day. */
  remind: call({
    who: editor,
    writes: true,
    input: z.object({ quarter: QuarterKey, unitIds: z.array(Id).check(z.minLength(1), z.maxLength(500)) }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('reminded'), units: Count, people: Count }),
      refused('not-set', 'nobody', 'too-soon', 'changed-meanwhile'),
    ]),
  }),

  /** Offers a subject to every officer, or to those named, who are told. */
  offer: call({
    who: editor,
    writes: true,
    input: z.object({ ...order, to: z.union([z.literal('all'), z.array(Id).check(z.minLength(1), z.maxLength(200))]) }),
    output: Kept,
  }),

  /** Changes what is ordered, as it was seen; who has accepted is told. Whom it was offered to stays. */
  revise: call({ who: editor, writes: true, input: z.object({ id: Id, revision: Count, ...order }), output: Kept }),

  /** Ends a commission: nobody accepts it any more, and who has accepted and not delivered is told. */
  close: call({
    who: editor,
    writes: true,
    input: z.object({ id: Id, why: optionalLine(100) }),
    output: z.object({ outcome: z.literal('closed') }),
  }),

  /** Commissions, the nearest deadline first, or the last closed; 20 a page. */
  list: call({
    who: editor,
    writes: false,
    input: z.object({ status: z._default(z.enum(['open', 'closed']), 'open'), page: PageNumber }),
    output: z.object({ now: Instant, commissions: z.array(Commission), total: Count }),
  }),

  /** What is ordered from the caller: open to them, accepted, delivered. The latest hundred. */
  offers: call({ who: officer, writes: false, input: z.object({}), output: z.object({ now: Instant, offers: z.array(Offer) }) }),

  /** Takes on one piece: first come, and never more than are wanted. */
  accept: call({
    who: officer,
    writes: true,
    input: z.object({ id: Id }),
    output: z.discriminatedUnion('outcome', [z.object({ outcome: z.literal('accepted') }), refused('full', 'over')]),
  }),

  /** Declines, or gives back what was accepted. */
  decline: call({
    who: officer,
    writes: true,
    input: z.object({ id: Id, why: optionalLine(100) }),
    output: z.discriminatedUnion('outcome', [z.object({ outcome: z.literal('declined') }), refused('over')]),
  }),

  /** The caller's and their unit's quarter, and the four before; the current one when none is named. */
  mine: call({
    who: officer,
    writes: false,
    input: z.object({ quarter: z.optional(QuarterKey) }),
    output: z.object({
      now: Instant,
      quarter: QuarterKey,
      quarters,
      unitName: z.string(),
      /** How many officers the unit has: what it owes is theirs together. */
      officers: Count,
      owed: Count,
      short: Count,
      unit: Tally,
      own: Tally,
      past: z.array(z.object({ quarter: QuarterKey, owed: Count, accepted: Count, published: Count })),
    }),
  }),

  /** The numbers of an article's author and unit in the current quarter, for who reviews it. */
  standing: call({
    who: editor,
    writes: false,
    input: z.object({ articleId: Id }),
    output: z.object({ quarter: QuarterKey, unitName: z.string(), owed: Count, unit: Tally, own: Tally }),
  }),
})

export type Commission = z.output<typeof Commission>
export type Offer = z.output<typeof Offer>
export type Target = z.output<typeof Target>
export type UnitProgress = z.output<typeof UnitProgress>
