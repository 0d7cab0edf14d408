import type { Output } from '../../../shared/contract/call'
import type { commission } from '../../../shared/contract/commission'
import { daysUntil, type Instant } from '../../../shared/domain/instant'
import { Tag } from '../../components/tag/tag'
import { Words } from '../../components/text/words'

export type Progress = Output<typeof commission.calls.progress>
export type UnitProgress = Progress['units'][number]

/** One that owes more than it has sent, has somebody to tell, and was not reminded today. */
export const mayRemind = ({ owed, accepted, waiting, reachable, remindedAt }: UnitProgress, now: Instant): boolean =>
  reachable && accepted + waiting < owed && !isToday(remindedAt, now)

const isToday = (at: Instant | null, now: Instant): boolean => at !== null && daysUntil(now, at) === 0

/** Where the unit is, by today. */
export function Pace({ unit: { owed, accepted, short, remindedAt }, now }: { unit: UnitProgress; now: Instant }) {
  if (owed === 0) return <Words size='cap' tone='muted'>没有定篇数</Words>
  if (accepted >= owed) return <Tag tone='ok' icon='check'>已完成</Tag>
  if (short === 0) return <Tag>跟上进度</Tag>
  return isToday(remindedAt, now) ? <Tag tone='line' icon='bell'>{`少 ${short} 篇，已提醒`}</Tag> : <Tag tone='warn' icon='clock'>{`少 ${short} 篇`}</Tag>
}
