import type { PayLine } from '../../../shared/contract/payment'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { toast } from '../../components/toast/toast'
import { notReminded } from './words'

/** Asks people to sign: those that are named, or with none all of the quarter. */
export function useRemind(quarter: string, onDone: () => void) {
  const remind = useAction(cloud.payment.remind)
  return async (lines?: readonly PayLine[]) => {
    const outcome = await remind.run({ quarter, ...(lines && { lineIds: lines.map(({ id }) => id) }) })
    if (!outcome) return
    if (outcome.outcome === 'reminded') toast(`已提醒 ${outcome.people} 人签收`, 'check')
    else toast(notReminded[outcome.reason], 'alert')
    onDone()
  }
}
