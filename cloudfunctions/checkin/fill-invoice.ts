import { checkin } from '../../shared/contract/checkin'
import { holdsSeat } from '../../shared/domain/registration-rules'
import { AppError } from '../../shared/errors'
import { _ } from '../_kit/cloud'
import { noting } from '../_kit/noting'
import { holdsSeatNow } from '../_kit/standings'
import { useCase } from '../_kit/use-case'
import { requireServing } from './desk-at'

const filled = { outcome: 'filled' } as const
const refused = <const R extends string>(reason: R) => ({ outcome: 'refused', reason }) as const

export const fillInvoice = useCase(checkin.calls.fillInvoice, async ({ db, caller, requestId, trail }, { registrationId, invoice }) => {
  const { document: registration, other: activity } = await db.registrations.findWith(registrationId, db.activities, registrationId.split(':')[0]!)
  if (!registration || !activity) throw new AppError('NOT_FOUND')
  requireServing(activity, caller)

  if (registration.history.some(line => line.requestId === requestId)) return filled
  if (!holdsSeat(registration.status)) return refused('not-registered')
  if (!activity.asks.includes('invoice') || registration.fee === 0) return refused('not-asked')
  if (registration.invoice) return refused('issued')

  const changed = await db.registrations.change(
    { _id: registrationId, status: holdsSeatNow, invoice: null },
    { 'answers.invoice': _.set(invoice), ...noting(trail('invoice-filled', invoice.title)) },
  )
  // Issued, or the place given back, this very moment: the next try says which.
  if (changed === 0) throw new AppError('BUSY')
  return filled
})
