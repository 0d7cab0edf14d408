import { review } from '../../shared/contract/review'
import { likeness, sameParts } from '../../shared/domain/near-duplicate'
import { AppError } from '../../shared/errors'
import { _ } from '../_kit/cloud'
import type { ArticleDocument } from '../_kit/documents'
import { useCase } from '../_kit/use-case'

const textFields = ['title', 'body', 'authorName', 'unitName', 'status', 'characters', 'submittedAt', 'publishedAt'] as const

export const similar = useCase(review.calls.similar, async ({ db, now }, { id, otherId }) => {
  const found = await db.articles.query({ _id: _.in([id, otherId]), status: _.neq('draft') }, { limit: 2, fields: textFields })
  const article = found.find(({ _id }) => _id === id)
  const other = found.find(({ _id }) => _id === otherId)
  if (!article || !other) throw new AppError('NOT_FOUND')
  return {
    now: now.getTime(),
    article: textOf(article),
    other: textOf(other),
    parts: sameParts(article.body, other.body),
    percent: likeness(article.body, other.body),
  }
})

const textOf = ({ _id, title, body, authorName, unitName, status, characters, submittedAt, publishedAt }: ArticleDocument) => ({
  id: _id,
  title,
  body,
  authorName,
  unitName,
  status,
  characters,
  submittedAt: submittedAt?.getTime() ?? null,
  publishedAt: publishedAt?.getTime() ?? null,
})
