import { news } from '../../shared/contract/news'
import { AppError } from '../../shared/errors'
import { linksTo } from '../_kit/files'
import { useCase } from '../_kit/use-case'
import { newsItemOf } from './news-item'

/** An hour: as long as somebody reads one article. */
const linksFor = 3_600

export const read = useCase(news.calls.read, async ({ db, now }, { id }) => {
  const article = await db.articles.findOne({ _id: id, status: 'published' })
  if (!article) throw new AppError('NOT_FOUND')
  const links = await linksTo(article.pictures.map(({ fileId }) => fileId), linksFor)
  return {
    now: now.getTime(),
    item: newsItemOf(article),
    body: article.body,
    pictures: article.pictures.map(({ fileId, caption }) => ({ caption, url: links[fileId] ?? null })),
    coAuthors: article.coAuthors.map(({ name, unitName }) => ({ name, unitName })),
    characters: article.publication?.counts.word ?? article.characters,
  }
})
