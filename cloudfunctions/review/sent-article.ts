import { AppError } from '../../shared/errors'
import { db } from '../_kit/db'
import type { ArticleDocument } from '../_kit/documents'

/**
 * An article that was sent to the editors: a draft is nobody's but its author's.
 * @throws AppError NOT_FOUND
 */
export async function sentArticle(id: string): Promise<ArticleDocument> {
  const article = await db.articles.find(id)
  if (!article || article.status === 'draft') throw new AppError('NOT_FOUND')
  return article
}
