import type { BulletinIssue } from '../../shared/contract/newsroom'
import type { ArticleDocument, IssueDocument } from '../_kit/documents'

type Placed = Pick<ArticleDocument, 'issueId' | 'status' | 'characters'>

export function issueOf({ _id, year, number }: IssueDocument, placed: readonly Placed[]): BulletinIssue {
  const own = placed.filter(({ issueId }) => issueId === _id)
  return {
    id: _id,
    year,
    number,
    accepted: own.filter(({ status }) => status === 'accepted').length,
    published: own.filter(({ status }) => status === 'published').length,
    characters: own.reduce((sum, { characters }) => sum + characters, 0),
  }
}

export const issueId = (year: number, number: number) => `${year}-${number}`
