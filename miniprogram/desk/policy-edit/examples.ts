import type { PolicyExample } from '../../../shared/contract/policy'
import { formatCount } from '../../../shared/domain/format-count'
import { formatYuan, type Fen } from '../../../shared/domain/money'
import { genreNames, gradeNames, pricingWords } from '../../../shared/domain/pricing-words'
import { policyInForce, priceArticle, type Genre, type Pricing, type RemunerationPolicy } from '../../../shared/domain/remuneration'

/** What stands in where nothing has come out yet. */
export type Example = Omit<PolicyExample, 'publishedAt' | 'issueId'> & { publishedAt: number | null }

const madeUp = (characters: number, genre: Genre, grade: Example['grade']): Example =>
  ({ articleId: `assumed ${genre} ${characters}`, title: `假设一篇${genreNames[genre]}`, publishedAt: null, counts: { word: characters, han: characters, characters }, genre, grade })

const assumed: readonly Example[] = [madeUp(180, 'brief', 'B'), madeUp(612, 'brief', 'A'), madeUp(950, 'brief', 'C'), madeUp(1_350, 'feature', null)]

/** The association's own pieces, and beside them made-up ones of a genre that none of them has. */
export function examplesToShow(own: readonly PolicyExample[]): Example[] {
  const missing = assumed.filter(({ genre }) => own.every(example => example.genre !== genre))
  return [...own, ...missing]
}

/** The longest of a genre: on it a choice shows most. */
export const exampleOf = (genre: Genre, examples: readonly Example[]): Example =>
  examples.filter(example => example.genre === genre).reduce((longest, example) => (example.counts.word > longest.counts.word ? example : longest))

export const priced = ({ counts, genre, grade }: Example, policy: RemunerationPolicy): Pricing =>
  priceArticle({ characters: counts[policy.countingRule], genre, grade }, policy)

export interface Beside {
  example: Example
  /** By the version of its day; null for one that was made up, or came out before any. */
  now: Fen | null
  then: Pricing
}

/** What each example earns by the rules that are typed, beside what it earns now. */
export function besideNow(examples: readonly Example[], typed: RemunerationPolicy, versions: readonly RemunerationPolicy[]): Beside[] {
  return examples.map(example => {
    const held = example.publishedAt === null ? null : policyInForce(versions, example.publishedAt)
    return { example, now: held && priced(example, held).gross, then: priced(example, typed) }
  })
}

/** `《门店上门服务半年记》`, not longer than a line. */
export function exampleName({ title, publishedAt }: Example): string {
  const short = title.length > 12 ? `${title.slice(0, 11)}…` : title
  return publishedAt === null ? short : `《${short}》`
}

/** `甲等信息` */
export const kindName = ({ genre, grade }: Pick<Pricing, 'genre' | 'grade'>): string => `${grade ? `${gradeNames[grade]}等` : ''}${genreNames[genre]}`

/** What the rate and its rounding make of an example: `《…》612 字，7 个百字 × 50 元，不满百字按百字计，得 350 元` */
export function workedWords(example: Example, policy: RemunerationPolicy): string {
  const pricing = priced(example, policy)
  return `${exampleName(example)}${formatCount(pricing.characters)} 字，${pricingWords(pricing)}，得 ${formatYuan(pricing.gross)} 元`
}
