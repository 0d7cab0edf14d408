import { registration } from '../../shared/contract/registration'
import { AppError } from '../../shared/errors'
import { _ } from '../_kit/cloud'
import { noting } from '../_kit/noting'
import { registrationId } from '../_kit/registration-id'
import { useCase } from '../_kit/use-case'
import { registrationOf } from './registration-view'

export const confirm = useCase(registration.calls.confirm, async ({ db, now, caller, trail }, { activityId }) => {
  const id = registrationId(activityId, caller._id)
  const { document: activity, other: mine } = await db.activities.findWith(activityId, db.registrations, id)
  if (!activity) throw new AppError('NOT_FOUND')
  if (activity.status === 'cancelled') return { outcome: 'refused', reason: 'cancelled' }

  const confirmed =
    mine?.status === 'offered' &&
    (await db.registrations.changeAndGet(
      { _id: id, status: 'offered', offerUntil: _.gt(now) },
      { status: 'registered', offerUntil: null, ...noting(trail('confirmed')) },
    ))
  const found = confirmed || (await db.registrations.find(id))
  if (found?.status === 'registered') return { outcome: 'registered', registration: registrationOf(found) }
  const wasOffered = found?.history.some(({ what }) => what === 'offered')
  return { outcome: 'refused', reason: wasOffered ? 'too-late' : 'not-offered' }
})
