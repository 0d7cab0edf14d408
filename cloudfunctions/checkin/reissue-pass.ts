import { checkin } from '../../shared/contract/checkin'
import { AppError } from '../../shared/errors'
import { notice } from '../_kit/notice'
import { replacePass } from '../_kit/replace-pass'
import { useCase } from '../_kit/use-case'
import { requireServing } from './desk-at'

export const reissue = useCase(checkin.calls.reissue, async ({ db, now, caller, requestId, trail }, { registrationId, why }) => {
  const [activityId] = registrationId.split(':') as [string, string]
  const { document: registration, other: activity } = await db.registrations.findWith(registrationId, db.activities, activityId)
  if (!registration || !activity) throw new AppError('NOT_FOUND')
  requireServing(activity, caller)
  if (registration.history.some(line => line.requestId === requestId)) return { outcome: 'done' }

  const told = notice('pass-reissued', registration.memberId, { title: activity.title, why, activityId }, { now, requestId })
  const replaced = await replacePass(registrationId, trail('pass-reissued', why), { notices: [told] })
  return replaced ? { outcome: 'done' } : { outcome: 'refused', reason: 'not-registered' }
})
