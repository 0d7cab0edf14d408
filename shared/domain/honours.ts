import { ranked } from './ranking'

/** How many are honoured, and what one must have published to be. */
interface Places {
  places: number
  minimumPieces: number
}

/** By what an association honours its officers and units at the year's end. Points are whole. */
export interface HonoursRule {
  perPiece: number
  /** For a thousand characters; a part of them counts by its share. */
  perThousand: number
  /** For each quarter in which the unit met its target; for units alone. */
  perQuarterMet: number
  officers: Places
  units: Places
}

/** What an association begins with: changed at will before anything is decided. */
export const usualHonoursRule: HonoursRule = {
  perPiece: 5,
  perThousand: 2,
  perQuarterMet: 10,
  officers: { places: 10, minimumPieces: 4 },
  units: { places: 5, minimumPieces: 6 },
}

/** What a year of somebody's comes to, as far as the rule asks. */
export interface Candidate {
  id: string
  name: string
  /** Empty for a unit, whose name says it. */
  unitName: string
  pieces: number
  characters: number
  /** 0 for an officer. */
  quartersMet: number
}

export interface Honour extends Candidate {
  rank: number
  /** In hundredths of a point. */
  points: number
}

/** Hundredths of a point, rounded half up. */
export const pointsOf = ({ pieces, characters, quartersMet }: Pick<Candidate, 'pieces' | 'characters' | 'quartersMet'>, rule: HonoursRule): number =>
  pieces * rule.perPiece * 100 + Math.floor((characters * rule.perThousand + 5) / 10) + quartersMet * rule.perQuarterMet * 100

/**
 * Who is honoured by a rule. Whoever is level with the last one who has a place has one too, so that nobody is left out
 * by chance; who has no point, or published too little, has none.
 *
 * @param candidates in any order; the result is the same
 * @source domain.md §3: honours for officers and units at the year's end (seed 001, annex 3)
 */
export function honoursFor(candidates: readonly Candidate[], rule: HonoursRule, { places, minimumPieces }: Places): Honour[] {
  const met = candidates
    .filter(({ pieces }) => pieces >= minimumPieces)
    .map(candidate => ({ ...candidate, points: pointsOf(candidate, rule) }))
    .filter(({ points }) => points > 0)
  return ranked(met, ({ points }) => [points], ({ unitName, name, id }) => [unitName, name, id])
    .filter(({ rank }) => rank <= places)
    .map(({ rank, item }) => ({ rank, ...item }))
}

/** `86.5`: hundredths of a point as people read them. */
export const pointsInWords = (points: number): string => String(points / 100)

/** `12 篇 × 5 + 8320 字 ÷ 1000 × 2`: how the points came about, without what gives none. */
export function reckoningInWords({ pieces, characters, quartersMet }: Pick<Candidate, 'pieces' | 'characters' | 'quartersMet'>, rule: HonoursRule): string {
  const terms = [
    rule.perPiece > 0 && `${pieces} 篇 × ${rule.perPiece}`,
    rule.perThousand > 0 && `${characters} 字 ÷ 1000 × ${rule.perThousand}`,
    rule.perQuarterMet > 0 && quartersMet > 0 && `完成 ${quartersMet} 季 × ${rule.perQuarterMet}`,
  ]
  return terms.filter(Boolean).join(' + ')
}

/** The rule in a sentence or two, as it stands under the list. */
export function ruleInWords({ perPiece, perThousand, perQuarterMet, officers, units }: HonoursRule): string {
  const points = [
    perPiece > 0 && `每篇 ${perPiece} 分`,
    perThousand > 0 && `每千字 ${perThousand} 分`,
    perQuarterMet > 0 && `单位每完成一季任务 ${perQuarterMet} 分`,
  ]
  const who = [
    officers.places > 0 && `信息员取前 ${officers.places} 名，至少 ${officers.minimumPieces} 篇`,
    units.places > 0 && `单位取前 ${units.places} 名，至少 ${units.minimumPieces} 篇`,
  ]
  return `${points.filter(Boolean).join('，')}。${who.filter(Boolean).join('；')}。末位同分一并列入。`
}
