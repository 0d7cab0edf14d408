import { news } from '../../shared/contract/news'
import { db } from '../_kit/db'
import type { ArticleDocument } from '../_kit/documents'
import { linksTo } from '../_kit/files'
import { useCase } from '../_kit/use-case'
import { newsFields, newsLineOf } from './news-item'
import { picturesFor } from '../_kit/linked-pictures'
import { readersOf } from './readers'

const pageSize = 20

/** The newest first; what came out together in the order of its issue. */
export const list = useCase(news.calls.list, async ({ db, now }, { kind, issueId, page }) => {
  const found = await db.articles.query(
    { status: 'published', ...(kind && { kind }), ...(issueId && { issueId }) },
    {
      orderBy: [['publishedAt', 'desc'], ['publication.place', 'asc'], ['_id', 'asc']],
      limit: pageSize + 1,
      skip: page * pageSize,
      fields: newsFields,
    },
  )
  const shown = found.slice(0, pageSize)
  const [readers, lead] = await Promise.all([readersOf(shown.map(({ _id }) => _id)), page === 0 && shown[0] ? leadOf(shown[0]) : null])
  return { now: now.getTime(), items: shown.map(article => newsLineOf(article, readers)), more: found.length > pageSize, lead }
})

/** Its first picture, and how much there is to read in its issue. */
async function leadOf({ issueId, pictures: [picture] }: ArticleDocument) {
  const [inIssue, links] = await Promise.all([
    db.articles.query({ issueId, status: 'published' }, { limit: 100, fields: ['publication.counts.word'] }),
    linksTo(picture ? [picture.fileId] : [], picturesFor),
  ])
  return {
    picture: (picture && links[picture.fileId]) ?? null,
    articles: inIssue.length,
    characters: inIssue.reduce((sum, { publication }) => sum + (publication?.counts.word ?? 0), 0),
  }
}
