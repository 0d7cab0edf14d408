import { createHash } from 'node:crypto'
import { countsOf } from '../../shared/domain/article-body'
import { publicationText } from '../../shared/domain/publication-text'
import type { ArticleDocument, Publication } from '../_kit/documents'

/** What comes out of an article at this moment: what it is paid by, and a digest that shows if any of it was changed later. */
export function publicationOf(
  article: Pick<ArticleDocument, 'title' | 'body' | 'genre' | 'grade'>,
  where: Pick<Publication, 'at' | 'column' | 'place'>,
): Publication {
  const counts = countsOf(article.body)
  const digest = createHash('sha256').update(publicationText(article, counts)).digest('hex')
  return { ...where, counts, digest }
}
