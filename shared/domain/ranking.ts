/**
 * Puts things in order of merit. Those who are level share a rank, and the next one's counts all before it: 1, 2, 2, 4.
 *
 * @param merits what decides, the weightiest first; more is better
 * @param tieBreak orders those who are level, without telling them apart: a name, then an id
 */
export function ranked<T>(items: readonly T[], merits: (item: T) => readonly number[], tieBreak: (item: T) => readonly string[]): { rank: number; item: T }[] {
  const ordered = [...items].sort((a, b) => -compareAll(merits(a), merits(b)) || compareAll(tieBreak(a), tieBreak(b)))
  let rank = 0
  return ordered.map((item, at) => {
    const before = ordered[at - 1]
    if (!before || compareAll(merits(before), merits(item)) !== 0) rank = at + 1
    return { rank, item }
  })
}

function compareAll<V extends number | string>(a: readonly V[], b: readonly V[]): number {
  const at = a.findIndex((value, i) => value !== b[i])
  return at < 0 ? 0 : a[at]! < b[at]! ? -1 : 1
}
