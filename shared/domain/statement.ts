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

/** Something paid earlier that this payment puts right. */
export interface StatementCorrection {
  id: string
  authorId: string
  authorName: string
  unitId: string
  unitName: string
  /** The quarter whose statement went wrong. */
  corrects: string
  articleId: string | null
  title: string
  /** More, or less where it is negative. */
  amount: Fen
  why: string
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
  /** By id. Their amounts are in `gross`; they are no pieces, and have no characters. */
  corrections: Omit<StatementCorrection, 'authorId' | 'authorName' | 'unitId' | 'unitName'>[]
}

/**
 * The quarter's payment table: one line an author, by unit and then by name, in code point order, because phones cannot
 * sort by pinyin. An author who changed units stands under the unit of their last piece. An article that several wrote
 * is a piece of each of them, with its characters and its payment shared; the totals count it once. Where corrections
 * take more than the pieces bring, there is nothing to tax.
 *
 * @param pieces in any order, as the corrections; the result is the same
 * @throws RangeError when more of an article is listed than there is: nothing is paid twice
 * @source domain.md §3: the editors count and make the table (seed 001, annex 3, article 5)
 */
export function statementLines(
  pieces: readonly StatementPiece[],
  taxTable: TaxTable,
  corrections: readonly StatementCorrection[] = [],
): { lines: StatementLine[]; totals: Sums & { people: number } } {
  const byAuthor = new Map<string, Own>()
  const ownOf = (authorId: string) => byAuthor.get(authorId) ?? byAuthor.set(authorId, { pieces: [], corrections: [] }).get(authorId)!
  const percents = new Map<string, number>()
  for (const piece of [...pieces].sort(byPublication)) {
    const percent = (percents.get(piece.articleId) ?? 0) + (piece.portion?.percent ?? 100)
    if (percent > 100) throw new RangeError(`article ${piece.articleId} is listed twice`)
    percents.set(piece.articleId, percent)
    ownOf(piece.authorId).pieces.push(piece)
  }
  for (const correction of [...corrections].sort((a, b) => compare(a.id, b.id))) ownOf(correction.authorId).corrections.push(correction)

  const lines = [...byAuthor.values()].map(own => lineOf(own, taxTable)).sort(byUnitAndName)
  return { lines, totals: totalsOf(lines) }
}

interface Own {
  pieces: StatementPiece[]
  corrections: StatementCorrection[]
}

function lineOf({ pieces, corrections }: Own, taxTable: TaxTable): StatementLine {
  const { authorId, authorName, unitId, unitName } = (pieces.at(-1) ?? corrections.at(-1))!
  const gross = sum(pieces, ({ portion, pricing }) => (portion ?? pricing).gross) + sum(corrections, ({ amount }) => amount)
  const tax = withheldTax(Math.max(0, gross), taxTable)
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
    corrections: corrections.map(({ id, corrects, articleId, title, amount, why }) => ({ id, corrects, articleId, title, amount, why })),
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
