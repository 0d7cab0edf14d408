import type { Verdict } from '../../../shared/contract/checkin'

export type Look = 'pass' | 'dup' | 'stop'

interface VerdictWords {
  /** Colour, shape and lightness of the screen. */
  look: Look
  /** At most five Han characters: it stands at 58 px on a phone. */
  word: string
  /** What to do about it. */
  hint?: string
}

export const verdictWords: Readonly<Record<Verdict, VerdictWords>> = {
  welcome: { look: 'pass', word: '可以入场' },
  'already-in': { look: 'dup', word: '已签到', hint: '这张码用过了，核对是不是本人' },
  'too-early': { look: 'stop', word: '未到时间', hint: '到签到时间再扫一次' },
  'too-late': { look: 'stop', word: '签到已结束', hint: '是否放行由现场负责人定' },
  waitlisted: { look: 'stop', word: '还在候补', hint: '有人退出才有席位，按候补顺序补上' },
  cancelled: { look: 'stop', word: '报名已取消', hint: '本人退出了报名，可在名单里核对' },
  'not-approved': { look: 'stop', word: '报名未通过', hint: '还没有审核通过，请到会务台核对' },
  'activity-cancelled': { look: 'stop', word: '活动已取消', hint: '这场活动不办了，入场码已失效' },
  'other-activity': { look: 'stop', word: '不是本场', hint: '入场码是真的，但属于另一场' },
  unknown: { look: 'stop', word: '查无报名', hint: '名单里没有这份报名，可按姓名再查' },
  forged: { look: 'stop', word: '入场码无效', hint: '不是本会发出的码，可按姓名在名单里查' },
  'not-a-pass': { look: 'stop', word: '不是入场码', hint: '让对方打开“我的”里的入场码再扫' },
}
