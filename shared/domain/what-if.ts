import type { Counts } from './character-count'
import type { Instant } from './instant'
import type { Fen } from './money'
import { priceArticle, type Genre, type Grade, type Pricing, type RemunerationPolicy } from './remuneration'
import { portionsOf } from './shares'
import { withheldTax, type TaxTable } from './tax'

/** A published article with what it earned, and all that other payment rules need to price it. */
export interface EarningArticle {
  articleId: string
  title: string
  publishedAt: Instant
  authorId: string
  authorName: string
  unitId: string
  unitName: string
  coAuthors: readonly { memberId: string; name: string; unitId: string; unitName: string; share: number }[]
  /** As published. */
  counts: Counts
  genre: Genre
  grade: Grade | null
  /** By the version of its day. */
  earned: Pricing
}

/** What was published in a quarter, and the table that its payments are taxed by: a quarter is one payment to a person. */
export interface EarningQuarter {
  taxTable: TaxTable
  articles: readonly EarningArticle[]
}

export interface Amounts {
  gross: Fen
  tax: Fen
  net: Fen
}

/** By the rules of its day, and by the other ones. */
interface Beside<T> {
  now: T
  then: T
}

type Side = keyof Beside<unknown>

export interface OfficerBeside extends Beside<Amounts> {
  authorId: string
  authorName: string
  unitId: string
  unitName: string
  /** Articles, whole ones and shared ones alike. */
  pieces: number
}

export interface UnitBeside extends Beside<Fen> {
  unitId: string
  unitName: string
}

export interface ArticleBelow extends Beside<Fen> {
  articleId: string
  title: string
  authorName: string
  unitName: string
  /** By the other rules' way of counting. */
  characters: number
  statutoryMinimum: Fen
}

export interface WhatIf {
  total: { pieces: number; people: number } & Beside<Amounts & { characters: number }>
  /** Who gains most first, who loses most last; by what is owed before tax. */
  officers: OfficerBeside[]
  /** Gross; who has most by the rules of the day first. */
  units: UnitBeside[]
  /** How many articles earn less than the law asks for. */
  below: Beside<number>
  /** Those of them by the other rules, the furthest below first. */
  articlesBelow: ArticleBelow[]
  /** Articles without a grade that the other rules pay by grade: taken as `assumedGrade`. */
  gradesAssumed: number
}

/** The middle one: of three, the least far from what an editor would have given. */
export const assumedGrade: Grade = 'B'

/**
 * What would have been earned by other payment rules, beside what was. Tax is taken from each person's sum of a quarter.
 *
 * @param quarters in any order, each with its articles in any order: the result is the same
 * @source domain.md §3, "what-if"
 */
export function whatIf(quarters: readonly EarningQuarter[], other: RemunerationPolicy): WhatIf {
  const priced = quarters.map(({ taxTable, articles }) => ({
    taxTables: { now: taxTable, then: other.taxTable },
    articles: articles.map(article => pricedBy(other, article)),
  }))
  const articles = priced.flatMap(quarter => quarter.articles)
  const portions = priced.flatMap(quarter => quarter.articles.flatMap(article => portionsBeside(article, quarter)))

  const officers = [...grouped(portions, ({ writer }) => writer.authorId).values()].map(officerOf).sort(byGain)
  const articlesBelow = articles.filter(({ then }) => then.belowStatutoryMinimum).map(belowOf).sort(byWhatLacks)
  return {
    total: { pieces: articles.length, people: officers.length, now: totalOf(articles, officers, 'now'), then: totalOf(articles, officers, 'then') },
    officers,
    units: [...grouped(portions, ({ writer }) => writer.unitId).values()].map(unitOf).sort(byWhatItHas),
    below: { now: articles.filter(({ now }) => now.belowStatutoryMinimum).length, then: articlesBelow.length },
    articlesBelow,
    gradesAssumed: articles.filter(({ assumed }) => assumed).length,
  }
}

/** What the other rules owe a person more; negative where it is less. */
export const gainOf = ({ now, then }: Beside<Amounts>): Fen => then.gross - now.gross

/** Who gains most, the first first. */
export const winners = (officers: readonly OfficerBeside[], most: number): OfficerBeside[] =>
  officers.filter(officer => gainOf(officer) > 0).slice(0, most)

/** Who loses most, the first first. */
export const losers = (officers: readonly OfficerBeside[], most: number): OfficerBeside[] =>
  officers.filter(officer => gainOf(officer) < 0).reverse().slice(0, most)

