/** A place in a body that is pointed at. */
export interface Mark {
  /** UTF-16 units of the body. */
  from: number
  to: number
  /** Stands behind it, and before what is said about it. */
  number: number
  tone: 'verify' | 'cut' | 'other' | 'risk'
}

export interface Segment {
  text: string
  mark: Mark | null
  /** The mark ends here, and its number stands behind it. */
  ends: boolean
}

/**
 * The words of one block, cut where marks begin and end. Of two marks that overlap, the later one begins where the
 * earlier one ends.
 *
 * @param from where the block's words begin in the body
 */
export function segmentsOf(text: string, from: number, marks: readonly Mark[]): Segment[] {
  const segments: Segment[] = []
  let at = from
  const end = from + text.length
  const until = (to: number, mark: Mark | null) => {
    if (to > at) segments.push({ text: text.slice(at - from, to - from), mark, ends: mark !== null && to === mark.to })
    at = Math.max(at, to)
  }
  for (const mark of [...marks].sort((a, b) => a.from - b.from)) {
    if (mark.to <= at || mark.from >= end) continue
    until(mark.from, null)
    until(Math.min(mark.to, end), mark)
  }
  until(end, null)
  return segments
}
