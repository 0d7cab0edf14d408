import type { BulletinIssue, Column } from '../../shared/contract/bulletin'
import type { ArticleDocument, IssueDocument } from '../_kit/documents'

type Placed = Pick<ArticleDocument, 'issueId' | 'status' | 'characters'>

/** In an issue: what is accepted into it, comes out with it, or came out. */
export const placedStatuses = ['accepted', 'scheduled', 'published'] as const

export function issueOf(issue: IssueDocument, placed: readonly Placed[]): BulletinIssue {
  const own = placed.filter(({ issueId }) => issueId === issue._id)
  return {
    id: issue._id,
    year: issue.year,
    number: issue.number,
    status: issue.status,
    publishAt: issue.publishAt?.getTime() ?? null,
    publishedAt: issue.publishedAt?.getTime() ?? null,
    accepted: own.length,
    published: own.filter(({ status }) => status === 'published').length,
    characters: own.reduce((sum, { characters }) => sum + characters, 0),
    revision: issue.revision,
  }
}

/** The columns with the articles that are there, each once; one that no column names stands at the end of the first. */
export function columnsOf({ columns }: Pick<IssueDocument, 'columns'>, articleIds: readonly string[]): Column[] {
  const left = new Set(articleIds)
  const arranged = columns.map(({ name, articleIds: wanted }) => ({ name, articleIds: wanted.filter(id => left.delete(id)) }))
  const [first, ...others] = arranged
  return first ? [{ ...first, articleIds: [...first.articleIds, ...left] }, ...others] : []
}

export const issueId = (year: number, number: number) => `${year}-${number}`
