import * as z from 'zod/mini'
import { closings, duesRulesLimits } from '../domain/arrears-rules'
import { duesLengths, isDay, mostParts } from '../domain/dues-rules'
import { call, contract } from './call'
import { Count, Fen, Id, Instant, PageNumber, line, optionalLine, refused } from './fields'
import { UnitGrade, UnitState } from './member'
import { PaymentWay } from './payment'

/** A calendar year in UTC+8, `2026`. */
export const Year = z.string().check(z.regex(/^20\d\d$/))

/** A calendar day in UTC+8, `2026-06-30`. */
export const Day = z.string().check(z.regex(/^20\d\d-\d\d-\d\d$/), z.refine(isDay))

/** `<year>-<unit>` */
export const BillId = z.string().check(z.regex(/^20\d\d-[0-9a-z]{12}$/))

/** `2026-000012` */
export const ReceiptNumber = z.string().check(z.regex(/^20\d\d-\d{6}$/))

export const BillStatus = z.enum(['open', 'settled', 'waived'])

/** Fen, by grade. */
const Amounts = z.object({ 'member': Fen, 'director': Fen, 'executive-director': Fen, 'vice-chair': Fen, 'chair': Fen })

const Rates = z.object({ year: Year, amounts: Amounts, dueOn: Day, note: z.string(), revision: Count, changedAt: Instant, changedBy: z.string() })

const Trail = z.array(z.object({ at: Instant, by: z.string(), what: z.string(), why: z.string() }))

/** One unit's bill for one year. */
export const Bill = z.object({
  id: BillId,
  year: Year,
  unitId: Id,
  unitName: z.string(),
  grade: UnitGrade,
  amount: Fen,
  paid: Fen,
  /** What is still to be paid; nothing of one that was waived. */
  open: Fen,
  status: BillStatus,
  dueOn: Day,
  overdue: z.boolean(),
  issuedAt: Instant,
  remindedAt: z.nullable(Instant),
  waivedWhy: z.string(),
  revision: Count,
})

/** Money that came in from a unit. */
export const Receipt = z.object({
  number: ReceiptNumber,
  unitId: Id,
  unitName: z.string(),
  amount: Fen,
  parts: z.array(z.object({ billId: BillId, year: Year, amount: Fen })),
  way: PaymentWay,
  /** WeChat's transaction number, or what the bank calls it. */
  reference: z.string(),
  payer: z.string(),
  receivedOn: Day,
  /** It was booked from a bank's statement. */
  fromBank: z.boolean(),
  at: Instant,
  by: z.string(),
  takenBack: z.nullable(z.object({ at: Instant, by: z.string(), why: z.string() })),
})

const Within = ([from, to]: readonly [number, number]) => z.int().check(z.minimum(from), z.maximum(to))

/** What arrears close, and when units are reminded. */
export const Rules = z.object({
  closes: z.array(z.enum(closings)).check(z.maxLength(closings.length), z.refine(all => new Set(all as string[]).size === (all as string[]).length)),
  fromYears: Within(duesRulesLimits.fromYears),
  remindBefore: Within(duesRulesLimits.remindBefore),
  remindEvery: Within(duesRulesLimits.remindEvery),
})

const KeptRules = z.object({ rules: Rules, revision: Count, changedAt: z.nullable(Instant), changedBy: z.string() })

const Sums = z.object({ billed: Fen, paid: Fen, open: Fen })

/** A unit that owes for years whose day has gone by. */
const Arrears = z.object({
  unitId: Id,
  unitName: z.string(),
  grade: UnitGrade,
  /** The oldest first. */
  years: z.array(z.object({ billId: BillId, year: Year, open: Fen })),
  open: Fen,
  remindedAt: z.nullable(Instant),
  /** The unit has nobody who could be reminded. */
  unreachable: z.boolean(),
})

const reader = ['staff', 'treasurer', 'admin'] as const
const keeper = ['treasurer', 'admin'] as const

/** As the caller saw the bill. */
const asSeen = { billId: BillId, revision: Count, why: line(duesLengths.why) }

const kept = z.object({ outcome: z.literal('kept'), bill: Bill })

/** What `issue` would bill, by grade. */
const Issue = z.object({
  units: Count,
  amount: Fen,
  byGrade: z.array(z.object({ grade: UnitGrade, units: Count, amount: Fen })),
  /** Member units that have a bill of the year already. */
  already: Count,
})

