import { roster } from '../../shared/contract/roster'
import { holdsSeat } from '../../shared/domain/registration-rules'
import { AppError } from '../../shared/errors'
import { _ } from '../_kit/cloud'
import { useCase } from '../_kit/use-case'

export const settleFee = useCase(roster.calls.settleFee, async ({ db, now, caller, requestId, trail }, input) => {
  const { registrationId: id, way } = input
  const found = await db.registrations.find(id)
  if (!found) throw new AppError('NOT_FOUND')
  if (!holdsSeat(found.status)) return { outcome: 'refused', reason: 'not-registered' }
  if (found.fee === 0) return { outcome: 'refused', reason: 'free' }

  const payment = { way, amount: found.fee, at: now, by: caller._id, voucher: '' }
  const paid = await db.registrations.changeAndGet(
    { _id: id, status: _.in(['registered', 'offered']), payment: null },
    { payment: _.set(payment), requestId, history: _.push([trail('fee-settled', way)]) },
  )
  const settled = (paid ?? (await db.registrations.find(id)))?.payment
  if (!settled) return { outcome: 'refused', reason: 'not-registered' }
  return { outcome: 'settled', amount: settled.amount, paidAt: settled.at.getTime() }
})
