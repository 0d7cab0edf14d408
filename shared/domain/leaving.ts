import { isUnderWay, type ArticleStatus } from './article-rules'
import { isOver, type RegistrationStatus } from './registration-rules'

/** What a person has here, as far as it bears on their leaving. */
export interface Belongings {
  /** `refunded`: had paid, and was given it back. */
  places: readonly { status: RegistrationStatus; paid: boolean; refunded: boolean; arrived: boolean; certified: boolean; endsAt: number }[]
  /** `paidOut`: on a statement that is closed. */
  articles: readonly { status: ArticleStatus; paidOut: boolean }[]
  statementLines: number
  isLastAdmin: boolean
  /** A company's application that this person made, and that nobody has decided. */
  hasOpenApplication: boolean
  /** Has acted for others or for the association: the records of those name them. */
  hasActed: boolean
}

export type WhyStay = 'paid-place' | 'article-under-way' | 'payment-due' | 'last-admin' | 'application-under-way'

type Place = Belongings['places'][number]

/** A place that somebody else could still have. */
export const isToGiveBack = ({ status, arrived, endsAt }: Pick<Place, 'status' | 'arrived' | 'endsAt'>, now: number): boolean =>
  !isOver(status) && !arrived && endsAt > now

/** Kept by whoever keeps accounts: money came in, somebody was there, or holds a certificate of it. */
export const isAccounted = ({ paid, refunded, arrived, certified }: Omit<Place, 'status' | 'endsAt'>): boolean => paid || refunded || arrived || certified

/** Lines of a registration's trail whose words are of money or of what was issued; the others' words go with the person. */
export const isAccountLine = (what: string): boolean => (accountLines as readonly string[]).includes(what)
const accountLines = ['fee-settled', 'fee-refunded', 'fee-taken-back', 'invoice-issued', 'invoice-reissued', 'certified', 'certificate-taken-back', 'merged']

/**
 * Why a person cannot leave yet: what would be lost to them, or to the association, by going.
 *
 * @param now ms, UTC
 * @source law on personal information, art. 47: removed on withdrawal, but for what laws ask to be kept
 */
export function whyStay(person: Belongings, now: number): WhyStay[] {
  const reasons: [WhyStay, boolean][] = [
    ['paid-place', person.places.some(place => place.paid && isToGiveBack(place, now))],
    ['article-under-way', person.articles.some(({ status }) => isUnderWay(status))],
    ['payment-due', person.articles.some(({ status, paidOut }) => status === 'published' && !paidOut)],
    ['last-admin', person.isLastAdmin],
    ['application-under-way', person.hasOpenApplication],
  ]
  return reasons.flatMap(([reason, holds]) => (holds ? [reason] : []))
}

/** What leaving does: what is given back, what is removed, and what the accounts keep. */
export function whatLeavingDoes(person: Belongings, now: number) {
  const published = person.articles.filter(({ status }) => status === 'published').length
  const paidOrAttended = person.places.filter(isAccounted).length
  const { statementLines, hasActed: acts } = person
  return {
    placesGivenBack: person.places.filter(place => isToGiveBack(place, now)).length,
    manuscriptsRemoved: person.articles.filter(({ status }) => isRemoved(status)).length,
    keeps: { name: published + paidOrAttended + statementLines > 0 || acts, published, paidOrAttended, statementLines, acts },
  }
}

/** A manuscript that nobody but its author and the editors ever saw. */
export const removedStatuses = ['draft', 'returned', 'declined'] as const satisfies readonly ArticleStatus[]
const isRemoved = (status: ArticleStatus) => (removedStatuses as readonly ArticleStatus[]).includes(status)

/** Stands where the name was. */
export const nameOfWhoLeft = '已退出的会员'

/** A text without the words that tell who it was. @param words those that are too short to be told apart are left */
export const scrubbed = (text: string, words: readonly string[]): string =>
  words.reduce((rest, word) => (word.length > 1 ? rest.split(word).join(nameOfWhoLeft) : rest), text)
