import type { Accepted } from '../../../shared/contract/call'
import type { member } from '../../../shared/contract/member'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { toast } from '../../components/toast/toast'

type Decision = Accepted<(typeof member)['calls']['confirm']>['decision']

const others = {
  'oneself': '自己的登记，要由联络人或其他同事确认',
  'is-contact': '联络人由秘书处调整',
  'changed': '登记刚有变动，已为您刷新',
} as const

/** Says of people whether they are the unit's, and tells what came of it. */
export function useConfirm(onDone: () => void) {
  const { run } = useAction(cloud.member.confirm)
  return async (people: readonly { id: string; unitId: string }[], decision: Decision) => {
    const told = await run({ people: people.map(({ id, unitId }) => ({ id, unitId })), decision })
    if (!told) return
    const done = told.results.filter(({ result }) => result === 'done').length
    const other = told.results.find(({ result }) => result !== 'done')?.result
    if (other && other !== 'done') toast(done > 0 ? `${done} 人已办，其余：${others[other]}` : others[other], 'alert')
    else toast(decision.standing === 'confirmed' ? `已确认 ${done} 人` : '已通知本人', 'check')
    onDone()
  }
}
