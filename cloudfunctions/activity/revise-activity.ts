import { isDeepStrictEqual } from 'node:util'
import { activity } from '../../shared/contract/activity'
import type { ActivityPlan } from '../../shared/contract/activity-plan'
import { correctable } from '../../shared/domain/correctable'
import { keepsMeaning } from '../../shared/domain/questions'
import { keepsEvents } from '../../shared/domain/team-rules'
import { activityOf } from '../_kit/activity-view'
import { _ } from '../_kit/cloud'
import type { ActivityDocument } from '../_kit/documents'
import { promoteWaiting } from '../_kit/promote-waiting'
import { useCase } from '../_kit/use-case'
import { changeActivity } from './change-activity'
import { fieldsOf } from './plan-fields'
import { requireShowable } from './plan-files'

export const revise = useCase(activity.calls.revise, async ({ db, now, requestId, trail }, { id, revision, plan }) => {
  requireShowable(plan)
  const before = await db.activities.find(id)
  const changesMeaning = before !== null && !meansTheSame(before, plan)
  const comesTooLate = before !== null && before.status === 'published' && before.endsAt <= now && !isCorrection(before, plan)
  const result = await changeActivity({
    id,
    requestId,
    now,
    condition: {
      revision,
      status: _.neq('cancelled'),
      taken: _.lte(plan.seats),
      // A number given is somebody who has answered.
      ...((changesMeaning || comesTooLate) && { tickets: 0 }),
    },
    change: {
      ...replaced(fieldsOf(plan)),
      // Who was reminded of another time is reminded of this one.
      ...(before?.arrivalFrom.getTime() !== plan.arrivalFrom && { reminded: false }),
      revision: _.inc(1),
      history: _.push([trail('revised')]),
    },
    whyNot: found => {
      if (found.status === 'cancelled') return 'cancelled'
      if (found.revision !== revision) return 'changed-meanwhile'
      if (comesTooLate) return 'ended'
      return found.taken > plan.seats ? 'fewer-seats-than-taken' : 'already-answered'
    },
  })
  // Also on a repeat: the first attempt may have ended between the new seats and the people in line for them.
  if (result.outcome !== 'saved' || result.activity.waiting === 0) return result
  await promoteWaiting(id, requestId)
  const moved = await db.activities.find(id)
  return moved ? ({ outcome: 'saved', activity: activityOf(moved, now) } as const) : result
})

const meansTheSame = (before: ActivityDocument, plan: ActivityPlan) =>
  keepsMeaning(before.questions, plan.questions) && keepsEvents(before.teamEvents, plan.teamEvents)

/** Whether all stays as it was that people registered for. */
function isCorrection(before: ActivityDocument, plan: ActivityPlan): boolean {
  const after = fieldsOf(plan)
  const fields = Object.keys(after) as (keyof typeof after)[]
  return fields.every(field => mayBeCorrected(field) || isDeepStrictEqual(before[field], after[field]))
}

const mayBeCorrected = (field: keyof ActivityPlan) => (correctable as readonly (keyof ActivityPlan)[]).includes(field)

/** Objects are set as a whole: an update would otherwise merge the new ones into the old. */
const replaced = ({ location, eligibility, ...others }: ReturnType<typeof fieldsOf>) => ({
  ...others,
  location: _.set(location),
  eligibility: _.set(eligibility),
})
