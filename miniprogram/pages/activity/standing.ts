import type { Activity, Mine } from '../../../shared/contract/activity'
import type { Me } from '../../../shared/contract/member'
import { feeWords } from '../../../shared/domain/activity-words'
import type { Ineligibility } from '../../../shared/domain/eligibility'
import { dayAndTime, deadline, type Instant } from '../../../shared/domain/instant'
import { invitedWords } from '../../../shared/domain/invited-words'
import { offerWords } from '../../../shared/domain/offer-words'
import { ineligibilityWords } from '../../../shared/domain/refusal-words'
import { holdsSeat, whyRefused, type RefusalReason } from '../../../shared/domain/registration-rules'
import { isFull } from '../../../shared/domain/seats'
import type { IconName } from '../../components/icon/icon'

/** Whether a person can come, in one place and in words; and what they can do about it. */
export interface Standing {
  icon: IconName
  tone: 'success' | 'warning' | 'danger' | 'ink-3'
  title: string
  detail: string
  act: { kind: 'register' | 'confirm' | 'pass' | 'team'; label: string } | null
}

/** What `activity.get` answers. */
export interface Seen {
  activity: Activity
  mine: Mine | null
  ineligible: Ineligibility | null
  unitTaken: number | null
  now: Instant
}

/**
 * What the page answers first: the person's own registration before the activity's state, and that before whether they
 * are invited.
 *
 * @param me null for a visitor, undefined as long as it is not known
 */
export function standingOf(seen: Seen, me: Me | null | undefined): Standing {
  const { activity, mine, ineligible, now } = seen
  const reason = whyRefused(activity, now)
  if (reason === 'cancelled') return refused(reason, activity)
  if (mine?.status === 'registered') return registered(activity, mine, reason === 'ended')
  if (reason === 'ended') return refused(reason, activity)
  if (mine?.status === 'offered') return offered(activity, mine, now)
  if (mine?.status === 'waitlisted') return waiting(activity, mine)
  if (mine?.status === 'pending') return pending(activity)
  if (mine?.status === 'rejected') return rejected(activity, mine, reason === null && ineligible === null)
  if (reason) return refused(reason, activity)
  if (ineligible) return notInvited(activity, ineligible)
  return activity.forTeams ? openToTeams(activity) : open(seen, me)
}

function registered({ fee }: Activity, { feePaid, arrivedAt, teamId }: Mine, ended: boolean): Standing {
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
    fee === 0 ? '报到时出示入场码' : feePaid ? '已缴费，报到时出示入场码' : `待缴 ${feeWords(fee)}，报到时出示入场码`
  return { icon: 'check-circle', tone: 'success', title: teamId ? '您已随队报名' : '您已报名', detail: owed, act: pass }
}

function offered({ fee }: Activity, { offerUntil }: Mine, now: Instant): Standing {
  if (offerUntil === null || offerUntil <= now) {
    return {
      icon: 'clock',
      tone: 'ink-3',
      title: '确认时间已过',
      detail: '席位让给了下一位。还想参加，可以重新候补',
      act: null,
    }
  }
  return {
    icon: 'alert',
    tone: 'warning',
    title: '候补轮到您了',
    detail: `${offerWords(offerUntil, now)}，过时让给下一位`,
    act: { kind: 'confirm', label: `确认参加，${feeWords(fee)}` },
  }
}

function waiting({ confirmHours }: Activity, { position }: Mine): Standing {
  return {
    icon: 'clock',
    tone: 'warning',
    title: position === null ? '您在候补' : `您在候补第 ${position} 位`,
    detail:
      confirmHours > 0
        ? `轮到您时会通知您，席位为您留 ${confirmHours} 小时，确认后才算报上。候补期间不用缴费`
        : '有人退出时按先后自动补上，补上后这里变成“您已报名”。候补期间不用缴费',
    act: null,
  }
}

