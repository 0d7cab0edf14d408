import type { ActivitySummary, Mine } from '../../../shared/contract/activity'
import { dayOf, type Instant } from '../../../shared/domain/instant'
import { isOver } from '../../../shared/domain/registration-rules'
import type { IconName } from '../../components/icon/icon'

type Registered = Mine & { activity: ActivitySummary }

interface Outcome {
  words: string
  tone: 'ok' | 'warn' | 'bad' | 'line'
  icon?: IconName
}

/** Still to be gone to, or waited for. */
export const isToCome = ({ status, activity }: Registered, now: Instant): boolean =>
  !isOver(status) && activity.status === 'published' && activity.endsAt > now

/** How a registration stands, in one word. */
export function outcomeOf(registration: Registered, now: Instant): Outcome {
  const { status, position, offerUntil, feePaid, arrivedAt, activity } = registration
  if (status === 'cancelled') return { words: '已退出', tone: 'line' }
  if (activity.status === 'cancelled') return { words: '活动已取消', tone: 'bad', icon: 'close-circle' }
  if (status === 'rejected') return { words: '没有通过', tone: 'bad', icon: 'close-circle' }
  if (arrivedAt !== null) return { words: `${dayOf(arrivedAt)} 签到`, tone: 'ok', icon: 'check' }
  if (activity.endsAt <= now) return { words: unmet[status], tone: 'line' }
  if (status === 'pending') return { words: '等会务审核', tone: 'warn', icon: 'clock' }
  if (status === 'offered')
    return offerUntil !== null && offerUntil > now
      ? { words: '等您确认', tone: 'warn', icon: 'alert' }
      : { words: '确认时间已过', tone: 'line' }
  if (status === 'waitlisted')
    return { words: position === null ? '候补中' : `候补第 ${position} 位`, tone: 'warn', icon: 'clock' }
  if (activity.fee > 0 && !feePaid) return { words: '已报名，待缴费', tone: 'ok', icon: 'check' }
  return { words: activity.fee > 0 ? '已报名，已缴费' : '已报名', tone: 'ok', icon: 'check' }
}

/** What never came of it, once the activity is over. */
const unmet = {
  registered: '没有签到记录',
  offered: '没有确认',
  waitlisted: '候补未补上',
  pending: '没有审核',
} as const

/** What else there is to know: why staff declined, or the room, the invoice and the team. */
export function factsOf({ status, declinedWhy, roomNumber, invoiceNumber, teamId }: Registered): string {
  if (status === 'rejected') return declinedWhy
  if (isOver(status)) return ''
  return [teamId && '随队参加', roomNumber && `房间 ${roomNumber}`, invoiceNumber && '发票已开'].filter(Boolean).join('，')
}
