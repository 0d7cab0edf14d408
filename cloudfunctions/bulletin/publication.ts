import { createHash } from 'node:crypto'
import { countsOf } from '../../shared/domain/article-body'
import type { ArticleDocument, Publication } from '../_kit/documents'

/** What comes out of an article at this moment: what it is paid by, and a digest that shows if any of it was changed later. */
export function publicationOf(
  { title, body, genre, grade }: Pick<ArticleDocument, 'title' | 'body' | 'genre' | 'grade'>,
  where: Pick<Publication, 'at' | 'column' | 'place'>,
): Publication {
  const counts = countsOf(body)
  const digest = createHash('sha256').update(JSON.stringify([title, body, genre, grade, counts])).digest('hex')
  return { ...where, counts, digest }
}
