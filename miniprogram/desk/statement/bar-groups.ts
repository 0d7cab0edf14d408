interface UnitGross {
  unitName: string
  gross: number
}

/** As many as a chart can hold. @source look.md §5, 柱图: at most six groups */
const most = 6
const longestName = 4

/**
 * What the units earned this quarter and the last, for a chart: the largest of this quarter, the rest as 其他.
 * Names lose what all of them begin and end with, because a bar has room for four characters.
 */
export function barGroups(now: readonly UnitGross[], before: readonly UnitGross[]) {
  const units = [...new Set([...now, ...before].map(({ unitName }) => unitName))]
  const short = shortNames(units)
  const grossIn = (list: readonly UnitGross[], unit: string) => list.find(({ unitName }) => unitName === unit)?.gross ?? 0
  const groups = units
    .map((unit, i) => ({ name: short[i] ?? unit, now: grossIn(now, unit), before: grossIn(before, unit) }))
    .sort((a, b) => b.now - a.now || b.before - a.before)
  if (groups.length <= most) return groups

  const rest = groups.slice(most - 1)
  const sum = (of: 'now' | 'before') => rest.reduce((total, group) => total + group[of], 0)
  return [...groups.slice(0, most - 1), { name: '其他', now: sum('now'), before: sum('before') }]
}

function shortNames(names: readonly string[]): string[] {
  const [first = ''] = names
  const shared = (same: (length: number) => boolean) => {
    let length = 0
    while (names.length > 1 && length < first.length && same(length + 1)) length++
    return length
  }
  const head = shared(length => names.every(name => name.startsWith(first.slice(0, length))))
  const tail = shared(length => names.every(name => name.length - head > length && name.endsWith(first.slice(-length))))
  return names.map(name => shorten(name.slice(head, name.length - tail) || name))
}

const shorten = (name: string) => (name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name)
