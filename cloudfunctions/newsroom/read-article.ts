import { newsroom } from '../../shared/contract/newsroom'
import { AppError } from '../../shared/errors'
import { useCase } from '../_kit/use-case'
import { newsItemOf } from './article-view'

export const read = useCase(newsroom.calls.read, async ({ db, now }, { id }) => {
  const article = await db.articles.findOne({ _id: id, status: 'published' })
  if (!article) throw new AppError('NOT_FOUND')
  return { now: now.getTime(), item: newsItemOf(article), body: article.body, characters: article.characters }
})
