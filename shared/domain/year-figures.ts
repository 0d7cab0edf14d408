import type { ArticleKind } from './article-rules'
import { monthKey, parseLocal, type Instant } from './instant'
import type { Fen } from './money'
import { ranked } from './ranking'
import type { Genre } from './remuneration'

/** A year in UTC+8: its first moment, and the first one after it. */
export const yearStart = (year: number): Instant => parseLocal(`${String(year).padStart(4, '0')}-01-01 00:00`)
export const yearEnd = (year: number): Instant => yearStart(year + 1)

/** What one person wrote of one published article: all of it, or their portion. */
export interface YearPiece {
  articleId: string
  kind: ArticleKind
  subject: string
  genre: Genre
  publishedAt: Instant
  memberId: string
  name: string
  unitId: string
  unitName: string
  /** Somebody else is its author. */
  along: boolean
  characters: number
  gross: Fen
}

/**
 * A piece counts once, for its author and their unit; characters and money by share, so that the parts of a table come
 * to its whole.
 */
export interface YearSums {
  pieces: number
  /** Pieces of others that were written along. */
  along: number
  characters: number
  gross: Fen
}

const sumsOf = (pieces: readonly YearPiece[]): YearSums => ({
  pieces: pieces.filter(({ along }) => !along).length,
  along: pieces.filter(({ along }) => along).length,
  characters: sum(pieces, ({ characters }) => characters),
  gross: sum(pieces, ({ gross }) => gross),
})

/** Where somebody stands: by pieces, where those are level by characters. */
const placed = <T extends YearSums>(rows: readonly T[], names: (row: T) => readonly string[]) =>
  ranked(rows, ({ pieces, characters }) => [pieces, characters], names).map(({ rank, item }) => ({ rank, ...item }))

/** The same as another stretch of time had it, for comparing. */
interface Before {
  pieces: number
  gross: Fen
}

const before = (pieces: readonly YearPiece[]): Before => {
  const { pieces: count, gross } = sumsOf(pieces)
  return { pieces: count, gross }
}

/**
 * What was published in a year, looked at from every side.
 *
 * @param now pieces of the year, in any order
 * @param then pieces of the stretch of time that it is compared with
 * @source domain.md §3: at the year's end, a summary for officers and units (seed 001, annex 3)
 */
export function yearFigures(year: number, now: readonly YearPiece[], then: readonly YearPiece[]) {
  const thenOf = <K extends keyof YearPiece>(key: K) => {
    const groups = grouped(then, piece => piece[key])
    return (value: YearPiece[K]) => before(groups.get(value) ?? [])
  }
  const [unitThen, kindThen, monthThen] = [thenOf('unitId'), thenOf('kind'), grouped(then, piece => monthOf(piece))]
  const people = [...grouped(now, ({ memberId }) => memberId)]
  const units = [...grouped(now, ({ unitId }) => unitId)]
  return {
    total: { ...sumsOf(now), people: people.length, units: units.length },
    before: before(then),
    units: placed(
      units.map(([unitId, pieces]) => ({ unitId, unitName: latest(pieces).unitName, ...sumsOf(pieces), before: unitThen(unitId) })),
      ({ unitName, unitId }) => [unitName, unitId],
    ),
    officers: placed(
      people.map(([memberId, pieces]) => ({ memberId, name: latest(pieces).name, unitId: latest(pieces).unitId, unitName: latest(pieces).unitName, ...sumsOf(pieces) })),
      ({ unitName, name, memberId }) => [unitName, name, memberId],
    ),
    kinds: kinds.map(kind => {
      const pieces = now.filter(piece => piece.kind === kind)
      const subjects = [...grouped(pieces, ({ subject }) => subject)].map(([subject, own]) => ({ subject, ...sumsOf(own) }))
      return { kind, ...sumsOf(pieces), before: kindThen(kind), subjects: placed(subjects, ({ subject }) => [subject]) }
    }),
    genres: genres.map(genre => ({ genre, ...sumsOf(now.filter(piece => piece.genre === genre)) })),
    months: months.map(month => ({
      month: `${year}-${month}`,
      ...sumsOf(now.filter(piece => monthOf(piece) === month)),
      before: before(monthThen.get(month) ?? []),
    })),
  }
}

const kinds = ['industry-development', 'special-topic', 'association-news'] as const satisfies readonly ArticleKind[]
const genres = ['brief', 'feature'] as const satisfies readonly Genre[]
const months = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12']

/** `05` */
const monthOf = ({ publishedAt }: YearPiece) => monthKey(publishedAt).slice(5)

/** Under the name and the unit of the latest piece, as the statement has it. */
const latest = (pieces: readonly YearPiece[]): YearPiece =>
  pieces.reduce((last, piece) => (piece.publishedAt > last.publishedAt || (piece.publishedAt === last.publishedAt && piece.articleId > last.articleId) ? piece : last))

function grouped<K>(pieces: readonly YearPiece[], keyOf: (piece: YearPiece) => K): Map<K, YearPiece[]> {
  const groups = new Map<K, YearPiece[]>()
  for (const piece of pieces) {
    const group = groups.get(keyOf(piece))
    if (group) group.push(piece)
    else groups.set(keyOf(piece), [piece])
  }
  return groups
}

const sum = <T>(items: readonly T[], amount: (item: T) => number): number => items.reduce((total, item) => total + amount(item), 0)
