import { formatCount } from './format-count'

/** An amount of money in whole fen (1 yuan = 100 fen). @source design.md, "Data": money is integer fen */
export type Fen = number

/**
 * Turns an amount in yuan, as a person or a notice writes it, into fen.
 *
 * @param amount yuan with at most two decimals
 * @throws RangeError when the amount is not a whole number of fen
 */
export function yuan(amount: number): Fen {
  const fen = Math.round(amount * 100)
  if (!Number.isSafeInteger(fen) || Math.abs(amount * 100 - fen) > 1e-6 * Math.max(1, Math.abs(amount))) {
    throw new RangeError(`not a whole number of fen: ${amount} yuan`)
  }
  return fen
}

/**
 * Reads what a person typed into an amount field.
 *
 * @param text such as `3600`, `3,600` or `3,600.5`; never negative
 * @returns fen, or null when the text is not an amount
 */
export function parseYuan(text: string): Fen | null {
  const match = /^(\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.(\d{1,2}))?$/.exec(text.trim())
  if (!match) return null

  const whole = Number(match[1]!.replace(/,/g, ''))
  const fraction = Number((match[2] ?? '').padEnd(2, '0'))
  const fen = whole * 100 + fraction
  return Number.isSafeInteger(fen) ? fen : null
}

/**
 * Shows an amount in yuan, without the unit, which the page sets in small type.
 *
 * @param fen whole fen
 * @returns `3,600` or `3,600.50`
 * @source look.md §1.4: figures carry thousands separators
 */
export function formatYuan(fen: Fen): string {
  const amount = Math.abs(fen)
  const whole = formatCount(Math.floor(amount / 100))
  const rest = amount % 100
  const sign = fen < 0 ? '-' : ''
  return rest === 0 ? sign + whole : `${sign}${whole}.${String(rest).padStart(2, '0')}`
}