const pending = (activity: Activity): Standing => ({
  icon: 'clock',
  tone: 'warning',
  title: '等会务审核',
  detail: isFull(activity) ? '席位已满，审核通过后先排候补，结果会通知您' : '审核通过后占席，结果会通知您',
  act: null,
})

function rejected({ fee }: Activity, { declinedWhy }: Mine, again: boolean): Standing {
  return {
    icon: 'close-circle',
    tone: 'danger',
    title: '报名没有通过',
    detail: [declinedWhy, again ? '补齐后可以再报' : '有疑问可咨询会务'].filter(Boolean).join('。'),
    act: again ? { kind: 'register', label: `重新报名，${feeWords(fee)}` } : null,
  }
}

const refusals: Readonly<Record<RefusalReason, (activity: Activity) => Omit<Standing, 'act'>>> = {
  'not-published': () => ({
    icon: 'lock',
    tone: 'ink-3',
    title: '还没有发布',
    detail: '这是预览：发布后会员看到的就是这样，也才能报名',
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

/** Whom it is for says more than that one is not among them. */
function notInvited({ eligibility }: Activity, reason: Ineligibility): Standing {
  const { title, todo } = ineligibilityWords[reason]
  const invited = reason.endsWith('-not-invited') ? invitedWords(eligibility) : null
  const needed = reason === 'certificate-missing' ? `要先取得“${eligibility.certificate?.name}”` : null
  return { icon: 'lock', tone: 'warning', title: invited ? `本场${invited}` : (needed ?? title), detail: todo, act: null }
}

function openToTeams(activity: Activity): Standing {
  if (isFull(activity)) {
    return {
      icon: 'users',
      tone: 'warning',
      title: '席位已满',
      detail: '不能再添队员，已报的队伍还可以调整名单',
      act: { kind: 'team', label: '看队伍' },
    }
  }
  return {
    icon: 'check-circle',
    tone: 'success',
    title: '您可以组队报名',
    detail: '由领队建队，队员凭邀请加入，名单截止前都能调整',
    act: { kind: 'team', label: `组队报名，${feeWords(activity.fee)}` },
  }
}

function open({ activity, mine, unitTaken }: Seen, me: Me | null | undefined): Standing {
  const { fee, waiting: inLine, approval } = activity
  const again = mine?.status === 'cancelled'
  const full = isFull(activity)
  if (!approval && (full || isUnitFull(activity, unitTaken))) {
    const before = inLine > 0 ? `前面有 ${inLine} 人，有人退出时按先后补上` : '有人退出时，您第一个补上'
    return {
      icon: 'users',
      tone: 'warning',
      title: full ? '已满，可候补' : '本单位席位已满，可候补',
      detail: full ? before : '同单位有人退出时按先后补上',
      act: { kind: 'register', label: again ? '重新候补' : '候补，暂不缴费' },
    }
  }
  const how = approval ? '会务审核后占席' : '先到先得'
  const who = me ? `${me.unitName}${unitTaken ? `已报 ${unitTaken} 人` : ''}，${how}` : how
  return {
    icon: 'check-circle',
    tone: 'success',
    title: again ? '您退出过，还可以再报' : '您可以报名',
    detail: me === null ? '先填姓名、手机和单位，再报名' : who,
    act: { kind: 'register', label: `${again ? '重新报名' : '报名'}，${feeWords(fee)}` },
  }
}

/** Whether the person's own unit holds as many seats as it may. */
export const isUnitFull = ({ unitSeats }: Pick<Activity, 'unitSeats'>, unitTaken: number | null): boolean =>
  unitSeats !== null && unitTaken !== null && unitTaken >= unitSeats

/** Whether what was answered can be changed: as long as registration is open, by whoever is not in a team's hands. */
export const canChangeAnswers = ({ activity, mine, now }: Seen): boolean =>
  mine !== null &&
  mine.teamId === null &&
  mine.arrivedAt === null &&
  (holdsSeat(mine.status) || mine.status === 'waitlisted' || mine.status === 'pending') &&
  whyRefused(activity, now) === null
