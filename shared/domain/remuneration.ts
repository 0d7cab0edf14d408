import type { CountingRule } from './character-count'
import { parseLocal, type Instant } from './instant'
import type { Fen } from './money'
import { sampleTaxTable, type TaxTable } from './tax'

/** `brief` (信息) is paid by the hundred characters at a grade, `feature` (长稿) by the thousand. @source domain.md §3 */
export type Genre = 'brief' | 'feature'

/** What an editor gives a brief; on screen 甲, 乙, 丙. */
export type Grade = 'A' | 'B' | 'C'

/** How a started unit counts: as a whole one, not at all, from its half on, or by its share. */
export type Rounding = 'ceil' | 'floor' | 'round' | 'prorata'

/** Fen for a unit: by grade, where an editor may also set a rate of their own within the range, or the same for all. */
export type Rates =
  | { by: 'grade'; grades: Record<Grade, Fen>; min: Fen; max: Fen }
  | { by: 'genre'; rate: Fen }

export interface GenreRule {
  unitCharacters: 100 | 1000
  rounding: Rounding
  rates: Rates
  /** The least and the most that one article earns. */
  floor?: Fen
  cap?: Fen
}

/** One version of the payment rules. Never edited once an article was priced by it: a new version has a start date. */
export interface RemunerationPolicy {
  id: string
  version: number
  effectiveFrom: Instant
  countingRule: CountingRule
  genres: Record<Genre, GenreRule>
  statutoryMinimum: { perThousand: Fen }
  taxTable: TaxTable
}

export interface PricedArticle {
  /** Code points by the policy's counting rule. */
  characters: number
  genre: Genre
  /** Required where the genre is paid by grade, of no effect elsewhere. */
  grade?: Grade | null
  /** Fen for a unit, instead of the grade's, within the policy's range. */
  rate?: Fen | null
}

/** What an article earns, and why: kept with the article as it was when priced. Amounts in fen. */
export interface Pricing {
  policyId: string
  policyVersion: number
  genre: Genre
  grade: Grade | null
  characters: number
  unitCharacters: 100 | 1000
  rounding: Rounding
  /** Units paid: whole, but for `prorata`. */
  units: number
  rate: Fen
  /** Units × rate, before floor and cap. */
  base: Fen
  floorApplied: boolean
  capApplied: boolean
  gross: Fen
  statutoryMinimum: Fen
  belowStatutoryMinimum: boolean
}

/**
 * The reading of the association's rules that domain.md §3 gives: briefs 50, 40 or 30 yuan a started hundred, features
 * 100 yuan a started thousand. A started thousand counts whole, because a smaller share would pay a feature less than
 * the statutory minimum.
 *
 * @source seed 001, annex 3, article 5; domain.md §3
 */
export const samplePolicy: RemunerationPolicy = {
  id: '2021-01-18',
  version: 1,
  effectiveFrom: parseLocal('2021-01-18 00:00'),
  countingRule: 'word',
  genres: {
    brief: {
      unitCharacters: 100,
      rounding: 'ceil',
      rates: { by: 'grade', grades: { A: 5_000, B: 4_000, C: 3_000 }, min: 3_000, max: 5_000 },
    },
    feature: { unitCharacters: 1000, rounding: 'ceil', rates: { by: 'genre', rate: 10_000 } },
  },
  statutoryMinimum: { perThousand: 10_000 },
  taxTable: sampleTaxTable,
}

/**
 * The policy that prices an article published at that moment: the one that came into force last, the higher version
 * where two start together.
 *
 * @returns null when none was in force yet
 * @source domain.md §3: an article is priced by the version in force on its publication date
 */
export function policyInForce(policies: readonly RemunerationPolicy[], publishedAt: Instant): RemunerationPolicy | null {
  return policies
    .filter(policy => policy.effectiveFrom <= publishedAt)
    .reduce<RemunerationPolicy | null>((best, policy) => (best && !isLater(policy, best) ? best : policy), null)
}

const isLater = (a: RemunerationPolicy, b: RemunerationPolicy) =>
  a.effectiveFrom > b.effectiveFrom || (a.effectiveFrom === b.effectiveFrom && a.version > b.version)

/**
 * What an article earns by a policy, with the whole reckoning.
 *
 * @returns whole fen; a share of a unit is rounded half up
 * @throws RangeError when characters is no count, a grade is missing, or a rate lies outside the policy's range
 * @source domain.md §3, "Payment"
 */
export function priceArticle(article: PricedArticle, policy: RemunerationPolicy): Pricing {
  const { characters, genre } = article
  if (!Number.isSafeInteger(characters) || characters < 0) throw new RangeError(`not a count: ${characters}`)

  const rule = policy.genres[genre]
  const { rate, grade } = rateOf(article, rule.rates)
  const { unitCharacters, rounding } = rule
  const base = rounding === 'prorata'
    ? quotient(2 * characters * rate + unitCharacters, 2 * unitCharacters)
    : wholeUnits(characters, unitCharacters, rounding) * rate
  const capped = Math.min(base, rule.cap ?? base)
  const gross = Math.max(capped, rule.floor ?? capped)
  const minimum = statutoryMinimum(characters, policy.statutoryMinimum.perThousand)

  return {
    policyId: policy.id,
    policyVersion: policy.version,
    genre,
    grade,
    characters,
    unitCharacters,
    rounding,
    units: rounding === 'prorata' ? characters / unitCharacters : wholeUnits(characters, unitCharacters, rounding),
    rate,
    base,
    floorApplied: gross > capped,
    capApplied: gross < base,
    gross,
    statutoryMinimum: minimum,
    belowStatutoryMinimum: gross < minimum,
  }
}

/**
 * The least a periodical owes by law.
 *
 * @param perThousand fen
 * @returns fen, rounded up
 * @source domain.md §3; copyright administration's payment rules of 1 November 2014: of a started thousand, under 500
 * characters count as half, from 500 as a whole
 */
export function statutoryMinimum(characters: number, perThousand: Fen): Fen {
  const started = characters % 1000
  const halves = 2 * quotient(characters, 1000) + (started === 0 ? 0 : started < 500 ? 1 : 2)
  return Math.ceil((halves * perThousand) / 2)
}

function rateOf({ genre, grade, rate }: PricedArticle, rates: Rates): { rate: Fen; grade: Grade | null } {
  if (rates.by === 'genre') return { rate: rates.rate, grade: null }
  if (!grade) throw new RangeError(`a ${genre} needs a grade`)
  const own = rate ?? rates.grades[grade]
  if (!Number.isSafeInteger(own) || own < rates.min || own > rates.max) {
    throw new RangeError(`rate ${own} is outside ${rates.min}–${rates.max} fen`)
  }
  return { rate: own, grade }
}

function wholeUnits(characters: number, unit: number, rounding: Exclude<Rounding, 'prorata'>): number {
  if (rounding === 'floor') return quotient(characters, unit)
  if (rounding === 'ceil') return quotient(characters + unit - 1, unit)
  return quotient(2 * characters + unit, 2 * unit)
}

/** Whole-number division: exact where a division of doubles might round up. */
const quotient = (dividend: number, divisor: number): number => (dividend - (dividend % divisor)) / divisor
