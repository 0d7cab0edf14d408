import { dateKey, parseLocal, type Instant } from './instant'
import type { Fen } from './money'
import { priceArticle, statutoryMinimum, type Genre, type GenreRule, type Grade, type RemunerationPolicy } from './remuneration'
import type { TaxTable } from './tax'

/** What an editor types: a version without its name, its start and its number. */
export interface PolicyRules extends Pick<RemunerationPolicy, 'countingRule' | 'genres' | 'statutoryMinimum'> {
  taxTable: Omit<TaxTable, 'id'>
}

/** Where in the form something is wrong. */
export const policyFields = ['startsOn', 'brief', 'feature', 'minimum', 'tax'] as const
export type PolicyField = (typeof policyFields)[number]

/** What can be wrong with a version; `policy-rules-words.ts` says each. */
export const policyProblemCodes = [
  'rate-too-low', 'rate-too-high', 'grades-out-of-order', 'grade-outside-range', 'feature-by-grade', 'cap-too-low', 'floor-too-high',
  'floor-over-cap', 'minimum-out-of-range', 'tax-percent', 'tax-jumps', 'not-future', 'overlaps', 'leaves-a-gap',
] as const
export type PolicyProblemCode = (typeof policyProblemCodes)[number]

export interface PolicyProblem {
  code: PolicyProblemCode
  field: PolicyField
}

/** What a unit of characters may earn, and an article at least, in fen: 1 yuan to 10,000. Beyond is a slip of the hand. */
const least: Fen = 100
const most: Fen = 1_000_000

/**
 * What is wrong with the rules of a version, whenever it starts.
 *
 * @source issue 8, "Bad input": a rate of 0 or 10 million
 */
export function policyProblems({ genres, statutoryMinimum: { perThousand }, taxTable }: PolicyRules): PolicyProblem[] {
  const inGenres = (['brief', 'feature'] as const).flatMap(genre => genreProblems(genre, genres[genre]).map(code => ({ code, field: genre })))
  const minimum = perThousand < least || perThousand > most
  return [
    ...inGenres,
    ...(minimum ? [{ code: 'minimum-out-of-range', field: 'minimum' } as const] : []),
    ...taxProblems(taxTable).map(code => ({ code, field: 'tax' as const })),
  ]
}

/** What is wrong with one rate of a form. @param rate fen for a unit of characters */
export const rateProblem = (rate: Fen) => (rate < least ? 'rate-too-low' : rate > most ? 'rate-too-high' : null)

/** Editors give grades to briefs alone: a feature that is paid by one could not be priced. */
function genreProblems(genre: Genre, { rates, floor, cap }: GenreRule): PolicyProblemCode[] {
  const all = rates.by === 'genre' ? [rates.rate] : [...Object.values(rates.grades), rates.min, rates.max]
  const found: (PolicyProblemCode | false)[] = [
    all.some(rate => rateProblem(rate) === 'rate-too-low') && 'rate-too-low',
    all.some(rate => rateProblem(rate) === 'rate-too-high') && 'rate-too-high',
    rates.by === 'grade' && !(rates.grades.A >= rates.grades.B && rates.grades.B >= rates.grades.C) && 'grades-out-of-order',
    rates.by === 'grade' && Object.values(rates.grades).some(rate => rate < rates.min || rate > rates.max) && 'grade-outside-range',
    genre === 'feature' && rates.by === 'grade' && 'feature-by-grade',
    cap !== undefined && cap < least && 'cap-too-low',
    floor !== undefined && floor > most && 'floor-too-high',
    floor !== undefined && cap !== undefined && floor > cap && 'floor-over-cap',
  ]
  return found.filter(code => code !== false)
}

/** Where the fixed allowance ends and the percentage begins both must leave the same, or one fen more would cost a leap. */
function taxProblems({ fixedAllowanceUpTo, fixedAllowance, allowancePercentAbove, taxablePercent, ratePercent }: Omit<TaxTable, 'id'>): PolicyProblemCode[] {
  if ([allowancePercentAbove, taxablePercent, ratePercent].some(percent => percent > 100)) return ['tax-percent']
  const below = Math.max(0, fixedAllowanceUpTo - fixedAllowance) * 100
  const above = fixedAllowanceUpTo * (100 - allowancePercentAbove)
  return below === above ? [] : ['tax-jumps']
}

/** A version as pricing reads it. @param startsOn a day in UTC+8, `2026-10-01`, which names it */
export const policyFrom = (startsOn: string, { taxTable, ...rules }: PolicyRules): RemunerationPolicy => ({
  ...rules,
  id: startsOn,
  version: 0,
  effectiveFrom: parseLocal(`${startsOn} 00:00`),
  taxTable: { id: startsOn, ...taxTable },
})

/** The rules of a version, to be typed on from. */
export const rulesOf = ({ countingRule, genres, statutoryMinimum: minimum, taxTable: { id: _id, ...taxTable } }: RemunerationPolicy): PolicyRules =>
  ({ countingRule, genres, statutoryMinimum: minimum, taxTable })

/** A change that was asked for by then has landed when the day begins: it stands a minute before it prices anything. */
const standsBefore = 60_000

/**
 * The first start that can still be changed is later than this.
 *
 * @source domain.md §3: a policy is never edited once an article was priced by it
 */
export const standsUntil = (now: Instant): Instant => now + standsBefore

export const mayChange = ({ effectiveFrom }: Pick<RemunerationPolicy, 'effectiveFrom'>, now: Instant): boolean => effectiveFrom > standsUntil(now)

/** The first day that a new version can start on. */
export const firstStart = (now: Instant): string => dateKey(standsUntil(now) + 86_400_000)

