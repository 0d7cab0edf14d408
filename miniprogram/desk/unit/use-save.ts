import type { Input } from '../../../shared/contract/call'
import type { UnitRecord, unit as contract } from '../../../shared/contract/unit'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { toast } from '../../components/toast/toast'
import { refusalWords } from './refusal-words'

type Given = Input<(typeof contract)['calls']['save']>

/** Saves some of a unit's data and leaves the rest as it is. @returns whether it is done with */
export function useSave({ id, revision, name, creditCode, region, address, invoice }: UnitRecord, reload: () => void) {
  const { run } = useAction(cloud.unit.save)
  return async (change: Partial<Given>): Promise<boolean> => {
    const outcome = await run({ id, revision, name, creditCode, region, address, invoice, ...change })
    if (!outcome) return false
    if (outcome.outcome === 'saved') toast('已保存', 'check')
    else toast(refusalWords(outcome), 'alert')
    const isOver = outcome.outcome === 'saved' || outcome.reason === 'changed-meanwhile'
    if (isOver) reload()
    return isOver
  }
}
