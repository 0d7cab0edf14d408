import type { Call, Input, Output } from '../../../shared/contract/call'
import type { CloudCall } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { toast } from '../../components/toast/toast'
import { refusalWords, type TeamRefusal } from './team-words'

interface After {
  done: string
  reload: () => void
  onClose: () => void
}

/** Changes the team from a sheet: says what came of it, looks again, and closes the sheet once it is done. */
export function useTeamAction<C extends Call>(call: CloudCall<C>, { done, reload, onClose }: After) {
  const { run } = useAction(call)
  return async (input: Input<C>) => {
    const outcome = (await run(input)) as (Output<C> & { outcome: string; reason?: TeamRefusal }) | null
    if (!outcome) return
    if (outcome.outcome === 'refused' && outcome.reason) toast(refusalWords[outcome.reason], 'alert')
    else toast(done, 'check')
    reload()
    if (outcome.outcome !== 'refused') onClose()
  }
}
