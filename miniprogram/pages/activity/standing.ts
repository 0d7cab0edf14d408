import type { Activity, Mine } from '../../../shared/contract/activity'
import type { Me } from '../../../shared/contract/member'
import { feeWords } from '../../../shared/domain/activity-words'
import { dayAndTime, deadline, type Instant } from '../../../shared/domain/instant'
import { whyRefused, type RefusalReason } from '../../../shared/domain/registration-rules'
import { isFull } from '../../../shared/domain/seats'
import type { IconName } from '../../components/icon/icon'

/** Whether a person can come, in one place and in words; and what they can do about it. */
export interface Standing {
  icon: IconName
  tone: 'success' | 'warning' | 'danger' | 'ink-3'
  title: string
  detail: string
  act: { kind: 'register' | 'pass'; label: string } | null
}

/**
 * What the page answers first: the person's own registration before the activity's state.
 *
 * @param me null for a visitor, undefined as long as it is not known
 */
export function standingOf(activity: Activity, mine: Mine | null, me: Me | null | undefined, now: Instant): Standing {
  const reason = whyRefused(activity, now)
  if (reason === 'cancelled') return refused(reason, activity)
  if (mine?.status === 'registered') return registered(activity, mine, reason === 'ended')
  if (mine?.status === 'waitlisted' && reason !== 'ended') return waiting(mine)
  return reason ? refused(reason, activity) : open(activity, mine?.status === 'cancelled', me)
}

function registered({ fee }: Activity, { feePaid, arrivedAt }: Mine, ended: boolean): Standing {
  const pass = { kind: 'pass', label: '出示入场码' } as const
  if (arrivedAt !== null) {
    return {
      icon: 'check-circle',
      tone: 'success',
      title: '您已签到',
      detail: `${dayAndTime(arrivedAt)} 签到`,
      act: ended ? null : pass,
    }
  }
  if (ended) return { icon: 'clock', tone: 'ink-3', title: '活动已结束', detail: '您报过名，没有签到记录', act: null }
  const owed =
    fee === 0 ? '报到时出示入场码' : feePaid ? '已缴费，报到时出示入场码' : `报到时缴 ${feeWords(fee)}，出示入场码`
  return { icon: 'check-circle', tone: 'success', title: '您已报名', detail: owed, act: pass }
}

function waiting({ position }: Mine): Standing {
  return {
    icon: 'clock',
    tone: 'warning',
    title: position === null ? '您在候补' : `您在候补第 ${position} 位`,
    detail: '有人退出时按先后自动补上，补上后这里变成“您已报名”。候补期间不用缴费',
    act: null,
  }
}

const refusals: Readonly<Record<RefusalReason, (activity: Activity) => Omit<Standing, 'act'>>> = {
  'not-published': () => ({
    icon: 'lock',
    tone: 'ink-3',
    title: '还没有发布',
    detail: '发布后会员才看得到，也才能报名',
  }),
  cancelled: ({ cancelReason }) => ({
    icon: 'close-circle',
    tone: 'danger',
    title: '活动已取消',
    detail: cancelReason || '具体原因可咨询会务',
  }),
  'not-open-yet': ({ registrationOpensAt }) => ({
    icon: 'clock',
    tone: 'ink-3',
    title: '还没有开始报名',
    detail: `${dayAndTime(registrationOpensAt)} 开始，先到先得`,
  }),
  closed: ({ registrationClosesAt, contactPhone }) => ({
    icon: 'clock',
    tone: 'warning',
    title: '报名已截止',
    detail: `${deadline(registrationClosesAt)} 截止${contactPhone ? '，有变动可咨询会务' : ''}`,
  }),
  ended: () => ({ icon: 'clock', tone: 'ink-3', title: '活动已结束', detail: '看看正在报名的活动' }),
}

const refused = (reason: RefusalReason, activity: Activity): Standing => ({ ...refusals[reason](activity), act: null })

function open(activity: Activity, again: boolean, me: Me | null | undefined): Standing {
  const { fee, waiting: inLine } = activity
  const who = me ? `${me.unitName}，先到先得` : me === null ? '先填姓名、手机和单位，再报名' : '先到先得'
  if (isFull(activity)) {
    return {
      icon: 'users',
      tone: 'warning',
      title: '已满，可候补',
      detail: inLine > 0 ? `前面有 ${inLine} 人，有人退出时按先后补上` : '有人退出时，您第一个补上',
      act: { kind: 'register', label: again ? '重新候补' : '候补，暂不缴费' },
    }
  }
  return {
    icon: 'check-circle',
    tone: 'success',
    title: again ? '您取消过，还可以再报' : '您可以报名',
    detail: who,
    act: { kind: 'register', label: `${again ? '重新报名' : '报名'}，${feeWords(fee)}` },
  }
}
