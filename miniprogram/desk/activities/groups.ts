import type { ActivitySummary } from '../../../shared/contract/activity'

export type Group = 'current' | 'draft' | 'past'

export const groups = [
  { value: 'current', label: '已发布', none: '没有正在办的活动', detail: '新建一场，发布后会员就能报名。' },
  { value: 'draft', label: '草稿', none: '没有草稿', detail: '新建的活动先存为草稿，发布前只有工作人员看得到。' },
  { value: 'past', label: '已结束', none: '还没有办完的活动', detail: '活动结束或取消后，名单和签到记录留在这里。' },
] as const satisfies readonly { value: Group; label: string; none: string; detail: string }[]

export function groupOf({ phase }: ActivitySummary): Group {
  if (phase === 'draft') return 'draft'
  return phase === 'ended' || phase === 'cancelled' ? 'past' : 'current'
}
