import * as z from 'zod/mini'
import { call, contract } from './call'
import { areLastDigits, lastDigits, mostPaid, payWays, transactionNumber, transactionNumberProblem } from '../domain/paying-rules'
import { Amount, Count, Id, Instant, QuarterKey, line, refused } from './fields'
import { LineCorrection, LineState, Piece, StatementStatus } from './remuneration'
import { Strokes } from './signature'

export const PaymentWay = z.enum(payWays)

const Paid = z.object({ way: PaymentWay, amount: Amount, number: z.string(), at: Instant, by: z.string() })

/** Something about a line that its person asked, and what was answered. */
const Dispute = z.object({ words: z.string(), articleId: z.nullable(Id), at: Instant, answer: z.nullable(z.object({ words: z.string(), by: z.string(), at: Instant })) })

/** What one statement pays to the caller. */
export const OwnLine = z.object({
  id: Id,
  quarter: QuarterKey,
  status: StatementStatus,
  state: LineState,
  pieces: Count,
  characters: Count,
  gross: Amount,
  tax: z.int(),
  net: Amount,
  /** Why it is carried to the next statement, or ends without a payment; null where it is paid. */
  decision: z.nullable(z.object({ what: z.enum(['pay', 'hold', 'settle']), why: z.string() })),
  signedAt: z.nullable(Instant),
  dispute: z.nullable(Dispute),
  payment: z.nullable(Paid),
  /** Of all that is frozen: what is signed names it. */
  digest: z.string(),
})

/** A line may be signed, disputed and paid while it waits; each refusal says what it is instead. */
const against = ['not-approved', 'not-to-be-paid', 'paid', 'changed'] as const

const Own = z.object({ outcome: z.literal('kept'), line: OwnLine })

/** A line of an approved statement, as who pays it sees it. */
export const PayLine = z.object({
  id: Id,
  order: Count,
  authorName: z.string(),
  unitName: z.string(),
  pieces: Count,
  gross: Amount,
  tax: z.int(),
  net: Amount,
  state: LineState,
  /** The caller's own, which somebody else pays. */
  own: z.boolean(),
  identified: z.boolean(),
  hasAccount: z.boolean(),
  signedAt: z.nullable(Instant),
  remindedAt: z.nullable(Instant),
  dispute: z.nullable(Dispute),
  payment: z.nullable(Paid),
})

/** What came of paying one line: `changed` for one that is gone or was changed in between, the rest as the rules name it. */
export const PayResult = z.enum([
  'paid', 'already-paid', 'not-approved', 'own-line', 'disputed', 'held', 'settled', 'signature', 'identity-number', 'bank-account',
  'digits-differ', 'too-many-tries', 'cannot-open', 'number-used', 'changed',
])

const readers = ['editor', 'approver', 'treasurer', 'admin'] as const
const helpers = ['editor', 'treasurer'] as const
const treasurer = ['treasurer'] as const

const paidTogether = <const S extends z.core.$ZodShape>(each: S) =>
  z.array(z.object({ lineId: Id, ...each })).check(z.minLength(1), z.maxLength(mostPaid), z.refine(lines => new Set((lines as { lineId: string }[]).map(({ lineId }) => lineId)).size === lines.length))