export const dues = contract('dues', {
  /** What units pay by grade, the latest year first. */
  rates: call({
    who: [...reader, 'contact'],
    writes: false,
    input: z.object({}),
    output: z.object({ now: Instant, rates: z.array(Rates) }),
  }),

  /**
   * Sets what a year costs. Bills that were made stay as they are.
   * `changed-meanwhile`: somebody set the year since `revision` was read, which is null for a year that has none.
   */
  setRates: call({
    who: keeper,
    writes: true,
    input: z.object({ year: Year, revision: z.nullable(Count), amounts: Amounts, dueOn: Day, note: optionalLine(duesLengths.note) }),
    output: z.discriminatedUnion('outcome', [z.object({ outcome: z.literal('kept'), rates: Rates }), refused('changed-meanwhile', 'year-out-of-range', 'due-day-wrong')]),
  }),

  /** What `issue` would do. `outcome` is `no-rates` for a year that nobody has set. */
  preview: call({
    who: keeper,
    writes: false,
    input: z.object({ year: Year }),
    output: z.discriminatedUnion('outcome', [z.object({ outcome: z.literal('preview'), ...Issue.shape }), refused('no-rates')]),
  }),

  /** Bills every member unit that has no bill of the year yet, all or none; tells their contacts. */
  issue: call({
    who: keeper,
    writes: true,
    input: z.object({ year: Year }),
    output: z.discriminatedUnion('outcome', [z.object({ outcome: z.literal('issued'), units: Count, amount: Fen }), refused('no-rates', 'none-left')]),
  }),

  /** A year's bills by unit's name, 50 a page, with sums over the whole year. */
  list: call({
    who: reader,
    writes: false,
    input: z.object({
      year: Year,
      status: z._default(z.enum(['any', 'overdue', ...BillStatus.options]), 'any'),
      /** Part of the unit's name. */
      search: optionalLine(40),
      page: PageNumber,
    }),
    output: z.object({
      now: Instant,
      rows: z.array(Bill),
      total: Count,
      /** Of the whole year; money of bills that are not waived. */
      sums: z.object({ bills: Count, billed: Fen, paid: Fen, open: Fen, overdue: Count, settled: Count, waived: Count }),
    }),
  }),

  /** All bills and receipts of a unit; the caller's own when no id is given. NOT_FOUND for a contact who asks for another. */
  unit: call({
    who: [...reader, 'contact'],
    writes: false,
    input: z.object({ id: z.optional(Id) }),
    output: z.object({
      now: Instant,
      unit: z.object({ id: Id, name: z.string(), grade: UnitGrade, state: UnitState }),
      /** The latest year first. */
      bills: z.array(Bill),
      /** The latest first. */
      receipts: z.array(Receipt),
      /** Fen: open, and of that overdue. */
      open: Fen,
      overdue: Fen,
      /** The caller keeps the books: theirs is to book and to change. */
      keeps: z.boolean(),
      /** Where the money goes; each empty while nobody has set it. */
      payTo: z.object({ accountName: z.string(), account: z.string(), bank: z.string() }),
    }),
  }),

  /** One bill with its trail. */
  bill: call({
    who: reader,
    writes: false,
    input: z.object({ billId: BillId }),
    output: z.object({ now: Instant, bill: Bill, receipts: z.array(Receipt), history: Trail }),
  }),

  /**
   * Books money that came in from a unit on its bills and gives the receipt. A part that is larger than what is open
   * refuses all of it: `billId` says which.
   */
  take: call({
    who: keeper,
    writes: true,
    input: z.object({
      unitId: Id,
      parts: z
        .array(z.object({ billId: BillId, amount: Fen.check(z.minimum(1)) }))
        .check(z.minLength(1), z.maxLength(mostParts), z.refine(parts => new Set((parts as { billId: string }[]).map(({ billId }) => billId)).size === parts.length)),
      way: PaymentWay,
      reference: optionalLine(duesLengths.number),
      payer: optionalLine(duesLengths.payer),
      receivedOn: Day,
    }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('taken'), receipt: ReceiptNumber }),
      z.object({ outcome: z.literal('refused'), reason: z.enum(['not-found', 'other-unit', 'waived', 'settled', 'larger-than-bill']), billId: BillId }),
      z.object({ outcome: z.literal('not-booked'), reason: z.enum(['number-wrong', 'number-used', 'day-wrong']) }),
    ]),
  }),

  /** Makes a receipt void and opens its bills again; the number stays used. */
  takeBack: call({
    who: keeper,
    writes: true,
    input: z.object({ receipt: ReceiptNumber, why: line(duesLengths.why) }),
    output: z.discriminatedUnion('outcome', [z.object({ outcome: z.literal('taken-back') }), refused('taken-back-already')]),
  }),

  /** Changes what an open or settled bill asks, and its day: never to less than was paid. */
  adjust: call({
    who: keeper,
    writes: true,
    input: z.object({ ...asSeen, amount: Fen, dueOn: Day }),
    output: z.discriminatedUnion('outcome', [kept, refused('changed-meanwhile', 'waived', 'less-than-paid')]),
  }),

  /** Asks nothing more of a bill, or, with `waived` false, asks for it again. What was paid stays. */
  waive: call({
    who: keeper,
    writes: true,
    input: z.object({ ...asSeen, waived: z.boolean() }),
    output: z.discriminatedUnion('outcome', [kept, refused('changed-meanwhile', 'settled')]),
  }),

  /** Receipts of a year by number, the latest first, 50 a page. */
  receipts: call({
    who: reader,
    writes: false,
    input: z.object({ year: Year, search: optionalLine(40), page: PageNumber }),
    output: z.object({ now: Instant, rows: z.array(Receipt), total: Count, amount: Fen }),
  }),

  /** Money by year, and of one year by month and grade: what the chart draws. Sums are of bills that are not waived. */
  overview: call({
    who: reader,
    writes: false,
    input: z.object({ year: Year }),
    output: z.object({
      now: Instant,
      /** The oldest first; those with bills. */
      years: z.array(z.object({ year: Year, ...Sums.shape })),
      /** Twelve: fen that came in, by the day it came in, for whatever year's bill. */
      months: z.array(Fen),
      byGrade: z.array(z.object({ grade: UnitGrade, units: Count, settled: Count, ...Sums.shape })),
    }),
  }),

  /** Units with overdue bills, those that owe most first, 50 a page; and what is overdue by year. */
  arrears: call({
    who: reader,
    writes: false,
    input: z.object({ page: PageNumber }),
    output: z.object({
      now: Instant,
      years: z.array(z.object({ year: Year, units: Count, open: Fen })),
      units: z.array(Arrears),
      total: Count,
      open: Fen,
    }),
  }),

  /** Reminds units of all that they owe, each at most once in 20 hours. */
  remind: call({
    who: keeper,
    writes: true,
    input: z.object({ unitIds: z.array(Id).check(z.minLength(1), z.maxLength(50), z.refine(ids => new Set(ids as string[]).size === (ids as string[]).length)) }),
    output: z.object({ reminded: Count, tooSoon: Count, unreachable: Count, settled: Count }),
  }),

  /** A year's bills, receipts and arrears as a workbook. */
  export: call({
    who: reader,
    writes: false,
    input: z.object({ year: Year }),
    output: z.object({ name: z.string(), base64: z.string() }),
  }),

  /** What arrears close, and when units are reminded; revision 0 while nobody has set anything. */
  rules: call({ who: reader, writes: false, input: z.object({}), output: KeptRules }),

  setRules: call({
    who: ['admin'],
    writes: true,
    input: z.object({ rules: Rules, revision: Count }),
    output: z.discriminatedUnion('outcome', [z.object({ outcome: z.literal('kept'), ...KeptRules.shape }), refused('changed-meanwhile')]),
  }),

  /** One receipt, to be printed. NOT_FOUND for a contact who asks for another unit's. */
  receipt: call({
    who: [...reader, 'contact'],
    writes: false,
    input: z.object({ receipt: ReceiptNumber }),
    /** `association` and `receiptsBy` are whose receipt it is, empty while nobody has set them. */
    output: z.object({ receipt: Receipt, association: z.string(), receiptsBy: z.string(), history: Trail }),
  }),
})

export type Bill = z.output<typeof Bill>
export type Receipt = z.output<typeof Receipt>
export type DuesRates = z.output<typeof Rates>
export type DuesRules = z.output<typeof Rules>
