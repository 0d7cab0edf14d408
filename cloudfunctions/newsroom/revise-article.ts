import { newsroom } from '../../shared/contract/newsroom'
import { canRevise } from '../../shared/domain/article-rules'
import { AppError } from '../../shared/errors'
import { _ } from '../_kit/cloud'
import { useCase } from '../_kit/use-case'
import { acceptManuscript } from './accept-manuscript'

/** Typing saves every few seconds: the trail keeps decisions, not keystrokes, so a revision adds no line to it. */
export const revise = useCase(newsroom.calls.revise, async ({ db, now, caller, requestId }, { id, revision, manuscript }) => {
  const accepted = await acceptManuscript(manuscript, caller)
  if (accepted.outcome === 'refused') return accepted

  const saved = await db.articles.changeAndGet(
    { _id: id, authorId: caller._id, revision, status: _.in(['draft', 'returned']) },
    {
      ...accepted.written,
      revision: _.inc(1),
      updatedAt: now,
      requestId,
    },
  )
  const found = saved ?? (await db.articles.findOne({ _id: id, authorId: caller._id }))
  if (!found) throw new AppError('NOT_FOUND')
  if (!saved && found.requestId !== requestId) {
    return { outcome: 'refused', reason: canRevise(found.status) ? 'changed-meanwhile' : 'not-yours-to-change' }
  }
  return {
    outcome: 'saved',
    id,
    revision: found.revision,
    savedAt: found.updatedAt.getTime(),
    characters: found.characters,
  }
})
