import type { BulletinIssue, IssueArticle } from '../../shared/contract/bulletin'
import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import type { ArticleDocument } from '../_kit/documents'
import { columnsOf, issueOf, placedStatuses } from './issue-view'

export type ArticleInFull = Omit<IssueArticle, 'pictures'> & { pictures: ArticleDocument['pictures'] }

export interface WholeIssue {
  issue: BulletinIssue
  /** Those that have articles. */
  columns: { name: string; articles: ArticleInFull[] }[]
}

const fields = [
  'title', 'authorName', 'unitName', 'coAuthors', 'source', 'characters', 'status', 'issueId', 'body', 'pictures',
] as const

/** An issue with the texts of its articles as they stand in it. @returns null where there is none */
export async function wholeIssue(issueId: string): Promise<WholeIssue | null> {
  const [issue, placed] = await Promise.all([
    db.issues.find(issueId),
    db.articles.query({ issueId, status: _.in([...placedStatuses]) }, { orderBy: [['acceptedAt', 'asc']], limit: 1_000, fields }),
  ])
  if (!issue) return null
  const byId = new Map(placed.map(article => [article._id, inFull(article)]))
  const columns = columnsOf(issue, [...byId.keys()]).map(({ name, articleIds }) => ({ name, articles: articleIds.map(id => byId.get(id)!) }))
  return { issue: issueOf(issue, placed), columns: columns.filter(({ articles }) => articles.length > 0) }
}

function inFull({ _id: id, status, title, authorName, unitName, coAuthors, source, characters, body, pictures }: ArticleDocument): ArticleInFull {
  const withdrawn = status === 'withdrawn'
  return {
    id,
    title,
    authorName,
    unitName,
    coAuthors: coAuthors.map(coAuthor => ({ name: coAuthor.name, unitName: coAuthor.unitName })),
    source,
    characters,
    withdrawn,
    body: withdrawn ? '' : body,
    pictures: withdrawn ? [] : pictures,
  }
}
