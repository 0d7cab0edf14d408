import { payment } from '../../shared/contract/payment'
import { _ } from '../_kit/cloud'
import { notice, telling } from '../_kit/notice'
import { quarterWords } from '../_kit/quarter-words'
import { useCase } from '../_kit/use-case'
import { ownLine, ownLineOf, settledAlready } from './own-line'

/** Who signed takes the signature back first: nothing is both confirmed and in question. */
export const dispute = useCase(payment.calls.dispute, async ({ db, now, caller, requestId, trail }, { lineId, words, articleId }) => {
  const own = await ownLine(lineId, caller._id)
  const { line, statement } = own
  if (line.requestId === requestId) return { outcome: 'kept', line: ownLineOf(line, statement) }
  const settled = settledAlready(own)
  if (settled) return { outcome: 'refused', reason: settled }

  const named = { name: line.authorName, ...quarterWords(line.statement), words }
  const told = await db.members.query({ roles: _.in(['editor', 'treasurer']) }, { limit: 100, fields: ['name'] })
  const asked = { words, articleId: line.articles.some(each => each.articleId === articleId) ? articleId : null, at: now, answer: null }
  const kept = await db.lines.changeAndGet(
    { _id: lineId, state: _.in(['open', 'reminded', 'disputed']) },
    {
      state: 'disputed',
      dispute: _.set(asked),
      requestId,
      revision: _.inc(1),
      history: _.push([trail('disputed', words)]),
      ...telling(...told.map(({ _id }) => notice('line-disputed', _id, named, { now, requestId }))),
    },
  )
  return kept ? { outcome: 'kept', line: ownLineOf(kept, statement) } : { outcome: 'refused', reason: 'changed' }
})
