/** A column of an issue with its articles in order. */
export interface Column {
  name: string
  articleIds: readonly string[]
}

/** Code points, columns. */
export const columnLimits = { name: 12, columns: 12 } as const

/** The columns with the articles that are there, each once; one that no column names stands at the end of the first. */
export function laidOut(columns: readonly Column[], articleIds: readonly string[]): { name: string; articleIds: string[] }[] {
  const left = new Set(articleIds)
  const arranged = columns.map(({ name, articleIds: wanted }) => ({ name, articleIds: wanted.filter(id => left.delete(id)) }))
  const [first, ...others] = arranged
  return first ? [{ ...first, articleIds: [...first.articleIds, ...left] }, ...others] : []
}

/** Every article in the order it is read. */
export const orderOf = (columns: readonly Column[]): string[] => columns.flatMap(({ articleIds }) => articleIds)

/** Puts an article into a column before what stands at that place there, once it has left its own. */
export const moveTo = (columns: readonly Column[], id: string, column: number, place: number): Column[] =>
  columns.map(({ name, articleIds }, index) => {
    const others = articleIds.filter(other => other !== id)
    return { name, articleIds: index === column ? [...others.slice(0, place), id, ...others.slice(place)] : others }
  })

/** One place up or down: over the edge of a column into the next one; unchanged at the end of all. */
export function step(columns: readonly Column[], id: string, by: -1 | 1): readonly Column[] {
  const at = columns.findIndex(({ articleIds }) => articleIds.includes(id))
  if (at < 0) return columns
  const { articleIds } = columns[at]!
  const place = articleIds.indexOf(id) + by
  if (place >= 0 && place < articleIds.length) return moveTo(columns, id, at, place)
  const next = columns[at + by]
  return next ? moveTo(columns, id, at + by, by < 0 ? next.articleIds.length : 0) : columns
}

export const addColumn = (columns: readonly Column[], name: string): Column[] => [...columns, { name: name.trim(), articleIds: [] }]

export const renameColumn = (columns: readonly Column[], at: number, name: string): Column[] =>
  columns.map((column, index) => (index === at ? { ...column, name: name.trim() } : column))

/** Its articles go to the end of the first column that is left; the last column stays. */
export function removeColumn(columns: readonly Column[], at: number): readonly Column[] {
  const [first, ...others] = columns.filter((_, index) => index !== at)
  const gone = columns[at]
  return first && gone ? [{ ...first, articleIds: [...first.articleIds, ...gone.articleIds] }, ...others] : columns
}

/** One column changes places with the one beside it; unchanged at the end of all. */
export function stepColumn(columns: readonly Column[], at: number, by: -1 | 1): readonly Column[] {
  const [own, beside] = [columns[at], columns[at + by]]
  return own && beside ? columns.map((column, index) => (index === at ? beside : index === at + by ? own : column)) : columns
}

/** What stands against a column's name, in the editor's words. @param except the column that is to have it */
export function columnNameProblem(columns: readonly Column[], name: string, except = -1): string | null {
  const wanted = name.trim()
  const length = [...wanted].length
  if (length === 0) return '还没有写栏目名'
  if (length > columnLimits.name) return `多 ${length - columnLimits.name} 字，最多 ${columnLimits.name} 字`
  return columns.some((column, index) => index !== except && column.name === wanted) ? '已有这个栏目' : null
}

/** What somebody else changed in an issue while one arranged it. */
export interface Meanwhile {
  came: string[]
  left: string[]
  /** Columns, or the order of what was there before and still is. */
  rearranged: boolean
}

export function whatChanged(before: readonly Column[], now: readonly Column[]): Meanwhile {
  const [had, has] = [new Set(orderOf(before)), new Set(orderOf(now))]
  const stayed = (columns: readonly Column[]) =>
    JSON.stringify(columns.map(({ name, articleIds }) => [name, articleIds.filter(id => had.has(id) && has.has(id))]))
  return {
    came: [...has].filter(id => !had.has(id)),
    left: [...had].filter(id => !has.has(id)),
    rearranged: stayed(before) !== stayed(now),
  }
}
