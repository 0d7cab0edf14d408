import type { Instant } from '../../shared/domain/instant'
import type { StatementPiece } from '../../shared/domain/statement'
import { yearEnd, yearFigures, yearStart, type YearPiece } from '../../shared/domain/year-figures'
import type { ArticleDocument } from '../_kit/documents'
import { allPolicies } from '../_kit/pricing'
import { piecesOf, publishedBetween } from '../_kit/published-pieces'
import { readFulfilment } from './read-fulfilment'

/**
 * A year's figures. Each article is priced as the statement prices it, from lean pages of 1,000: what a policy's
 * rounding, floor and cap do to each cannot be grouped.
 */
export async function readYear(year: number, now: Instant) {
  const [policies, articles, fulfilment] = await Promise.all([
    allPolicies(),
    publishedBetween(yearStart(year - 1), yearEnd(year)),
    readFulfilment(year),
  ])
  const running = now < yearEnd(year)
  const comparedUntil = yearStart(year - 1) + Math.max(0, now - yearStart(year))
  const written = articles.map(article => ({ article, pieces: piecesOf(article, policies) }))
  const of = (from: Instant, until: Instant) => written.filter(({ article }) => article.publishedAt!.getTime() >= from && article.publishedAt!.getTime() < until)
  const ofYear = of(yearStart(year), yearEnd(year))
  const ofYearBefore = of(yearStart(year - 1), running ? comparedUntil : yearStart(year))

  const figures = yearFigures(year, ofYear.flatMap(asYearPieces), ofYearBefore.flatMap(asYearPieces))
  return {
    running,
    articles: ofYear,
    figures: { ...figures, units: withTargets(figures.units, fulfilment) },
    targets: fulfilment.quarters,
  }
}

export type YearRead = Awaited<ReturnType<typeof readYear>>

const asYearPieces = ({ article: { kind, subject }, pieces }: { article: ArticleDocument; pieces: readonly StatementPiece[] }): YearPiece[] =>
  pieces.map(({ articleId, publishedAt, authorId, authorName, unitId, unitName, pricing, portion }) => ({
    articleId,
    kind,
    subject,
    genre: pricing.genre,
    publishedAt,
    memberId: authorId,
    name: authorName,
    unitId,
    unitName,
    along: portion?.along ?? false,
    characters: (portion ?? pricing).characters,
    gross: (portion ?? pricing).gross,
  }))

type Units = ReturnType<typeof yearFigures>['units']

/** Units that owed something and published nothing stand last, level with each other. */
function withTargets(units: Units, { ofUnits }: Awaited<ReturnType<typeof readFulfilment>>) {
  const targetsOf = new Map(ofUnits.map(({ unitId, targets }) => [unitId, targets]))
  const published = new Set(units.map(({ unitId }) => unitId))
  const silent = ofUnits.filter(({ unitId }) => !published.has(unitId))
  const nothing = { pieces: 0, along: 0, characters: 0, gross: 0, before: { pieces: 0, gross: 0 } }
  return [
    ...units.map(unit => ({ ...unit, targets: targetsOf.get(unit.unitId) ?? [] })),
    ...silent.map(({ unitId, unitName, targets }) => ({ rank: units.length + 1, unitId, unitName, ...nothing, targets })),
  ]
}
