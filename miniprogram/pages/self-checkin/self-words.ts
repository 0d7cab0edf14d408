import type { Output } from '../../../shared/contract/call'
import type { checkin } from '../../../shared/contract/checkin'
import type { Verdict } from '../../../shared/domain/checkin-rules'
import { dayAndTime } from '../../../shared/domain/instant'
import { formatYuan } from '../../../shared/domain/money'

export type SelfOutcome = Output<(typeof checkin)['calls']['self']>

interface SelfWords {
  title: string
  /** What to do now. */
  detail: string
}

type Say = (outcome: SelfOutcome) => SelfWords

const owed = ({ guest }: SelfOutcome) => `${formatYuan(guest?.feeOwed ?? 0)} 元`

const words: Readonly<Partial<Record<Verdict, Say>>> = {
  'welcome': () => ({ title: '已签到', detail: '可以入场了。' }),
  'fee-open': outcome => ({ title: '已签到', detail: `费用 ${owed(outcome)}还没有缴，有空到签到台缴。` }),
  'invoice-missing': () => ({ title: '已签到', detail: '开票信息还没有填，有空到签到台补上。' }),
  'already-in': () => ({ title: '您签过到了', detail: '不用再签，可以入场。' }),
  'fee-stop': outcome => ({ title: '先缴费，再签到', detail: `到签到台缴清 ${owed(outcome)}，缴好就能签到。` }),
  'not-on-list': ({ activity }) => ({ title: '这一项没有安排您', detail: `“${activity?.listName ?? '签到'}”的名单上没有您，有疑问到签到台问一声。` }),
  'too-early': ({ window }) => ({ title: '还没到签到时间', detail: window ? `${dayAndTime(window.from)} 开始，到时再扫一次。` : '' }),
  'too-late': ({ window }) => ({ title: '签到时间过了', detail: window ? `${dayAndTime(window.until)} 已结束，到签到台说一声。` : '' }),
  'waitlisted': () => ({ title: '您还在候补', detail: '有人退出才有席位。到签到台问问今天有没有空位。' }),
  'not-approved': () => ({ title: '报名还没有通过', detail: '到签到台说一声，由会务核对。' }),
  'cancelled': () => ({ title: '您的报名已取消', detail: '还想参加，到签到台问问今天有没有空位。' }),
  'activity-cancelled': () => ({ title: '活动已取消', detail: '这场活动不办了，不用签到。' }),
  'unknown': () => ({ title: '您没有报这场活动', detail: '用别的微信报的名，换那个微信来扫，或到签到台说姓名。' }),
  'stale-code': () => ({ title: '这张码过时了', detail: '屏幕上的码每 30 秒换一次，扫屏幕上现在这张。' }),
  'forged': () => ({ title: '这张码不是协会的', detail: '扫会场屏幕上的自助签到码，或到签到台说姓名。' }),
}

const noWallCode: SelfWords = { title: '这不是自助签到码', detail: '扫会场屏幕上写着“自助签到”的那张。您自己的入场码是给签到台扫的。' }

/** What a person reads after scanning the wall. */
export const selfWords = (outcome: SelfOutcome): SelfWords => words[outcome.verdict]?.(outcome) ?? noWallCode

/** Whether they are in by now. */
export const isIn = ({ arrived }: Pick<SelfOutcome, 'arrived'>): boolean => arrived !== null
