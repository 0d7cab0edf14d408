interface Part {
  id: string
}

/** A list with one of its parts changed. */
export const changed = <P extends Part>(parts: readonly P[], id: string, change: Partial<P>): P[] =>
  parts.map(part => (part.id === id ? { ...part, ...change } : part))

/** A list with one of its parts a place earlier or later; as it is at either end. */
export function moved<P extends Part>(parts: readonly P[], id: string, by: -1 | 1): P[] {
  const from = parts.findIndex(part => part.id === id)
  const other = parts[from + by]
  return other ? parts.map((part, i) => (i === from ? other : i === from + by ? parts[from]! : part)) : [...parts]
}

export const without = <P extends Part>(parts: readonly P[], id: string): P[] => parts.filter(part => part.id !== id)
