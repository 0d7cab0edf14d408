import type { LineRow } from '../../../shared/contract/remuneration'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { toast } from '../../components/toast/toast'
import { actNames, type DecisionAct } from './decisions'
import { notDecided } from './words'

/** People that one decision is made for at once. */
export const mostAtOnce = 100

/** @param onDone what shows the statement as it is now, whether it was decided or refused */
export function useDecide(quarter: string, onDone: () => void) {
  const decide = useAction(cloud.remuneration.decide)

  /** @returns false where no answer came, and the person may try again */
  return async (act: DecisionAct, lines: readonly LineRow[], why = ''): Promise<boolean> => {
    const outcome = await decide.run({ quarter, lineIds: lines.map(({ id }) => id), decision: act === 'undo' ? null : { what: act, why } })
    if (!outcome) return false
    if (outcome.outcome === 'decided') toast(`${actNames[act]}，${lines.length} 人`, 'check')
    else toast(notDecided[outcome.reason], 'alert')
    onDone()
    return true
  }
}
