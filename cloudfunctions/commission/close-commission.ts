import { commission } from '../../shared/contract/commission'
import { AppError } from '../../shared/errors'
import { notice, telling } from '../_kit/notice'
import { noting } from '../_kit/noting'
import { useCase } from '../_kit/use-case'
import { deliveriesTo } from './deliveries'

export const close = useCase(commission.calls.close, async ({ db, now, requestId, trail }, { id, why }) => {
  const [found, deliveries] = await Promise.all([db.commissions.find(id), deliveriesTo([id])])
  if (!found) throw new AppError('NOT_FOUND')
  if (found.status === 'closed') return { outcome: 'closed' }

  const waiting = found.accepted.filter(({ memberId }) => !deliveries.of(id, memberId))
  const notices = waiting.map(({ memberId }) => notice('commission-closed', memberId, { subject: found.subject, why }, { now, requestId }))
  await db.commissions.change({ _id: id, status: 'open' }, { status: 'closed', closedAt: now, closedWhy: why, ...noting(trail('closed', why)), ...telling(...notices) })
  return { outcome: 'closed' }
})
