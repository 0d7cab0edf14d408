/** Where in a text something was said to be. As the contract's `Place`. */
export interface SaidPlace {
  /** UTF-16 units from the beginning of the text as it stood then. */
  from: number
  to: number
  /** The words that stood there. */
  quote: string
}

/**
 * Where a place is in a text that may have been changed since: where it was, as long as its words are there; else where
 * they are nearest to that; null when they are gone.
 *
 * @returns UTF-16 units
 */
export function placeIn(text: string, { from, quote }: SaidPlace): { from: number; to: number } | null {
  if (quote === '') return null
  const found = [text.lastIndexOf(quote, from), text.indexOf(quote, from)].filter(at => at >= 0)
  if (found.length === 0) return null
  const nearest = found.reduce((best, at) => (Math.abs(at - from) < Math.abs(best - from) ? at : best))
  return { from: nearest, to: nearest + quote.length }
}
