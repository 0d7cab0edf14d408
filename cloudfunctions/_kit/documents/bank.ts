import type { Actor, Recorded } from './recorded'

/** Money that came in, as a bank's statement says it. `_id` follows from what it says, so that no row comes in twice. */
export interface BankRowDocument extends Recorded {
  /** The import that brought it, and where it stood in the workbook, from 1. */
  importId: string
  row: number
  /** `2026-11-05`, UTC+8. */
  day: string
  /** Fen. */
  amount: number
  payer: string
  remark: string
  /** The bank's own number; may be empty. */
  serial: string
  /** The same for rows of one day, amount and payer. */
  likeness: string
  /** A row of an earlier import has that likeness. */
  alike: boolean
  state: 'new' | 'booked' | 'aside'
  booked: { unitId: string; unitName: string; years: string[]; receipt: string; by: Actor; at: Date } | null
  aside: { why: string; by: Actor; at: Date } | null
  /** When its state changed last. */
  decidedAt: Date
}

/** A workbook that was taken in. */
export interface BankImportDocument extends Recorded {
  /** Of the file. */
  name: string
  by: Actor
  at: Date
  rows: number
  /** Fen. */
  amount: number
  known: number
  alike: number
  outgoing: number
  passedOver: number[]
  days: { from: string; to: string } | null
}

/** Somebody who paid for a unit under another name, as a person confirmed it. `_id` is made of both. */
export interface BankPayerDocument {
  _id: string
  /** As names are compared. */
  payer: string
  unitId: string
  /** The row that was booked so first: with it, this is taken back. */
  rowId: string
  by: Actor
  at: Date
}
