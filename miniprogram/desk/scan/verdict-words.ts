import type { Verdict } from '../../../shared/domain/checkin-rules'

/** In; look closer; not in. */
export type Look = 'pass' | 'dup' | 'stop'

interface VerdictWords {
  /** Colour, shape, lightness and sound of the verdict. */
  look: Look
  /** At most five Han characters: it stands at 58 px on a phone. */
  word: string
  /** What to do about it. */
  hint?: string
}

export const verdictWords: Readonly<Record<Verdict, VerdictWords>> = {
  welcome: { look: 'pass', word: '可以入场' },
  'fee-open': { look: 'pass', word: '可以入场', hint: '费用还没有缴，可以在这里登记' },
  'invoice-missing': { look: 'pass', word: '可以入场', hint: '开票信息还没有填，可以在这里补上' },
  left: { look: 'pass', word: '已离场', hint: '再次入场时再扫一次' },
  'fee-stop': { look: 'stop', word: '费用未结清', hint: '缴清才能入场，收到后在这里登记' },
  'already-in': { look: 'dup', word: '已签到', hint: '之前已经签到，核对是不是本人' },
  'not-in': { look: 'dup', word: '没有入场', hint: '入场时没有扫过，核对是不是走了别的门' },
  'not-on-list': { look: 'stop', word: '不在名单', hint: '有报名，但不在这份签到单上' },
  'too-early': { look: 'stop', word: '未到时间', hint: '到签到时间再扫一次' },
  'too-late': { look: 'stop', word: '签到已结束', hint: '是否放行由现场负责人定' },
  waitlisted: { look: 'stop', word: '还在候补', hint: '有人退出才有席位，按候补顺序补上' },
  cancelled: { look: 'stop', word: '报名已取消', hint: '本人退出了报名，可在名单里核对' },
  'not-approved': { look: 'stop', word: '报名未通过', hint: '还没有审核通过，到会务台核对' },
  'activity-cancelled': { look: 'stop', word: '活动已取消', hint: '这场活动不办了，入场码已失效' },
  'other-activity': { look: 'stop', word: '不是本场', hint: '入场码是真的，但属于另一场' },
  'old-pass': { look: 'stop', word: '旧入场码', hint: '这张码换过新的了，让本人打开程序里的入场码' },
  'stale-code': { look: 'stop', word: '码已过期', hint: '这是截图或旧码，让本人打开程序里的入场码' },
  'unknown-offline': { look: 'dup', word: '联网再查', hint: '码已记下，联网后自动核对；先让这位在旁边等一等' },
  unknown: { look: 'stop', word: '查无报名', hint: '名单里没有这份报名，可按姓名再查' },
  forged: { look: 'stop', word: '入场码无效', hint: '不是本会发出的码，可按姓名在名单里查' },
  'not-a-pass': { look: 'stop', word: '不是入场码', hint: '让对方打开“我的”里的入场码再扫' },
}

export const lookOf = (verdict: Verdict): Look => verdictWords[verdict].look
