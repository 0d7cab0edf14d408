import { payment } from '../../shared/contract/payment'
import { _ } from '../_kit/cloud'
import { notice, telling } from '../_kit/notice'
import { noting } from '../_kit/noting'
import { useCase } from '../_kit/use-case'
import { approvedLine } from './approved-line'
import { quarterWords } from '../_kit/quarter-words'

/** As it was asked: an answer is never given to words that its writer has not read. */
export const answer = useCase(payment.calls.answer, async ({ db, now, caller, requestId, trail }, { lineId, askedAt, words }) => {
  const line = await approvedLine(lineId)
  if (line.history.some(entry => entry.requestId === requestId)) return { outcome: 'answered' }
  if (line.memberId === caller._id) return { outcome: 'refused', reason: 'own-line' }

  const told = notice('dispute-answered', line.memberId, { ...quarterWords(line.statement), words }, { now, requestId })
  const answered = await db.lines.change(
    { _id: lineId, state: 'disputed', 'dispute.at': new Date(askedAt) },
    {
      state: 'open',
      'dispute.answer': _.set({ words, by: { id: caller._id, name: caller.name }, at: now }),
      revision: _.inc(1),
      ...noting(trail('answered', words)),
      ...telling(told),
    },
  )
  return answered > 0 ? { outcome: 'answered' } : { outcome: 'refused', reason: 'changed' }
})
