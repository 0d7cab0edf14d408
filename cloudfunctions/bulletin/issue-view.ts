import type { BulletinIssue, Column } from '../../shared/contract/bulletin'
import { laidOut } from '../../shared/domain/issue-layout'
import type { ArticleDocument, IssueDocument } from '../_kit/documents'

type Placed = Pick<ArticleDocument, 'issueId' | 'status' | 'characters'>

/** In an issue: what is accepted into it, comes out with it, came out, or came out and was taken back. */
export const placedStatuses = ['accepted', 'scheduled', 'published', 'withdrawn'] as const

export function issueOf(issue: IssueDocument, placed: readonly Placed[]): BulletinIssue {
  const own = placed.filter(({ issueId }) => issueId === issue._id)
  const standing = own.filter(({ status }) => status !== 'withdrawn')
  return {
    id: issue._id,
    year: issue.year,
    number: issue.number,
    status: issue.status,
    date: issue.date,
    publishAt: issue.publishAt?.getTime() ?? null,
    publishedAt: issue.publishedAt?.getTime() ?? null,
    accepted: standing.length,
    published: own.filter(({ status }) => status === 'published').length,
    withdrawn: own.length - standing.length,
    characters: standing.reduce((sum, { characters }) => sum + characters, 0),
    arranged: issue.arranged && { by: issue.arranged.byName, at: issue.arranged.at.getTime() },
    revision: issue.revision,
  }
}

export const columnsOf = ({ columns }: Pick<IssueDocument, 'columns'>, articleIds: readonly string[]): Column[] => laidOut(columns, articleIds)

export const issueId = (year: number, number: number) => `${year}-${number}`
