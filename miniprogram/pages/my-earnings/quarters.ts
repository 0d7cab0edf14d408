import type { Output } from '../../../shared/contract/call'
import type { OwnLine, payment } from '../../../shared/contract/payment'
import { parseQuarterKey, previousQuarter, quarterKey, quarterOf } from '../../../shared/domain/quarter'

type Mine = Output<typeof payment.calls.mine>

/** Of the running year, and the quarter a year ago. @source `remuneration.earnings` */
const published = 5

/** What can be leafed through, the latest first: for an officer the last quarters, for anybody those that paid them. */
export function quartersToLeaf({ now, lines }: Pick<Mine, 'now' | 'lines'>, isOfficer: boolean): string[] {
  const keys = lines.map(({ quarter }) => quarter)
  let quarter = quarterOf(now)
  for (let i = 0; isOfficer && i < published; i++, quarter = previousQuarter(quarter)) keys.push(quarterKey(quarter))
  return [...new Set(keys)].sort().reverse()
}

/** What is opened where nobody chose: what waits to be signed for, else the running quarter, else the last that paid. */
export function quarterFirst({ now, lines }: Pick<Mine, 'now' | 'lines'>, isOfficer: boolean): string {
  const current = quarterKey(quarterOf(now))
  return lines.find(waitsForSignature)?.quarter ?? (isOfficer ? current : lines[0]?.quarter ?? current)
}

export const waitsForSignature = ({ status, state }: Pick<OwnLine, 'status' | 'state'>): boolean =>
  status === 'approved' && (state === 'open' || state === 'reminded' || state === 'disputed')

/**
 * The statement that paid a quarter which had none of its own: the next one, as each gathers all since the one before.
 *
 * @returns its quarter, or null where the person has no later line
 */
export function statedLaterIn(quarter: string, lines: readonly Pick<OwnLine, 'quarter'>[]): string | null {
  const later = lines.map(line => line.quarter).filter(key => key > quarter && parseQuarterKey(key))
  return later.sort()[0] ?? null
}

/** What a year's statements have paid out, fen, and in how many payments. @param year `2026` */
export function paidIn(year: string, lines: readonly Pick<OwnLine, 'quarter' | 'state' | 'net'>[]): { net: number; payments: number } {
  const paid = lines.filter(({ quarter, state }) => state === 'paid' && quarter.startsWith(year))
  return { net: paid.reduce((sum, { net }) => sum + net, 0), payments: paid.length }
}
