import { review } from '../../shared/contract/review'
import { articleOf } from '../_kit/article-view'
import { _ } from '../_kit/cloud'
import { useCase } from '../_kit/use-case'
import { sentArticle } from './sent-article'

/**
 * Of two who take it at once one has it, and the other is told who. Whoever has it already is told so as of a success.
 * A request that took it once does not take it again, however late it is repeated: it may be in an issue by then.
 */
export const take = useCase(review.calls.take, async ({ db, now, caller, requestId, trail }, { id, from }) => {
  const fresh = { _id: id, 'history.requestId': _.neq(requestId) }
  const free = { ...fresh, status: _.in(['submitted', 'accepted']) }
  // One's own comes back from the second reader; another's from wherever it is with them.
  const held = { ...fresh, status: from === caller._id ? 'second-review' : _.in(['in-review', 'second-review']), 'takenBy.id': from }
  const taken = await db.articles.changeAndGet(from ? _.or([free, held]) as never : free, {
    status: 'in-review',
    takenBy: _.set({ id: caller._id, name: caller.name, at: now }),
    genre: null,
    grade: null,
    issueId: null,
    acceptedAt: null,
    updatedAt: now,
    history: _.push([trail('taken')]),
    requestId,
  })
  if (taken) return { outcome: 'moved', article: await articleOf(taken) }

  const found = await sentArticle(id)
  if (found.status !== 'in-review' || !found.takenBy) return { outcome: 'refused', reason: 'state-changed', status: found.status }
  return found.takenBy.id === caller._id
    ? { outcome: 'moved', article: await articleOf(found) }
    : { outcome: 'refused', reason: 'taken', by: found.takenBy.name }
})
