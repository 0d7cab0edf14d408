import type { Output } from '../../../shared/contract/call'
import type { commission } from '../../../shared/contract/commission'
import { dayOf, daysUntilDeadline, deadline, type Instant } from '../../../shared/domain/instant'
import { Tag } from '../../components/tag/tag'

export type Offer = Output<typeof commission.calls.offers>['offers'][number]

/** `11月25日 24:00 截止，还有 3 天` */
export function deadlineWords(at: Instant, now: Instant): string {
  const days = daysUntilDeadline(now, at)
  if (days < 0 || now >= at) return `${deadline(at)} 已截止`
  return days === 0 ? `${deadline(at)} 截止，就在今天` : `${deadline(at)} 截止，还有 ${days} 天`
}

/** How a commission stands with the person. */
export function StandingTag({ standing, delivery }: Offer) {
  switch (standing) {
    case 'accepted':
      return <Tag tone='brand' icon='pen'>已接下</Tag>
    case 'behind':
      return <Tag tone='warn' icon='alert'>过了截止</Tag>
    case 'delivered':
      return <Tag tone='ok' icon='check'>{delivery ? `${dayOf(delivery.at)}已交` : '已交'}</Tag>
    case 'late':
      return <Tag tone='ok' icon='clock'>已交，晚了</Tag>
    case 'full':
      return <Tag>名额已满</Tag>
    case 'declined':
      return <Tag>已谢绝</Tag>
    case 'over':
      return <Tag>已结束</Tag>
    case 'open':
      return <Tag tone='warn' icon='bell'>等您回复</Tag>
  }
}
