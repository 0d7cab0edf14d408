import { roster } from '../../shared/contract/roster'
import { AppError } from '../../shared/errors'
import { noting } from '../_kit/noting'
import { useCase } from '../_kit/use-case'
import { change, changeOne } from './change-each'

export const note = useCase(roster.calls.note, async ({ db, requestId, trail }, { registrationId, was, note: text }) => {
  const found = await db.registrations.find(registrationId)
  if (!found) throw new AppError('NOT_FOUND')
  const result = await changeOne<never>(found, requestId, change({ note: text, ...noting(trail('noted')) }, { note: was }))
  return result === 'done' ? { outcome: 'done' } : { outcome: 'refused', reason: result }
})
