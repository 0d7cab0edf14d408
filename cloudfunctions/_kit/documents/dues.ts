import type { UnitGrade } from '../../../shared/contract/member'
import type { DuesRules } from '../../../shared/domain/arrears-rules'
import type { PayWay } from '../../../shared/domain/paying-rules'
import type { Actor, Recorded } from './recorded'

/** What units pay for a year. `_id` is the year, `2026`. */
export interface DuesRatesDocument extends Recorded {
  /** Fen, by the grade a unit has when its bill is made. */
  amounts: Record<UnitGrade, number>
  /** The first moment after the last day. */
  dueBy: Date
  /** What was decided where: `第五届第二次会员大会通过`. */
  note: string
  revision: number
}

/** What one unit owes for one year. `_id` is `<year>-<unit>`: nobody is billed twice. */
export interface BillDocument extends Recorded {
  year: string
  unitId: string
  /** As they were when the bill was made. */
  unitName: string
  grade: UnitGrade
  /** Fen. */
  amount: number
  /** Fen: what stands in `payments` and was not taken back. */
  paid: number
  status: 'open' | 'settled' | 'waived'
  dueBy: Date
  issuedAt: Date
  /** The oldest first; `receipt` is its number. */
  payments: { receipt: string; amount: number; at: Date; requestId: string; takenBack: boolean }[]
  waived: { by: Actor; at: Date; why: string } | null
  /** When the unit was last reminded, by whom or what. */
  remindedAt: Date | null
  /** Reminders that the timer sent, each once. */
  reminded: string[]
  /** Counted up by every change. */
  revision: number
}

/** Money that came in from a unit, and the receipt for it. `_id` is its number, `2026-000012`; none is left out. */
export interface ReceiptDocument extends Recorded {
  /** Of its row of numbers. */
  year: string
  unitId: string
  unitName: string
  /** Fen. */
  amount: number
  /** What it paid. */
  parts: { billId: string; year: string; amount: number }[]
  way: PayWay
  /** WeChat's transaction number, or what the bank calls it; may be empty. */
  number: string
  /** Who paid, where it is not the unit's own name. */
  payer: string
  /** The day the money came in, UTC+8: `2026-03-02`. */
  receivedOn: string
  /** Of the bank's statement, where it came from there. */
  bankRow: string | null
  /** Unique: `wechat:<number>`, `bank:<row>`, else the receipt's own number, as an index takes what is missing for null. */
  paymentKey: string
  at: Date
  by: Actor
  /** The receipt is void: its number is used up, and the bills are open again. */
  takenBack: { by: Actor; at: Date; why: string } | null
}

/** `_id` is `receipts-<year>`: the last number given in that year. */
export interface ReceiptRowDocument {
  _id: string
  last: number
}

/** `_id` is `dues-rules`. Not there while the usual ones hold. */
export interface DuesRulesDocument extends Recorded, DuesRules {
  revision: number
}
