import { authorsShare } from './co-authors'
import type { Fen } from './money'
import type { Pricing } from './remuneration'

/** What is one writer's of an article that several wrote. The portions of an article come to the whole of it. */
export interface Portion {
  /** Of the payment, whole. */
  percent: number
  /** Of one who wrote along, rather than of the author whom the article names first. */
  along: boolean
  characters: number
  gross: Fen
  /** Units paid, to a thousandth. */
  units: number
}

/**
 * Splits a whole number in whole parts that come to it again: each gets what is whole of its share, and what is left
 * goes one by one to those who lost most by that, the earlier first where they lost alike.
 *
 * @param shares of each, in any measure
 * @source issue 7: co-authors with shares of the payment
 */
export function splitByShares(amount: number, shares: readonly number[]): number[] {
  const all = shares.reduce((sum, share) => sum + share, 0)
  const parts = shares.map((share, at) => ({ at, whole: Math.floor((amount * share) / all), lost: (amount * share) % all }))
  const left = amount - parts.reduce((sum, { whole }) => sum + whole, 0)
  const raised = new Set([...parts].sort((a, b) => b.lost - a.lost || a.at - b.at).slice(0, left).map(({ at }) => at))
  return parts.map(({ at, whole }) => whole + (raised.has(at) ? 1 : 0))
}

interface Writer {
  authorId: string
  authorName: string
  unitId: string
  unitName: string
}

interface WrittenBy extends Writer {
  coAuthors: readonly { memberId: string; name: string; unitId: string; unitName: string; share: number }[]
}

/** Who is paid for an article, its author first, and how much of it; no portion for one who wrote alone. */
export function portionsOf({ coAuthors, ...article }: WrittenBy, pricing: Pick<Pricing, 'characters' | 'gross' | 'units'>): (Writer & { portion?: Portion })[] {
  const { authorId, authorName, unitId, unitName } = article
  const author = { authorId, authorName, unitId, unitName }
  if (coAuthors.length === 0) return [author]

  const writers: Writer[] = [author, ...coAuthors.map(({ memberId, name, ...unit }) => ({ authorId: memberId, authorName: name, unitId: unit.unitId, unitName: unit.unitName }))]
  const percents = [authorsShare(coAuthors), ...coAuthors.map(({ share }) => share)]
  const [characters, gross, thousandths] = [pricing.characters, pricing.gross, Math.round(pricing.units * 1000)].map(whole => splitByShares(whole, percents))
  return writers.map((writer, at) => ({
    ...writer,
    portion: {
      percent: percents[at]!,
      along: at > 0,
      characters: characters![at]!,
      gross: gross![at]!,
      units: thousandths![at]! / 1000,
    },
  }))
}
