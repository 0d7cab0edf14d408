/** One who wrote along, and the percent of the payment that is theirs. */
export interface Share {
  memberId: string
  /** Percent, whole, from 1. */
  share: number
}

export const mostCoAuthors = 4

export type CoAuthorProblem = 'too-many' | 'twice' | 'is-the-author' | 'nothing-left'

/**
 * What stands against sharing an article so. What is left of the hundred is the author's, who keeps at least one.
 *
 * @source issue 7: co-authors with shares of the payment
 */
export function coAuthorProblem(authorId: string, coAuthors: readonly Share[]): CoAuthorProblem | null {
  if (coAuthors.length > mostCoAuthors) return 'too-many'
  if (coAuthors.some(({ memberId }) => memberId === authorId)) return 'is-the-author'
  if (new Set(coAuthors.map(({ memberId }) => memberId)).size < coAuthors.length) return 'twice'
  return authorsShare(coAuthors) < 1 ? 'nothing-left' : null
}

/** Percent of the payment that the author keeps. */
export const authorsShare = (coAuthors: readonly Pick<Share, 'share'>[]): number =>
  coAuthors.reduce((left, { share }) => left - share, 100)

export const coAuthorProblemWords: Readonly<Record<CoAuthorProblem, string>> = {
  'too-many': `合作者最多 ${mostCoAuthors} 位`,
  'twice': '同一位合作者加了两次',
  'is-the-author': '合作者里有作者本人，去掉即可',
  'nothing-left': '合作者的份额合计要小于 100%',
}
