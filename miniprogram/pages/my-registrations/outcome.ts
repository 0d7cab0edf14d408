import type { ActivitySummary, Mine } from '../../../shared/contract/activity'
import { dayOf, type Instant } from '../../../shared/domain/instant'
import type { IconName } from '../../components/icon/icon'

type Registered = Mine & { activity: ActivitySummary }

interface Outcome {
  words: string
  tone: 'ok' | 'warn' | 'bad' | 'line'
  icon?: IconName
}

/** Still to be gone to, or waited for. */
export const isToCome = ({ status, activity }: Registered, now: Instant): boolean =>
  status !== 'cancelled' && activity.status === 'published' && activity.endsAt > now

/** How a registration stands, in one word. */
export function outcomeOf(registration: Registered, now: Instant): Outcome {
  const { status, position, feePaid, arrivedAt, activity } = registration
  if (status === 'cancelled') return { words: '您已取消', tone: 'line' }
  if (activity.status === 'cancelled') return { words: '活动已取消', tone: 'bad', icon: 'close-circle' }
  if (arrivedAt !== null) return { words: `${dayOf(arrivedAt)} 签到`, tone: 'ok', icon: 'check' }
  if (activity.endsAt <= now) return { words: status === 'waitlisted' ? '候补未补上' : '没有签到记录', tone: 'line' }
  if (status === 'waitlisted')
    return { words: position === null ? '候补中' : `候补第 ${position} 位`, tone: 'warn', icon: 'clock' }
  if (activity.fee > 0 && !feePaid) return { words: '已报名，报到时缴费', tone: 'ok', icon: 'check' }
  return { words: activity.fee > 0 ? '已报名，已缴费' : '已报名', tone: 'ok', icon: 'check' }
}
