import { activity } from '../../shared/contract/activity'
import { AppError } from '../../shared/errors'
import { activityOf, mineOf } from '../_kit/activity-view'
import { registrationId } from '../_kit/registration-id'
import { useCase } from '../_kit/use-case'

export const get = useCase(activity.calls.get, async ({ db, now, findCaller }, { id }) => {
  const caller = await findCaller()
  const { document: found, other: registration } = caller
    ? await db.activities.findWith(id, db.registrations, registrationId(id, caller._id))
    : { document: await db.activities.find(id), other: null }

  const seesDrafts = caller?.roles.some(role => role === 'staff' || role === 'admin')
  if (!found || (found.status === 'draft' && !seesDrafts)) throw new AppError('NOT_FOUND')

  return { now: now.getTime(), activity: activityOf(found, now), mine: registration && (await mineOf(registration)) }
})
