import { dateKey, parseLocal, type Instant } from './instant'
import { formatYuan, type Fen } from './money'
import { payWayNames, type PayWay } from './paying-rules'

/** A bill, as far as the rules ask. @source domain.md §5: dues, reminders, receipts (seed 001, annex 2: the office collects dues and reminds of them) */
export interface Owed {
  /** Fen. */
  amount: Fen
  /** Fen; never more than the amount. */
  paid: Fen
  status: 'open' | 'settled' | 'waived'
  /** The first moment after the last day. */
  dueBy: Instant
}

/** UTF-16 units. */
export const duesLengths = { payer: 80, number: 60, why: 100, note: 60 } as const

/** Bills that one transfer pays at once: a unit that owes for longer pays twice. */
export const mostParts = 10

/** Years for which dues can be set: those around today. */
export const duesYears = (now: Instant): { first: number; last: number } => {
  const year = yearOf(now)
  return { first: year - 10, last: year + 1 }
}

/** The calendar year in UTC+8. */
export const yearOf = (instant: Instant): number => Number(dateKey(instant).slice(0, 4))

/** What is still to be paid of a bill; nothing of one that was waived. */
export const openOf = ({ amount, paid, status }: Pick<Owed, 'amount' | 'paid' | 'status'>): Fen => (status === 'open' ? amount - paid : 0)

/** Its day went by, and something is still to be paid. */
export const isOverdue = (bill: Owed, now: Instant): boolean => openOf(bill) > 0 && now >= bill.dueBy

/** Open until nothing is left. A bill over nothing is settled at once. */
export const statusOf = (amount: Fen, paid: Fen): 'open' | 'settled' => (paid >= amount ? 'settled' : 'open')

/** The first moment after a day. @param day `2026-06-30` */
export const dueByOf = (day: string): Instant => parseLocal(`${day} 00:00`) + 24 * 3_600_000

/** The last day on which a bill is paid in time. */
export const dueDayOf = (dueBy: Instant): string => dateKey(dueBy - 1)

export type PartProblem = 'not-found' | 'other-unit' | 'waived' | 'settled' | 'larger-than-bill'

/**
 * Why a part of a transfer cannot be booked on a bill; null when it can. What is more than a bill asks is booked on
 * none: it is for another year, or to be given back.
 */
export function whyNotTaken(bill: (Owed & { unitId: string }) | null, { unitId, amount }: { unitId: string; amount: Fen }): PartProblem | null {
  if (!bill) return 'not-found'
  if (bill.unitId !== unitId) return 'other-unit'
  if (bill.status !== 'open') return bill.status
  return amount > openOf(bill) ? 'larger-than-bill' : null
}

/** Spreads an amount over open bills, the oldest first. @returns the parts, and what is left over when all are paid */
export function spread<B extends Owed & { id: string }>(bills: readonly B[], amount: Fen): { parts: { billId: string; amount: Fen }[]; left: Fen } {
  let left = amount
  const parts = []
  for (const bill of [...bills].sort((a, b) => a.dueBy - b.dueBy || (a.id < b.id ? -1 : 1))) {
    const part = Math.min(left, openOf(bill))
    if (part > 0) parts.push({ billId: bill.id, amount: part })
    left -= part
  }
  return { parts, left }
}

/** `2026-000012`: the year in which it was given, and its place in that year's row, from 1. */
export const receiptNumber = (year: number, place: number): string => `${year}-${String(place).padStart(6, '0')}`

/** “银行转账 3,000 元”, as it stands in a trail. */
export const receivedInWords = (way: PayWay, amount: Fen): string => `${payWayNames[way]} ${formatYuan(amount)} 元`

/** What is wrong with the day on which money came in; null when all is well. @param day `2026-11-22` */
export function receivedDayProblem(day: string, now: Instant): 'wrong' | 'future' | 'long-ago' | null {
  if (!isDay(day)) return 'wrong'
  if (day > dateKey(now)) return 'future'
  return Number(day.slice(0, 4)) < duesYears(now).first ? 'long-ago' : null
}

/** Whether the calendar has the day. */
export function isDay(day: string): boolean {
  const match = /^(20\d\d)-(\d\d)-(\d\d)$/.exec(day)
  if (!match) return false
  const date = new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])))
  return date.toISOString().startsWith(day)
}
