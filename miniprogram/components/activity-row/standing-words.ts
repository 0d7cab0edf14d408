import type { ActivitySummary, RegistrationStatus } from '../../../shared/contract/activity'
import { phaseNames } from '../../../shared/domain/activity-words'
import { dayOf, daysUntilDeadline, effectiveDeadline, type Instant } from '../../../shared/domain/instant'

export interface StandingWords {
  words: string
  tone?: 'ok' | 'warn'
}

/** From here on the deadline is marked. Calendar days. */
const soon = 3

/** The one state that a list shows of an activity: the person's own before the activity's. */
export function standingWords(activity: ActivitySummary, mine: RegistrationStatus | null, now: Instant): StandingWords {
  const { phase, waiting } = activity
  if (phase === 'cancelled') return { words: '已取消', tone: 'warn' }
  if (mine === 'registered') return { words: phase === 'ended' ? '您报过名' : '已报名', tone: phase === 'ended' ? undefined : 'ok' }
  if (mine && mine !== 'cancelled' && phase !== 'ended') return ownWords[mine]
  if (phase === 'open') return closingWords(activity.registrationClosesAt, now)
  if (phase === 'full') return { words: waiting > 0 ? `候补 ${waiting} 人` : '可候补' }
  if (phase === 'upcoming') return { words: `${dayOf(activity.registrationOpensAt)} 开始报名` }
  return { words: phaseNames[phase] }
}

const ownWords: Readonly<Record<Exclude<RegistrationStatus, 'registered' | 'cancelled'>, StandingWords>> = {
  pending: { words: '等会务审核', tone: 'warn' },
  offered: { words: '等您确认', tone: 'warn' },
  waitlisted: { words: '候补中', tone: 'warn' },
  rejected: { words: '没有通过' },
}

/** `5月7日 截止`, marked when it is near. */
export function closingWords(closesAt: Instant, now: Instant): StandingWords {
  const days = daysUntilDeadline(now, closesAt)
  const words = days === 0 ? '今天截止' : days === 1 ? '明天截止' : `${dayOf(effectiveDeadline(closesAt) - 1)} 截止`
  return { words, tone: days <= soon ? 'warn' : undefined }
}
