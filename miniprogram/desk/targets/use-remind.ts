import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { toast } from '../../components/toast/toast'
import type { UnitProgress } from './words'

const refusals = {
  'not-set': '这个季度还没有定篇数',
  'nobody': '没有可提醒的人：已交够，或还没有信息员和联络人',
  'too-soon': '一天提醒一次，今天已经提醒过',
  'changed-meanwhile': '别的编辑刚提醒过，看看最新的进度',
} as const

/** Reminds units of what they owe, and says whom that reached. */
export function useRemind(quarter: string | undefined, onDone: () => void) {
  const remind = useAction(cloud.commission.remind)
  return async (units: readonly UnitProgress[]) => {
    if (!quarter) return
    const outcome = await remind.run({ quarter, unitIds: units.map(({ unitId }) => unitId) })
    if (!outcome) return
    if (outcome.outcome === 'reminded') toast(`已提醒 ${outcome.units} 家的 ${outcome.people} 人`, 'check')
    else toast(refusals[outcome.reason], 'alert')
    onDone()
  }
}
