import { newsroom } from '../../shared/contract/newsroom'
import { canRevise } from '../../shared/domain/article-rules'
import { endsOf, isWorthKeeping, mostBeforeLoss, settledBefore } from '../../shared/domain/worth-keeping'
import { AppError } from '../../shared/errors'
import { _, beginningOrEnding } from '../_kit/cloud'
import type { ArticleDocument } from '../_kit/documents'
import { useCase } from '../_kit/use-case'
import { keepVersion } from '../_kit/versions'
import { acceptManuscript } from './accept-manuscript'
import { whyNotPictured } from './new-pictures'

/**
 * Typing saves every few seconds: the trail keeps decisions, not keystrokes, so a revision adds no line to it. While one
 * types on, and brings no new picture, that is one change; only else is the article looked at before it.
 */
export const revise = useCase(newsroom.calls.revise, async ({ db, now, caller, requestId }, { id, revision, manuscript }) => {
  const accepted = await acceptManuscript(manuscript, caller)
  if (accepted.outcome === 'refused') return accepted
  const { written } = accepted

  const which = { _id: id, authorId: caller._id, revision, status: _.in(['draft', 'returned']) }
  const change = {
    ...written,
    pictures: _.set(written.pictures),
    coAuthors: _.set(written.coAuthors),
    revision: _.inc(1),
    updatedAt: now,
    requestId,
  }
  const typedOn = await db.articles.changeAndGet({ ...which, ...typingOn(written, now) }, change)
  if (typedOn) return saved(typedOn)

  const found = await db.articles.findOne({ _id: id, authorId: caller._id })
  if (!found) throw new AppError('NOT_FOUND')
  if (found.requestId === requestId) return saved(found)
  if (!canRevise(found.status)) return { outcome: 'refused', reason: 'not-yours-to-change' }

  const refused = await whyNotPictured(written.pictures, caller.openid, found.pictures)
  if (refused) return refused
  const kept = isWorthKeeping({ ...found, changedAt: found.updatedAt }, written, now)
  const changed = await db.articles.changeAndGet(which, {
    ...change,
    ...(kept && { versions: keepVersion(found, 'kept', { at: found.updatedAt, by: caller.name }) }),
  })
  return changed ? saved(changed) : { outcome: 'refused', reason: 'changed-meanwhile' }
})

/** What an article is like whose earlier text need not be kept, and whose pictures were all looked at. */
function typingOn({ body, characters, pictures }: Pick<ArticleDocument, 'body' | 'characters' | 'pictures'>, now: Date) {
  const { beginning, ending } = endsOf(body)
  return {
    updatedAt: _.gt(settledBefore(now)),
    characters: _.lte(mostBeforeLoss(characters)),
    body: beginningOrEnding(beginning, ending),
    ...(pictures.length > 0 && { 'pictures.fileId': _.all(pictures.map(({ fileId }) => fileId)) }),
  }
}

const saved = ({ _id: id, revision, updatedAt, characters }: ArticleDocument) =>
  ({ outcome: 'saved', id, revision, savedAt: updatedAt.getTime(), characters }) as const