export const payment = contract('payment', {
  /** What the caller was paid and is to be paid by statements that are closed, the latest first. */
  mine: call({
    who: 'member',
    writes: false,
    input: z.object({}),
    output: z.object({ now: Instant, identified: z.boolean(), lines: z.array(OwnLine) }),
  }),

  /** One of them with everything that it is made of, and what was drawn under it. */
  myLine: call({
    who: 'member',
    writes: false,
    input: z.object({ lineId: Id }),
    output: z.object({ now: Instant, line: OwnLine, articles: z.array(Piece), corrections: z.array(LineCorrection), strokes: z.nullable(Strokes) }),
  }),

  /** Confirms one's own line by a signature drawn on the phone, which is bound to exactly what the line says. A dispute ends with it. */
  sign: call({
    who: 'member',
    writes: true,
    input: z.object({ lineId: Id, digest: z.string().check(z.regex(/^[0-9a-f]{64}$/)), strokes: Strokes }),
    output: z.discriminatedUnion('outcome', [Own, refused(...against, 'not-a-signature')]),
  }),

  /** Takes back one's own signature, while nothing was paid. */
  unsign: call({
    who: 'member',
    writes: true,
    input: z.object({ lineId: Id }),
    output: z.discriminatedUnion('outcome', [Own, refused(...against)]),
  }),

  /** Says what is wrong with one's own line, or with one piece of it. Nothing is paid before it is answered and signed. */
  dispute: call({
    who: 'member',
    writes: true,
    input: z.object({ lineId: Id, words: line(200), articleId: z.nullable(Id) }),
    output: z.discriminatedUnion('outcome', [Own, refused(...against)]),
  }),

  /** Who is paid by a quarter's statement, and how far each is; the latest approved one when none is named. */
  lines: call({
    who: readers,
    writes: false,
    input: z.object({ quarter: z.optional(QuarterKey) }),
    output: z.object({
      now: Instant,
      /** Of statements that are approved, the latest first. */
      quarters: z.array(QuarterKey),
      quarter: z.nullable(QuarterKey),
      approvedAt: z.nullable(Instant),
      /** In the order of the statement; none before it is approved. */
      lines: z.array(PayLine),
    }),
  }),

  /** One of them, with what was drawn under it, where the money would go, and everything that was done about it. */
  line: call({
    who: readers,
    writes: false,
    input: z.object({ lineId: Id }),
    output: z.object({
      now: Instant,
      quarter: QuarterKey,
      line: PayLine,
      /** Whose it is now. */
      memberId: Id,
      strokes: z.nullable(Strokes),
      /** Masked; empty where there is none. */
      identityNumber: z.string(),
      bankAccount: z.string(),
      bankName: z.string(),
      triesLeft: Count,
      earlierPayments: z.array(z.object({ ...Paid.shape, takenBackAt: Instant, takenBackBy: z.string(), why: z.string() })),
      /** The latest first. */
      history: z.array(z.object({ at: Instant, by: z.string(), what: z.string(), why: z.string() })),
    }),
  }),

  /**
   * Records that people were paid, all in one way: cash against the identity card, over WeChat by the number of each
   * transfer, or by the bank under one reference. Each line is paid once, and its result says what came of it.
   */
  pay: call({
    who: treasurer,
    writes: true,
    input: z.discriminatedUnion('way', [
      z.object({ way: z.literal('cash'), lines: paidTogether({ digits: z.string().check(z.overwrite(lastDigits), z.refine(areLastDigits)) }) }),
      z.object({
        way: z.literal('wechat'),
        lines: paidTogether({ number: z.string().check(z.maxLength(80), z.overwrite(transactionNumber), z.refine(text => transactionNumberProblem(text) === null)) }),
      }),
      z.object({ way: z.literal('bank'), lines: paidTogether({}), number: line(40) }),
    ]),
    output: z.object({ results: z.array(z.object({ lineId: Id, result: PayResult, triesLeft: Count })) }),
  }),

  /** Takes back a payment that was recorded wrongly: as it was seen, with the reason. It stays on the line as an earlier one. */
  takeBack: call({
    who: treasurer,
    writes: true,
    input: z.object({ lineId: Id, paidAt: Instant, why: line(100) }),
    output: z.discriminatedUnion('outcome', [z.object({ outcome: z.literal('taken-back') }), refused('changed', 'own-line')]),
  }),

  /** Asks who has not signed to do so: those named, or all of the quarter. Nobody twice within twenty hours. */
  remind: call({
    who: helpers,
    writes: true,
    input: z.object({ quarter: QuarterKey, lineIds: z.optional(z.array(Id).check(z.minLength(1), z.maxLength(100))) }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('reminded'), people: Count }),
      refused('not-approved', 'nobody', 'too-soon'),
    ]),
  }),

  /** Answers what somebody asked about their line, as it was asked. They sign then, or ask again. */
  answer: call({
    who: helpers,
    writes: true,
    input: z.object({ lineId: Id, askedAt: Instant, words: line(200) }),
    output: z.discriminatedUnion('outcome', [z.object({ outcome: z.literal('answered') }), refused('changed', 'own-line')]),
  }),
})

export type OwnLine = z.output<typeof OwnLine>
export type PayLine = z.output<typeof PayLine>
export type PayResult = z.output<typeof PayResult>
export type PaymentWay = z.output<typeof PaymentWay>
