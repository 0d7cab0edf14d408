import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'

/** The pass of one activity; the last one is kept on the phone, to be shown without a network. */
export const usePass = (activityId: string) =>
  useCall(cloud.registration.pass, { activityId }, { keep: true, wait: !activityId })
