import { checkin } from '../../shared/contract/checkin'
import { toBase64Url } from '../../shared/domain/base64url'
import { openPassKey } from '../_kit/pass-key'
import { useCase } from '../_kit/use-case'
import { listsAt, mayOverrule, requireServing } from './desk-at'
import { findActivity } from './find-guest'

export const open = useCase(checkin.calls.open, async ({ now, caller }, { activityId }) => {
  const activity = await findActivity(activityId)
  requireServing(activity, caller)
  return {
    now: now.getTime(),
    title: activity.title,
    status: activity.status,
    lists: listsAt(activity),
    feeStops: activity.checkin.feeStops,
    rotating: activity.checkin.rotating,
    mayOverrule: mayOverrule(activity, caller),
    publicKey: toBase64Url(openPassKey()),
  }
})
