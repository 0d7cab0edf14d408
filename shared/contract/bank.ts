import * as z from 'zod/mini'
import { mostParts } from '../domain/dues-rules'
import { mostAside, mostBooked, reasonLength } from '../domain/bank-rules'
import { call, contract } from './call'
import { BillId, Day, ReceiptNumber, Year } from './dues'
import { Count, Fen, Id, Instant, PageNumber, line, optionalLine } from './fields'
import { FileId, UploadTicket } from './file'

const keeper = ['treasurer', 'admin'] as const

/** Fen of a bank's row, which may be of anything: at most a hundred billion yuan. */
const Moved = z.int().check(z.minimum(0), z.maximum(10_000_000_000_000))

export const RowState = z.enum(['new', 'booked', 'aside'])

/** A row as a statement says it. */
const Incoming = z.object({ day: Day, amount: Moved, payer: z.string(), remark: z.string() })

/** What a workbook holds. */
const Summary = z.object({
  /** Rows that come in with it: those of earlier imports aside. */
  rows: Count,
  amount: Moved,
  /** Rows that an earlier import has brought. */
  known: Count,
  /** Of `rows`: ones whose day, amount and payer another import has as well. */
  alike: Count,
  /** Rows of money that went out. */
  outgoing: Count,
  /** Rows of the workbook that are no transactions. */
  passedOver: z.array(Count),
  /** The first and the last day of what came in; null where nothing did. */
  days: z.nullable(z.object({ from: Day, to: Day })),
})

const Problems = z.object({
  outcome: z.literal('bad'),
  /** All there are; the first hundred are told. */
  bad: Count,
  problems: z.array(z.object({ row: Count, name: z.string(), says: z.array(z.string()) })),
})

/** Whose a row may be, and which bills it would pay. */
const Placing = z.object({
  unitId: Id,
  unitName: z.string(),
  found: z.enum(['name', 'known', 'core', 'branch', 'remark', 'amount', 'chosen']),
  fit: z.enum(['all', 'oldest', 'part', 'above', 'nothing-open']),
  score: Count,
  certain: z.boolean(),
  why: z.array(z.string()),
  parts: z.array(z.object({ billId: BillId, year: Year, amount: Fen, open: Fen })),
  left: Moved,
})

const Row = z.object({
  id: Id,
  ...Incoming.shape,
  /** The bank's own number of it; may be empty. */
  serial: z.string(),
  state: RowState,
  /** The likeliest first; none of what is placed already. */
  placings: z.array(Placing),
  perhapsNot: z.string(),
  booked: z.nullable(z.object({ unitId: Id, unitName: z.string(), years: z.array(Year), receipt: ReceiptNumber, by: z.string(), at: Instant })),
  aside: z.nullable(z.object({ why: z.string(), by: z.string(), at: Instant })),
})

const Import = z.object({ id: Id, name: z.string(), by: z.string(), at: Instant, ...Summary.shape })

const ids = z.array(Id).check(z.minLength(1), z.maxLength(mostAside))

const Parts = z
  .array(z.object({ billId: BillId, amount: Fen.check(z.minimum(1)) }))
  .check(z.minLength(1), z.maxLength(mostParts), z.refine(parts => new Set((parts as { billId: string }[]).map(({ billId }) => billId)).size === parts.length))

/** What came of booking one row: `booked-before` and `set-aside` by somebody else in between, the rest as the bills' own rules name it. */
export const BookResult = z.enum(['booked', 'booked-before', 'set-aside', 'gone', 'amount-differs', 'not-found', 'other-unit', 'waived', 'settled', 'larger-than-bill'])

export const bank = contract('bank', {
  /** Leave to upload a bank's statement. */
  ticket: call({ who: keeper, writes: false, input: z.object({}), output: z.object({ ticket: UploadTicket }) }),

  /**
   * Reads an uploaded workbook of a bank and keeps what came in. A dry run keeps nothing and reports. A real one takes
   * the statement whole or, when a row of it cannot be read, not at all. A row that came with an earlier one comes once.
   */
  import: call({
    who: keeper,
    writes: true,
    input: z.object({ fileId: FileId, name: optionalLine(120), dryRun: z.boolean() }),
    output: z.discriminatedUnion('outcome', [
      /** `first`: as it was read, so that a person sees whether the columns are the right ones. */
      z.object({ outcome: z.literal('checked'), summary: Summary, first: z.array(Incoming) }),
      z.object({ outcome: z.literal('done'), summary: Summary }),
      Problems,
      z.object({ outcome: z.literal('lacking'), row: Count, lacking: z.array(z.enum(['day', 'in', 'side', 'payer'])) }),
      z.object({
        outcome: z.literal('unreadable'),
        reason: z.enum(['missing', 'too-large', 'no-workbook', 'old-workbook', 'no-header', 'no-rows', 'too-many-rows', 'several-sheets']),
      }),
    ]),
  }),

  /** Rows in one state, 50 a page: those that wait by their day, the others by when they were decided, the latest first. */
  list: call({
    who: keeper,
    writes: false,
    input: z.object({ state: z._default(RowState, 'new'), search: optionalLine(40), page: PageNumber }),
    output: z.object({
      now: Instant,
      rows: z.array(Row),
      total: Count,
      counts: z.object({ new: Count, booked: Count, aside: Count }),
      /** The latest first. */
      imports: z.array(Import),
    }),
  }),

  /** How a row would be booked for a unit that a person chose; all its open bills, the oldest first. */
  place: call({
    who: keeper,
    writes: false,
    input: z.object({ rowId: Id, unitId: Id }),
    output: z.object({ placing: Placing, bills: z.array(z.object({ billId: BillId, year: Year, amount: Fen, open: Fen })) }),
  }),

  /**
   * Books rows as a person confirmed them, each on bills of one unit with a receipt of its own: the row and the money
   * change together, and a row is booked once. Each result says what came of it; what was refused waits on.
   */
  book: call({
    who: keeper,
    writes: true,
    input: z.object({
      rows: z
        .array(z.object({ id: Id, unitId: Id, parts: Parts }))
        .check(z.minLength(1), z.maxLength(mostBooked), z.refine(rows => new Set((rows as { id: string }[]).map(({ id }) => id)).size === rows.length)),
    }),
    output: z.object({ results: z.array(z.object({ id: Id, result: BookResult, receipt: z.nullable(ReceiptNumber) })) }),
  }),

  /** Says that rows are no dues, and why. `rows`: those that are set aside by this; what was placed in between stays as it is. */
  setAside: call({
    who: keeper,
    writes: true,
    input: z.object({ ids, why: line(reasonLength) }),
    output: z.object({ rows: Count }),
  }),

  /** Lets rows that were set aside wait again. */
  bringBack: call({ who: keeper, writes: true, input: z.object({ ids }), output: z.object({ rows: Count }) }),
})

export type BankRow = z.output<typeof Row>
export type BankImport = z.output<typeof Import>
export type StatementSummary = z.output<typeof Summary>
export type Placing = z.output<typeof Placing>
export type BookResult = z.output<typeof BookResult>
export type RowState = z.output<typeof RowState>
