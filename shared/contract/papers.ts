import * as z from 'zod/mini'
import { call, contract } from './call'
import { Amount, Count, Fen, Instant, QuarterKey, line, refused } from './fields'
import { StatementStatus } from './remuneration'

/** One person's line as it stands on paper. */
const PaperRow = z.object({
  /** From 1, of those that are paid. */
  number: Count,
  name: z.string(),
  unitName: z.string(),
  pieces: Count,
  characters: Count,
  gross: Fen,
  tax: Fen,
  net: Fen,
  /** How it was paid, in words, its number on a line of its own; empty before. */
  way: z.string(),
  /** PNG in base64; empty where nobody signed. */
  signature: z.string(),
})

/** Who answers for the table, or is to, in order. `when` is in words, empty before. */
const Signer = z.object({ does: z.string(), name: z.string(), when: z.string() })

/** Beside the table: what the next statement takes over, what ends without a payment, what puts right an earlier one. */
const PaperNote = z.object({ what: z.enum(['held', 'settled', 'corrected']), name: z.string(), unitName: z.string(), amount: Amount, words: z.string() })

/** A quarter's statement in the association's form; `shared/domain/paper-table.ts` makes it. */
export const PaperTable = z.object({
  quarter: QuarterKey,
  title: z.string(),
  status: StatementStatus,
  rows: z.array(PaperRow),
  /** An article that several wrote is one piece here, and one of each of them. */
  totals: z.object({ people: Count, pieces: Count, characters: Count, gross: Fen, tax: Fen, net: Fen }),
  /** With “人民币” before them. */
  capitals: z.object({ gross: z.string(), net: z.string() }),
  signers: z.array(Signer),
  notes: z.array(PaperNote),
})

const Workbook = { name: z.string(), base64: z.string() }
const reader = ['editor', 'approver', 'treasurer', 'admin'] as const

/** What of a statement is printed, filed and handed to the tax office: all of it from the same lines. */
export const papers = contract('papers', {
  /** The statement as it is printed. */
  table: call({
    who: reader,
    writes: false,
    input: z.object({ quarter: QuarterKey }),
    output: z.object({ now: Instant, /** On its head; may be empty. */ association: z.string(), /** An address; empty for none. */ logo: z.string(), table: PaperTable }),
  }),

  /** The same as a workbook, with the signatures in their cells. */
  statement: call({
    who: reader,
    writes: false,
    input: z.object({ quarter: QuarterKey }),
    output: z.object(Workbook),
  }),

  /** Every piece of everybody, with why it earns what it earns, as a workbook. */
  annex: call({
    who: reader,
    writes: false,
    input: z.object({ quarter: QuarterKey }),
    output: z.object(Workbook),
  }),

  /**
   * The list of taxes withheld for the tax office, with full identity numbers. Every number that is read is on record
   * before the answer is given, and whose it is, is told. Nobody's is read for a draft, which may still change.
   */
  withholding: call({
    who: ['treasurer', 'admin'],
    writes: true,
    input: z.object({ quarter: QuarterKey, why: line(100).check(z.minLength(4)) }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('listed'), ...Workbook, /** People whose number was read, and those without one. */ read: Count, without: Count }),
      refused('draft'),
    ]),
  }),
})

export type PaperTable = z.output<typeof PaperTable>
