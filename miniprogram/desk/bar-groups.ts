interface UnitAmount {
  unitName: string
  /** of whatever is compared: fen, pieces */
  amount: number
}

/** As many as a chart can hold. @source look.md §5, 柱图: at most six groups */
const most = 6
const longestName = 4

/**
 * What the units have in a stretch of time and had in the one before, for a chart: the largest of now, the rest as 其他.
 * Names lose what all of them begin and end with, because a bar has room for four characters.
 */
export function barGroups(now: readonly UnitAmount[], before: readonly UnitAmount[]) {
  const units = [...new Set([...now, ...before].map(({ unitName }) => unitName))]
  const short = shortNames(units)
  const amountIn = (list: readonly UnitAmount[], unit: string) => list.find(({ unitName }) => unitName === unit)?.amount ?? 0
  const groups = units
    .map((unit, i) => ({ name: short[i] ?? unit, now: amountIn(now, unit), before: amountIn(before, unit) }))
    .sort((a, b) => b.now - a.now || b.before - a.before)
  if (groups.length <= most) return groups

  const rest = groups.slice(most - 1)
  const sum = (of: 'now' | 'before') => rest.reduce((total, group) => total + group[of], 0)
  return [...groups.slice(0, most - 1), { name: '其他', now: sum('now'), before: sum('before') }]
}

/** What is left of a name without the beginning and the end that it shares with another. */
function shortNames(names: readonly string[]): string[] {
  const cut = names.map(name => {
    const others = names.filter(other => other !== name)
    const head = Math.max(0, ...others.map(other => sharedHead(name, other)))
    const rest = name.slice(head)
    const tail = Math.max(0, ...others.map(other => sharedHead(reversed(rest), reversed(other))))
    return rest.slice(0, rest.length - tail)
  })
  return names.map((name, i) => {
    const short = cut[i]
    return short && cut.indexOf(short) === cut.lastIndexOf(short) ? shorten(short) : shorten(name)
  })
}

function sharedHead(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  return length
}

const reversed = (text: string) => [...text].reverse().join('')

const shorten = (name: string) => (name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name)
