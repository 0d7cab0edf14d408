import type { Output } from '../../../shared/contract/call'
import type { commission } from '../../../shared/contract/commission'
import { dayOf, daysUntilDeadline, deadline, type Instant } from '../../../shared/domain/instant'
import { Tag } from '../../components/tag/tag'

export type Commission = Output<typeof commission.calls.list>['commissions'][number]
export type Taker = Commission['accepted'][number]

export const isDelivered = ({ standing }: Taker): boolean => standing === 'delivered' || standing === 'late'

export interface Figures {
  accepted: number
  delivered: number
  behind: number
}

export const figuresOf = ({ accepted }: Commission): Figures => ({
  accepted: accepted.length,
  delivered: accepted.filter(isDelivered).length,
  behind: accepted.filter(({ standing }) => standing === 'behind').length,
})

/** `11月25日 24:00 截止，还有 3 天` */
export function deadlineWords(at: Instant, now: Instant): string {
  if (now >= at) return `${deadline(at)} 已截止`
  const days = daysUntilDeadline(now, at)
  return days === 0 ? `${deadline(at)} 截止，就在今天` : `${deadline(at)} 截止，还有 ${days} 天`
}

/** `11月24日，还有 2 天`: a table has room for no more. */
export function shortDeadline(at: Instant, now: Instant): string {
  const day = dayOf(at - 1)
  if (now >= at) return `${day}，已截止`
  const days = daysUntilDeadline(now, at)
  return days === 0 ? `${day}，就在今天` : `${day}，还有 ${days} 天`
}

export function TakerTag({ standing }: Taker) {
  if (standing === 'delivered') return <Tag tone='ok' icon='check'>已交</Tag>
  if (standing === 'late') return <Tag tone='ok' icon='clock'>已交，晚了</Tag>
  if (standing === 'behind') return <Tag tone='warn' icon='alert'>没有交</Tag>
  if (standing === 'over') return <Tag>没有写</Tag>
  return <Tag tone='brand' icon='pen'>在写</Tag>
}
