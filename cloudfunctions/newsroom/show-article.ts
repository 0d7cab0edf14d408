import { newsroom } from '../../shared/contract/newsroom'
import { AppError } from '../../shared/errors'
import { articleOf, forAuthor } from '../_kit/article-view'
import { useCase } from '../_kit/use-case'

export const get = useCase(newsroom.calls.get, async ({ db, now, caller }, { id }) => {
  const article = await db.articles.find(id)
  const isEditor = caller.roles.some(role => role === 'editor' || role === 'admin')
  const isOwn = article?.authorId === caller._id
  // A draft is its author's alone until it is submitted.
  if (!article || !(isOwn || (isEditor && article.status !== 'draft'))) throw new AppError('NOT_FOUND')
  const whole = await articleOf(article)
  return { now: now.getTime(), article: isEditor ? whole : forAuthor(whole) }
})
