import { newsroom } from '../../shared/contract/newsroom'
import { canRevise } from '../../shared/domain/article-rules'
import { countsOf } from '../../shared/domain/article-body'
import { AppError } from '../../shared/errors'
import { articleOf, forAuthor } from '../_kit/article-view'
import { _ } from '../_kit/cloud'
import type { ArticleDocument } from '../_kit/documents'
import { useCase } from '../_kit/use-case'
import { keepVersion } from '../_kit/versions'

export const restore = useCase(newsroom.calls.restore, async ({ db, now, caller, requestId }, { id, version, revision }) => {
  const own = { _id: id, authorId: caller._id }
  const found = await db.articles.findOne(own)
  if (!found) throw new AppError('NOT_FOUND')
  if (found.requestId === requestId) return restored(found)
  if (!canRevise(found.status)) return { outcome: 'refused', reason: 'not-yours-to-change' }
  const wanted = found.versions.find(({ number }) => number === version)
  if (!wanted) return { outcome: 'refused', reason: 'no-such-version' }

  const { title, body, pictures } = wanted
  const changed = await db.articles.changeAndGet(
    { ...own, revision, status: _.in(['draft', 'returned']) },
    {
      title,
      body,
      pictures: _.set(pictures),
      characters: countsOf(body).word,
      ...(!isKept(found) && { versions: keepVersion(found, 'kept', { at: found.updatedAt, by: caller.name }) }),
      revision: _.inc(1),
      updatedAt: now,
      requestId,
    },
  )
  return changed ? restored(changed) : { outcome: 'refused', reason: 'changed-meanwhile' }
})

const restored = async (article: ArticleDocument) => ({ outcome: 'restored' as const, article: forAuthor(await articleOf(article)) })

/** Going to and fro between two versions makes no third. */
const isKept = ({ title, body, versions }: ArticleDocument) => versions.some(kept => kept.title === title && kept.body === body)
