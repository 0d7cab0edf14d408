import { news } from '../../shared/contract/news'
import { AppError } from '../../shared/errors'
import { _ } from '../_kit/cloud'
import { idFor } from '../_kit/ids'
import { useCase } from '../_kit/use-case'

/**
 * The count and who is in it are one document, changed on the condition that the reader is not yet there: however
 * often and from however many phones at once, and wherever it is cut off, each is counted once.
 */
export const opened = useCase(news.calls.opened, async ({ db, openid }, { id }) => {
  if (!openid) return { counted: false }
  const reader = idFor(openid, id)
  const _id = `${id}:${reader[0]}`
  const [[article], known] = await Promise.all([
    db.articles.query({ _id: id, status: 'published' }, { limit: 1, fields: ['status'] }),
    db.readings.query({ _id }, { limit: 1, fields: ['count'] }),
  ])
  if (!article) throw new AppError('NOT_FOUND')

  if (known.length === 0 && (await db.readings.insert({ _id, articleId: id, readers: [reader], count: 1 }))) return { counted: true }
  await db.readings.change({ _id, readers: _.neq(reader) }, { readers: _.push([reader]), count: _.inc(1) })
  return { counted: true }
})
