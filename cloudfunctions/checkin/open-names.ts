import { checkin } from '../../shared/contract/checkin'
import { toBase64Url } from '../../shared/domain/base64url'
import { nameKeyOf } from '../_kit/pass-key'
import { useCase } from '../_kit/use-case'
import { requireServing } from './desk-at'
import { findActivity } from './find-guest'

export const openNames = useCase(checkin.calls.openNames, async ({ caller }, { activityId, salt }) => {
  requireServing(await findActivity(activityId), caller)
  return { key: toBase64Url(nameKeyOf(activityId, Buffer.from(salt, 'base64url'))) }
})
