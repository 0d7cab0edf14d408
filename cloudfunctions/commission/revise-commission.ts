import { commission } from '../../shared/contract/commission'
import { deadline as deadlineWords } from '../../shared/domain/instant'
import { AppError } from '../../shared/errors'
import { notice, telling } from '../_kit/notice'
import { noting } from '../_kit/noting'
import { useCase } from '../_kit/use-case'

export const revise = useCase(commission.calls.revise, async ({ db, now, requestId, trail }, { id, revision, deadline, ...order }) => {
  const found = await db.commissions.find(id)
  if (!found) throw new AppError('NOT_FOUND')
  if (found.history.some(line => line.requestId === requestId)) return { outcome: 'saved', id }
  if (found.status === 'closed') return { outcome: 'refused', reason: 'closed' }
  if (found.revision !== revision) return { outcome: 'refused', reason: 'changed-meanwhile' }
  if (deadline <= now.getTime() && deadline !== found.deadline.getTime()) return { outcome: 'refused', reason: 'too-late' }
  const left = order.pieces - found.accepted.length
  if (left < 0) return { outcome: 'refused', reason: 'fewer-than-accepted' }

  const words = { subject: order.subject, until: deadlineWords(deadline) }
  const notices = found.accepted.map(({ memberId }) => notice('commission-revised', memberId, words, { now, requestId }))
  const changed = await db.commissions.change(
    // Whoever accepts counts the revision up: nobody comes in between that `left` does not know of.
    { _id: id, status: 'open', revision },
    { ...order, deadline: new Date(deadline), left, revision: revision + 1, ...noting(trail('revised')), ...telling(...notices) },
  )
  return changed > 0 ? { outcome: 'saved', id } : { outcome: 'refused', reason: 'changed-meanwhile' }
})
