import { newsroom } from '../../shared/contract/newsroom'
import { _ } from '../_kit/cloud'
import { useCase } from '../_kit/use-case'

/**
 * Only what is its author's own goes: what an editor decided on, or a reader read, stays. One that is gone already, or
 * never was, is thrown away as well as any: a repeat is answered as the first call was.
 */
export const discard = useCase(newsroom.calls.discard, async ({ db, caller }, { id }) => {
  const own = { _id: id, authorId: caller._id }
  const gone = await db.articles.remove({ ...own, status: _.in(['draft', 'returned']) })
  return gone === 0 && (await db.articles.findOne(own))
    ? { outcome: 'refused', reason: 'not-yours-to-change' }
    : { outcome: 'discarded' }
})
