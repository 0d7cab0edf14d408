import type { Instant } from './instant'
import type { Fen } from './money'
import type { Genre, Pricing } from './remuneration'
import type { Portion } from './shares'
import { withheldTax, type TaxTable } from './tax'

/** A published article as priced on publication, with the author and unit of that day; of several writers, for each of them. */
export interface StatementPiece {
  articleId: string
  title: string
  authorId: string
  authorName: string
  unitId: string
  unitName: string
  publishedAt: Instant
  pricing: Pricing
  /** What of it is this author's; left out where all of it is. */
  portion?: Portion
}

export interface Sums {
  /** Articles, whole ones and shared ones alike. */
  pieces: number
  /** Code points, by the rule each article was priced by. */
  characters: number
  gross: Fen
  tax: Fen
  net: Fen
}

/** What one author is paid for the quarter: one payment, taxed as one. */
export interface StatementLine extends Sums {
  authorId: string
  authorName: string
  unitId: string
  unitName: string
  /** Hundreds of briefs, thousands of features; to a thousandth where a policy pays pro rata. */
  units: Record<Genre, number>
  /** At least one piece earns less than the law asks for. */
  belowStatutoryMinimum: boolean
  /** In order of publication. */
  articles: { articleId: string; title: string; publishedAt: Instant; pricing: Pricing; portion?: Portion }[]
}

/**
 * The quarter's payment table: one line an author, by unit and then by name, in code point order, because phones cannot
 * sort by pinyin. An author who changed units stands under the unit of their last piece. An article that several wrote
 * is a piece of each of them, with its characters and its payment shared; the totals count it once.
 *
 * @param pieces in any order; the result is the same
 * @throws RangeError when more of an article is listed than there is: nothing is paid twice
 * @source domain.md §3: the editors count and make the table (seed 001, annex 3, article 5)
 */
export function statementLines(
  pieces: readonly StatementPiece[],
  taxTable: TaxTable,
): { lines: StatementLine[]; totals: Sums & { people: number } } {
  const byAuthor = new Map<string, StatementPiece[]>()
  const percents = new Map<string, number>()
  for (const piece of [...pieces].sort(byPublication)) {
    const percent = (percents.get(piece.articleId) ?? 0) + (piece.portion?.percent ?? 100)
    if (percent > 100) throw new RangeError(`article ${piece.articleId} is listed twice`)
    percents.set(piece.articleId, percent)
    byAuthor.set(piece.authorId, [...(byAuthor.get(piece.authorId) ?? []), piece])
  }

  const lines = [...byAuthor.values()].map(own => lineOf(own, taxTable)).sort(byUnitAndName)
  return { lines, totals: totalsOf(lines) }
}

function lineOf(pieces: readonly StatementPiece[], taxTable: TaxTable): StatementLine {
  const { authorId, authorName, unitId, unitName } = pieces[pieces.length - 1]!
  const gross = sum(pieces, ({ portion, pricing }) => (portion ?? pricing).gross)
  const tax = withheldTax(gross, taxTable)
  return {
    authorId,
    authorName,
    unitId,
    unitName,
    pieces: countArticles(pieces),
    characters: sum(pieces, ({ portion, pricing }) => (portion ?? pricing).characters),
    units: { brief: unitsOf(pieces, 'brief'), feature: unitsOf(pieces, 'feature') },
    gross,
    tax,
    net: gross - tax,
    belowStatutoryMinimum: pieces.some(piece => piece.pricing.belowStatutoryMinimum),
    articles: pieces.map(({ articleId, title, publishedAt, pricing, portion }) => ({ articleId, title, publishedAt, pricing, ...(portion && { portion }) })),
  }
}

/** What the lines of a statement come to. */
export const totalsOf = (lines: readonly (Sums & { articles: readonly { articleId: string }[] })[]): Sums & { people: number } => ({
  people: lines.length,
  pieces: countArticles(lines.flatMap(({ articles }) => articles)),
  characters: sum(lines, line => line.characters),
  gross: sum(lines, line => line.gross),
  tax: sum(lines, line => line.tax),
  net: sum(lines, line => line.net),
})

const countArticles = (pieces: readonly { articleId: string }[]): number => new Set(pieces.map(({ articleId }) => articleId)).size

const sum = <T>(items: readonly T[], amount: (item: T) => number): number =>
  items.reduce((total, item) => total + amount(item), 0)

/** Added up in whole thousandths: sums of fractions would differ by the order of adding. */
const unitsOf = (pieces: readonly StatementPiece[], genre: Genre): number =>
  sum(pieces, ({ portion, pricing }) => (pricing.genre === genre ? Math.round((portion ?? pricing).units * 1000) : 0)) / 1000

const compare = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0)

const byPublication = (a: StatementPiece, b: StatementPiece): number =>
  compare(a.publishedAt, b.publishedAt) || compare(a.articleId, b.articleId)

const byUnitAndName = (a: StatementLine, b: StatementLine): number =>
  compare(a.unitName, b.unitName) ||
  compare(a.unitId, b.unitId) ||
  compare(a.authorName, b.authorName) ||
  compare(a.authorId, b.authorId)
