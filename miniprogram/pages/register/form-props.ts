import type { activity } from '../../../shared/contract/activity'
import type { Output } from '../../../shared/contract/call'
import type { Me } from '../../../shared/contract/member'
import type { LoadState } from '../../components/page/load-state'
import type { Known } from './form'

/** What both ways through the form stand on: the person, the activity, and what is known of their answers. */
export interface FormProps {
  state: LoadState<unknown>
  me: Me
  seen: Output<(typeof activity)['calls']['get']>
  known: Known
}
