import { checkin } from '../../shared/contract/checkin'
import { stepLength, stepsAhead } from '../../shared/domain/pass'
import { encodeWallCode, wallCodeBytes } from '../../shared/domain/wall-code'
import { signPass } from '../_kit/pass-key'
import { useCase } from '../_kit/use-case'
import { deskAt, listsAt, requireServing } from './desk-at'
import { findActivity } from './find-guest'

export const wall = useCase(checkin.calls.wall, async ({ now, caller }, { activityId, listId }) => {
  const activity = await findActivity(activityId)
  requireServing(activity, caller)
  deskAt(activity, listId, 'in')

  return {
    now: now.getTime(),
    title: activity.title,
    status: activity.status,
    lists: listsAt(activity),
    codes: stepsAhead(now.getTime()).map(step => {
      const payload = { activityId, listId, step }
      return { from: step * stepLength, until: (step + 1) * stepLength, token: encodeWallCode(payload, signPass(wallCodeBytes(payload))) }
    }),
  }
})
