import type { Output } from '../../../shared/contract/call'
import type { registration } from '../../../shared/contract/registration'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { useAhead } from '../../components/live-code/use-ahead'
import type { LoadState } from '../../components/page/load-state'

type Answer = Output<(typeof registration)['calls']['pass']>
export type Pass = Extract<Answer, { outcome: 'pass' }>

export interface PassState extends LoadState<Answer> {
  /** By how much the cloud's clock is ahead of this phone's, ms. */
  ahead: number
}

/** The pass of one activity; the last one is kept on the phone, to be shown without a network. */
export function usePass(activityId: string): PassState {
  const state = useCall(cloud.registration.pass, { activityId }, { keep: true, wait: !activityId })
  const ahead = useAhead(state as LoadState<{ now?: number }>)
  return { ...state, ahead }
}
