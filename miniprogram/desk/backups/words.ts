import type { Backup } from '../../../shared/contract/backup'
import type { Output } from '../../../shared/contract/call'
import type { backup } from '../../../shared/contract/backup'
import { backupFaults } from '../../../shared/domain/backup-format'
import { dayAndTime } from '../../../shared/domain/instant'

export type List = Output<typeof backup.calls.list>

const phases: Record<Backup['phase'], string> = {
  reading: '正在读取',
  comparing: '正在核对',
  binding: '正在核对',
  checking: '正在回读',
  done: '',
}

/** What has become of one, or is becoming. */
export function stateWords({ state, phase }: Backup): string {
  if (state === 'under-way') return phases[phase]
  if (phase === 'checking') return '正在校验'
  return { whole: '完好', failed: '没做成', damaged: '已损坏' }[state]
}

/** Whose it is, and what is to be known of it. */
export function detailOf({ askedBy, checkedAt, fault, moved }: Backup): string[] {
  if (fault) return [whose(askedBy), fault.where ? `${fault.where}：${backupFaults[fault.code]}` : backupFaults[fault.code]]
  return [whose(askedBy), checkedAt === null ? '' : `${dayAndTime(checkedAt)} 校验过`, moved > 0 ? `备份时 ${moved} 类数据一直有人在改` : ''].filter(Boolean)
}

export const whose = (askedBy: string | null): string => (askedBy === null ? '每夜自动' : `${askedBy}备份`)

export const restoredWords = ({ from, at, underWay }: NonNullable<List['restored']>): string =>
  underWay ? `正在从备份 ${from} 恢复，恢复完之前不做新备份。` : `这里的数据是 ${dayAndTime(at)} 从备份 ${from} 恢复的。备份之后的改动不在里面，那之后退出的人要重新办理退出。`