interface PricedBeside extends Beside<Pricing> {
  article: EarningArticle
  /** The grade that the other rules paid by is nobody's but ours. */
  assumed: boolean
}

function pricedBy(policy: RemunerationPolicy, article: EarningArticle): PricedBeside {
  const { counts, genre, grade, earned: now } = article
  const then = priceArticle({ characters: counts[policy.countingRule], genre, grade: grade ?? assumedGrade }, policy)
  return { article, now, then, assumed: then.grade !== null && grade === null }
}

interface PaidTogether {
  taxTables: Beside<TaxTable>
}

/** What one person wrote of one article: all of it, or their portion. */
interface PortionBeside extends Beside<Fen> {
  writer: Pick<EarningArticle, 'authorId' | 'authorName' | 'unitId' | 'unitName'>
  article: EarningArticle
  quarter: PaidTogether
}

function portionsBeside({ article, now, then }: PricedBeside, quarter: PaidTogether): PortionBeside[] {
  const thenOf = portionsOf(article, then)
  return portionsOf(article, now).map((writer, at) => ({
    writer,
    article,
    quarter,
    now: (writer.portion ?? now).gross,
    then: (thenOf[at]!.portion ?? then).gross,
  }))
}

function officerOf(portions: readonly PortionBeside[]): OfficerBeside {
  const { authorId, authorName, unitId, unitName } = latest(portions)
  const pieces = new Set(portions.map(({ article }) => article.articleId)).size
  const payments = [...grouped(portions, ({ quarter }) => quarter)]
  return { authorId, authorName, unitId, unitName, pieces, now: paidIn(payments, 'now'), then: paidIn(payments, 'then') }
}

/** What a person is paid in all, once a quarter. */
const paidIn = (payments: readonly [PaidTogether, readonly PortionBeside[]][], side: Side): Amounts =>
  amounts(payments.map(([{ taxTables }, portions]) => {
    const gross = sum(portions, portion => portion[side])
    return { gross, tax: withheldTax(gross, taxTables[side]) }
  }))

function unitOf(portions: readonly PortionBeside[]): UnitBeside {
  const { unitId, unitName } = latest(portions)
  return { unitId, unitName, now: sum(portions, ({ now }) => now), then: sum(portions, ({ then }) => then) }
}

const belowOf = ({ article: { articleId, title, authorName, unitName }, now, then }: PricedBeside): ArticleBelow => ({
  articleId,
  title,
  authorName,
  unitName,
  characters: then.characters,
  statutoryMinimum: then.statutoryMinimum,
  now: now.gross,
  then: then.gross,
})

const totalOf = (articles: readonly PricedBeside[], officers: readonly OfficerBeside[], side: Side) => ({
  characters: sum(articles, article => article[side].characters),
  ...amounts(officers.map(officer => officer[side])),
})

function amounts(parts: readonly Pick<Amounts, 'gross' | 'tax'>[]): Amounts {
  const [gross, tax] = [sum(parts, part => part.gross), sum(parts, part => part.tax)]
  return { gross, tax, net: gross - tax }
}

const sum = <T>(items: readonly T[], amount: (item: T) => number): number => items.reduce((total, item) => total + amount(item), 0)

function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}

/** Under the name and the unit of the latest piece, as the statement has it. */
const latest = (portions: readonly PortionBeside[]): PortionBeside['writer'] =>
  portions.reduce((last, portion) => (byPublication(portion.article, last.article) > 0 ? portion : last)).writer

const byPublication = (a: EarningArticle, b: EarningArticle): number => compare(a.publishedAt, b.publishedAt) || compare(a.articleId, b.articleId)

const compare = <V extends string | number>(a: V, b: V): number => (a < b ? -1 : a > b ? 1 : 0)

const byGain = (a: OfficerBeside, b: OfficerBeside): number =>
  gainOf(b) - gainOf(a) || compare(a.unitName, b.unitName) || compare(a.authorName, b.authorName) || compare(a.authorId, b.authorId)

const byWhatItHas = (a: UnitBeside, b: UnitBeside): number =>
  b.now - a.now || b.then - a.then || compare(a.unitName, b.unitName) || compare(a.unitId, b.unitId)

const lacks = ({ statutoryMinimum, then }: ArticleBelow): Fen => statutoryMinimum - then

const byWhatLacks = (a: ArticleBelow, b: ArticleBelow): number => lacks(b) - lacks(a) || compare(a.articleId, b.articleId)
