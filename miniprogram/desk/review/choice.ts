import type { Article, Genre, Grade } from '../../../shared/contract/article'
import type { BulletinIssue } from '../../../shared/contract/bulletin'
import { issueNumber } from '../../../shared/domain/issue-name'
import { priceArticle, type Pricing, type RemunerationPolicy } from '../../../shared/domain/remuneration'

/** What an editor decides with an acceptance. */
export interface Choice {
  genre: Genre
  /** For a brief; undecided at first, because it decides what is paid. */
  grade: Grade | null
  issueId: string
}

export interface Issues {
  issues: readonly BulletinIssue[]
  nextNumber: { year: number; number: number }
}

const idOf = ({ year, number }: Issues['nextNumber']) => `${year}-${number}`

/** Where an article can go: the issues that are not out yet, the next one to be opened, and the one it is in. */
export function issueOptions({ issues, nextNumber }: Issues, chosen: string | null) {
  const open = issues.filter(({ status, id }) => status === 'open' || id === chosen)
  const next = idOf(nextNumber)
  return [
    ...open.map(({ id, accepted }) => ({ value: id, label: `${issueNumber(id)}，已收 ${accepted} 篇` })),
    ...(open.some(({ id }) => id === next) ? [] : [{ value: next, label: `${issueNumber(next)}，新开` }]),
  ]
}

/** The choice to begin with: as it was accepted, or a brief for the newest issue that is not out yet. */
export function firstChoice(article: Article, issues: Issues): Choice {
  const [newest] = issueOptions(issues, article.issueId)
  return {
    genre: article.genre ?? 'brief',
    grade: article.grade,
    issueId: article.issueId ?? newest?.value ?? idOf(issues.nextNumber),
  }
}

/** The issue to be opened before the article can go there; null when it is open already. */
export function issueToOpen({ issueId }: Choice, { issues, nextNumber }: Issues) {
  return issueId === idOf(nextNumber) && !issues.some(({ id }) => id === issueId) ? nextNumber : null
}

/** What the article would earn by the choice; null as long as that cannot be said. */
export function priceOf({ characters }: Article, { genre, grade }: Choice, policy: RemunerationPolicy | null): Pricing | null {
  const graded = policy?.genres[genre].rates.by === 'grade'
  return policy && (grade || !graded) ? priceArticle({ characters, genre, grade: graded ? grade : null }, policy) : null
}

export const isDecided = ({ genre, grade }: Choice): boolean => genre === 'feature' || grade !== null
