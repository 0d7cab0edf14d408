import { news } from '../../shared/contract/news'
import { AppError } from '../../shared/errors'
import { db } from '../_kit/db'
import type { ArticleDocument } from '../_kit/documents'
import { linkedPictures } from '../_kit/linked-pictures'
import { useCase } from '../_kit/use-case'
import { newsLineOf } from './news-item'
import { readersOf } from './readers'

/** What was withdrawn, or has not come out, is told of no differently from what never was. */
export const read = useCase(news.calls.read, async ({ db, now }, { id }) => {
  const article = await db.articles.findOne({ _id: id, status: 'published' })
  if (!article) throw new AppError('NOT_FOUND')
  const [pictures, readers, neighbours] = await Promise.all([
    linkedPictures(article.pictures),
    readersOf([id]),
    neighboursOf(article),
  ])
  return {
    now: now.getTime(),
    item: newsLineOf(article, readers),
    body: article.body,
    pictures: pictures.map(({ caption, url }) => ({ caption, url })),
    coAuthors: article.coAuthors.map(({ name, unitName }) => ({ name, unitName })),
    characters: article.publication?.counts.word ?? article.characters,
    ...neighbours,
  }
})

async function neighboursOf({ _id: id, issueId }: ArticleDocument) {
  const inIssue = await db.articles.query({ issueId, status: 'published' }, { limit: 100, fields: ['title', 'publication.place'] })
  const inOrder = inIssue.sort((a, b) => (a.publication?.place ?? 0) - (b.publication?.place ?? 0))
  const place = inOrder.findIndex(({ _id }) => _id === id)
  const at = (index: number) => {
    const found = inOrder[index]
    return found ? { id: found._id, title: found.title } : null
  }
  return { previous: at(place - 1), next: at(place + 1) }
}
