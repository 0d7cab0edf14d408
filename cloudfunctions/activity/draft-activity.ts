import { activity } from '../../shared/contract/activity'
import { activityOf } from '../_kit/activity-view'
import type { ActivityDocument } from '../_kit/documents'
import { usualCheckin } from '../../shared/domain/usual-checkin'
import { idFor } from '../_kit/ids'
import { useCase } from '../_kit/use-case'
import { fieldsOf } from './plan-fields'
import { requireShowable } from './plan-files'

/** Before anybody has registered. */
const nobodyYet = {
  taken: 0,
  unitTaken: {},
  waiting: 0,
  pending: 0,
  eventTeams: {},
  tickets: 0,
  claims: [],
  announcement: null,
  reminded: false,
}

export const draft = useCase(activity.calls.draft, async ({ db, now, caller, requestId, trail }, plan) => {
  requireShowable(plan)
  const document: ActivityDocument = {
    _id: idFor(caller._id, requestId),
    ...fieldsOf(plan),
    status: 'draft',
    cancelReason: '',
    revision: 0,
    ...nobodyYet,
    checkin: usualCheckin,
    history: [trail('drafted')],
    requestId,
  }
  const made = (await db.activities.insert(document)) ? document : await db.activities.find(document._id)
  return { activity: activityOf(made ?? document, now) }
})
