import { enrolment } from '../../shared/contract/enrolment'
import { AppError } from '../../shared/errors'
import { _ } from '../_kit/cloud'
import { useCase } from '../_kit/use-case'
import { headCountId, headCountOf, whyNotTold } from './head-count'

export const tellHeadCount = useCase(enrolment.calls.tellHeadCount, async ({ db, now, caller, requestId, trail }, { activityId, count, note }) => {
  const id = headCountId(activityId, caller.unitId)
  const { document: activity, other: before } = await db.activities.findWith(activityId, db.headcounts, id)
  if (!activity) throw new AppError('NOT_FOUND')
  if (before?.requestId === requestId) return { outcome: 'told', headCount: headCountOf(before) }
  if (activity.status !== 'published') return { outcome: 'refused', reason: activity.status === 'draft' ? 'not-published' : 'cancelled' }
  const against = whyNotTold(activity, now)
  if (against) return { outcome: 'refused', reason: against }

  const entry = trail('told', `${count}`)
  const told = { count, note, at: now, by: caller._id, byName: caller.name, unitName: caller.unitName, requestId }
  const inserted = !before && (await db.headcounts.insert({ _id: id, activityId, unitId: caller.unitId, ...told, history: [entry] }))
  // Changed by this request at most once: a repeat that lost its answer finds its own id there.
  if (!inserted) await db.headcounts.change({ _id: id, requestId: _.neq(requestId) }, { ...told, history: _.push([entry]) })
  return { outcome: 'told', headCount: headCountOf({ ...told, _id: id, activityId, unitId: caller.unitId, history: [] }) }
})
