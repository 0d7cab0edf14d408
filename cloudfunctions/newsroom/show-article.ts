import { newsroom } from '../../shared/contract/newsroom'
import { AppError } from '../../shared/errors'
import { useCase } from '../_kit/use-case'
import { articleOf } from './article-view'

export const get = useCase(newsroom.calls.get, async ({ db, now, caller }, { id }) => {
  const article = await db.articles.find(id)
  const isEditor = caller.roles.some(role => role === 'editor' || role === 'admin')
  const isOwn = article?.authorId === caller._id
  // A draft is its author's alone until it is submitted.
  if (!article || !(isOwn || (isEditor && article.status !== 'draft'))) throw new AppError('NOT_FOUND')
  return { now: now.getTime(), article: articleOf(article) }
})