interface Standing {
  now: Instant
  versions: readonly Pick<RemunerationPolicy, 'effectiveFrom'>[]
  /** When the first article of all was published, where none is in force yet; null where nothing was. */
  firstPublished: Instant | null
}

/**
 * What is wrong with the day a version is to start on. While none is in force nothing can be published, so the first
 * may start in the past; and must, where something came out before there was any.
 */
export function startProblem(startsOn: string, { now, versions, firstPublished }: Standing): PolicyProblemCode | null {
  const start = parseLocal(`${startsOn} 00:00`)
  if (versions.some(({ effectiveFrom }) => effectiveFrom === start)) return 'overlaps'
  const noneYet = versions.every(each => mayChange(each, now))
  if (!noneYet) return mayChange({ effectiveFrom: start }, now) ? null : 'not-future'
  const earliest = Math.min(start, ...versions.map(({ effectiveFrom }) => effectiveFrom))
  return firstPublished !== null && earliest > firstPublished ? 'leaves-a-gap' : null
}

/** Characters: longer than any article that was sent so far. */
export const longestLooked = 20_000

export interface Cliff {
  /** Of the brief; null where briefs are not paid by grade. */
  grade: Grade | null
  /** The first length, in characters, at which one more as a feature earns less. */
  from: number
  /** The first length with the widest gap, what a brief of it earns, and what a feature one character longer does. */
  at: number
  brief: Fen
  feature: Fen
}

/**
 * Where one more character earns less. Within a genre it never does; between them it does where a brief of some length
 * earns more than a feature that is one character longer.
 *
 * @param upTo the longest brief looked at, in characters
 * @source domain.md §3: 900 characters at 30 yuan a hundred earn 270 yuan, 1,000 at the thousand's rate 100
 */
export function policyCliffs(policy: RemunerationPolicy, upTo = longestLooked): Cliff[] {
  return gradesOf(policy, 'brief').flatMap(grade => {
    // Between two rises a brief earns the same and a feature no less: the first cliff and the widest are at a rise.
    const gaps = risesOf(policy.genres.brief, upTo).map(at => ({ at, brief: earns(policy, 'brief', grade, at), feature: earns(policy, 'feature', null, at + 1) }))
    const cliffs = gaps.filter(({ brief, feature }) => brief > feature)
    if (cliffs.length === 0) return []
    const widest = cliffs.reduce((best, each) => (each.brief - each.feature > best.brief - best.feature ? each : best))
    return [{ grade, from: cliffs[0]!.at, ...widest }]
  })
}

export interface UnderMinimum {
  genre: Genre
  grade: Grade | null
  /** Lengths in characters, both ends included, the shortest first. */
  ranges: { from: number; to: number }[]
}

/** The lengths at which a piece earns less than the law asks of a periodical, by genre and grade. */
export function underMinimum(policy: RemunerationPolicy, upTo = longestLooked): UnderMinimum[] {
  return (['brief', 'feature'] as const).flatMap(genre =>
    gradesOf(policy, genre).flatMap(grade => {
      const ranges = minimumSteps(upTo).flatMap(({ from, to }) => {
        const minimum = statutoryMinimum(from, policy.statutoryMinimum.perThousand)
        const enough = firstOf(from, to + 1, length => earns(policy, genre, grade, length) >= minimum)
        return enough === from ? [] : [{ from, to: enough - 1 }]
      })
      return ranges.length === 0 ? [] : [{ genre, grade, ranges: joined(ranges) }]
    }))
}

/** Stretches of lengths for which the law asks the same. */
function minimumSteps(upTo: number): { from: number; to: number }[] {
  const starts = Array.from({ length: Math.ceil(upTo / 1000) }, (_, thousand) => [thousand * 1000 + 1, thousand * 1000 + 500]).flat()
  return starts.filter(from => from <= upTo).map((from, i) => ({ from, to: Math.min(upTo, (starts[i + 1] ?? upTo + 1) - 1) }))
}

/** @returns the first from `from` on that meets a condition which, once met, stays so; `until` when none before it does */
function firstOf(from: number, until: number, meets: (n: number) => boolean): number {
  if (from >= until) return until
  const middle = Math.floor((from + until) / 2)
  return meets(middle) ? firstOf(from, middle, meets) : firstOf(middle + 1, until, meets)
}

const joined = (ranges: readonly { from: number; to: number }[]) =>
  ranges.reduce<{ from: number; to: number }[]>((all, range) => {
    const last = all.at(-1)
    if (last?.to === range.from - 1) last.to = range.to
    else all.push({ ...range })
    return all
  }, [])

const gradesOf = (policy: RemunerationPolicy, genre: Genre): readonly (Grade | null)[] =>
  policy.genres[genre].rates.by === 'grade' ? ['A', 'B', 'C'] : [null]

const earns = (policy: RemunerationPolicy, genre: Genre, grade: Grade | null, characters: number): Fen =>
  priceArticle({ characters, genre, grade }, policy).gross

/** The lengths from 1 on at which a genre may begin to earn more. */
function risesOf({ unitCharacters, rounding }: GenreRule, upTo: number): number[] {
  if (rounding === 'prorata') return Array.from({ length: upTo }, (_, i) => i + 1)
  const first = { ceil: 1, floor: unitCharacters, round: unitCharacters / 2 }[rounding]
  const rises = Array.from({ length: Math.max(0, Math.floor((upTo - first) / unitCharacters) + 1) }, (_, i) => first + i * unitCharacters)
  return rises[0] === 1 ? rises : [1, ...rises]
}
